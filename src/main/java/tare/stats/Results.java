package tare.stats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named results in the order in which they were found: numbers, texts, booleans and arrays. What is undefined is absent. */
public final class Results {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    public Results put(String name, Object value) {
        entries.put(name, value);
        return this;
    }

    /** Adds a number unless it is NaN, which means that there is none. */
    public Results number(String name, double value) {
        return Double.isNaN(value) ? this : put(name, value);
    }

    public Map<String, Object> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
