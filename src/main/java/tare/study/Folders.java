package tare.study;

import java.util.Locale;

/** Platform labels as folder names that every system allows. */
final class Folders {
    private Folders() {}

    static String of(String label) {
        String plain =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "platform-" + Integer.toHexString(label.hashCode()) : plain;
    }
}
