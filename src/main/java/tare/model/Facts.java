package tare.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts about a machine under normalised keys (see {@link FactKeys}), in sorted order. A missing key means unknown, and
 * unknown never equals anything.
 *
 * @param values key to value as written, immutable
 */
public record Facts(SortedMap<String, String> values) {
    public static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Facts of(Map<String, String> values) {
        return new Facts(new TreeMap<>(values));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
