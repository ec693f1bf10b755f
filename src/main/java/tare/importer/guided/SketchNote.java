package tare.importer.guided;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tare.model.Direction;
import tare.model.Domain;

/** What a person pointed at, kept in the comment of the mapping that was made of it, so that it can be changed later. */
final class SketchNote {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String COMMENT = "comment";
    private static final String POINTED = "pointed";

    private SketchNote() {}

    /** Writes the sketch into the comment of its mapping. */
    static void write(Sketch sketch, ObjectNode mapping) {
        ObjectNode note = mapping.putObject(COMMENT).putObject(POINTED);
        note.put("form", sketch.form().name());
        note.put("root", sketch.root());
        note.put("inner", sketch.inner());
        note.put("separator", String.valueOf(sketch.table().separator()));
        note.put("decimalComma", sketch.table().decimalComma());
        note.put("headerLine", sketch.table().headerLine());
        if (sketch.table().units()) {
            note.put("units", true);
        }
        put(note, "header", sketch.table().header());
        put(note, "fill", sketch.table().fill());
        if (!sketch.table().summaries().isEmpty()) {
            ObjectNode summaries = note.putObject("summaries");
            sketch.table().summaries().forEach((column, words) -> {
                ArrayNode list = summaries.putArray(column);
                words.forEach(list::add);
            });
        }
        ArrayNode lines = note.putArray("lines");
        sketch.lines().forEach(l -> lines.add(line(l)));
        ArrayNode fields = note.putArray("fields");
        sketch.fields().forEach(f -> fields.add(field(f)));
    }

    private static void put(ObjectNode note, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = note.putArray(key);
            texts.forEach(list::add);
        }
    }

    private static ObjectNode line(LineShape shape) {
        ObjectNode line = NODES.objectNode();
        line.put("number", shape.number());
        line.put("line", shape.line());
        ArrayNode captures = line.putArray("captures");
        shape.captures().forEach(c -> captures.addObject()
                .put("group", c.group())
                .put("kind", c.kind().name())
                .put("start", c.start())
                .put("end", c.end()));
        return line;
    }

    private static ObjectNode field(Field f) {
        ObjectNode field = NODES.objectNode();
        switch (f.place()) {
            case Place.Column c -> field.put("column", c.name());
            case Place.Piece p -> field.put("piece", p.group());
            case Place.Node n -> {
                ArrayNode steps = field.putArray("node");
                n.steps().forEach(s -> steps.addObject().put("name", s.name()).put("each", s.each()));
            }
        }
        if (!f.of().isEmpty()) {
            field.put("of", f.of());
        }
        return field.put("example", f.example())
                .put("meaning", f.meaning().name())
                .put("name", f.name())
                .put("unit", f.unit())
                .put("better", f.better().name())
                .put("primary", f.primary());
    }

    /** The sketch that a mapping was made of; empty if there is none, or if the mapping was changed by hand since. */
    static Optional<Sketch> read(String text) {
        try {
            JsonNode mapping = JSON.readTree(text);
            JsonNode note = mapping.path(COMMENT).path(POINTED);
            if (!note.isObject()) {
                return Optional.empty();
            }
            Sketch sketch = sketch(mapping, note);
            return JSON.readTree(sketch.text()).equals(mapping) ? Optional.of(sketch) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Sketch sketch(JsonNode mapping, JsonNode note) {
        String domain = mapping.path("domain").asText();
        Sketch.Table table = new Sketch.Table(
                note.path("separator").asText(",").charAt(0),
                note.path("decimalComma").asBoolean(),
                texts(note.path("header")),
                note.path("headerLine").asText(),
                note.path("units").asBoolean(),
                texts(note.path("fill")),
                words(note.path("summaries")));
        List<LineShape> lines = new ArrayList<>();
        note.path("lines").forEach(l -> lines.add(line(l)));
        List<Field> fields = new ArrayList<>();
        note.path("fields").forEach(f -> fields.add(field(f)));
        return new Sketch(
                mapping.path("id").asText(),
                Sketch.Form.valueOf(note.path("form").asText()),
                List.of(Domain.values()).stream()
                        .filter(d -> d.code().equals(domain))
                        .findFirst()
                        .orElse(Domain.APPLICATION),
                table,
                note.path("root").asText(),
                lines,
                fields,
                note.path("inner").asBoolean());
    }

    private static LineShape line(JsonNode line) {
        List<LineShape.Capture> captures = new ArrayList<>();
        line.path("captures")
                .forEach(c -> captures.add(new LineShape.Capture(
                        c.path("group").asText(),
                        LineShape.Kind.valueOf(c.path("kind").asText()),
                        c.path("start").asInt(),
                        c.path("end").asInt())));
        return new LineShape(line.path("number").asInt(), line.path("line").asText(), captures);
    }

    private static Field field(JsonNode f) {
        return new Field(
                place(f),
                f.path("example").asText(),
                Meaning.valueOf(f.path("meaning").asText()),
                f.path("name").asText(),
                f.path("unit").asText(),
                Direction.valueOf(f.path("better").asText()),
                f.path("primary").asBoolean(),
                f.path("of").asText());
    }

    private static Place place(JsonNode f) {
        if (f.has("column")) {
            return new Place.Column(f.path("column").asText());
        }
        if (f.has("piece")) {
            return new Place.Piece(f.path("piece").asText());
        }
        List<Place.Step> steps = new ArrayList<>();
        f.path("node")
                .forEach(s -> steps.add(
                        new Place.Step(s.path("name").asText(), s.path("each").asBoolean())));
        return new Place.Node(steps);
    }

    private static Map<String, List<String>> words(JsonNode object) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        object.properties().forEach(e -> words.put(e.getKey(), texts(e.getValue())));
        return words;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
