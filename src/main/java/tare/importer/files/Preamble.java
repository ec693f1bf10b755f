package tare.importer.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tare.importer.Input;
import tare.importer.PartInput;
import tare.importer.Probe;

/**
 * A file whose results begin after lines that are none of them: the command that was typed, what a tool said before its
 * JSON. Those lines are given as empty ones, so that the others keep their numbers.
 */
final class Preamble implements PartInput {
    private static final int MOST_LINES = 200;
    private static final int MOST_TRIES = 4;
    private static final Pattern PROMPT = Pattern.compile("(?:[^\\s$#%>]{0,80}[ :~][^$#%>]{0,80})?[$#%>] \\S.*");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"]|$)|<\\?xml |<[A-Za-z]\\w*[ >]).*");

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final Input whole;
    private final int lines;
    private final int bytes;

    private Preamble(Input whole, int lines, int bytes) {
        this.whole = whole;
        this.lines = lines;
        this.bytes = bytes;
    }

    /** The places where results may begin, the most likely first; none if the file begins with them. */
    static List<Preamble> of(Input input, Probe probe) {
        boolean begins = DOCUMENT.matcher(probe.firstLine()).matches();
        if (begins || probe.charset().name().matches("UTF-(?:16|32).*")) {
            return List.of();
        }
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        List<Preamble> found = new ArrayList<>();
        int from = 0;
        boolean prompts = true;
        for (int line = 0; line < MOST_LINES && from < head.length() && found.size() < MOST_TRIES; line++) {
            int end = head.indexOf('\n', from);
            end = end < 0 ? head.length() : end;
            String text = head.substring(from, end).strip();
            boolean document = DOCUMENT.matcher(text).matches() || beginsTable(head, from, end);
            boolean here = line > 0 && (prompts || document);
            prompts = (line == 0 || prompts)
                    && (text.isEmpty() || PROMPT.matcher(text).matches());
            if (here && !prompts) {
                found.add(new Preamble(input, line, from));
            }
            from = end + 1;
        }
        return found;
    }

    /** A row with as many fields as the next one, after a line with fewer. */
    private static boolean beginsTable(String head, int from, int end) {
        int next = head.indexOf('\n', end + 1);
        int before = from < 2 ? -1 : head.lastIndexOf('\n', from - 2);
        if (next < 0 || from == 0) {
            return false;
        }
        for (char separator : SEPARATORS) {
            int fields = count(head, from, end, separator);
            if (fields > 1
                    && fields == count(head, end + 1, next, separator)
                    && fields > count(head, before + 1, from - 1, separator)) {
                return true;
            }
        }
        return false;
    }

    private static int count(String text, int from, int end, char separator) {
        return (int) text.substring(from, Math.max(from, end))
                .chars()
                .filter(c -> c == separator)
                .count();
    }

    /** In words, for a note. */
    String said() {
        return lines == 1
                ? "the first line is none of the results: passed over"
                : "the first " + lines + " lines are none of the results: passed over";
    }

    @Override
    public Input whole() {
        return whole;
    }

    @Override
    public InputStream open() throws IOException {
        byte[] empty = new byte[lines];
        Arrays.fill(empty, (byte) '\n');
        InputStream rest = whole.open();
        try {
            rest.skipNBytes(bytes);
            return new SequenceInputStream(new ByteArrayInputStream(empty), rest);
        } catch (IOException e) {
            rest.close();
            throw e;
        }
    }
}
