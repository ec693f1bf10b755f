package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tare.importer.CsvDoc;
import tare.importer.CsvRow;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Guess;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Rows;
import tare.importer.Structure;
import tare.importer.TableGuess;
import tare.importer.Times;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/** An ordinary table that no format claims: columns are read by a first guess, and what was guessed is said. */
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
                "samples",
                "as far as columns are named run, boot, host, iteration, ...",
                "numeric columns as metrics (units from the header), text columns as benchmark and parameters: a guess",
                "more than one table in a file");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean text = !probe.looksLikeJson() && !probe.looksLikeXml();
        return new Recognition(UNSURE, "a table with a column of numbers").when(text && TableGuess.isTable(probe));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        CsvDoc csv = CsvDoc.open(input, draft);
        TableGuess guess = TableGuess.of(input, csv);
        List<Level> levels = new ArrayList<>();
        guess.levels()
                .forEach(c -> levels.add(Structure.level(csv.header().get(c)).orElseThrow()));
        Rows rows = new Rows(levels);
        Reader reader = new Reader(csv, guess, rows, draft, stem(input.name()));
        csv.forEachRow(reader::row);
        if (rows.isEmpty()) {
            throw new ImportFailure("EMPTY", "the table has a header and 0 rows of values", "line 1");
        }
        draft.info("GUESSED", "no format claims this table; a first guess: " + guess.words(csv), "");
        rows.addTo(draft);
    }

    private static String stem(String name) {
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    private static final class Reader {
        private final TableGuess guess;
        private final Rows rows;
        private final Draft draft;
        private final String otherwise;
        private final Map<Integer, Metric> metrics = new LinkedHashMap<>();
        private final CsvDoc csv;

        Reader(CsvDoc csv, TableGuess guess, Rows rows, Draft draft, String otherwise) {
            this.csv = csv;
            this.guess = guess;
            this.rows = rows;
            this.draft = draft;
            this.otherwise = otherwise;
            for (int column : guess.values()) {
                metrics.put(column, metric(column));
            }
        }

        private Metric metric(int column) {
            Role role = metrics.isEmpty() ? Role.PRIMARY : Role.SECONDARY;
            String header = csv.header().isEmpty() ? "value" : csv.header().get(column);
            Guess.Named named = Guess.unitInName(header);
            Unit unit = Unit.of(named.unit());
            Quantity quantity = Guess.quantity(unit, named.name());
            return new Metric(
                    named.name().isEmpty() ? "value" : named.name(),
                    unit,
                    Guess.direction(quantity),
                    quantity,
                    role,
                    Domain.APPLICATION);
        }

        void row(CsvRow row) {
            String benchmark = guess.benchmark() < 0 ? otherwise : row.text(guess.benchmark());
            Map<String, String> parameters = new TreeMap<>();
            for (int column : guess.parameters()) {
                if (!row.isBlank(column)) {
                    parameters.put(csv.header().get(column), row.text(column));
                }
            }
            List<String> units = guess.levels().stream().map(row::text).toList();
            double time = guess.time() < 0 ? Double.NaN : Times.epochSeconds(row.text(guess.time()));
            String platform = guess.platform() < 0 ? "" : row.text(guess.platform());
            Key key = Key.of(benchmark.isEmpty() ? otherwise : benchmark, parameters);
            metrics.forEach((column, metric) -> {
                OptionalDouble value = row.number(column);
                if (value.isPresent()) {
                    Rows.Identity identity = new Rows.Identity(key, metric, platform);
                    rows.add(identity, value.getAsDouble(), row.text(column), units, time, row.place());
                } else if (metric.role() == Role.PRIMARY || !row.isBlank(column)) {
                    draft.drop("VALUE_DROPPED", "\"" + row.text(column) + "\" is no number", row.place());
                }
            });
        }
    }
}
