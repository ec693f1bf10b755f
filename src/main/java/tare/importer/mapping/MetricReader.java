package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tare.importer.mapping.MetricRule.LevelRule;
import tare.importer.mapping.MetricRule.Pairs;
import tare.model.Level;
import tare.model.Rank;

/** Reads the metrics of a mapping, each with the mapping's defaults behind it. */
final class MetricReader {
    private static final Set<String> EVIDENCE =
            Set.of("", "samples", "series", "histogram", "summary", "value", "last");
    private static final Set<String> MERGED = Set.of("parameters", "reported");

    private final String domain;
    private final Optional<JsonNode> defaults;

    MetricReader(String domain, Optional<JsonNode> defaults) {
        this.domain = domain;
        this.defaults = defaults;
    }

    List<MetricRule> read(Keys owner, String key) {
        List<MetricRule> rules = new ArrayList<>();
        for (Keys own : owner.children(key)) {
            rules.add(read(new Keys(own.file(), own.path(), merged(own.node()))));
        }
        return List.copyOf(rules);
    }

    private JsonNode merged(JsonNode own) {
        if (defaults.isEmpty()) {
            return own;
        }
        ObjectNode all = defaults.get().deepCopy();
        own.properties().forEach(e -> {
            JsonNode before = all.get(e.getKey());
            if (MERGED.contains(e.getKey())
                    && before instanceof ObjectNode object
                    && e.getValue().isObject()) {
                e.getValue().properties().forEach(p -> object.set(p.getKey(), p.getValue()));
            } else {
                all.set(e.getKey(), e.getValue());
            }
        });
        return all;
    }

    private MetricRule read(Keys k) {
        MetricRule rule = new MetricRule(
                k.condition(),
                k.child("failed").map(MetricReader::conditionAlone),
                new MetricRule.Identity(
                        k.template("benchmark"),
                        k.templates("parameters"),
                        pairs(k),
                        Template.of(k.text("platform", "")),
                        Template.of(k.text("run", ""))),
                new MetricRule.Words(
                        k.choice("metric", ""),
                        k.choice("unit", ""),
                        k.choice("better", "unknown"),
                        k.choice("quantity", ""),
                        k.choice("role", "secondary"),
                        k.choice("domain", domain)),
                value(k),
                new MetricRule.Reported(
                        k.templates("reported"), k.texts("reportedUnder"), k.number("reportedFactor", 1)));
        if (rule.value().number().isEmpty()
                && rule.value().failures().isEmpty()
                && rule.reported().fields().isEmpty()
                && rule.reported().under().isEmpty()) {
            throw k.bad("value", "is missing (or 'reported', for a summary)");
        }
        k.done();
        return rule;
    }

    private static Condition conditionAlone(Keys k) {
        Condition c = k.condition();
        k.done();
        return c;
    }

    private static MetricRule.Value value(Keys k) {
        String evidence = k.text("evidence", "");
        if (!EVIDENCE.contains(evidence)) {
            throw k.bad("evidence", "must be samples, series, histogram, summary or value");
        }
        return new MetricRule.Value(
                k.optionalTemplate("value"),
                evidence,
                levels(k),
                k.number("factor", 1),
                k.optionalTemplate("divideBy"),
                k.optionalTemplate("minus"),
                k.optionalTemplate("seconds"),
                k.optionalTemplate("count"),
                k.optionalTemplate("failures"));
    }

    private static List<LevelRule> levels(Keys k) {
        List<LevelRule> levels = new ArrayList<>();
        for (Keys one : k.children("levels")) {
            String name = one.text("name");
            Rank rank = rank(one, one.text("rank", name));
            levels.add(new LevelRule(new Level(name, rank), Template.of(one.text("by", ""))));
            one.done();
        }
        return levels.isEmpty() ? List.of(new LevelRule(Level.iteration("iteration"), Template.of(""))) : levels;
    }

    private static Rank rank(Keys k, String word) {
        for (Rank rank : Rank.values()) {
            if (rank.name().equalsIgnoreCase(word)) {
                return rank;
            }
        }
        throw k.bad("rank", "must be host, boot, run, iteration or event");
    }

    private static List<Pairs> pairs(Keys k) {
        List<Pairs> found = new ArrayList<>();
        for (Keys one : k.children("parametersFrom")) {
            found.add(new Pairs(
                    one.text("under", ""),
                    one.pattern("except"),
                    Template.of(one.text("of", "")),
                    one.pattern("find")));
            one.done();
        }
        return found;
    }
}
