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
            boolean here = line > 0 && (prompts || DOCUMENT.matcher(text).matches());
            prompts = (line == 0 || prompts)
                    && (text.isEmpty() || PROMPT.matcher(text).matches());
            if (here && !prompts) {
                found.add(new Preamble(input, line, from));
            }
            from = end + 1;
        }
        return found;
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
