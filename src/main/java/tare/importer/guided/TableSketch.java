package tare.importer.guided;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.importer.Probe;
import tare.importer.Written;
import tare.importer.text.CsvDialect;
import tare.importer.text.CsvDoc;
import tare.importer.text.ListCells;
import tare.model.Domain;
import tare.model.Unit;

/** The first guess for a table: columns of numbers are metrics, columns of text are names and parameters. */
final class TableSketch {
    private static final int ROWS = 400;

    private static final int MOST_ABOVE = 12;
    private static final Pattern AROUND = Pattern.compile("^[,;\\t| \"]+|(?<![,;\\t| \"])[,;\\t| \"]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|]");

    private final CsvDialect dialect;
    private final List<List<String>> rows;
    private final String headerLine;
    private final List<String> above;
    private final boolean units;

    private TableSketch(String text, List<String> above) {
        this.dialect = CsvDialect.of(text);
        this.rows = once(CsvDoc.firstRecords(text, dialect, ROWS));
        this.above = above;
        this.headerLine = above.isEmpty()
                ? ""
                : text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        this.units = unitsBelowHeader();
    }

    /** The table of a file; comments and titles above its header are left out if it is none with them. */
    static TableSketch of(Probe probe) {
        TableSketch whole = new TableSketch(probe.text(), List.of());
        String rest = probe.text();
        int widest = 0;
        List<String> above = new ArrayList<>();
        for (int line = 0; line < MOST_ABOVE && !whole.fits(); line++) {
            int end = rest.indexOf('\n');
            if (end < 0) {
                break;
            }
            above.add(rest.substring(0, end));
            widest = Math.max(widest, cells(above.getLast()));
            rest = rest.substring(end + 1);
            TableSketch below = new TableSketch(rest, above);
            if (below.fits() && below.even() && widest < below.rows.getFirst().size()) {
                return below;
            }
        }
        return whole;
    }

    /** The rows, the head only where it stands first: tables that were joined repeat it. */
    private static List<List<String>> once(List<List<String>> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i == 0 || !all.get(i).equals(all.getFirst()))
                .mapToObj(all::get)
                .toList();
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
                        .anyMatch(c -> !c.isEmpty() && c.stream().allMatch(Meanings::numeric));
    }

    /** Whether it is a table at all: a header of several names, and rows that mostly are as wide. */
    boolean fits() {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        return dialect.header() && width > 1 && rows.size() > 1 && named() && as(width) * 10 >= rows.size() * 6L;
    }

    /** Whether most columns have a name; a title that a spreadsheet filled up with separators has one or two. */
    private boolean named() {
        List<String> first = rows.getFirst();
        return first.stream().filter(c -> !c.isBlank()).count() * 2 > first.size();
    }

    private long as(int width) {
        return rows.stream()
                .filter(r -> r.size() == width
                        || r.size() > width
                                && r.subList(width, r.size()).stream().allMatch(String::isBlank))
                .count();
    }

    /** Whether the row below the header holds units, each above numbers. */
    private boolean unitsBelowHeader() {
        if (!dialect.header()
                || rows.size() < 3
                || rows.get(1).size() != rows.getFirst().size()) {
            return false;
        }
        List<String> row = rows.get(1).stream().map(TableSketch::unframed).toList();
        boolean known = row.stream().anyMatch(c -> Unit.isKnown(c) && !Meanings.number(c));
        return known
                && IntStream.range(0, row.size())
                        .filter(i -> !Meanings.gap(row.get(i)))
                        .allMatch(i -> !Meanings.number(row.get(i)) && numbersBelow(i));
    }

    private static String unframed(String unit) {
        return unit.strip().replaceAll("^[(\\[]|[)\\]]$", "");
    }

    private boolean numbersBelow(int column) {
        return rows.stream()
                .skip(2)
                .filter(r -> column < r.size() && !Meanings.gap(r.get(column)))
                .allMatch(r -> Meanings.number(r.get(column)));
    }

    /** Lines above the header. */
    List<String> above() {
        return above;
    }

    List<List<String>> rows() {
        return rows;
    }

    Sketch sketch() {
        List<String> header = header(rows.getFirst());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = rows.getFirst().get(i);
            List<String> column = column(i);
            if (!name.isBlank() || column.stream().anyMatch(v -> !Meanings.number(v) && !Summaries.named(v))) {
                fields.add(field(
                        header.get(i),
                        name.isBlank() ? header.get(i) : name,
                        column,
                        units ? unframed(rows.get(1).get(i)) : ""));
            }
        }
        List<Field> found = Sketch.onePrimary(TreeSketch.named(ColumnGroups.of(platforms(fields))), null);
        return new Sketch(
                "",
                Sketch.Form.CSV,
                Domain.APPLICATION,
                new Sketch.Table(
                        dialect.separator(),
                        dialect.decimalComma(),
                        header,
                        headerLine,
                        units,
                        fill(found, header),
                        summaries(found, header)),
                "",
                List.of(),
                found,
                true);
    }

    /** Where no heading says platform, the column whose texts are names of platforms. */
    private List<Field> platforms(List<Field> fields) {
        if (fields.stream().anyMatch(f -> f.is(Meaning.PLATFORM))) {
            return fields;
        }
        Optional<Field> found = fields.stream()
                .filter(f ->
                        f.is(Meaning.PARAMETER) || f.is(Meaning.HOST) || f.is(Meaning.FACT) || f.is(Meaning.BENCHMARK))
                .filter(f -> ColumnGroups.platforms(told(f)))
                .findFirst();
        return fields.stream()
                .map(f -> found.filter(f::equals).isPresent() ? f.meaning(Meaning.PLATFORM) : f)
                .toList();
    }

    private List<String> told(Field f) {
        List<String> texts =
                new ArrayList<>(column(header(rows.getFirst()).indexOf(f.place().label())));
        texts.removeIf(Summaries::named);
        return texts.isEmpty() ? List.of("-") : texts;
    }

    /** Names and platforms that are written once over several rows: more than the last row leaves them out. */
    private List<String> fill(List<Field> fields, List<String> header) {
        List<String> fill = new ArrayList<>();
        for (Field f : fields) {
            int column = header.indexOf(f.place().label());
            List<List<String>> body = rows.subList(units ? 2 : 1, rows.size()).stream()
                    .filter(r -> column < r.size() && r.stream().anyMatch(Meanings::numeric))
                    .toList();
            boolean outer = f.is(Meaning.BENCHMARK)
                    || f.is(Meaning.PLATFORM)
                    || f.is(Meaning.HOST)
                    || f.is(Meaning.BOOT)
                    || f.is(Meaning.RUN) && fields.stream().anyMatch(i -> i.is(Meaning.ITERATION));
            long empty = body.stream().filter(r -> r.get(column).isBlank()).count();
            if (outer && empty > 1 && !body.getFirst().get(column).isBlank()) {
                fill.add(f.place().label());
            }
        }
        return fill;
    }

    /**
     * Columns in which the name of a row says that it sums up others. A run or a platform is never called so; a benchmark may
     * be, so there the numbers have to bear it out.
     */
    private Map<String, List<String>> summaries(List<Field> fields, List<String> header) {
        List<String> blocks = fields.stream()
                .filter(f -> f.is(Meaning.PLATFORM))
                .findFirst()
                .map(f -> all(header.indexOf(f.place().label())))
                .orElse(all(-1));
        List<List<String>> values = fields.stream()
                .filter(f -> f.is(Meaning.VALUE) || f.is(Meaning.SIDE))
                .map(f -> all(header.indexOf(f.place().label())))
                .toList();
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Field f : fields) {
            String column = f.place().label();
            if (f.is(Meaning.RUN) || f.is(Meaning.ITERATION) || f.is(Meaning.PLATFORM)) {
                found.put(column, List.of());
            } else if (f.is(Meaning.BENCHMARK) || f.is(Meaning.TIME)) {
                List<String> words =
                        new SummaryRows(all(header.indexOf(column)), blocks, values, dialect.decimalComma()).words();
                if (!words.isEmpty()) {
                    found.put(column, words);
                }
            }
        }
        return found;
    }

    /** The cells of a column in all rows that hold numbers. */
    private List<String> all(int column) {
        return rows.subList(units ? 2 : 1, rows.size()).stream()
                .filter(r -> r.stream().anyMatch(Meanings::numeric))
                .map(r -> column >= 0 && column < r.size() ? r.get(column) : "")
                .toList();
    }

    /** The heads of columns; one without a name of its own is known by its number: {@code #1}. */
    static List<String> header(List<String> first) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> own(first, i) ? first.get(i) : "#" + (i + 1))
                .toList();
    }

    private static boolean own(List<String> first, int i) {
        String name = first.get(i);
        boolean before = first.subList(0, i).stream().anyMatch(name::equalsIgnoreCase);
        return !name.isBlank() && !before && !name.matches("#\\d+");
    }

    private List<String> column(int i) {
        return IntStream.range(units ? 2 : 1, rows.size())
                .filter(r -> i < rows.get(r).size())
                .mapToObj(r -> rows.get(r).get(i))
                .filter(c -> !c.isBlank())
                .toList();
    }

    private static Field field(String column, String name, List<String> all, String unitBelow) {
        List<String> runs = all.stream().filter(v -> !Summaries.named(v)).toList();
        List<String> said = Meanings.said(runs.isEmpty() ? all : runs);
        Optional<Written.Column> how = Written.column(unitBelow.isEmpty() ? name : name + " (" + unitBelow + ")", said);
        if (how.isPresent()) {
            return written(column, name, said, how.get());
        }
        if (said.stream().anyMatch(ListCells::several)
                && said.stream().allMatch(v -> ListCells.several(v) || Meanings.number(v))) {
            return Field.of(
                    new Place.Column(column),
                    said.stream().filter(ListCells::several).findFirst().orElse(""),
                    Meaning.IGNORE,
                    name);
        }
        List<String> values = Meanings.told(said);
        Field plain = Field.of(new Place.Column(column), example(values), Meaning.IGNORE, name);
        if (values.isEmpty()) {
            return plain;
        }
        Meaning meaning = Meanings.inRecord(name, values);
        Field field =
                Meanings.as(plain.unit(unitBelow), meaning == Meaning.VALUE && counts(values) ? Meaning.RUN : meaning);
        return unitBelow.isEmpty() ? field : field.unit("");
    }

    /** A column of numbers that are written for people; what it is follows from the numbers that they are. */
    private static Field written(String column, String name, List<String> said, Written.Column how) {
        String heading = Written.withoutForm(name);
        List<String> numbers = said.stream()
                .map(v -> Written.in(v).map(w -> w.number().toPlainString()).orElse(v))
                .toList();
        String example = said.stream()
                .filter(v -> Written.in(v).filter(Written::certain).isPresent())
                .findFirst()
                .or(() -> said.stream().filter(v -> Written.in(v).isPresent()).findFirst())
                .orElse("");
        Field plain = Field.of(new Place.Column(column), example, Meaning.IGNORE, heading.isEmpty() ? name : heading);
        Meaning meaning = Meanings.inRecord(heading, numbers);
        boolean value = meaning == Meaning.VALUE && how.surely();
        return meaning == Meaning.VALUE && !value
                ? plain
                : Meanings.as(value ? plain.unit(how.unit()) : plain, meaning);
    }

    /** The first value that says its unit, or the first. */
    private static String example(List<String> values) {
        return values.stream().filter(Meanings::measured).findFirst().orElse(values.isEmpty() ? "" : values.getFirst());
    }

    /** Whether numbers count up from 0 or 1, again and again: 1, 2, 3, 1, 2, 3. */
    static boolean counts(List<String> values) {
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
