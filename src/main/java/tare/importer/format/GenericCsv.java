package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.Meaning;
import tare.importer.guided.Sketch;
import tare.importer.mapping.MappingFormat;
import tare.importer.mapping.Trial;
import tare.importer.text.CsvDoc;
import tare.importer.text.Probes;
import tare.importer.text.Rows;
import tare.importer.text.TableShape;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * An ordinary table that no format claims, read by the first guess that {@code tare mapping guess} would make of it; what
 * was guessed is said. A table of bare numbers without names has its columns as metrics.
 */
public final class GenericCsv implements Format {
    private static final int UNSURE = 20;

    @Override
    public String id() {
        return "generic-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "any",
                "samples, value",
                "as far as columns are named run, boot, host, iteration, ...",
                "numeric columns as metrics (units from the header), text columns as benchmark and parameters: a guess",
                "more than one table in a file");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean text = !probe.looksLikeJson() && !probe.looksLikeXml();
        return new Recognition(UNSURE, "a table with a column of numbers").when(text && TableShape.isTable(probe));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Optional<Sketch> guess = guess(input);
        if (guess.isPresent()) {
            MappingFormat.of("the first guess", guess.get().text()).read(input, draft);
            draft.tool("", "");
            draft.info("GUESSED", "no format claims this table; a first guess: " + words(guess.get()), "");
        } else {
            bare(input, draft);
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

    /** Columns without names: each numeric one is a metric, each row a value. */
    private static void bare(Input input, Draft draft) throws IOException {
        CsvDoc csv = CsvDoc.open(input, draft);
        Rows rows = new Rows(List.of());
        Key key = Key.of(stem(input.name()));
        csv.forEachRow(row -> {
            for (int c = 0; c < row.size(); c++) {
                OptionalDouble value = row.number(c);
                if (value.isPresent()) {
                    Rows.Identity identity = new Rows.Identity(key, column(c), "");
                    rows.add(identity, value.getAsDouble(), row.text(c), List.of(), Double.NaN, row.place());
                } else if (c == 0 || !row.isBlank(c)) {
                    draft.drop("VALUE_DROPPED", "\"" + row.text(c) + "\" is no number", row.place());
                }
            }
        });
        if (rows.isEmpty()) {
            throw new ImportFailure("EMPTY", "the table has a header and 0 rows of values", "line 1");
        }
        draft.info("GUESSED", "no format claims this table; its columns have no names: each holds values", "");
        rows.addTo(draft);
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
