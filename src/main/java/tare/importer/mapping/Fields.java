package tare.importer.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The named pieces of one record: captured groups, columns, members or attributes. */
interface Fields {
    /** The field that every record has: the name of its file without the extension. */
    String FILE = "@file";

    /** The text of a field; empty when the record has none. */
    Optional<String> get(String name);

    /** All texts of a field that may hold several, in order. */
    default List<String> all(String name) {
        return get(name).map(List::of).orElse(List.of());
    }

    /** Whether a pattern is found in a field; one that the record has not is an empty text. */
    default boolean finds(Pattern pattern, String name) {
        return Guarded.find(pattern, get(name).orElse(""));
    }

    /** Every field whose name starts with the prefix, by the rest of its name. */
    Map<String, String> under(String prefix);

    /** Where a field stands in the file. */
    String place(String name);

    /** These fields with some of another record in front. */
    default Fields behind(Map<String, String> first) {
        return first.isEmpty() ? this : new Overlaid(first, this);
    }

    /** Fields in front of others. */
    record Overlaid(Map<String, String> first, Fields rest) implements Fields {
        @Override
        public Optional<String> get(String name) {
            String own = first.get(name);
            return own != null ? Optional.of(own) : rest.get(name);
        }

        @Override
        public List<String> all(String name) {
            String own = first.get(name);
            return own != null ? List.of(own) : rest.all(name);
        }

        @Override
        public boolean finds(Pattern pattern, String name) {
            String own = first.get(name);
            return own != null ? Guarded.find(pattern, own) : rest.finds(pattern, name);
        }

        @Override
        public Map<String, String> under(String prefix) {
            Map<String, String> found = new LinkedHashMap<>(rest.under(prefix));
            first.forEach((k, v) -> {
                if (k.startsWith(prefix)) {
                    found.put(k.substring(prefix.length()), v);
                }
            });
            return found;
        }

        @Override
        public String place(String name) {
            return rest.place(name);
        }
    }
}
