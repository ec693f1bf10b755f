package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Guess;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Measured;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Structure;
import tare.importer.text.CompoundCells;
import tare.importer.text.CsvDialect;
import tare.importer.text.CsvDoc;
import tare.importer.text.CsvRow;
import tare.importer.text.Rows;
import tare.importer.text.Times;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * Our own table, one value a row. Columns: {@code benchmark,value,unit}; optional {@code platform}, {@code metric},
 * {@code better} (lower, higher), {@code domain}, {@code quantity}, {@code role}; the structure columns of
 * {@link Structure} are levels and time; every other column is a parameter, and parts of its cells such as {@code ;launch=2} are columns of their own (see
 * {@link CompoundCells}). A benchmark's first metric is its primary one.
 */
public final class TidyCsv implements Format {
    private static final int FIRST_ROWS = 1000;
    private static final Set<String> KNOWN = Set.of(
            "benchmark",
            "value",
            "unit",
            "platform",
            "metric",
            "better",
            "domain",
            "quantity",
            "role",
            "source",
            "note");

    @Override
    public String id() {
        return "tidy-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "any",
                "samples",
                "host > boot > run > iteration, as far as there are columns; without run and iteration each row is a run",
                "benchmark,value,unit; optional platform, metric, better, domain, quantity, role, run, rep, round,"
                        + " launch, trial, iteration, boot, host, started; every other column is a parameter;"
                        + " name=value after a semicolon inside its cells is a column of its own",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        List<String> header = new ArrayList<>();
        String first =
                probe.text().lines().filter(l -> !l.startsWith("#")).findFirst().orElse("");
        CsvDialect dialect = CsvDialect.of(first);
        for (String cell : first.split(String.valueOf(dialect.separator()).replace("|", "\\|"), -1)) {
            header.add(cell.replace("\"", "").strip().toLowerCase(Locale.ROOT));
        }
        return Recognition.sure("has the columns benchmark, value and unit")
                .when(header.containsAll(List.of("benchmark", "value", "unit")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        CsvDoc csv = CsvDoc.open(input, draft);
        Table table = new Table(csv, draft, compound(input, csv));
        csv.forEachRow(table::row);
        if (table.rows.isEmpty()) {
            throw new ImportFailure("EMPTY", "the table has a header and 0 rows of values", "line 1");
        }
        table.rows.addTo(draft);
    }

    private static CompoundCells compound(Input input, CsvDoc csv) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < csv.header().size(); i++) {
            String name = csv.header().get(i);
            if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))
                    && Structure.level(name).isEmpty()) {
                columns.putIfAbsent(name, i);
            }
        }
        CompoundCells cells = new CompoundCells(columns);
        CsvDoc.open(input, new Draft()).firstRows(FIRST_ROWS, cells::look);
        return cells;
    }

    private static final class Table {
        private final CsvDoc csv;
        private final CompoundCells compound;
        private final List<String> levelNames = new ArrayList<>();
        private final Draft draft;
        private final Map<String, Integer> parameters = new LinkedHashMap<>();
        private final List<Integer> levelColumns = new ArrayList<>();
        private final Rows rows;
        private final Map<String, String> primary = new HashMap<>();
        private final Map<String, Metric> metrics = new HashMap<>();
        private int time = -1;

        Table(CsvDoc csv, Draft draft, CompoundCells compound) {
            this.csv = csv;
            this.draft = draft;
            this.compound = compound;
            List<Level> levels = new ArrayList<>();
            for (String name : compound.names()) {
                if (Structure.level(name).isPresent() && csv.column(name) < 0) {
                    levels.add(Structure.level(name).get());
                    levelNames.add(name);
                }
            }
            for (int i = 0; i < csv.header().size(); i++) {
                String name = csv.header().get(i);
                if (KNOWN.contains(name.toLowerCase(Locale.ROOT)) || name.isEmpty()) {
                    continue;
                }
                if (Structure.level(name).isPresent()) {
                    levels.add(Structure.level(name).get());
                    levelColumns.add(i);
                } else if (Structure.isTime(name)) {
                    time = i;
                } else {
                    parameters.put(name, i);
                }
            }
            rows = new Rows(levels);
        }

        void row(CsvRow row) {
            String benchmark = row.text(csv.column("benchmark"));
            OptionalDouble value = value(row);
            if (benchmark.isEmpty() || value.isEmpty()) {
                String what =
                        benchmark.isEmpty() ? "no benchmark" : "no number: \"" + row.text(csv.column("value")) + "\"";
                draft.drop("ROW_DROPPED", "the row has " + what, row.place());
                return;
            }
            Map<String, String> set = new TreeMap<>();
            Map<String, String> inside = new HashMap<>();
            parameters.forEach((name, column) -> compound.parts(row, column, (part, text) -> {
                if (levelNames.contains(part)) {
                    inside.put(part, text);
                } else if (!text.isBlank()) {
                    set.put(part.isEmpty() ? name : part, text);
                }
            }));
            List<String> units = new ArrayList<>();
            levelNames.forEach(name -> units.add(inside.getOrDefault(name, "")));
            levelColumns.forEach(column -> units.add(row.text(column)));
            Rows.Identity identity =
                    new Rows.Identity(Key.of(benchmark, set), metric(benchmark, row), row.text(csv.column("platform")));
            String printed = row.text(csv.column("value"));
            double at = time < 0 ? Double.NaN : Times.epochSeconds(row.text(time));
            rows.add(identity, value.getAsDouble(), printed, units, at, row.place());
        }

        /** The number, also with the unit behind it that its row states. */
        private OptionalDouble value(CsvRow row) {
            int column = csv.column("value");
            OptionalDouble plain = row.number(column);
            return plain.isPresent()
                    ? plain
                    : Measured.in(row.text(column))
                            .filter(m -> m.unit().equals(row.text(csv.column("unit"))))
                            .map(m -> csv.dialect().decimalComma()
                                    ? Numbers.decimalComma(m.amount())
                                    : Numbers.lenient(m.amount()))
                            .orElse(plain);
        }

        private Metric metric(String benchmark, CsvRow row) {
            String name = row.text(csv.column("metric"));
            String unit = row.text(csv.column("unit"));
            String first = primary.computeIfAbsent(benchmark, b -> name);
            String role = row.text(csv.column("role"));
            boolean isPrimary = role.isEmpty() ? name.equals(first) : role.equalsIgnoreCase("primary");
            String better = row.text(csv.column("better"));
            String domain = row.text(csv.column("domain"));
            String quantity = row.text(csv.column("quantity"));
            String id = String.join("\u0000", name, unit, String.valueOf(isPrimary), better, domain, quantity);
            return metrics.computeIfAbsent(id, i -> {
                Unit of = Unit.of(unit);
                Quantity kind = quantity(quantity, of, name);
                return new Metric(
                        name.isEmpty() ? usual(kind) : name,
                        of,
                        better(better, kind, name, row),
                        kind,
                        isPrimary ? Role.PRIMARY : Role.SECONDARY,
                        domain(domain));
            });
        }

        /** What a value without a metric's name is called. */
        private static String usual(Quantity kind) {
            return switch (kind) {
                case TIME, LATENCY -> kind.code();
                case CAPACITY, OFFERED_LOAD -> "rate";
                case SIZE, ENERGY, SCORE -> kind.code();
                default -> "value";
            };
        }

        private Quantity quantity(String written, Unit unit, String name) {
            for (Quantity q : Quantity.values()) {
                if (q.code().equalsIgnoreCase(written)) {
                    return q;
                }
            }
            if (!unit.symbol().isEmpty() && !Unit.isKnown(unit.symbol())) {
                draft.info(
                        "UNIT_UNKNOWN", "the unit \"" + unit.symbol() + "\" is not known: kept, never converted", "");
            }
            return Guess.quantity(unit, name);
        }

        private Direction better(String written, Quantity quantity, String name, CsvRow row) {
            switch (written.toLowerCase(Locale.ROOT)) {
                case "lower", "less", "lib" -> {
                    return Direction.LOWER;
                }
                case "higher", "more", "hib" -> {
                    return Direction.HIGHER;
                }
                case "unknown" -> {
                    return Direction.UNKNOWN;
                }
                default -> {
                    Direction guess = Guess.direction(quantity);
                    String what = name.isEmpty() ? "the values" : name;
                    draft.info(
                            "DIRECTION_ASSUMED",
                            guess == Direction.UNKNOWN
                                    ? "nothing says which way " + what + " improve"
                                    : guess.code() + " " + what + " taken as better, from the unit",
                            row.place());
                    return guess;
                }
            }
        }

        private static Domain domain(String written) {
            for (Domain d : Domain.values()) {
                if (d.code().equalsIgnoreCase(written.replace(' ', '-'))) {
                    return d;
                }
            }
            return Domain.APPLICATION;
        }
    }
}
