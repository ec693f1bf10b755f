package tare.importer.guided;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tare.importer.ImportFailure;
import tare.importer.Wording;
import tare.importer.Written;
import tare.model.Direction;

/** Writes a sketch as a mapping; see {@code docs/mapping.md} for the keys. */
final class SketchWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Meaning> NESTING = List.of(Meaning.HOST, Meaning.BOOT, Meaning.RUN, Meaning.ITERATION);

    private static final Set<String> COUNTED = Set.of(
            "run",
            "round",
            "launch",
            "fork",
            "process",
            "trial",
            "repetition",
            "repeat",
            "rep",
            "session",
            "pass",
            "attempt",
            "host",
            "machine",
            "node",
            "boot",
            "iteration",
            "sample");

    private final Sketch sketch;
    private final ObjectNode mapping = JSON.createObjectNode();
    private final Places places;
    private final Nesting usual;

    SketchWriter(Sketch sketch) {
        this.sketch = sketch;
        this.places = switch (sketch.form()) {
            case CSV -> new TablePlaces(sketch);
            case TEXT -> new TextPlaces(sketch);
            default -> new TreePlaces(sketch);
        };
        this.usual = sketch.values().stream()
                .filter(Field::primary)
                .map(places::nesting)
                .findFirst()
                .orElse(Nesting.FLAT);
    }

    /** How the values of a metric are nested in runs. */
    enum Nesting {
        OUTSIDE,
        FLAT,
        DEEP
    }

    /** How fields are called in the mapping of one kind of file, and where metrics are written. */
    interface Places {
        /** A template for the field's value, from inside a record. */
        String template(Field field);

        /** A template for the field's value, from the whole document. */
        default String outside(Field field) {
            return template(field);
        }

        /** The field that names the unit of a value. */
        Optional<Field> unitField(Field value);

        /** A template for the unit of a value, where the file says it elsewhere than in a field. */
        default Optional<String> unit(Field value) {
            return Optional.empty();
        }

        /** How a value is nested. */
        Nesting nesting(Field value);

        /** Writes recognition and everything that is peculiar to the kind. */
        void write(ObjectNode mapping, Metrics metrics);
    }

    /** Writes the metrics that belong to one rule. */
    interface Metrics {
        void into(ObjectNode rule, List<Field> values);
    }

    String text() {
        mapping.put("mapping", 1);
        mapping.put("id", sketch.name());
        mapping.put("tool", sketch.name());
        mapping.put("domain", sketch.domain().code());
        mapping.put("kind", sketch.form().name().toLowerCase(Locale.ROOT));
        defaults();
        places.write(mapping, this::metrics);
        whole();
        SketchNote.write(sketch, mapping);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mapping) + "\n";
        } catch (JsonProcessingException e) {
            throw new ImportFailure("MAPPING", "the mapping cannot be written: " + e.getOriginalMessage(), "");
        }
    }

    private void defaults() {
        ObjectNode defaults = mapping.putObject("defaults");
        defaults.put("benchmark", benchmark());
        ObjectNode parameters = JSON.createObjectNode();
        sketch.all(Meaning.PARAMETER).forEach(f -> parameters.put(f.name(), places.template(f)));
        if (!parameters.isEmpty()) {
            defaults.set("parameters", parameters);
        }
        sketch.all(Meaning.PLATFORM).stream().findFirst().ifPresent(f -> defaults.put("platform", places.template(f)));
        ArrayNode levels = levels(usual);
        if (!levels.isEmpty() && usual != Nesting.OUTSIDE) {
            if (sketch.fields().stream().anyMatch(f -> f.meaning().level())) {
                defaults.put("evidence", "samples");
            }
            defaults.set("levels", levels);
        }
        if (sketch.form() != Sketch.Form.TEXT) {
            sketch.all(Meaning.FAILED).stream().findFirst().ifPresent(f -> defaults.putObject("failed")
                    .putObject("unless")
                    .put(bare(places.template(f)), sound(f.name())));
        }
    }

    private static String bare(String template) {
        return template.substring(2, template.length() - 1);
    }

    /** What a cell says when nothing went wrong. */
    private static String sound(String name) {
        boolean good = name.toLowerCase(Locale.ROOT).matches("ok|success|passed");
        return good
                ? "(?i)^(?:1|ok|true|yes|ja|pass(?:ed)?|success)$"
                : "(?i)^(?:0+(?:[.,]0*)?|ok|no|nein|none|false|pass(?:ed)?|success|)$";
    }

    private String benchmark() {
        List<Field> named = sketch.all(Meaning.BENCHMARK);
        List<String> pieces = new ArrayList<>();
        for (Field f : named) {
            String one = places.template(f);
            pieces.add(pieces.isEmpty() && !table() ? one : otherwise(one, pieces.isEmpty() ? "unnamed" : ""));
        }
        return pieces.isEmpty() ? sketch.name() : String.join(" ", pieces);
    }

    /** A row without a name is no reason to lose its numbers. */
    private boolean table() {
        return sketch.form() == Sketch.Form.CSV;
    }

    private static String otherwise(String template, String text) {
        return template.substring(0, template.length() - 1) + "|'" + text + "'}";
    }

    private ArrayNode levels(Nesting nesting) {
        ArrayNode levels = JSON.createArrayNode();
        for (Meaning level : NESTING) {
            sketch.all(level).forEach(f -> level(levels, f, level));
        }
        boolean several =
                nesting == Nesting.DEEP && sketch.all(Meaning.ITERATION).isEmpty();
        boolean rows = sketch.rowsAreRuns();
        if (rows && (levels.isEmpty() || several)) {
            levels.addObject().put("name", Sketch.ROW).put("rank", "run");
        } else if (!levels.isEmpty() && several) {
            levels.addObject().put("name", "iteration").put("rank", "iteration");
        } else if (!levels.isEmpty() && levels.get(levels.size() - 1) instanceof ObjectNode last) {
            last.remove("by");
        }
        return levels;
    }

    private static String label(Field f, Meaning level) {
        String name = f.name().strip().toLowerCase(Locale.ROOT);
        String one = name.replaceFirst("(?<=ch|ss)es$|(?<!s)s$", "");
        return COUNTED.contains(one) ? one : level.name().toLowerCase(Locale.ROOT);
    }

    private void metrics(ObjectNode rule, List<Field> values) {
        ArrayNode metrics = rule.putArray("metrics");
        Optional<Field> named = sketch.all(Meaning.METRIC).stream().findFirst();
        Optional<Field> direction = sketch.all(Meaning.DIRECTION).stream().findFirst();
        for (Field f : values) {
            ObjectNode metric = metrics.addObject();
            boolean side = f.is(Meaning.SIDE);
            String own = !side ? f.name() : f.of().isEmpty() ? "value" : f.of();
            metric.put("metric", named.map(places::template).orElse(own));
            if (side) {
                metric.put("platform", f.name());
            }
            metric.put("value", value(f));
            metric.put("unit", unit(f, places.unitField(f)));
            better(metric, f, direction);
            metric.put("role", primary(f) ? "primary" : "secondary");
            nested(metric, f);
        }
    }

    /** What is judged of one platform is judged of the others. */
    private boolean primary(Field value) {
        return value.primary()
                || table() && repeated(value).stream().anyMatch(Field::primary)
                || value.is(Meaning.SIDE)
                        && sketch.all(Meaning.SIDE).stream()
                                .anyMatch(
                                        f -> f.primary() && f.unit().equals(value.unit()) && f.of().equals(value.of()));
    }

    /** The columns that hold the same in other runs: they have the same name, and each is a run. */
    private List<Field> repeated(Field value) {
        return sketch.values().stream()
                .filter(f -> f.is(value.meaning())
                        && f.name().equals(value.name())
                        && f.of().equals(value.of())
                        && f.unit().equals(value.unit()))
                .toList();
    }

    private ArrayNode sideBySide() {
        ArrayNode levels = JSON.createArrayNode();
        for (Meaning level : NESTING) {
            sketch.all(level).forEach(f -> level(levels, f, level));
        }
        boolean inner = !sketch.all(Meaning.RUN).isEmpty()
                || !sketch.all(Meaning.ITERATION).isEmpty();
        String name = inner ? "iteration" : "run";
        levels.addObject().put("name", name).put("rank", name);
        return levels;
    }

    private void level(ArrayNode levels, Field f, Meaning level) {
        levels.addObject()
                .put("name", label(f, level))
                .put("rank", level.name().toLowerCase(Locale.ROOT))
                .put("by", places.template(f));
    }

    private void nested(ObjectNode metric, Field value) {
        if (table() && repeated(value).size() > 1) {
            metric.put("evidence", "samples");
            metric.set("levels", sideBySide());
            return;
        }
        Nesting own = places.nesting(value);
        ArrayNode levels = levels(own);
        if (own == usual || levels.isEmpty()) {
            return;
        }
        metric.put("evidence", own == Nesting.OUTSIDE ? "" : "samples");
        metric.set("levels", own == Nesting.OUTSIDE ? JSON.createArrayNode() : levels);
    }

    /** In a cell like {@code 12.5 ms} the number alone. */
    private String value(Field f) {
        if (Meanings.measured(f.example())) {
            return filtered(f, "amount");
        }
        return Written.in(f.example()).isPresent() ? filtered(f, "written") : places.template(f);
    }

    private String filtered(Field f, String filter) {
        return "${" + bare(places.template(f)) + "!" + filter + "}";
    }

    private String unit(Field value, Optional<Field> unit) {
        if (sketch.form() == Sketch.Form.TEXT) {
            return unit.map(places::template).orElse(value.unit());
        }
        if (!value.unit().isEmpty()) {
            return value.unit();
        }
        if (Meanings.measured(value.example())
                && places.unit(value).or(() -> unit.map(places::template)).isEmpty()) {
            return filtered(value, "unit");
        }
        return places.unit(value).or(() -> unit.map(places::template)).orElse("");
    }

    private void better(ObjectNode metric, Field value, Optional<Field> direction) {
        Optional<Field> unit = places.unitField(value);
        if (value.better() != Direction.UNKNOWN || direction.isEmpty() && unit.isEmpty()) {
            metric.put("better", value.better().code());
            return;
        }
        if (direction.isEmpty()) {
            byUnit(metric.putObject("better"), places.template(unit.get()));
            return;
        }
        ObjectNode choice = metric.putObject("better");
        choice.put("of", places.template(direction.get()));
        choice.putObject("map").put("(?i)high|max|more|hib|up", "higher").put("(?i)low|min|less|lib|down", "lower");
        choice.put("else", "unknown");
    }

    /** Rates of work and times, by the unit of each row, as a value with its unit in its heading. */
    private static void byUnit(ObjectNode choice, String unit) {
        choice.put("of", unit);
        choice.putObject("map").put(Wording.RATE_UNITS, "higher").put(Wording.TIME_UNITS, "lower");
        choice.put("else", "unknown");
    }

    private void whole() {
        ObjectNode facts = JSON.createObjectNode();
        if (sketch.form() != Sketch.Form.TEXT) {
            sketch.all(Meaning.FACT).forEach(f -> facts.put(f.name(), places.outside(f)));
        }
        if (!facts.isEmpty()) {
            mapping.set("facts", facts);
        }
        sketch.all(Meaning.TIME).stream().findFirst().ifPresent(f -> mapping.putObject("run")
                .put("started", places.outside(f)));
    }
}
