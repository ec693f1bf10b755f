package tare.importer.guided;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tare.model.Direction;
import tare.model.Domain;

/**
 * A mapping as a person points at it: what kind of file, and what each place in it means.
 *
 * @param name of the tool; also what the mapping is saved as
 * @param form how the file is built
 * @param domain what the tool measures
 * @param table how a table is written
 * @param root name of an XML document's root
 * @param lines the kinds of line that are read, of a text or above a table
 * @param fields places with their meaning
 * @param inner whether a run holds several values
 */
public record Sketch(
        String name,
        Form form,
        Domain domain,
        Table table,
        String root,
        List<LineShape> lines,
        List<Field> fields,
        boolean inner) {

    /** What a row is called that is a run, as in Tare's own tables. */
    static final String ROW = "row";

    private static final Pattern EVENT =
            Pattern.compile("(?iu)ts|time|time_?stamp|epoch|at|when|zeitpunkt|uhrzeit|heure|end(?:ed)?(?:_at)?");

    /** How a file is built. */
    public enum Form {
        TEXT,
        CSV,
        JSON,
        NDJSON,
        XML
    }

    /**
     * How a table is written.
     *
     * @param headerLine the line of the header where others stand above it; else empty
     * @param units whether the row below the header names the units
     * @param fill columns whose empty cells mean what stands above them
     * @param summaries columns by whose words rows are known that sum up others, with these words; all usual ones where none are
     */
    public record Table(
            char separator,
            boolean decimalComma,
            List<String> header,
            String headerLine,
            boolean units,
            List<String> fill,
            Map<String, List<String>> summaries) {
        static final Table NONE = new Table(',', false, List.of(), "", false, List.of(), Map.of());

        public Table {
            header = List.copyOf(header);
            fill = List.copyOf(fill);
            summaries = Collections.unmodifiableMap(new LinkedHashMap<>(summaries));
        }
    }

    public Sketch {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    public Sketch named(String other) {
        return new Sketch(other, form, domain, table, root, lines, fields, inner);
    }

    public Sketch domain(Domain other) {
        return new Sketch(name, form, other, table, root, lines, fields, inner);
    }

    /** The sketch with whether a run holds several values. */
    public Sketch inner(boolean several) {
        return new Sketch(name, form, domain, table, root, lines, fields, several);
    }

    Sketch with(List<LineShape> otherLines, List<Field> otherFields) {
        return new Sketch(name, form, domain, table, root, otherLines, otherFields, inner);
    }

    /** The field at a place. */
    public Optional<Field> at(Place place) {
        return fields.stream().filter(f -> f.place().equals(place)).findFirst();
    }

    /** The fields with one meaning, in file order. */
    public List<Field> all(Meaning meaning) {
        return fields.stream().filter(f -> f.is(meaning)).toList();
    }

    /** The fields that are measured numbers, in file order. */
    public List<Field> values() {
        return fields.stream().filter(f -> f.meaning().measured()).toList();
    }

    /** The sketch with one field changed; a benchmark is judged by one value, so the last that is made primary counts. */
    public Sketch change(Place place, UnaryOperator<Field> change) {
        List<Field> next = new ArrayList<>();
        for (Field f : fields) {
            next.add(f.place().equals(place) ? change.apply(f) : f);
        }
        return with(lines, onePrimary(next, at(place).isPresent() ? place : null));
    }

    /** The sketch with a meaning given to a place, which need not have been a field before. */
    public Sketch say(Place place, String example, Meaning meaning) {
        Sketch known = at(place).isPresent()
                ? this
                : with(lines, append(fields, Field.of(place, example, Meaning.IGNORE, lastName(place))));
        return known.change(place, f -> Meanings.as(f, meaning));
    }

    private static String lastName(Place place) {
        return place instanceof Place.Node n && !n.steps().isEmpty()
                ? n.steps().getLast().name()
                : place.label();
    }

    static <T> List<T> append(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    static List<Field> onePrimary(List<Field> fields, @Nullable Place chosen) {
        List<Field> values = fields.stream().filter(f -> f.meaning().measured()).toList();
        Optional<Place> primary = values.stream()
                .filter(Field::primary)
                .map(Field::place)
                .filter(p -> p.equals(chosen))
                .findFirst()
                .or(() ->
                        values.stream().filter(Field::primary).map(Field::place).findFirst())
                .or(() -> values.stream()
                        .filter(f -> f.better() != Direction.UNKNOWN)
                        .map(Field::place)
                        .findFirst())
                .or(() -> values.stream().map(Field::place).findFirst());
        return fields.stream()
                .map(f -> f.primary(primary.filter(f.place()::equals).isPresent()))
                .toList();
    }

    /** Whether the file itself says the unit of a value: in a field of its own, in a row of units, or behind the number. */
    public boolean statesUnit(Field value) {
        return value.unit().isEmpty()
                && (table.units()
                        || Meanings.measured(value.example())
                        || !all(Meaning.UNIT).isEmpty());
    }

    /**
     * Whether the rows of a table are runs: no column puts them inside one, and none stamps each with its time, as the events
     * of a log are.
     */
    boolean rowsAreRuns() {
        return form == Form.CSV
                && all(Meaning.RUN).isEmpty()
                && all(Meaning.ITERATION).isEmpty()
                && all(Meaning.TIME).stream()
                        .noneMatch(f -> EVENT.matcher(f.place().label().strip()).matches());
    }

    /** The mapping as the text of its file. */
    public String text() {
        return new SketchWriter(this).text();
    }

    /** The sketch that a mapping was made of; empty for a mapping that was written or changed by hand. */
    public static Optional<Sketch> of(String mapping) {
        return SketchNote.read(mapping);
    }
}
