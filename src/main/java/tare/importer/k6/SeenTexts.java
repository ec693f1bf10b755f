package tare.importer.k6;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What pieces of text stand for, made once for each; the one seen last is found without making a text of it. */
final class SeenTexts<T> {
    private static final int MOST = 1 << 12;

    private final Function<String, T> make;
    private final Map<String, T> all = new HashMap<>();
    private char[] text = new char[0];
    private T value;

    SeenTexts(Function<String, T> make) {
        this.make = make;
        this.value = make.apply("");
    }

    T of(char[] chars, int from, int end) {
        if (!Arrays.equals(chars, from, end, text, 0, text.length)) {
            text = Arrays.copyOfRange(chars, from, end);
            if (all.size() >= MOST) {
                all.clear();
            }
            value = all.computeIfAbsent(new String(text), make);
        }
        return value;
    }
}
