package tare.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Domain;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The settings part of a study file. Missing keys take their defaults; a bad value is refused by name. */
public final class SettingsJson {
    private SettingsJson() {}

    public static ObjectNode write(ObjectMapper json, Settings s) {
        ObjectNode n = json.createObjectNode();
        n.set("margin", margin(json, s.rule().margin()));
        n.put("alpha", s.rule().alpha());
        n.put("power", s.rule().power());
        ObjectNode domains = n.putObject("domainMargins");
        new TreeMap<>(s.domainMargins()).forEach((d, m) -> domains.set(d.code(), margin(json, m)));
        ObjectNode metrics = n.putObject("metricMargins");
        new TreeMap<>(s.metricMargins()).forEach((name, m) -> metrics.set(name, margin(json, m)));
        ArrayNode claims = n.putArray("claims");
        s.claims().forEach(claims::add);
        ArrayNode exclusions = n.putArray("exclusions");
        for (Settings.Exclusion e : s.exclusions()) {
            exclusions
                    .addObject()
                    .put("source", e.source())
                    .put("place", e.place())
                    .put("unit", e.unit())
                    .put("reason", e.reason());
        }
        ObjectNode primary = n.putObject("primaryMetrics");
        new TreeMap<>(s.primaryMetrics()).forEach(primary::put);
        ObjectNode directions = n.putObject("directions");
        new TreeMap<>(s.directions()).forEach((name, d) -> directions.put(name, d.code()));
        ObjectNode parts = n.putObject("parts");
        new TreeMap<>(s.parts()).forEach((name, p) -> parts.put(name, p.name()));
        n.put("paired", s.paired());
        n.put("seed", s.seed());
        n.put("looks", s.looks());
        ByHandJson.write(n, s.byHand());
        return n;
    }

    private static ObjectNode margin(ObjectMapper json, Margin m) {
        return json.createObjectNode().put("low", m.low()).put("high", m.high());
    }

    public static Settings read(JsonNode n) {
        Settings d = Settings.DEFAULT;
        try {
            Rule rule = new Rule(
                    margin(n.path("margin"), d.rule().margin()),
                    n.path("alpha").asDouble(d.rule().alpha()),
                    n.path("power").asDouble(d.rule().power()));
            return new Settings(
                    rule,
                    map(n.path("domainMargins"), SettingsJson::domain, m -> margin(m, Margin.of(0.01))),
                    map(n.path("metricMargins"), name -> name, m -> margin(m, Margin.of(0.01))),
                    claims(n.path("claims")),
                    exclusions(n.path("exclusions")),
                    map(n.path("primaryMetrics"), name -> name, JsonNode::asText),
                    map(
                            n.path("directions"),
                            name -> name,
                            v -> Direction.valueOf(v.asText().toUpperCase(Locale.ROOT))),
                    map(n.path("parts"), name -> name, v -> Settings.Parts.valueOf(v.asText())),
                    n.path("paired").asBoolean(false),
                    n.path("seed").asLong(d.seed()),
                    n.path("looks").asInt(d.looks()),
                    ByHandJson.read(n));
        } catch (IllegalArgumentException e) {
            throw new StudyFailure("the study's settings hold a value that is not allowed: " + e.getMessage(), e);
        }
    }

    private static Domain domain(String code) {
        for (Domain d : Domain.values()) {
            if (d.code().equals(code)) {
                return d;
            }
        }
        throw new IllegalArgumentException("domain " + code);
    }

    private static Margin margin(JsonNode n, Margin otherwise) {
        return n.isObject()
                ? new Margin(n.path("low").asDouble(), n.path("high").asDouble())
                : otherwise;
    }

    private static <K, V> Map<K, V> map(JsonNode n, Function<String, K> key, Function<JsonNode, V> value) {
        Map<K, V> out = new LinkedHashMap<>();
        n.properties().forEach(e -> out.put(key.apply(e.getKey()), value.apply(e.getValue())));
        return out;
    }

    private static List<String> claims(JsonNode n) {
        List<String> out = new ArrayList<>();
        n.forEach(c -> out.add(c.asText()));
        return out;
    }

    private static List<Settings.Exclusion> exclusions(JsonNode n) {
        List<Settings.Exclusion> out = new ArrayList<>();
        for (JsonNode e : n) {
            out.add(new Settings.Exclusion(
                    e.path("source").asText(),
                    e.path("place").asText(),
                    e.path("unit").asInt(-1),
                    e.path("reason").asText("")));
        }
        return out;
    }
}
