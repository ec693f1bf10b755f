package tare.importer.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** What rows, nodes and elements have in common. */
final class Rows {
    private Rows() {}

    /** The fields carried so far, those that patterns find in this record, and those that it sets. */
    static Map<String, String> set(Mapping.RecordRule rule, Fields fields, Map<String, String> carried) {
        if (rule.set().isEmpty() && rule.find().isEmpty()) {
            return carried;
        }
        Map<String, String> all = new LinkedHashMap<>(carried);
        rule.find().forEach((name, pattern) -> {
            Matcher m = Guarded.matcher(pattern, fields.get(name).orElse(""));
            if (m.find()) {
                m.namedGroups().keySet().stream()
                        .filter(group -> m.group(group) != null)
                        .forEach(group -> all.put(group, m.group(group).strip()));
            }
        });
        rule.set().forEach((name, value) -> value.fill(fields.behind(all))
                .ifPresent(text -> all.put(name.fill(fields).orElse(name.written()), text)));
        return all;
    }
}
