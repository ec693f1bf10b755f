package tare.app.state;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keys as the system of now calls them: {@code Ctrl+Shift+S}, or {@code ⇧⌘S} on a Mac. */
public final class Keys {
    private static final String SHORTCUT = "Shortcut";

    /** As a Mac writes them, in its order. */
    private static final List<String> MAC_ORDER = List.of("Ctrl", "Alt", "Shift", SHORTCUT);

    private Keys() {}

    /** A shortcut for people, written {@code Shortcut+Shift+S} in the program. */
    public static String of(String shortcut) {
        return of(shortcut, System.getProperty("os.name", ""));
    }

    /** The same on the system of this name. */
    static String of(String shortcut, String system) {
        List<String> keys = List.of(shortcut.split("\\+", -1));
        if (!system.toLowerCase(Locale.ROOT).contains("mac")) {
            return keys.stream().map(k -> k.equals(SHORTCUT) ? "Ctrl" : sign(k)).collect(Collectors.joining("+"));
        }
        return MAC_ORDER.stream().filter(keys::contains).map(Keys::macSign).collect(Collectors.joining())
                + keys.stream()
                        .filter(k -> !MAC_ORDER.contains(k))
                        .map(Keys::sign)
                        .collect(Collectors.joining());
    }

    private static String macSign(String key) {
        return switch (key) {
            case "Ctrl" -> "⌃";
            case "Alt" -> "⌥";
            case "Shift" -> "⇧";
            default -> "⌘";
        };
    }

    private static String sign(String key) {
        return switch (key) {
            case "Equals" -> "+";
            case "Minus" -> "−";
            case "Comma" -> ",";
            default -> key;
        };
    }
}
