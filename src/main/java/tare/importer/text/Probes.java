package tare.importer.text;

import java.io.IOException;
import java.io.InputStream;
import tare.importer.Input;
import tare.importer.Probe;

/** Makes the probe that recognition looks at: the first bytes of a file, decoded and tidied. */
public final class Probes {
    private Probes() {}

    /** Reads the head of a file; gzip is unwrapped by the input itself. */
    public static Probe of(Input input) throws IOException {
        byte[] head;
        boolean whole;
        try (InputStream in = input.open()) {
            head = in.readNBytes(Probe.LIMIT);
            whole = head.length < Probe.LIMIT || in.read() < 0;
        }
        return of(input.path(), head, whole);
    }

    /** A probe of bytes at hand. */
    public static Probe of(String path, byte[] head, boolean whole) {
        Encoding encoding = Encoding.of(head, whole);
        String text = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset());
        return new Probe(path, head, encoding.charset(), tidy(text), whole);
    }

    /** Many blank lines become one and long stretches of blanks shorter, so that no pattern spends its time on them. */
    private static String shortened(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int newlines = 0;
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            newlines = c == '\n' ? newlines + 1 : 0;
            blanks = c == ' ' || c == '\t' ? blanks + 1 : 0;
            if (newlines <= 2 && blanks <= TextDoc.MANY_BLANKS) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String tidy(String text) {
        String lines = TextDoc.stripAnsi(text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n\uFEFF", "\n");
        int start = 0;
        while (start < lines.length()
                && (Character.isWhitespace(lines.charAt(start)) || lines.charAt(start) == '\uFEFF')) {
            start++;
        }
        return shortened(lines.substring(firstCell(lines, start)));
    }

    /** A line of cells may begin with empty ones: tabs before its first text belong to it where it holds more of them. */
    private static int firstCell(String lines, int start) {
        int end = lines.indexOf('\n', start);
        int next = lines.indexOf('\t', start);
        int from = start;
        while (next >= 0 && (end < 0 || next < end) && from > 0 && lines.charAt(from - 1) == '\t') {
            from--;
        }
        return from;
    }
}
