package tare.importer.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields carried from line to line of a text, each with the line it came from. */
final class TextFields implements Fields {
    private record Held(String text, long line, boolean keep) {}

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, List<LineRule.Heading>> columns = new HashMap<>();
    private long line;

    void line(long number) {
        line = number;
    }

    void put(String name, String text, boolean keep) {
        held.put(name, new Held(text, line, keep));
    }

    void remove(String name) {
        if (name.endsWith("*")) {
            held.keySet().removeIf(k -> k.startsWith(name.substring(0, name.length() - 1)));
        } else {
            held.remove(name);
        }
    }

    void columns(String name, List<LineRule.Heading> headings) {
        columns.put(name, new ArrayList<>(headings));
    }

    List<LineRule.Heading> columns(String name) {
        return columns.getOrDefault(name, List.of());
    }

    /** Forgets what belonged to the block. */
    void endBlock() {
        held.values().removeIf(h -> !h.keep());
        columns.clear();
    }

    @Override
    public Optional<String> get(String name) {
        Held h = held.get(name);
        return h == null ? Optional.empty() : Optional.of(h.text());
    }

    @Override
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        held.forEach((name, h) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), h.text());
            }
        });
        return found;
    }

    @Override
    public String place(String name) {
        Held h = held.get(name);
        return "line " + (h == null ? line : h.line());
    }
}
