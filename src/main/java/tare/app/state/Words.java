package tare.app.state;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words on screen, from one bundle. */
public final class Words {
    /** Asked for as what it is: else every jar is opened to see whether one knows of another kind of bundle. */
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "tare.app.messages",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** The text under a key with {@code {0}}, {@code {1}}, ... filled in; whole numbers are counts. */
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", word(values[i]));
        }
        return text;
    }

    private static String word(Object value) {
        return value instanceof Integer || value instanceof Long
                ? count(((Number) value).longValue())
                : String.valueOf(value);
    }

    /** A count as the user writes it: the one form of counts in the window. */
    public static String count(long n) {
        return NumberForm.here().count(n);
    }

    /** A count with its noun: the key with {@code .one} or {@code .many} added. */
    public static String count(String key, long n) {
        return of(key + (n == 1 ? ".one" : ".many"), n);
    }

    /** The same for what is kept, as the name of a step: neutral, and {@link #shown} only where it is read. */
    public static String kept(String key, int n) {
        return of(key + (n == 1 ? ".one" : ".many"), String.valueOf(n));
    }

    /** A text of the engine for the screen: its numbers as the user writes them. What is kept or exported stays neutral. */
    public static String shown(String neutral) {
        return NumberForm.here().text(neutral);
    }

    /** Whether there is a text under the key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
