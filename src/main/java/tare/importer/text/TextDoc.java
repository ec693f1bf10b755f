package tare.importer.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;

/**
 * A text by lines. Line ends may be LF, CRLF, CR or mixed (a lone CR is a line end, so progress output overwritten in
 * place comes as lines). Lines damaged by NUL bytes are left out and counted; overlong lines are cut and noted.
 *
 * @param lines all lines, without line ends; line 1 is at index 0
 */
public record TextDoc(List<String> lines) {
    /** Longest line kept, in characters. */
    public static final int MAX_LINE = 1 << 20;

    /** A stretch of blanks longer than this says nothing more and is taken for this many. */
    static final int MANY_BLANKS = 256;

    private static final Pattern LONG_BLANKS = Pattern.compile("[ \\t]{" + MANY_BLANKS + ",}+");

    private static final long MAX_CHARS =
            Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 8);
    private static final Pattern ANSI = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|\u001b[@-Z\\\\-_]");

    public TextDoc {
        lines = List.copyOf(lines);
    }

    /** Receives one line. */
    @FunctionalInterface
    public interface LineSink {
        /**
         * @param number line number, from 1
         * @param text without its line end
         */
        void line(int number, String text);
    }

    /** Receives one line as it lies in a buffer, which is used again for the next. */
    @FunctionalInterface
    interface SpanSink {
        /**
         * @param number line number, from 1
         * @param chars holds the line, without its line end, from {@code from} to before {@code end}
         */
        void line(int number, char[] chars, int from, int end);
    }

    /** Reads a whole text; for files that fit in memory, larger ones are refused. */
    public static TextDoc read(Input input, Draft draft) throws IOException {
        List<String> lines = new ArrayList<>();
        long[] chars = {0};
        forEachLine(input, draft, (number, text) -> {
            chars[0] += text.length() + 40;
            if (chars[0] > MAX_CHARS) {
                throw new ImportFailure("TOO_LARGE", "the text is larger than fits in memory", "line " + number);
            }
            lines.add(text);
        });
        return new TextDoc(lines);
    }

    /** Passes line after line, for files of any size. */
    public static void forEachLine(Input input, Draft draft, LineSink sink) throws IOException {
        forEachSpan(input, draft, (number, chars, from, end) -> sink.line(number, new String(chars, from, end - from)));
    }

    /** Passes line after line without making texts of them. */
    static void forEachSpan(Input input, Draft draft, SpanSink sink) throws IOException {
        try (Reader reader = CheckedReader.open(input, draft)) {
            new Splitter(draft, sink).run(reader);
        }
    }

    /** The text without terminal colours and cursor movements. */
    public static String stripAnsi(String line) {
        return line.indexOf('\u001b') < 0 ? line : ANSI.matcher(line).replaceAll("");
    }

    /** The text with stretches of blanks no longer than patterns can pass over quickly. */
    public static String withoutLongBlanks(String line) {
        return line.length() <= MANY_BLANKS ? line : LONG_BLANKS.matcher(line).replaceAll(" ".repeat(MANY_BLANKS));
    }

    /** The line with this number (from 1), or an empty text beyond the end. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private static final class Splitter {
        private final Draft draft;
        private final SpanSink sink;
        /** The beginning of a line that the buffer does not hold whole. */
        private char[] held = new char[1 << 10];

        private int length;
        private int number;
        private boolean cut;
        private boolean nul;
        private boolean pending;

        Splitter(Draft draft, SpanSink sink) {
            this.draft = draft;
            this.sink = sink;
        }

        void run(Reader reader) throws IOException {
            char[] buffer = new char[1 << 15];
            boolean afterCr = false;
            int n;
            while ((n = reader.read(buffer, 0, buffer.length)) > 0) {
                int from = 0;
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    if (c > '\r') {
                        continue;
                    }
                    if (c == '\n' || c == '\r') {
                        if (c == '\n' && afterCr && i == from && !pending) {
                            from = i + 1;
                            afterCr = false;
                            continue;
                        }
                        end(buffer, from, i);
                        from = i + 1;
                        afterCr = c == '\r';
                    } else {
                        nul |= c == 0;
                    }
                }
                hold(buffer, from, n);
                pending |= n > from;
            }
            if (pending) {
                end(held, 0, 0);
            }
        }

        private void hold(char[] buffer, int from, int end) {
            int more = Math.min(end - from, MAX_LINE - length);
            if (length + more > held.length) {
                held = Arrays.copyOf(held, Math.max(length + more, 2 * held.length));
            }
            System.arraycopy(buffer, from, held, length, more);
            length += more;
            cut |= more < end - from;
        }

        private void end(char[] buffer, int from, int end) {
            number++;
            boolean split = pending;
            if (split) {
                hold(buffer, from, end);
            }
            if (nul) {
                draft.drop(
                        "DAMAGED_LINE", "NUL bytes in the text (a write that was lost?): left out", "line " + number);
            } else {
                if (cut) {
                    draft.warn(
                            "LINE_CUT",
                            "the line is longer than " + MAX_LINE + " characters and was cut",
                            "line " + number);
                }
                pass(split ? held : buffer, split ? 0 : from, split ? length : end);
            }
            length = 0;
            cut = false;
            nul = false;
            pending = false;
        }

        /** A byte order mark before a line comes from files that were joined. */
        private void pass(char[] chars, int from, int end) {
            boolean mark = from < end && chars[from] == '\uFEFF';
            sink.line(number, chars, mark ? from + 1 : from, end);
        }
    }
}
