package tare.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Platform labels as folder names that every system allows. */
final class Folders {
    /** Systems allow some 255 signs for a name. */
    private static final int LONGEST = 100;

    private Folders() {}

    /** The folder of each platform, each another one; numbered where two labels differ in signs or other alphabets only. */
    static Map<String, String> of(List<String> labels) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (String label : labels) {
            String plain = of(label);
            String name = plain;
            for (int i = 2; folders.containsValue(name); i++) {
                name = plain + "-" + i;
            }
            folders.putIfAbsent(label, name);
        }
        return folders;
    }

    private static String of(String label) {
        String plain =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty()
                ? "platform-" + Integer.toHexString(label.hashCode())
                : plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
