package tare.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tare.importer.Draft;
import tare.importer.Input;

/** The bytes of a text as UTF-8, whatever its encoding, for readers that work on bytes. */
public final class Utf8Stream extends InputStream {
    private final CheckedReader reader;
    private final byte[] ready = new byte[1 << 12];
    private int at;
    private int limit;

    private Utf8Stream(CheckedReader reader) {
        this.reader = reader;
    }

    /** Opens a text; one that is UTF-8 already is passed on as it lies, with its byte order mark. */
    public static InputStream open(Input input, Draft draft) throws IOException {
        CheckedReader reader = CheckedReader.open(input, draft);
        if (reader.encoding().charset().equals(StandardCharsets.UTF_8)) {
            reader.close();
            return input.open();
        }
        return new Utf8Stream(reader);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, limit - at);
        System.arraycopy(ready, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (at == limit) {
            limit = Math.max(0, reader.readUtf8(ready, 0, ready.length));
            at = 0;
        }
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
