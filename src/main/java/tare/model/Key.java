package tare.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Identifies a benchmark: its name and its parameters. Two measurements are comparable when keys and metrics agree.
 *
 * @param benchmark name as the tool gives it, on one line
 * @param parameters sorted by name, immutable
 */
public record Key(String benchmark, SortedMap<String, String> parameters) implements Comparable<Key> {
    private static final Pattern BREAK = Pattern.compile("[ \\t]{0,100}[\\r\\n]+[ \\t]{0,100}");

    public Key {
        benchmark = onOneLine(benchmark);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    private static String onOneLine(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\r') < 0
                ? name
                : BREAK.matcher(name).replaceAll(" ").strip();
    }

    public static Key of(String benchmark) {
        return new Key(benchmark, new TreeMap<>());
    }

    public static Key of(String benchmark, Map<String, String> parameters) {
        return new Key(benchmark, new TreeMap<>(parameters));
    }

    public Key with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Key(benchmark, more);
    }

    /** Name and parameters for people: {@code randread (bs=4k, iodepth=32)}. */
    public String label() {
        if (parameters.isEmpty()) {
            return benchmark;
        }
        StringBuilder label = new StringBuilder(benchmark);
        String before = " (";
        for (Map.Entry<String, String> e : parameters.entrySet()) {
            label.append(before).append(e.getKey()).append('=').append(e.getValue());
            before = ", ";
        }
        return label.append(')').toString();
    }

    @Override
    public int compareTo(Key other) {
        int byName = NaturalOrder.compare(benchmark, other.benchmark);
        return byName != 0 ? byName : NaturalOrder.compare(parameters.toString(), other.parameters.toString());
    }
}
