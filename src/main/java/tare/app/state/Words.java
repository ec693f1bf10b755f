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

    /** The text under a key with {@code {0}}, {@code {1}}, ... filled in. */
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A count with its noun: the key with {@code .one} or {@code .many} added. */
    public static String count(String key, long n) {
        return of(key + (n == 1 ? ".one" : ".many"), NumberForm.here().count(n));
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
