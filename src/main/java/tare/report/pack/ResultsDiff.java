package tare.report.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where two results differ, a sentence each: verdicts and claims exactly, numbers to nine digits. */
final class ResultsDiff {
    private static final double TOLERANCE = 1e-9;
    private static final List<String> COMPARED = List.of("verdict", "reason", "beyondMargin", "provisional", "stands");
    private static final List<String> NUMBERS =
            List.of("ratio", "ciLow", "ciHigh", "equivalenceLow", "equivalenceHigh", "pDifference", "pEquivalence");

    private final List<String> differs = new ArrayList<>();

    private ResultsDiff() {}

    static List<String> of(JsonNode was, JsonNode is) {
        ResultsDiff diff = new ResultsDiff();
        diff.field("study", "margin", was, is);
        diff.field("study", "alpha", was, is);
        diff.rows(by(was.path("comparisons"), "id"), by(is.path("comparisons"), "id"));
        diff.claims(by(was.path("claims"), "text"), by(is.path("claims"), "text"));
        return diff.differs;
    }

    private void rows(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((id, row) -> {
            String name = name(row);
            JsonNode other = now.get(id);
            if (other == null) {
                differs.add(name + " is not compared any more");
                return;
            }
            COMPARED.forEach(field -> field(name, field, row, other));
            NUMBERS.forEach(field -> field(name, field, row, other));
        });
        now.forEach((id, row) -> {
            if (!before.containsKey(id)) {
                differs.add(name(row) + " was not compared before");
            }
        });
    }

    /** Benchmark, parameters and metric, so that no two rows have the same name. */
    private static String name(JsonNode row) {
        List<String> parameters = new ArrayList<>();
        row.path("parameters")
                .properties()
                .forEach(e -> parameters.add(e.getKey() + "=" + e.getValue().asText()));
        return row.path("benchmark").asText() + (parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")")
                + ", " + row.path("metric").asText();
    }

    private void claims(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (String text : all) {
            JsonNode a = before.get(text);
            JsonNode b = now.get(text);
            if (a == null || b == null) {
                differs.add("claim “" + text + "” " + (a == null ? "was not asked before" : "is not asked any more"));
            } else {
                field("claim “" + text + "”", "each", a, b);
                field("claim “" + text + "”", "onAverage", a, b);
            }
        }
    }

    private void field(String name, String field, JsonNode was, JsonNode is) {
        JsonNode a = was.path(field);
        JsonNode b = is.path(field);
        if (!same(a, b)) {
            differs.add(name + ": " + field + " was " + a.asText() + " and is " + b.asText());
        }
    }

    private static boolean same(JsonNode a, JsonNode b) {
        if (!a.isNumber() || !b.isNumber()) {
            return a.equals(b);
        }
        double x = a.asDouble();
        double y = b.asDouble();
        return Math.abs(x - y) <= TOLERANCE * Math.max(1, Math.abs(x));
    }

    private static Map<String, JsonNode> by(JsonNode array, String field) {
        Map<String, JsonNode> out = new LinkedHashMap<>();
        array.forEach(c -> out.put(c.path(field).asText(), c));
        return out;
    }
}
