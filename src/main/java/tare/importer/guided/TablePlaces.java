package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a table: columns by name, or by number where a name cannot stand in a template. */
final class TablePlaces implements SketchWriter.Places {
    private final Sketch sketch;

    TablePlaces(Sketch sketch) {
        this.sketch = sketch;
    }

    @Override
    public String template(Field field) {
        return "${" + name(field) + "}";
    }

    /** The field's name in a template. */
    private String name(Field field) {
        return field.place() instanceof Place.Piece
                ? field.place().label()
                : column(field.place().label());
    }

    private String column(String name) {
        boolean plain = !name.matches(".*[|!'{}].*") && !name.startsWith("#");
        return plain ? name : "#" + (sketch.table().header().indexOf(name) + 1);
    }

    @Override
    public Optional<Field> unitField(Field value) {
        return sketch.all(Meaning.UNIT).stream().findFirst();
    }

    @Override
    public Optional<String> unit(Field value) {
        return sketch.table().units() ? Optional.of("${unit of " + name(value) + "}") : Optional.empty();
    }

    @Override
    public SketchWriter.Nesting nesting(Field value) {
        return sketch.inner() ? SketchWriter.Nesting.DEEP : SketchWriter.Nesting.FLAT;
    }

    @Override
    public void write(ObjectNode mapping, SketchWriter.Metrics metrics) {
        ObjectNode known = mapping.putArray("recognise").addObject();
        ArrayNode columns = known.putArray("columns");
        List<String> used = sketch.fields().stream()
                .filter(f -> !f.is(Meaning.IGNORE) && f.place() instanceof Place.Column)
                .map(f -> f.place().label())
                .filter(name -> !name.matches("#\\d+"))
                .toList();
        used.forEach(columns::add);
        known.put("because", "its columns").put("confidence", 90);
        ObjectNode csv = mapping.putObject("csv")
                .put("separator", String.valueOf(sketch.table().separator()));
        String header = sketch.table().headerLine();
        if (!header.isEmpty()) {
            csv.put("header", "^" + header.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1"));
        }
        if (sketch.table().units()) {
            csv.put("units", true);
        }
        sketch.table().fill().forEach(c -> csv.withArray("fill").add(column(c)));
        csv.put("hand", true);
        above(csv);
        if (sketch.table().decimalComma()) {
            mapping.putObject("numbers").put("decimal", ",").put("group", ".");
        }
        ArrayNode records = mapping.putArray("records");
        metrics.into(records.addObject(), sketch.values());
        Map<String, List<String>> summed = new LinkedHashMap<>();
        sketch.table().summaries().forEach((c, words) -> sketch.at(new Place.Column(c))
                .filter(f -> !f.meaning().measured())
                .ifPresent(f -> summed.put(column(c), words)));
        Summaries.leaveOut(records, summed);
        Optional<String> run = sketch.all(Meaning.RUN).stream()
                .map(f -> f.place().label())
                .filter(c -> !sketch.table().fill().contains(c))
                .map(this::column)
                .findFirst();
        if (run.isPresent() && !sketch.values().isEmpty()) {
            Summaries.unnamed(records, run.get(), name(sketch.values().getFirst()));
        }
    }

    private void above(ObjectNode csv) {
        List<LineShape> used = sketch.lines().stream()
                .filter(l -> l.captures().stream()
                        .flatMap(c -> sketch.at(new Place.Piece(c.group())).stream())
                        .anyMatch(f -> !f.is(Meaning.IGNORE)))
                .toList();
        if (!used.isEmpty()) {
            ArrayNode patterns = csv.putArray("above");
            used.forEach(l -> patterns.add(l.pattern()));
        }
    }
}
