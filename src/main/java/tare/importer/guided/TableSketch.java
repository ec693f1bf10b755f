package tare.importer.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.importer.CsvDialect;
import tare.importer.CsvDoc;
import tare.importer.PlatformWords;
import tare.importer.Probe;
import tare.model.Domain;

/** The first guess for a table: columns of numbers are metrics, columns of text are names and parameters. */
final class TableSketch {
    private static final int ROWS = 60;

    private static final int MOST_ABOVE = 12;
    private static final Pattern AROUND = Pattern.compile("^[,;\\t| \"]+|[,;\\t| \"]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|]");

    private final CsvDialect dialect;
    private final List<List<String>> rows;
    private final String headerLine;

    private TableSketch(String text, boolean above) {
        this.dialect = CsvDialect.of(text);
        this.rows = CsvDoc.firstRecords(text, dialect, ROWS);
        this.headerLine =
                above ? text.lines().filter(l -> !l.isBlank()).findFirst().orElse("") : "";
    }

    /** The table of a file; comments and titles above its header are left out if it is none with them. */
    static TableSketch of(Probe probe) {
        TableSketch whole = new TableSketch(probe.text(), false);
        String rest = probe.text();
        int widest = 0;
        for (int line = 0; line < MOST_ABOVE && !whole.fits(); line++) {
            int end = rest.indexOf('\n');
            if (end < 0) {
                break;
            }
            widest = Math.max(widest, cells(rest.substring(0, end)));
            rest = rest.substring(end + 1);
            TableSketch below = new TableSketch(rest, true);
            if (below.fits() && below.even() && widest < below.rows.getFirst().size()) {
                return below;
            }
        }
        return whole;
    }

    /** How many cells a line that may be a title would have; a comment has none. */
    private static int cells(String line) {
        String inside = AROUND.matcher(line).replaceAll("");
        return line.startsWith("#") ? 0 : SEPARATOR.split(inside, -1).length;
    }

    /** Whether nearly all rows are as wide as the header, and one column holds numbers. */
    private boolean even() {
        int width = rows.getFirst().size();
        return as(width) * 10 >= rows.size() * 9L
                && IntStream.range(0, width)
                        .mapToObj(this::column)
                        .anyMatch(c -> !c.isEmpty() && c.stream().allMatch(Meanings::number));
    }

    /** Whether it is a table at all: a header of several names, and rows that mostly are as wide. */
    boolean fits() {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        return dialect.header() && width > 1 && rows.size() > 1 && as(width) * 10 >= rows.size() * 6L;
    }

    private long as(int width) {
        return rows.stream().filter(r -> r.size() == width).count();
    }

    List<List<String>> rows() {
        return rows;
    }

    Sketch sketch() {
        List<String> header = header(rows.getFirst());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            boolean nameless = rows.getFirst().get(i).isBlank();
            List<String> column = column(i);
            if (!nameless && header.indexOf(header.get(i)) == i
                    || nameless && column.stream().anyMatch(v -> !Meanings.number(v))) {
                fields.add(field(header.get(i), column));
            }
        }
        return new Sketch(
                "",
                Sketch.Form.CSV,
                Domain.APPLICATION,
                new Sketch.Table(dialect.separator(), dialect.decimalComma(), header, headerLine),
                "",
                List.of(),
                Sketch.onePrimary(TreeSketch.named(sided(fields)), null),
                true);
    }

    /** Columns of numbers that are headed by platforms, one of them by nothing else, hold each the values of its platform. */
    private static List<Field> sided(List<Field> fields) {
        List<Field> values = fields.stream().filter(f -> f.is(Meaning.VALUE)).toList();
        boolean platforms = values.size() > 1
                && values.stream().allMatch(f -> PlatformWords.in(f.name()).isPresent())
                && values.stream().anyMatch(f -> PlatformWords.without(f.name()).isEmpty())
                && values.stream().map(f -> f.name() + f.unit()).distinct().count() == values.size();
        return platforms
                ? fields.stream()
                        .map(f -> f.is(Meaning.VALUE) ? Meanings.as(f, Meaning.SIDE) : f)
                        .toList()
                : fields;
    }

    /** The heads of columns; one without a name is known by its number: {@code #1}. */
    static List<String> header(List<String> first) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).isBlank() ? "#" + (i + 1) : first.get(i))
                .toList();
    }

    private List<String> column(int i) {
        return IntStream.range(1, rows.size())
                .filter(r -> i < rows.get(r).size())
                .mapToObj(r -> rows.get(r).get(i))
                .filter(c -> !c.isBlank())
                .toList();
    }

    private static Field field(String name, List<String> values) {
        Field plain = Field.of(new Place.Column(name), values.isEmpty() ? "" : values.getFirst(), Meaning.IGNORE, name);
        if (values.isEmpty()) {
            return plain;
        }
        Meaning meaning = Meanings.inRecord(name, values);
        return Meanings.as(plain, meaning == Meaning.VALUE && counts(values) ? Meaning.RUN : meaning);
    }

    /** Whether numbers count up from 0 or 1, again and again: 1, 2, 3, 1, 2, 3. */
    private static boolean counts(List<String> values) {
        if (values.size() < 3 || !values.stream().allMatch(v -> v.strip().matches("\\d{1,5}"))) {
            return false;
        }
        int first = Integer.parseInt(values.getFirst().strip());
        int before = first - 1;
        for (String value : values) {
            int now = Integer.parseInt(value.strip());
            if (first > 1 || (now != before + 1 && now != first)) {
                return false;
            }
            before = now;
        }
        return values.stream().distinct().count() > 1;
    }
}
