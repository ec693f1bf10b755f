package tare.importer;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;

/**
 * The beginning of a file, for recognition.
 *
 * @param path as shown to the user, separators {@code /}
 * @param head the first bytes, unpacked, at most {@link #LIMIT}
 * @param charset encoding found from the byte order mark or the bytes themselves
 * @param text the head decoded: without byte order mark and leading white space, line ends as {@code \n},
 *     several blank lines as one
 * @param whole whether the head is the whole file
 */
public record Probe(String path, byte[] head, Charset charset, String text, boolean whole) {
    /** How many bytes of a file recognition may look at. */
    public static final int LIMIT = 64 * 1024;

    public Probe {
        Objects.requireNonNull(path);
        Objects.requireNonNull(head);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(text);
    }

    /** The last part of the path. Names only break ties between formats whose content is the same. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the text starts as a JSON object or array. */
    public boolean looksLikeJson() {
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Whether the text starts as XML. */
    public boolean looksLikeXml() {
        return text.startsWith("<?xml")
                || (text.startsWith("<") && !text.toLowerCase(Locale.ROOT).startsWith("<!doctype html"));
    }

    /** Whether the head holds all of these pieces of text, as they stand. */
    public boolean has(String... pieces) {
        for (String piece : pieces) {
            if (!text.contains(piece)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a JSON key of this name occurs in the head, at any depth. */
    public boolean hasKey(String key) {
        int at = -1;
        String quoted = '"' + key + '"';
        while ((at = text.indexOf(quoted, at + 1)) >= 0) {
            int after = at + quoted.length();
            while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
                after++;
            }
            if (after < text.length() && text.charAt(after) == ':') {
                return true;
            }
        }
        return false;
    }

    /** Whether all these JSON keys occur in the head, at any depth. */
    public boolean hasKeys(String... keys) {
        for (String key : keys) {
            if (!hasKey(key)) {
                return false;
            }
        }
        return true;
    }

    /** The first line that is not blank. */
    public String firstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
