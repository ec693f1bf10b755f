package tare.importer.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.XmlDoc;
import tare.importer.XmlElement;

/** The first guess for JSON and XML: the members that repeat most are the records. */
final class GuessTree {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEEPEST = 6;
    private static final Set<String> NAMES = Set.of("benchmark", "name", "test", "case", "workload", "id", "command");

    private final ObjectNode mapping;
    private JsonNode best = MAPPER.missingNode();
    private String bestPath = "";
    private int bestSize;

    GuessTree(ObjectNode mapping) {
        this.mapping = mapping;
    }

    boolean json(Probe probe) {
        String first = probe.firstLine();
        JsonNode root;
        boolean lines = false;
        try {
            root = MAPPER.readTree(probe.text());
            lines = first.startsWith("{")
                    && first.endsWith("}")
                    && probe.text().strip().contains("\n{");
        } catch (JsonProcessingException notWhole) {
            root = line(first);
            lines = true;
        }
        if (lines) {
            root = line(first);
        }
        mapping.put("kind", lines ? "ndjson" : "json");
        ObjectNode known = mapping.putArray("recognise").addObject();
        known.put("json", true);
        JsonNode keys = root.isArray() ? root.path(0) : root;
        keys.fieldNames().forEachRemaining(known.withArray("keys")::add);
        known.put("because", "its keys");
        if (!lines) {
            search(root, "$", 0);
        }
        boolean repeated = bestSize > 0;
        Map<String, String> leaves = new LinkedHashMap<>();
        leaves(repeated ? best : root, "", leaves, 0);
        return records(repeated ? bestPath : "", leaves);
    }

    private static JsonNode line(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }

    /** Looks for the array or object whose members are objects, the more the better. */
    private void search(JsonNode node, String path, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        boolean records = node.size() > 0;
        for (JsonNode child : node) {
            records = records && child.isObject();
        }
        if (records && (node.isArray() ? node.size() + 1 : node.size()) > Math.max(bestSize, 1)) {
            best = node.iterator().next();
            bestPath = path + (node.isArray() ? "[*]" : ".*");
            bestSize = node.isArray() ? node.size() + 1 : node.size();
        }
        node.properties().forEach(e -> search(e.getValue(), path + "['" + e.getKey() + "']", depth + 1));
        if (node.isArray() && node.size() > 0) {
            search(node.get(0), path + "[*]", depth + 1);
        }
    }

    /** Names of numbers ({@code #}), lists of numbers ({@code [}) and texts ({@code t}) in a record. */
    private static void leaves(JsonNode node, String path, Map<String, String> found, int depth) {
        if (depth > 3) {
            return;
        }
        node.properties().forEach(e -> {
            String name = path.isEmpty() ? e.getKey() : path + "." + e.getKey();
            JsonNode value = e.getValue();
            if (value.isNumber() || (value.isTextual() && Guess.isNumber(value.asText()))) {
                found.put(name, "#");
            } else if (value.isArray() && value.size() > 0 && value.get(0).isNumber()) {
                found.put(name, "[");
            } else if (value.isTextual()) {
                found.put(name, "t");
            } else if (value.isObject()) {
                leaves(value, name, found, depth + 1);
            }
        });
    }

    private boolean records(String at, Map<String, String> leaves) {
        ObjectNode record = mapping.putArray("records").addObject();
        if (!at.isEmpty()) {
            record.put("at", at);
        }
        List<String> texts =
                leaves.keySet().stream().filter(k -> "t".equals(leaves.get(k))).toList();
        String name = texts.stream()
                .filter(t -> NAMES.contains(t.startsWith("@") ? t.substring(1) : t))
                .findFirst()
                .orElse(texts.isEmpty() ? "" : texts.getFirst());
        ObjectNode defaults = mapping.putObject("defaults");
        String otherwise = at.endsWith(".*") ? "${@key}" : mapping.path("id").asText();
        defaults.put("benchmark", name.isEmpty() ? otherwise : "${" + name + "}");
        ObjectNode parameters = defaults.putObject("parameters");
        texts.stream().filter(t -> !t.equals(name)).forEach(t -> parameters.put(t, "${" + t + "}"));
        ArrayNode metrics = record.putArray("metrics");
        leaves.forEach((key, kind) -> {
            if (!kind.equals("t")) {
                metric(metrics, key);
            }
        });
        return !metrics.isEmpty();
    }

    private static void metric(ArrayNode metrics, String key) {
        Guess.Heading heading = Guess.Heading.of(key.startsWith("@") ? key.substring(1) : key);
        metrics.addObject()
                .put("metric", heading.name())
                .put("value", "${" + key + "}")
                .put("unit", heading.unit())
                .put("better", Guess.better(key))
                .put("role", metrics.size() == 1 ? "primary" : "secondary");
    }

    boolean xml(Input input) throws IOException {
        XmlElement root = XmlDoc.read(input, new Draft());
        Map<String, Integer> often = new HashMap<>();
        count(root, often);
        String record = often.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        mapping.put("kind", "xml");
        ObjectNode known = mapping.putArray("recognise").addObject();
        known.putArray("root").add(root.name());
        known.put("because", "its root");
        XmlElement sample =
                record.isEmpty() ? root : XmlFields.find(root, "//" + record).getFirst();
        Map<String, String> leaves = new LinkedHashMap<>();
        sample.attributes().forEach((k, v) -> leaves.put("@" + k, Guess.isNumber(v) ? "#" : "t"));
        sample.children().stream()
                .filter(c -> !c.text().isEmpty())
                .forEach(c -> leaves.put(c.name(), Guess.isNumber(c.text()) ? "#" : "t"));
        return records(record.isEmpty() ? "" : "//" + record, leaves);
    }

    private static void count(XmlElement element, Map<String, Integer> often) {
        boolean numbers = element.attributes().values().stream().anyMatch(Guess::isNumber)
                || element.children().stream().anyMatch(c -> Guess.isNumber(c.text()));
        if (numbers) {
            often.merge(element.name(), 1, Integer::sum);
        }
        element.children().forEach(c -> count(c, often));
    }
}
