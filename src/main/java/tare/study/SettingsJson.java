package tare.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.TreeMap;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Domain;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The settings part of a study file. Missing keys take their defaults. */
final class SettingsJson {
    private SettingsJson() {}

    static ObjectNode write(ObjectMapper json, Settings s) {
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

    static Settings read(StudyPart n) {
        Settings d = Settings.DEFAULT;
        return new Settings(
                rule(n, d.rule()),
                n.map("domainMargins", SettingsJson::domain, SettingsJson::margin),
                n.map("metricMargins", name -> name, SettingsJson::margin),
                n.each("claims", StudyPart::text),
                n.parts("exclusions", SettingsJson::exclusion),
                n.map("primaryMetrics", name -> name, StudyPart::text),
                n.map("directions", name -> name, v -> StudyPart.word(v, Direction.values(), Direction::code)),
                n.map("parts", name -> name, v -> StudyPart.word(v, Settings.Parts.values(), Settings.Parts::name)),
                n.one("paired", StudyPart::yes, d.paired()),
                n.one("seed", StudyPart::whole, d.seed()),
                n.one("looks", v -> StudyPart.whole(v, 1), d.looks()),
                ByHandJson.read(n));
    }

    private static Rule rule(StudyPart n, Rule d) {
        Margin margin = n.one("margin", SettingsJson::margin, d.margin(), Figures.margin(d.margin()));
        double alpha =
                n.one("alpha", v -> d.withAlpha(StudyPart.number(v)).chosen().alpha(), d.alpha());
        return new Rule(margin, alpha, n.one("power", v -> power(v, d), d.power()));
    }

    private static double power(JsonNode n, Rule d) {
        return new Rule(d.margin(), d.alpha(), StudyPart.number(n)).power();
    }

    private static Domain domain(String code) {
        return Arrays.stream(Domain.values())
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no domain of this name"));
    }

    private static Margin margin(JsonNode n) {
        JsonNode low = n.path("low");
        JsonNode high = n.path("high");
        if (n.size() != 2 || !low.isNumber() || !high.isNumber()) {
            throw new IllegalArgumentException(
                    "a margin is needed, as {\"low\": 0.99, \"high\": 1.01}, not " + StudyPart.shown(n));
        }
        return new Margin(low.doubleValue(), high.doubleValue());
    }

    private static Settings.Exclusion exclusion(StudyPart e) {
        return new Settings.Exclusion(
                e.needed("source", StudyPart::path),
                e.needed("place", StudyPart::text),
                e.needed("unit", v -> StudyPart.whole(v, -1)),
                e.one("reason", StudyPart::text, ""));
    }
}
