package tare.importer;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts separated values (RFC 4180) into rows and cells where they lie in the read buffer: no text is made and nothing is
 * copied but the beginning of a row that the buffer does not hold whole. A cell that begins with a quote ends with one; two
 * quotes inside it stand for one. Rows end with LF, CRLF or CR; empty lines are passed over.
 */
final class CsvCutter {
    private static final char QUOTE = '"';
    private static final int FIRST = 1 << 16;

    private final Reader reader;
    private final char separator;
    private final int longest;
    private char[] chars;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] doubled = new boolean[32];
    private boolean anyDoubled;
    private int size;
    private int at;
    private int limit;
    private boolean ended;
    private long line = 1;
    private long rowLine = 1;
    private int inQuotes;

    /**
     * Begins before the first row.
     *
     * @param reader left open
     * @param longest row in characters
     */
    CsvCutter(Reader reader, char separator, int longest) {
        this(reader, separator, longest, FIRST);
    }

    /** Begins with a buffer of so many characters, at least two. */
    CsvCutter(Reader reader, char separator, int longest, int buffer) {
        this.chars = new char[buffer + 1];
        this.reader = reader;
        this.separator = separator;
        this.longest = longest;
    }

    /** A row cannot be cut: a quote never closes, something follows a closing quote, or it is too long. */
    static final class Uncut extends Exception {
        private static final long serialVersionUID = 1L;

        Uncut() {
            super(null, null, false, false);
        }
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, Uncut {
        while (true) {
            if (at == limit && !refill(at)) {
                return false;
            }
            char c = chars[at];
            if (c == '\n') {
                at++;
                line++;
            } else if (c == '\r') {
                endLine();
            } else {
                rowLine = line;
                cut();
                return true;
            }
        }
    }

    /** Passes over a line, quotes or not. */
    void skipLine() throws IOException {
        while (at < limit || refill(at)) {
            char c = chars[at];
            if (c == '\n') {
                at++;
                line++;
                return;
            }
            if (c == '\r') {
                endLine();
                return;
            }
            at++;
        }
    }

    /** Line at which the row begins, from 1. */
    long line() {
        return rowLine;
    }

    /** Number of cells. */
    int size() {
        return size;
    }

    /** The characters that {@link #start} and {@link #end} point into, until the next row. */
    char[] chars() {
        return chars;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    private void cut() throws IOException, Uncut {
        int row = at;
        int from = at;
        size = 0;
        inQuotes = 0;
        anyDoubled = false;
        while (true) {
            int end = cell(from);
            if (end < 0) {
                if (limit - row > longest) {
                    throw new Uncut();
                }
                int offset = from - row;
                refill(row);
                row = at;
                from = row + offset;
                continue;
            }
            char c = end < limit ? chars[end] : '\n';
            if (c == separator) {
                from = end + 1;
                continue;
            }
            at = Math.min(end, limit);
            line += inQuotes;
            if (at < limit) {
                endLine();
            }
            if (anyDoubled) {
                single();
            }
            return;
        }
    }

    /**
     * Adds the cell that begins here; gives where it ends: the place of a separator, of a line end, or the limit at the end
     * of the text. Negative when the buffer ends first.
     */
    private int cell(int from) throws Uncut {
        if (from < limit && chars[from] == QUOTE) {
            return quoted(from);
        }
        char[] text = chars;
        char mark = separator;
        int i = from;
        while (true) {
            char c = text[i];
            if (c == mark || c == '\n' || c == '\r') {
                break;
            }
            i++;
        }
        if (i >= limit) {
            if (!ended) {
                return -1;
            }
            i = limit;
        } else if (text[i] == '\r' && i + 1 == limit && !ended) {
            return -1;
        }
        add(from, i, false);
        return i;
    }

    private int quoted(int from) throws Uncut {
        boolean twice = false;
        int lines = 0;
        int i = from + 1;
        while (true) {
            while (chars[i] != QUOTE && i < limit) {
                char c = chars[i++];
                lines += c == '\n' || (c == '\r' && chars[i] != '\n') ? 1 : 0;
            }
            if (i >= limit || (i + 1 == limit && !ended)) {
                return unclosed(i >= limit);
            }
            if (i + 1 < limit && chars[i + 1] == QUOTE) {
                twice = true;
                i += 2;
                continue;
            }
            break;
        }
        int end = i + 1;
        if (end < limit) {
            char c = chars[end];
            if (c == '\r' && end + 1 == limit && !ended) {
                return -1;
            }
            if (c != separator && c != '\n' && c != '\r') {
                throw new Uncut();
            }
        }
        inQuotes += lines;
        add(from + 1, i, twice);
        return end;
    }

    private int unclosed(boolean open) throws Uncut {
        if (ended && open) {
            throw new Uncut();
        }
        return -1;
    }

    private void add(int start, int end, boolean twice) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            doubled = Arrays.copyOf(doubled, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        doubled[size++] = twice;
        anyDoubled |= twice;
    }

    /** Two quotes become one, in place. */
    private void single() {
        for (int c = 0; c < size; c++) {
            if (doubled[c]) {
                int to = starts[c];
                for (int i = starts[c]; i < ends[c]; i++) {
                    chars[to++] = chars[i];
                    i += chars[i] == QUOTE ? 1 : 0;
                }
                ends[c] = to;
            }
        }
    }

    /** Passes over LF, CRLF or CR; CRLF counts as one line end. */
    private void endLine() throws IOException {
        char c = chars[at++];
        if (c == '\r' && (at < limit || (!ended && refill(at))) && chars[at] == '\n') {
            at++;
        }
        line++;
    }

    /** Moves what begins at {@code keep} to the front and reads on; false when there is no more. Then {@code at} is the front. */
    private boolean refill(int keep) throws IOException {
        int held = limit - keep;
        char[] to = held > chars.length / 2 ? new char[2 * chars.length - 1] : chars;
        System.arraycopy(chars, keep, to, 0, held);
        chars = to;
        for (int i = 0; i < size && keep > 0; i++) {
            starts[i] -= keep;
            ends[i] -= keep;
        }
        at = 0;
        int n = ended ? -1 : reader.read(chars, held, chars.length - 1 - held);
        ended |= n < 0;
        limit = held + Math.max(0, n);
        chars[limit] = '\n';
        return n > 0;
    }
}
