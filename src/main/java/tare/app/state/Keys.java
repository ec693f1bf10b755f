package tare.app.state;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys as the system of now calls them: {@code Ctrl+Shift+S}, or {@code ⇧⌘S} on a Mac. */
public final class Keys {
    private static final String SHORTCUT = "Shortcut";

    /** As a Mac writes them, in its order. */
    private static final List<String> MAC_ORDER = List.of("Ctrl", "Alt", "Shift", SHORTCUT);

    /** What a Mac does by itself in every program: hide it and put it away. */
    private static final Set<String> OF_THE_MAC = Set.of("Shortcut+H", "Shortcut+M");

    private Keys() {}

    /** A shortcut that the system leaves to programs: with Shift where it does not. */
    public static String free(String shortcut) {
        return free(shortcut, System.getProperty("os.name", ""));
    }

    /** The same on the system of this name. */
    static String free(String shortcut, String system) {
        return mac(system) && OF_THE_MAC.contains(shortcut)
                ? shortcut.replace(SHORTCUT, SHORTCUT + "+Shift")
                : shortcut;
    }

    private static boolean mac(String system) {
        return system.toLowerCase(Locale.ROOT).contains("mac");
    }

    /** A shortcut for people, written {@code Shortcut+Shift+S} in the program. */
    public static String of(String shortcut) {
        return of(shortcut, System.getProperty("os.name", ""));
    }

    /** The same on the system of this name. */
    static String of(String shortcut, String system) {
        List<String> keys = List.of(shortcut.split("\\+", -1));
        if (!mac(system)) {
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
