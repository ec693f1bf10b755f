package tare.importer.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** What rows, nodes and elements have in common. */
final class Rows {
    private Rows() {}

    /** The fields carried so far and those that this record sets. */
    static Map<String, String> set(Mapping.RecordRule rule, Fields fields, Map<String, String> carried) {
        if (rule.set().isEmpty()) {
            return carried;
        }
        Map<String, String> all = new LinkedHashMap<>(carried);
        rule.set().forEach((name, value) -> value.fill(fields.behind(all))
                .ifPresent(text -> all.put(name.fill(fields).orElse(name.written()), text)));
        return all;
    }
}
