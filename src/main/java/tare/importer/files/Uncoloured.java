package tare.importer.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tare.importer.Input;
import tare.importer.PartInput;
import tare.importer.Probe;

/**
 * A text as a terminal showed it, without the terminal's escape codes: {@code jq -C}, {@code script}, tools that colour what
 * they print. Lines keep their numbers. Larger texts and what is no plain text are left as they are.
 */
record Uncoloured(Input whole, byte[] bytes) implements PartInput {
    private static final int MOST = 16 << 20;
    private static final byte ESCAPE = 0x1b;
    private static final Pattern CODES = Pattern.compile("\u001b\\[[0-?]{0,40}[ -/]{0,4}[@-~]|\u001b\\][^\u0007\u001b\n"
            + "]{0,400}(?:\u0007|\u001b\\\\)|\u001b[()][0-9A-B]");

    /** The same input where there is nothing to take away. */
    static Input of(Input input, Probe probe) throws IOException {
        if (!isShown(probe.head())) {
            return input;
        }
        byte[] all;
        try (InputStream in = input.open()) {
            all = in.readNBytes(MOST + 1);
        }
        if (all.length > MOST) {
            return input;
        }
        String text = new String(all, StandardCharsets.ISO_8859_1);
        return new Uncoloured(input, CODES.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Escape codes are there, and no other bytes that a text does not have. */
    private static boolean isShown(byte[] head) {
        boolean codes = false;
        for (byte b : head) {
            if (b == ESCAPE) {
                codes = true;
            } else if (b >= 0 && b < ' ' && !Character.isWhitespace(b) && b != '\b' && b != 7) {
                return false;
            }
        }
        return codes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
