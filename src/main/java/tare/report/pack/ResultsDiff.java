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
    private final boolean several;
    private boolean verdicts = true;

    private ResultsDiff(boolean several) {
        this.several = several;
    }

    /**
     * What was found.
     *
     * @param differs a sentence each
     * @param verdicts whether all verdicts and claims' answers are the same, whatever the numbers
     */
    record Found(List<String> differs, boolean verdicts) {
        Found {
            differs = List.copyOf(differs);
        }
    }

    static Found of(JsonNode was, JsonNode is) {
        ResultsDiff diff = new ResultsDiff(was.path("candidates").size() > 1);
        diff.field("study", "margin", was, is);
        diff.field("study", "alpha", was, is);
        diff.rows(by(was.path("comparisons"), "id"), by(is.path("comparisons"), "id"));
        diff.claims(by(was.path("claims"), "text"), by(is.path("claims"), "text"));
        return new Found(diff.differs, diff.verdicts);
    }

    private void rows(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach((id, row) -> {
            String name = name(row);
            JsonNode other = now.get(id);
            if (other == null) {
                differs.add(name + " is not compared any more");
                verdicts = false;
                return;
            }
            COMPARED.forEach(field -> field(name, field, row, other));
            numbers(name, row, other);
        });
        now.forEach((id, row) -> {
            if (!before.containsKey(id)) {
                differs.add(name(row) + " was not compared before");
                verdicts = false;
            }
        });
    }

    /** The first number that differs, and how many more of the row do: one change moves them all. */
    private void numbers(String name, JsonNode was, JsonNode is) {
        List<String> other =
                NUMBERS.stream().filter(f -> !same(was.path(f), is.path(f))).toList();
        if (!other.isEmpty()) {
            int more = other.size() - 1;
            differs.add(told(name, other.getFirst(), was, is)
                    + (more == 0
                            ? ""
                            : more == 1
                                    ? ", and one more of its numbers"
                                    : ", and " + more + " more of its" + " numbers"));
        }
    }

    /** Benchmark, parameters, metric and of several candidates which, so that no two rows have the same name. */
    private String name(JsonNode row) {
        List<String> parameters = new ArrayList<>();
        row.path("parameters")
                .properties()
                .forEach(e -> parameters.add(e.getKey() + "=" + e.getValue().asText()));
        return row.path("benchmark").asText() + (parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")")
                + ", " + row.path("metric").asText()
                + (several ? ", on " + row.path("candidate").path("platform").asText() : "");
    }

    private void claims(Map<String, JsonNode> before, Map<String, JsonNode> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (String text : all) {
            JsonNode a = before.get(text);
            JsonNode b = now.get(text);
            if (a == null || b == null) {
                differs.add("claim “" + text + "” " + (a == null ? "was not asked before" : "is not asked any more"));
                verdicts = false;
            } else {
                field("claim “" + text + "”", "each", a, b);
                field("claim “" + text + "”", "onAverage", a, b);
            }
        }
    }

    private void field(String name, String field, JsonNode was, JsonNode is) {
        if (!same(was.path(field), is.path(field))) {
            differs.add(told(name, field, was, is));
            verdicts = false;
        }
    }

    private static String told(String name, String field, JsonNode was, JsonNode is) {
        return name + ": " + field + " was " + was.path(field).asText() + " and is "
                + is.path(field).asText();
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
