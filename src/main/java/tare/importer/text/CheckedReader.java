package tare.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;

/**
 * Decodes a file to characters: the encoding is found from the bytes, a byte order mark is left out, an assumed encoding
 * and malformed bytes are noted with their offset, and a cancelled reading ends. All text formats read through this.
 */
public final class CheckedReader extends Reader {
    private static final int CHUNK = 64 * 1024;
    private static final int BETWEEN = 1024;
    /** The least room for {@link #readUtf8}. */
    public static final int LEAST_BYTES = 16;

    private static final int BYTES_A_CHARACTER = 4;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Input input;
    private final Draft draft;
    private final InputStream stream;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final byte[] chunk = new byte[CHUNK];
    private final ByteBuffer bytes = ByteBuffer.wrap(chunk);
    private final CharBuffer between = CharBuffer.allocate(BETWEEN);
    private long before;
    private boolean ended;
    private boolean flushed;

    private CheckedReader(Input input, Draft draft, InputStream stream) throws IOException {
        this.input = input;
        this.draft = draft;
        this.stream = stream;
        int n = stream.readNBytes(chunk, 0, CHUNK);
        ended = n < CHUNK;
        byte[] head = n == CHUNK ? chunk : Arrays.copyOf(chunk, n);
        encoding = Encoding.of(head, ended);
        bytes.limit(n).position(Math.min(encoding.mark(), n));
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The whole text of a file, if it has no more than so many characters. */
    static Optional<String> text(Input input, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[CHUNK];
        try (CheckedReader reader = open(input, new Draft())) {
            int n;
            while ((n = reader.read(buffer, 0, buffer.length)) > 0) {
                text.append(buffer, 0, n);
                if (text.length() > most) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString());
    }

    /** Opens a file for reading as text; what is doubtful about its encoding is noted in the draft. */
    public static CheckedReader open(Input input, Draft draft) throws IOException {
        InputStream stream = input.open();
        try {
            CheckedReader reader = new CheckedReader(input, draft, stream);
            if (reader.encoding.assumed()) {
                draft.warn(
                        "ENCODING_ASSUMED",
                        "the text is not UTF-8; read as "
                                + reader.encoding.charset().name(),
                        "byte " + reader.encoding.malformedAt());
            }
            return reader;
        } catch (IOException | ImportFailure e) {
            stream.close();
            throw e;
        }
    }

    /** The encoding found. */
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        while (out.position() == 0) {
            if (flushed) {
                return -1;
            }
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                malformed(result, out);
            } else if (result.isUnderflow()) {
                if (ended) {
                    flushed = decoder.flush(out).isUnderflow();
                } else {
                    refill();
                }
            } else if (out.position() == 0 && out.remaining() < 2) {
                return readPair(target, offset);
            }
        }
        return out.position();
    }

    /**
     * Reads on as UTF-8, whatever the file's encoding: plain ASCII in a file of UTF-8 is passed on as it is, all else is
     * decoded and checked first. Not to be mixed with the reading of characters.
     *
     * @param length at least {@value #LEAST_BYTES}
     * @return how many bytes, -1 at the end
     */
    public int readUtf8(byte[] target, int offset, int length) throws IOException {
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            if (!bytes.hasRemaining() && !ended) {
                refill();
            }
            int plain = ascii(Math.min(length, bytes.remaining()));
            if (plain > 0) {
                bytes.get(target, offset, plain);
                return plain;
            }
        }
        between.clear().limit(Math.min(BETWEEN, length / BYTES_A_CHARACTER));
        int n = read(between.array(), 0, between.limit());
        if (n < 0) {
            return -1;
        }
        ByteBuffer out = ByteBuffer.wrap(target, offset, length);
        encoder.reset().encode(between.limit(n), out, true);
        return out.position() - offset;
    }

    /** How many of the next bytes are ASCII. */
    private int ascii(int most) {
        int from = bytes.position();
        int end = from + most;
        int i = from;
        while (i + Long.BYTES <= end && ((long) LONGS.get(chunk, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < end && chunk[i] >= 0) {
            i++;
        }
        return i - from;
    }

    /** A character of two units does not fit a buffer of one: callers ask for more than one in practice. */
    private int readPair(char[] target, int offset) throws IOException {
        throw new IOException("a buffer of " + target.length + " at " + offset + " cannot hold a surrogate pair");
    }

    private void malformed(CoderResult result, CharBuffer out) {
        draft.warn(
                "ENCODING_MALFORMED",
                "bytes that are not " + encoding.charset().name() + " were replaced",
                "byte " + (before + bytes.position()));
        bytes.position(bytes.position() + result.length());
        if (out.hasRemaining()) {
            out.put('\uFFFD');
        }
    }

    private void refill() throws IOException {
        if (input.cancelled()) {
            throw new CancellationException(input.path());
        }
        before += bytes.position();
        bytes.compact();
        int n = stream.readNBytes(chunk, bytes.position(), bytes.remaining());
        ended = n < bytes.remaining();
        bytes.limit(bytes.position() + n).position(0);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
