package tare.importer.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Probe;

/** The first guess for a text: lines of a label, a mark and a number are metrics; headings above them name benchmarks. */
final class GuessText {
    private static final String LABEL = "[A-Za-z][\\w ./%()-]{0,60}?";
    private static final String NUMBER = "[-+]?\\d[\\d.,]*(?:[eE][-+]?\\d+)?";
    private static final Pattern LINE = Pattern.compile("^\\s*(?<label>" + LABEL + ")\\s*(?<mark>[:=])\\s*(?<number>"
            + NUMBER + ")\\s*(?<unit>[A-Za-zµ%][\\w/%µ]{0,15})?\\s*$");
    private static final Pattern HEADING = Pattern.compile(
            "^\\s*(?:\\[(?<a>[^\\]]+)\\]|(?<b>[A-Za-z][\\w ./-]*):|"
                    + "(?:benchmark|test|case|workload)\\s*[:=]?\\s+(?<c>\\S.*))\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final ObjectNode mapping;

    GuessText(ObjectNode mapping) {
        this.mapping = mapping;
    }

    boolean text(Probe probe) {
        Set<String> labels = new LinkedHashSet<>();
        boolean headings = false;
        for (String line : probe.text().lines().limit(2000).toList()) {
            Matcher m = Guarded.matcher(LINE, line);
            if (m.find()) {
                labels.add(m.group("label").strip());
            } else {
                headings |= Guarded.find(HEADING, line);
            }
        }
        mapping.put("kind", "text");
        ObjectNode known = mapping.putArray("recognise").addObject();
        labels.stream().limit(3).forEach(known.withArray("contains")::add);
        known.put("because", "its labels");
        ArrayNode lines = mapping.putArray("lines");
        lines(lines, headings);
        return !labels.isEmpty();
    }

    private void lines(ArrayNode lines, boolean headings) {
        ObjectNode value = lines.addObject();
        value.put("match", LINE.pattern());
        ObjectNode metric = value.putArray("metrics").addObject();
        metric.put(
                "benchmark",
                headings
                        ? "${heading|'" + mapping.path("id").asText() + "'}"
                        : mapping.path("id").asText());
        metric.put("metric", "${label}");
        metric.put("value", "${number}");
        metric.put("unit", "${unit}");
        ObjectNode better = metric.putObject("better");
        better.put("of", "${label} ${unit|'-'}");
        ObjectNode map = better.putObject("map");
        map.put("(?i)throughput|bandwidth|rate|iops|score|per.?sec|/s\\b|flops|tps|qps|rps", "higher");
        map.put("(?i)time|latency|duration|elapsed|delay|error", "lower");
        better.put("else", "unknown");
        metric.put("role", "primary");
        if (headings) {
            ObjectNode heading = lines.addObject();
            heading.put("match", HEADING.pattern().startsWith("(?i)") ? HEADING.pattern() : "(?i)" + HEADING.pattern());
            heading.putObject("set").put("heading", "${a|b|c}");
        }
    }
}
