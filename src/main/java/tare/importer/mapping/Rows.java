package tare.importer.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows, nodes and elements have in common. */
final class Rows {
    private Rows() {}

    /** The fields carried so far, those that patterns find in this record, and those that it sets. */
    static Map<String, String> set(Mapping.RecordRule rule, Fields fields, Map<String, String> carried) {
        if (rule.set().isEmpty() && rule.find().isEmpty()) {
            return carried;
        }
        Map<String, String> all = new LinkedHashMap<>(carried);
        all.putAll(found(rule.find(), fields));
        rule.set().forEach((name, value) -> value.fill(fields.behind(all))
                .ifPresent(text -> all.put(name.fill(fields).orElse(name.written()), text)));
        return all;
    }

    /** The named groups of patterns that are found in the fields they are for. */
    static Map<String, String> found(Map<String, Pattern> find, Fields fields) {
        Map<String, String> groups = new LinkedHashMap<>();
        find.forEach((name, pattern) -> {
            Matcher m = Guarded.matcher(pattern, fields.get(name).orElse(""));
            if (m.find()) {
                m.namedGroups().keySet().stream()
                        .filter(group -> m.group(group) != null)
                        .forEach(group -> groups.put(group, m.group(group).strip()));
            }
        });
        return groups;
    }
}
