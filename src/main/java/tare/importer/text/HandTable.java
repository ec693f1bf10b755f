package tare.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.Measured;
import tare.importer.MemoryInput;
import tare.importer.Numbers;
import tare.importer.PartInput;
import tare.importer.PlatformWords;
import tare.importer.Written;
import tare.model.Note;
import tare.model.Severity;

/**
 * A table as people make it by hand, given as plain separated values whose rows keep their line numbers: comments and frames
 * are left out, a head behind a comment sign and a head of two rows become one, titles over blocks of rows that name a
 * platform become a column, and a second table with other columns ends the first.
 */
public final class HandTable {
    private static final int LARGEST = 2 << 20;
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|(?i:sep=)).*");
    private static final Set<String> HEADS = Set.of(
            "benchmark",
            "test",
            "platform",
            "system",
            "run",
            "iteration",
            "host",
            "workload",
            "unit",
            "lauf",
            "metric");
    private static final String PLATFORM = "platform";
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_WORDS = 5;

    private final List<Row> rows;
    private final List<Note> notes = new ArrayList<>();
    private char separator;
    private boolean changed;

    /** Cells with the line that they stand on, and whether an empty line stands before it. */
    record Row(int line, List<String> cells, boolean apart) {
        Row {
            cells = List.copyOf(cells);
        }

        Row with(List<String> others) {
            return new Row(line, others, apart);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        boolean numbers() {
            return cells.stream().anyMatch(HandTable::number);
        }

        /** The one text of a row that holds nothing else. */
        Optional<String> title() {
            List<String> said = cells.stream().filter(c -> !c.isBlank()).toList();
            boolean one = said.size() == 1 && said.getFirst().length() <= LONGEST_TITLE && !numbers();
            return one ? Optional.of(said.getFirst()) : Optional.empty();
        }
    }

    /**
     * The table in plain form.
     *
     * @param text of it
     * @param notes on what was left out
     */
    public record Plain(String text, List<Note> notes) {
        public Plain {
            notes = List.copyOf(notes);
        }
    }

    private HandTable(List<Row> rows, char separator, boolean changed) {
        this.rows = new ArrayList<>(rows);
        this.separator = separator;
        this.changed = changed;
    }

    /** The file in plain form; the file itself where nothing has to be changed, or where it is very large. */
    public static Input of(Input input, Draft draft) throws IOException {
        byte[] bytes;
        Draft read = new Draft();
        try (InputStream in = Utf8Stream.open(input, read)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            return input;
        }
        Optional<Plain> plain = plain(new String(bytes, StandardCharsets.UTF_8));
        if (plain.isEmpty()) {
            return input;
        }
        read.notes().forEach(draft::note);
        plain.get().notes().stream().filter(n -> n.severity() == Severity.INFO).forEach(draft::note);
        plain.get().notes().stream()
                .filter(n -> n.severity() != Severity.INFO)
                .forEach(n -> draft.drop(n.code(), n.message(), n.place()));
        return new Other(input, MemoryInput.of(input.path(), plain.get().text()));
    }

    /** The text in plain form; empty where nothing has to be changed. */
    public static Optional<Plain> plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
        Optional<List<Row>> drawn = DrawnTable.rows(lines);
        HandTable table = drawn.isPresent() ? new HandTable(drawn.get(), '\t', true) : separated(lines);
        if (table.rows.size() < 2) {
            return Optional.empty();
        }
        table.lying();
        table.blocks();
        table.heads();
        table.second();
        table.lists();
        return table.changed ? Optional.of(new Plain(table.text(), table.notes)) : Optional.empty();
    }

    private static HandTable separated(String text) {
        String[] lines = text.split("\n", -1);
        StringBuilder kept = new StringBuilder();
        List<Integer> comments = new ArrayList<>();
        char separator = 0;
        for (int i = 0; i < lines.length; i++) {
            boolean comment = COMMENT.matcher(lines[i]).matches();
            if (comment) {
                comments.add(i);
                separator = lines[i].toLowerCase(Locale.ROOT).startsWith("sep=") && lines[i].length() == 5
                        ? lines[i].charAt(4)
                        : separator;
            }
            kept.append(comment ? "" : lines[i]).append('\n');
        }
        CsvDialect dialect = CsvDialect.of(kept.toString());
        char mark = separator == 0 ? dialect.separator() : separator;
        boolean singly = mark != '\'' && singleQuotes(kept.toString(), mark);
        String body = singly ? kept.toString().replace('\'', '"') : kept.toString();
        List<Row> rows = new ArrayList<>();
        boolean whole = CsvDoc.eachRecord(
                body, mark, (line, cells, before) -> rows.add(new Row(line, cells, before > 0 && line > before + 1)));
        if (!whole) {
            return new HandTable(List.of(), mark, false);
        }
        int head = headBehindSign(lines, comments, rows, mark);
        if (head >= 0) {
            String written = lines[head].strip().substring(1);
            boolean numbered = written.startsWith(String.valueOf(mark));
            rows.addFirst(new Row(head + 1, CsvDialect.cells(numbered ? written : written.strip(), mark), false));
        }
        return new HandTable(rows, mark, !comments.isEmpty() || singly);
    }

    private static boolean singleQuotes(String text, char separator) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(20).toList();
        return lines.size() > 1
                && text.indexOf('"') < 0
                && lines.stream()
                        .allMatch(l -> l.startsWith("'")
                                && l.endsWith("'")
                                && l.replace("'" + separator + "'", "")
                                                .chars()
                                                .filter(c -> c == '\'')
                                                .count()
                                        == 2);
    }

    /** The comment line right above the first row, where it has as many cells and that row is no head itself; else -1. */
    private static int headBehindSign(String[] lines, List<Integer> comments, List<Row> rows, char separator) {
        if (rows.isEmpty() || !rows.getFirst().numbers()) {
            return -1;
        }
        int above = rows.getFirst().line() - 2;
        return comments.contains(above)
                        && lines[above].strip().startsWith("#")
                        && CsvDialect.cells(lines[above], separator).size()
                                == rows.getFirst().cells().size()
                ? above
                : -1;
    }

    static boolean number(String cell) {
        return Numbers.printed(cell)
                || Measured.is(cell)
                || Written.in(cell).filter(Written::certain).isPresent();
    }

    /** A table that lies on its side, its names in the first column, is set up. */
    private void lying() {
        List<String> names = rows.stream()
                .map(r -> r.cells().getFirst().toLowerCase(Locale.ROOT))
                .toList();
        boolean heads = names.stream().filter(HEADS::contains).distinct().count() > 1
                && rows.getFirst().cells().stream().skip(1).noneMatch(c -> HEADS.contains(c.toLowerCase(Locale.ROOT)));
        int width = rows.getFirst().cells().size();
        if (!heads || width < 3 || rows.stream().anyMatch(r -> r.cells().size() != width)) {
            return;
        }
        List<Row> upright = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            upright.add(new Row(
                    column + 1, rows.stream().map(r -> r.cells().get(at)).toList(), false));
        }
        rows.clear();
        rows.addAll(upright);
        changed = true;
        notes.add(Note.info(
                "LYING_TABLE",
                "the names stand in the first column: read column by column, so line 2 is column 2",
                ""));
    }

    /** Titles that name a platform over the rows that follow: its name becomes a cell of each. */
    private void blocks() {
        Set<String> platforms = new LinkedHashSet<>();
        Optional<String> here = Optional.empty();
        Optional<Row> head =
                rows.stream().filter(r -> r.title().isEmpty() && !r.blank()).findFirst();
        List<Row> next = new ArrayList<>();
        for (Row row : rows) {
            if (platform(row).isPresent()) {
                here = platform(row);
            } else if (row.title().isEmpty() && !row.blank()) {
                boolean named = row.cells().equals(head.map(Row::cells).orElse(List.of()));
                if (row.numbers()) {
                    here.ifPresent(platforms::add);
                }
                next.add(row.with(append(row.cells(), named ? PLATFORM : here.orElse(""))));
            }
        }
        int width = next.isEmpty() ? 0 : next.getFirst().cells().size();
        boolean even = next.stream().filter(r -> r.cells().size() == width).count() * 10 >= next.size() * 9L;
        boolean column = head.stream().flatMap(r -> r.cells().stream()).anyMatch(PLATFORM::equalsIgnoreCase);
        boolean table = head.filter(r -> r.cells().size() > 1 && !r.numbers()).isPresent();
        if (platforms.size() > 1 && table && even && !column) {
            rows.clear();
            rows.addAll(next);
            changed = true;
        }
    }

    private static List<String> append(List<String> cells, String one) {
        List<String> more = new ArrayList<>(cells);
        more.add(one);
        return more;
    }

    static Optional<String> platform(Row row) {
        return row.title()
                .map(t -> t.replaceFirst("^[#=*\\s\\[]+", "").replaceFirst("[#=*:\\s\\]]+$", ""))
                .filter(t -> t.indexOf(':') < 0
                        && t.split("\\s+").length <= MOST_WORDS
                        && PlatformWords.in(t).isPresent());
    }

    /** A head of two rows: what stands once over several columns is put before what stands below it. */
    private void heads() {
        if (rows.size() < 3
                || !rows.get(2).numbers()
                || rows.get(1).numbers()
                || rows.getFirst().numbers()) {
            return;
        }
        List<String> below = rows.get(1).cells();
        List<String> top = new ArrayList<>(rows.getFirst().cells());
        boolean same = below.equals(top) || below.size() < 3 || top.size() > below.size();
        if (same || rows.get(1).apart() || !spans(top, below)) {
            return;
        }
        while (top.size() < below.size()) {
            top.add("");
        }
        List<String> joined = new ArrayList<>();
        String over = "";
        for (int i = 0; i < top.size(); i++) {
            over = top.get(i).isBlank() && !below.get(i).isBlank() ? over : top.get(i);
            joined.add((over + " " + below.get(i)).strip());
        }
        rows.set(1, rows.get(1).with(joined));
        rows.removeFirst();
        changed = true;
    }

    /** Whether a text of the upper row stands over a column more than its own, by nothing or by itself again. */
    private static boolean spans(List<String> top, List<String> below) {
        boolean wide = false;
        for (int i = 1; i < top.size(); i++) {
            boolean same = top.get(i).isBlank() || top.get(i).equals(top.get(i - 1));
            wide |= same
                    && !top.get(i - 1).isBlank()
                    && !below.get(i).isBlank()
                    && !below.get(i - 1).isBlank();
        }
        long over = top.stream().filter(c -> !c.isBlank()).count();
        long named = below.stream().filter(c -> !c.isBlank()).count();
        return wide && over > 1 && named > 1;
    }

    /** Another head after a gap begins another table. */
    private void second() {
        List<String> head = rows.getFirst().cells();
        for (int i = 1; i < rows.size() - 1; i++) {
            Row row = rows.get(i);
            boolean gap = row.apart() || rows.get(i - 1).blank();
            boolean names = row.cells().size() > 1
                    && row.cells().stream().filter(c -> !c.isBlank()).count() > 1
                    && !row.numbers()
                    && rows.get(i + 1).numbers();
            boolean data = rows.subList(0, i).stream().anyMatch(Row::numbers);
            if (gap && names && data && !row.cells().equals(head)) {
                int left = rows.size() - i - 1;
                notes.add(Note.warning(
                        "SECOND_TABLE",
                        "another table begins here: its " + left + (left == 1 ? " row is" : " rows are")
                                + " not read; save it as a file of its own",
                        "line " + row.line()));
                rows.subList(i, rows.size()).clear();
                changed = true;
                return;
            }
        }
    }

    /** Cells with several numbers. */
    private void lists() {
        ListCells.spread(rows, notes).ifPresent(all -> {
            rows.clear();
            rows.addAll(all);
            changed = true;
        });
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        int line = 1;
        for (Row row : rows) {
            for (; line < row.line(); line++) {
                out.append('\n');
            }
            if (row.blank()) {
                continue;
            }
            List<String> cells = row.cells().stream().map(this::quoted).toList();
            String one = String.join(String.valueOf(separator), cells);
            out.append(one).append('\n');
            line += 1 + (int) one.chars().filter(c -> c == '\n').count();
        }
        return out.toString();
    }

    private String quoted(String cell) {
        boolean plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The file in its plain form. */
    private record Other(Input whole, MemoryInput plain) implements PartInput {
        @Override
        public long size() {
            return plain.size();
        }

        @Override
        public InputStream open() {
            return plain.open();
        }
    }
}
