package tare.importer.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When something applies.
 *
 * @param when each field must match its pattern (a missing field is an empty text)
 * @param unless none of these fields may match its pattern
 * @param has fields that must be there
 * @param lacks fields that must not be there
 */
record Condition(Map<String, Pattern> when, Map<String, Pattern> unless, List<String> has, List<String> lacks) {
    static final Condition ALWAYS = new Condition(Map.of(), Map.of(), List.of(), List.of());

    Condition {
        when = Map.copyOf(when);
        unless = Map.copyOf(unless);
        has = List.copyOf(has);
        lacks = List.copyOf(lacks);
    }

    boolean holds(Fields fields) {
        return has.stream().allMatch(n -> present(fields, n))
                && lacks.stream().noneMatch(n -> present(fields, n))
                && when.entrySet().stream().allMatch(e -> matches(fields, e))
                && unless.entrySet().stream().noneMatch(e -> matches(fields, e));
    }

    private static boolean present(Fields fields, String name) {
        return fields.get(name).filter(t -> !t.isBlank()).isPresent();
    }

    private static boolean matches(Fields fields, Map.Entry<String, Pattern> e) {
        return fields.finds(e.getValue(), e.getKey());
    }
}
