package tare.importer.mapping;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.PartInput;
import tare.importer.Probe;
import tare.importer.text.CheckedReader;
import tare.importer.text.Probes;
import tare.importer.text.TextDoc;
import tare.importer.text.Utf8Stream;

/** A file whose table begins after other lines. Those are given as empty ones, so that the others keep their numbers. */
record Below(Input whole, int lines) implements PartInput {
    private static final Pattern WIDE = Pattern.compile("UTF-(?:16|32).*");

    /** Leaves out everything before the first line that the pattern finds; nothing if none of the first lines does. */
    static Input header(Input input, Pattern header) throws IOException {
        int line = 0;
        for (String text : beginning(input).split("\r\n|\r|\n", -1)) {
            if (Guarded.find(header, TextDoc.stripAnsi(text))) {
                return line == 0 ? input : new Below(input, line);
            }
            line++;
        }
        return input;
    }

    /** With every line that it has, also the blank ones that a probe leaves out. */
    private static String beginning(Input input) throws IOException {
        char[] head = new char[Probe.LIMIT];
        int size = 0;
        try (Reader reader = CheckedReader.open(input, new Draft())) {
            int n = reader.read(head, 0, head.length);
            while (n > 0) {
                size += n;
                n = head.length - size > 1 ? reader.read(head, size, head.length - size) : 0;
            }
        }
        return new String(head, 0, size);
    }

    @Override
    public InputStream open() throws IOException {
        boolean wide = WIDE.matcher(Probes.of(whole).charset().name()).matches();
        InputStream in = new BufferedInputStream(wide ? Utf8Stream.open(whole, new Draft()) : whole.open());
        try {
            pass(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        byte[] empty = new byte[lines];
        Arrays.fill(empty, (byte) '\n');
        return new SequenceInputStream(new ByteArrayInputStream(empty), in);
    }

    /** Lines end with LF, CRLF or CR. */
    private void pass(InputStream in) throws IOException {
        int left = lines;
        while (left > 0) {
            int b = in.read();
            if (b < 0) {
                return;
            }
            left -= b == '\n' || b == '\r' ? 1 : 0;
            in.mark(1);
            if (b == '\r' && in.read() != '\n') {
                in.reset();
            }
        }
    }
}
