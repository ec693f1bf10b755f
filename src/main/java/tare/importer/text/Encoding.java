package tare.importer.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, found from its first bytes: a byte order mark, the zero bytes of UTF-16, well-formed UTF-8, or
 * else a one-byte encoding that is assumed and said.
 *
 * @param charset how to decode
 * @param mark length of the byte order mark in bytes
 * @param malformedAt offset of the first byte that is not UTF-8; -1 when the encoding is not an assumption
 */
public record Encoding(Charset charset, int mark, int malformedAt) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Looks at the first bytes of a file; {@code whole} says that nothing follows them. */
    public static Encoding of(byte[] head, boolean whole) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, -1);
        }
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(StandardCharsets.UTF_32LE, 4, -1);
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_32BE, 4, -1);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, -1);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, -1);
        }
        int wide = wideness(head);
        if (wide != 0) {
            return new Encoding(wide > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, -1);
        }
        int bad = firstMalformed(head, whole);
        if (bad < 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, -1);
        }
        return new Encoding(usesC1(head) ? WINDOWS : StandardCharsets.ISO_8859_1, 0, bad);
    }

    /** Whether the one-byte encoding is an assumption, to be said to the user. */
    public boolean assumed() {
        return malformedAt >= 0;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** +1 for little-endian UTF-16 of mostly Latin text without mark, -1 for big-endian, 0 for neither. */
    private static int wideness(byte[] head) {
        int n = Math.min(head.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = n / 2;
        if (pairs < 2) {
            return 0;
        }
        if (odd > 0.7 * pairs && even < 0.1 * pairs) {
            return 1;
        }
        return even > 0.7 * pairs && odd < 0.1 * pairs ? -1 : 0;
    }

    private static int firstMalformed(byte[] head, boolean whole) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(head);
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(in, out, whole);
        return result.isError() ? in.position() : -1;
    }

    private static boolean usesC1(byte[] head) {
        for (byte b : head) {
            int v = b & 0xFF;
            if (v >= 0x80 && v < 0xA0) {
                return true;
            }
        }
        return false;
    }
}
