package tare.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import tare.model.Key;

/** What a comparison is known by from one run of the program to the next: the same as long as nothing of it is renamed. */
public final class RowId {
    private RowId() {}

    /**
     * Sixteen hex digits of the SHA-256 of what identifies the pair.
     *
     * @param candidate label of its platform
     * @param runner in any case
     * @param metric its name
     */
    public static String of(String candidate, String runner, Key key, String metric) {
        String text = String.join(
                "\u0000",
                candidate,
                runner.toLowerCase(Locale.ROOT),
                key.benchmark(),
                key.parameters().toString(),
                metric);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
