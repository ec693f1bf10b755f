package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Guess;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Wording;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.Meaning;
import tare.importer.guided.Sketch;
import tare.importer.guided.WrittenCells;
import tare.importer.mapping.MappingFormat;
import tare.importer.mapping.Trial;
import tare.importer.text.CsvDialect;
import tare.importer.text.CsvDoc;
import tare.importer.text.HandTable;
import tare.importer.text.Probes;
import tare.importer.text.Rows;
import tare.importer.text.TableShape;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * An ordinary table that no format claims, read by the first guess that {@code tare mapping guess} would make of it; what
 * was guessed is said. A table of bare numbers without names has its columns as metrics.
 */
public final class GenericCsv implements Format {
    /** So many runs a benchmark are made and written down one by one; what holds more was recorded within a run. */
    private static final int MOST_RUNS = 200;

    private static final int UNSURE = 20;
    /** Pages that tell about results, with tables of them. */
    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:read_?me|licen[cs]e|changelog|contributing|story|index|about|notes?|manifest)\\b.*\\.(?:md|markdown|txt)");

    private static final Pattern COMMAS = Pattern.compile("(?:\\s*[-+]?\\d+,\\d+\\s*)+");
    private static final String DESCRIBE = "say what each column is (in the window, or with tare mapping guess)";

    @Override
    public String id() {
        return "generic-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "any",
                "samples, value",
                "as far as columns are named run, boot, host, iteration, ...; else each row is a run, of a log with times or of very many rows an iteration",
                "numeric columns as metrics (units from the header), text columns as benchmark and parameters: a guess",
                "more than one table in a file");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean text = !probe.looksLikeJson()
                && !probe.looksLikeXml()
                && !PAGE.matcher(probe.name()).matches();
        return new Recognition(UNSURE, "a table with a column of numbers").when(text && TableShape.isTable(probe));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Optional<Sketch> guess = guess(input);
        if (guess.isPresent()) {
            read(guess.get(), input, draft);
            draft.tool("", "");
            draft.info("GUESSED", "no format claims this table; a first guess: " + words(guess.get()), "");
            WrittenCells.say(guess.get(), draft);
            sayWhatRowsAre(draft);
        } else {
            bare(input, draft);
        }
    }

    /** Rows that no column puts inside a run are runs, unless there are more of them than are made one by one. */
    private static void sayWhatRowsAre(Draft draft) {
        List<Nested> rows =
                draft.measurements().stream().flatMap(m -> rows(m).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        if (rows.stream().noneMatch(GenericCsv::tooMany)) {
            draft.info(
                    "ROWS_ARE_RUNS",
                    "no column names a run: rows of one benchmark were taken for runs of their own; where they lie within one"
                            + " run, call a column iteration",
                    "");
            return;
        }
        draft.measurements()
                .replaceAll(m -> rows(m).map(n -> m.withData(new Data.Samples(n.withInnermost(Level.iteration("row")))))
                        .orElse(m));
        draft.info(
                "ROWS_IN_A_RUN",
                "no column names a run, and more than " + MOST_RUNS
                        + " rows of one benchmark are hardly runs of their own: they"
                        + " were taken for what one run recorded; where each is a run, number them in a column run",
                "");
    }

    private static boolean tooMany(Nested rows) {
        int outer = rows.levels().size() == 1 ? 1 : rows.units(rows.levels().size() - 2);
        return rows.size() > (long) MOST_RUNS * outer;
    }

    /** The values of rows that no column puts inside a run. */
    private static Optional<Nested> rows(Measurement m) {
        return m.data() instanceof Data.Samples s
                        && s.nested().levels().getLast().equals(Level.run("row"))
                ? Optional.of(s.nested())
                : Optional.empty();
    }

    private static void read(Sketch guess, Input input, Draft draft) throws IOException {
        try {
            MappingFormat.of("the first guess", guess.text()).read(input, draft);
        } catch (ImportFailure e) {
            if (e.code().equals("NOTHING_FOUND")) {
                String doubt =
                        WrittenCells.doubt(guess).orElse("no column of this table holds numbers that can be read");
                throw new ImportFailure("NOTHING_FOUND", doubt + ": " + DESCRIBE, "");
            }
            throw e;
        }
        CsvDialect dialect =
                CsvDialect.of(Probes.of(HandTable.of(input, new Draft())).text());
        boolean told = draft.notes().stream().anyMatch(n -> n.code().equals("COMMA_AMBIGUOUS"));
        if (!dialect.ambiguous().isEmpty() && !told) {
            draft.warn(
                    "COMMA_AMBIGUOUS",
                    "\"" + dialect.ambiguous() + "\" can be read in two ways: its comma was taken as "
                            + (dialect.decimalComma() ? "a decimal comma" : "a thousands separator"),
                    "");
        }
    }

    /** A first mapping from the beginning of the file; none if its rows have no names above them. */
    private static Optional<Sketch> guess(Input input) throws IOException {
        Probe probe = Probes.of(input);
        String text = TableShape.undamaged(probe.text());
        String lines = probe.whole() ? text : text.substring(0, text.lastIndexOf('\n') + 1);
        Input head = MemoryInput.of(input.path(), lines);
        try {
            Guided guided = Guided.of(head);
            return guided.view() instanceof Guided.Rows
                    ? Optional.of(Trial.of(head, guided.sketch().named(stem(input.name())))
                            .sketch())
                    : Optional.empty();
        } catch (ImportFailure noNames) {
            return Optional.empty();
        }
    }

    private static String words(Sketch sketch) {
        List<String> said = new ArrayList<>();
        said.add(
                sketch.all(Meaning.SIDE).isEmpty()
                        ? "values from " + names(sketch, Meaning.VALUE)
                        : "values of the platforms " + names(sketch, Meaning.SIDE));
        for (Meaning meaning : Meaning.values()) {
            if (!meaning.measured() && !sketch.all(meaning).isEmpty()) {
                String word =
                        meaning == Meaning.IGNORE ? "not read" : meaning.name().toLowerCase(Locale.ROOT);
                said.add(word + (meaning == Meaning.IGNORE ? ": " : " from ") + names(sketch, meaning));
            }
        }
        return String.join("; ", said);
    }

    private static String names(Sketch sketch, Meaning meaning) {
        return sketch.all(meaning).stream()
                .map(Field::place)
                .map(place -> place.label())
                .collect(Collectors.joining(", "));
    }

    private static String stem(String name) {
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    /** Columns without names, or one column: each is a metric, each row a value. */
    private static void bare(Input file, Draft draft) throws IOException {
        Input input = HandTable.of(file, draft);
        String text = Probes.of(input).text();
        CsvDialect found = CsvDialect.of(text);
        boolean marks = COMMAS.matcher(text.lines().skip(found.header() ? 1 : 0).collect(Collectors.joining("\n")))
                .matches();
        boolean one = found.header()
                && CsvDialect.cells(text.lines().findFirst().orElse(""), ',').size() == 1;
        CsvDialect dialect = one && marks ? new CsvDialect('\t', true, "", true) : found;
        CsvDoc csv = CsvDoc.open(input, draft, dialect);
        Rows rows = new Rows(List.of());
        Key key = Key.of(stem(input.name()));
        Optional<Metric> named = csv.header().stream().findFirst().map(GenericCsv::headed);
        csv.forEachRow(row -> {
            for (int c = 0; c < row.size(); c++) {
                OptionalDouble value = row.number(c);
                if (value.isPresent()) {
                    Rows.Identity identity =
                            new Rows.Identity(key, c == 0 && named.isPresent() ? named.get() : column(c), "");
                    rows.add(identity, value.getAsDouble(), row.text(c), List.of(), Double.NaN, row.place());
                } else if (!Numbers.saysMissing(row.text(c)) && row.size() > 1) {
                    throw new ImportFailure(
                            "NO_NAMES",
                            "the columns of this table have no names, and not all hold numbers: write a first line with"
                                    + " names, such as benchmark,platform,time_ms, or " + DESCRIBE,
                            row.place());
                } else if (c == 0 || !row.isBlank(c)) {
                    draft.drop("VALUE_DROPPED", "\"" + row.text(c) + "\" is no number", row.place());
                }
            }
        });
        if (rows.isEmpty()) {
            throw new ImportFailure("EMPTY", "the table has a header and 0 rows of values", "line 1");
        }
        if (marks && dialect.equals(found) && dialect.separator() == ',') {
            draft.warn(
                    "COMMA_AMBIGUOUS",
                    "every line has one comma: taken as two columns; if it is a decimal mark, put a name above, as in"
                            + " time_ms",
                    "line 1");
        }
        String which =
                named.isPresent() ? "its one column holds values" : "its columns have no names: each holds values";
        draft.info("GUESSED", "no format claims this table; " + which, "");
        rows.addTo(draft);
    }

    /** A lone column by its heading. */
    private static Metric headed(String heading) {
        Guess.Named named = Guess.unitInName(heading);
        Unit unit = Unit.of(named.unit());
        return new Metric(
                named.name(),
                unit,
                Wording.better(heading, named.unit()),
                Guess.quantity(unit, named.name()),
                Role.PRIMARY,
                Domain.APPLICATION);
    }

    private static Metric column(int c) {
        return new Metric(
                c == 0 ? "value" : "column " + (c + 1),
                Unit.NONE,
                Direction.UNKNOWN,
                Quantity.OTHER,
                c == 0 ? Role.PRIMARY : Role.SECONDARY,
                Domain.APPLICATION);
    }
}
