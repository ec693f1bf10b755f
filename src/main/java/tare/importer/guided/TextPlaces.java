package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.guided.LineShape.Capture;

/** A mapping of a text: a rule for each kind of line; names above stay until a new one of their kind comes. */
final class TextPlaces implements SketchWriter.Places {
    private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}/_-]{1,}");

    private final Sketch sketch;

    TextPlaces(Sketch sketch) {
        this.sketch = sketch;
    }

    private static String group(Field field) {
        return field.place().label();
    }

    @Override
    public String template(Field field) {
        return "${" + group(field) + "}";
    }

    private Optional<Field> field(Capture c) {
        return sketch.at(new Place.Piece(c.group()));
    }

    private List<Field> fields(LineShape shape) {
        return shape.captures().stream()
                .flatMap(c -> field(c).stream())
                .filter(f -> !f.is(Meaning.IGNORE))
                .toList();
    }

    /** The unit that stands beside a value in its line. */
    @Override
    public Optional<Field> unitField(Field value) {
        return sketch.lines().stream()
                .map(this::fields)
                .filter(all -> all.contains(value))
                .flatMap(all -> all.stream().filter(f -> f.is(Meaning.UNIT) && all.indexOf(f) > all.indexOf(value)))
                .findFirst();
    }

    @Override
    public SketchWriter.Nesting nesting(Field value) {
        return sketch.inner() ? SketchWriter.Nesting.DEEP : SketchWriter.Nesting.FLAT;
    }

    @Override
    public void write(ObjectNode mapping, SketchWriter.Metrics metrics) {
        ObjectNode known = mapping.putArray("recognise").addObject();
        ArrayNode contains = known.putArray("contains");
        labels().stream().limit(4).forEach(contains::add);
        known.put("because", "its labels").put("confidence", 90);
        ArrayNode lines = mapping.putArray("lines");
        for (LineShape shape : sketch.lines()) {
            if (!fields(shape).isEmpty()) {
                rule(lines.addObject(), shape, metrics);
            }
        }
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        for (LineShape shape : sketch.lines()) {
            if (fields(shape).stream().anyMatch(f -> f.is(Meaning.VALUE))) {
                Matcher m = FIRST_WORD.matcher(shape.unmarked());
                if (m.find()) {
                    labels.add(m.group());
                }
            }
        }
        return labels;
    }

    private void rule(ObjectNode rule, LineShape shape, SketchWriter.Metrics metrics) {
        List<Field> own = fields(shape);
        rule.put("match", shape.pattern());
        List<Field> values = own.stream().filter(f -> f.is(Meaning.VALUE)).toList();
        if (own.stream().anyMatch(f -> f.is(Meaning.BENCHMARK))) {
            ArrayNode clear = rule.arrayNode();
            later(shape).forEach(clear::add);
            if (!clear.isEmpty()) {
                rule.set("clear", clear);
            }
        }
        if (!values.isEmpty()) {
            metrics.into(rule, values);
        } else if (own.stream().anyMatch(f -> f.is(Meaning.FAILED))) {
            failed(rule, metrics);
        }
        ObjectNode facts = rule.objectNode();
        own.stream().filter(f -> f.is(Meaning.FACT)).forEach(f -> facts.put(f.name(), template(f)));
        if (!facts.isEmpty()) {
            rule.set("facts", facts);
        }
    }

    /** A line that says that a run failed counts against the value that the benchmark is judged by. */
    private void failed(ObjectNode rule, SketchWriter.Metrics metrics) {
        List<Field> primary =
                sketch.all(Meaning.VALUE).stream().filter(Field::primary).toList();
        metrics.into(rule, primary);
        for (var one : rule.withArray("metrics")) {
            if (one instanceof ObjectNode metric) {
                metric.put("value", "${line}");
                metric.putObject("failed").putArray("has").add("line");
            }
        }
    }

    /** Names and settings that belong to an earlier heading and end where a new one begins. */
    private List<String> later(LineShape heading) {
        List<Field> own = fields(heading);
        return sketch.lines().stream()
                .filter(s -> s.number() > heading.number())
                .flatMap(s -> fields(s).stream())
                .filter(f -> !own.contains(f))
                .filter(f -> f.is(Meaning.BENCHMARK)
                        || f.is(Meaning.PARAMETER)
                        || f.meaning().level())
                .map(TextPlaces::group)
                .toList();
    }
}
