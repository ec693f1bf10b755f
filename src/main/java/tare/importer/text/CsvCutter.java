package tare.importer.text;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts separated values (RFC 4180) in UTF-8 into rows and cells where they lie in the read buffer: no text is made and
 * nothing is copied but the beginning of a row that the buffer does not hold whole. A cell that begins with a quote ends
 * with one; two quotes inside it stand for one. Rows end with LF, CRLF or CR; empty lines are passed over.
 *
 * <p>Eight bytes are looked at in one step: a byte is a separator, or below 14 and so perhaps a line end, where its high
 * bit is set in {@code ((a − 1) & ~a) | ((w − 14) & ~w)}; the first such byte is exact (Mycroft 1987).
 */
final class CsvCutter {
    private static final byte QUOTE = '"';
    private static final int FIRST = 1 << 18;
    private static final int BEYOND = 2 * Long.BYTES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long FOURTEENS = 14 * ONES;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Bytes source;
    private final byte separator;
    private final long separators;
    private final int longest;
    private byte[] bytes;
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
    private int linesInQuotes;

    /** Where UTF-8 comes from. */
    @FunctionalInterface
    interface Bytes {
        /** Reads some bytes into the room given, at least one; -1 at the end. */
        int read(byte[] target, int offset, int length) throws IOException;
    }

    /** A row cannot be cut: a quote never closes, something follows a closing quote, or it is too long. */
    static final class Uncut extends Exception {
        private static final long serialVersionUID = 1L;

        Uncut() {
            super(null, null, false, false);
        }
    }

    /**
     * Begins before the first row.
     *
     * @param separator an ASCII character
     * @param longest row in bytes
     */
    CsvCutter(Bytes source, char separator, int longest) {
        this(source, separator, longest, FIRST);
    }

    /** Begins with a buffer of so many bytes. */
    CsvCutter(Bytes source, char separator, int longest, int buffer) {
        this.source = source;
        this.separator = (byte) separator;
        this.separators = ONES * (byte) separator;
        this.longest = longest;
        this.bytes = new byte[buffer + BEYOND];
        bytes[0] = '\n';
    }

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, Uncut {
        while (at < limit || refill(at)) {
            byte c = bytes[at];
            if (c == '\n' || c == '\r') {
                endLine();
            } else {
                cut();
                return true;
            }
        }
        return false;
    }

    /** Passes over a line, quotes or not, and over empty lines before it. */
    void skipLine() throws IOException {
        boolean empty = true;
        while (at < limit || refill(at)) {
            byte c = bytes[at];
            if (c == '\n' || c == '\r') {
                endLine();
                if (!empty) {
                    return;
                }
            } else {
                empty = false;
                at++;
            }
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

    /** The bytes that {@link #start} and {@link #end} point into, until the next row. */
    byte[] bytes() {
        return bytes;
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
        rowLine = line;
        size = 0;
        linesInQuotes = 0;
        anyDoubled = false;
        while (true) {
            int end = bytes[from] == QUOTE && from < limit ? quoted(from) : plain(from);
            if (end < 0) {
                if (limit - row > longest) {
                    throw new Uncut();
                }
                int offset = from - row;
                refill(row);
                row = at;
                from = row + offset;
            } else if (bytes[end] == separator && end < limit) {
                from = end + 1;
            } else {
                at = end;
                line += linesInQuotes;
                break;
            }
        }
        if (at < limit) {
            endLine();
        }
        if (anyDoubled) {
            single();
        }
    }

    /**
     * Adds the cell that begins here; gives where it ends: the place of a separator, of a line end, or the limit at the end
     * of the text. Negative when the buffer ends first.
     */
    private int plain(int from) {
        int i = from;
        while (true) {
            long eight = (long) LONGS.get(bytes, i);
            long mark = eight ^ separators;
            long found = (((mark - ONES) & ~mark) | ((eight - FOURTEENS) & ~eight)) & HIGH_BITS;
            if (found == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(found) >>> 3;
            byte c = bytes[i];
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            i++;
        }
        if (i >= limit) {
            i = limit;
            if (!ended) {
                return -1;
            }
        } else if (bytes[i] == '\r' && i + 1 == limit && !ended) {
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
            while (i < limit && bytes[i] != QUOTE) {
                byte c = bytes[i++];
                lines += c == '\n' || (c == '\r' && bytes[i] != '\n') ? 1 : 0;
            }
            if (i >= limit && ended) {
                throw new Uncut();
            }
            if (i + 1 >= limit && !ended) {
                return -1;
            }
            if (i + 1 >= limit || bytes[i + 1] != QUOTE) {
                break;
            }
            twice = true;
            i += 2;
        }
        int end = i + 1;
        if (end < limit) {
            byte c = bytes[end];
            if (c == '\r' && end + 1 == limit && !ended) {
                return -1;
            }
            if (c != separator && c != '\n' && c != '\r') {
                throw new Uncut();
            }
        }
        linesInQuotes += lines;
        add(from + 1, i, twice);
        return end;
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
                    bytes[to++] = bytes[i];
                    i += bytes[i] == QUOTE ? 1 : 0;
                }
                ends[c] = to;
            }
        }
    }

    /** Passes over LF, CRLF or CR; CRLF counts as one line end. */
    private void endLine() throws IOException {
        byte c = bytes[at++];
        if (c == '\r' && (at < limit || (!ended && refill(at))) && bytes[at] == '\n') {
            at++;
        }
        line++;
    }

    /**
     * Moves what begins at {@code keep} to the front and reads on; false when there is no more. Then {@code at} is the front,
     * and a line end stands behind the last byte, so that searches end.
     */
    private boolean refill(int keep) throws IOException {
        int held = limit - keep;
        byte[] to = held > (bytes.length - BEYOND) / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, keep, to, 0, held);
        bytes = to;
        for (int i = 0; i < size && keep > 0; i++) {
            starts[i] -= keep;
            ends[i] -= keep;
        }
        at = 0;
        int n = ended ? -1 : source.read(bytes, held, bytes.length - BEYOND - held);
        ended |= n < 0;
        limit = held + Math.max(0, n);
        bytes[limit] = '\n';
        return n > 0;
    }
}
