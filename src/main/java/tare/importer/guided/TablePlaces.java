package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A mapping of a table: columns by name, or by number where a name cannot stand in a template. */
final class TablePlaces implements SketchWriter.Places {
    private final Sketch sketch;

    TablePlaces(Sketch sketch) {
        this.sketch = sketch;
    }

    @Override
    public String template(Field field) {
        String name = field.place().label();
        boolean plain = !name.matches(".*[|!'{}].*") && !name.startsWith("#");
        return "${" + (plain ? name : "#" + (sketch.table().header().indexOf(name) + 1)) + "}";
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
                .filter(f -> !f.is(Meaning.IGNORE))
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
        if (sketch.table().decimalComma()) {
            mapping.putObject("numbers").put("decimal", ",").put("group", ".");
        }
        metrics.into(mapping.putArray("records").addObject(), sketch.values());
    }
}
