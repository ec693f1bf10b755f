package tare.importer.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;

/**
 * Reads a table of separated values row by row, with little garbage whatever its length. Separator, decimal comma and
 * header are found from the first lines; an assumed decimal comma, two columns of one name, rows of another length and a
 * quote that never closes are noted with their line.
 */
public final class CsvDoc {
    private static final int MAX_ROW = 8 << 20;

    private final Input input;
    private final Draft draft;
    private final CsvDialect dialect;
    private final List<String> header;
    private final Map<String, Integer> columns;
    private final List<String> comments;
    private boolean ragged;

    private CsvDoc(Input input, Draft draft, CsvDialect dialect, List<String> header, List<String> comments) {
        this.input = input;
        this.draft = draft;
        this.dialect = dialect;
        this.header = header;
        this.comments = comments;
        this.columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(name, i) != null && !name.isEmpty()) {
                draft.warn(
                        "DUPLICATE_COLUMN",
                        "two columns are named \"" + header.get(i) + "\": the name stands for the first one",
                        "line " + (comments.size() + 1) + ", column " + (i + 1));
            }
        }
    }

    /** Opens a table, finding out how it is written. */
    public static CsvDoc open(Input input, Draft draft) throws IOException {
        Probe probe = Probes.of(input);
        List<String> comments = commentLines(probe.text());
        String text = probe.text();
        for (int i = 0; i < comments.size(); i++) {
            text = text.substring(
                    Math.min(text.length(), text.indexOf('\n') + 1 == 0 ? text.length() : text.indexOf('\n') + 1));
        }
        return open(input, draft, CsvDialect.of(text), text, comments);
    }

    /** Opens a table that is written as said; the header is the first row if the dialect has one. */
    public static CsvDoc open(Input input, Draft draft, CsvDialect dialect) throws IOException {
        return open(input, draft, dialect, Probes.of(input).text(), List.of());
    }

    private static CsvDoc open(Input input, Draft draft, CsvDialect dialect, String text, List<String> comments) {
        if (text.isBlank()) {
            throw new ImportFailure("EMPTY", "there is no data in the file", "");
        }
        if (!dialect.ambiguous().isEmpty()) {
            String read = dialect.decimalComma() ? "a decimal comma" : "a thousands separator";
            draft.warn(
                    "COMMA_AMBIGUOUS",
                    "\"" + dialect.ambiguous() + "\" can be read in two ways: its comma was taken as " + read,
                    "");
        } else if (dialect.decimalComma()) {
            draft.warn("DECIMAL_COMMA", "numbers were read with a decimal comma", "");
        }
        return new CsvDoc(input, draft, dialect, dialect.header() ? firstRow(text, dialect) : List.of(), comments);
    }

    private static List<String> firstRow(String text, CsvDialect dialect) {
        List<List<String>> rows = firstRecords(text, dialect, 1);
        if (rows.isEmpty()) {
            throw new ImportFailure(
                    "UNCLOSED_QUOTE", "the header cannot be read: a quote in it never closes", "line 1");
        }
        return List.copyOf(rows.getFirst());
    }

    /** The first records of a text, as far as they can be read. */
    public static List<List<String>> firstRecords(String text, CsvDialect dialect, int count) {
        List<List<String>> records = new ArrayList<>();
        CsvCutter cut = new CsvCutter(bytes(text), dialect.separator(), MAX_ROW, Math.max(64, text.length()));
        CsvRow row = new CsvRow(new Draft(), false, cut);
        try {
            while (records.size() < count && cut.next()) {
                records.add(cells(row));
            }
        } catch (CsvCutter.Uncut | IOException e) {
            return records;
        }
        return records;
    }

    /** Takes a row of a text. */
    interface Record {
        /** The line that it begins on, its cells, and the last line of the one before. */
        void take(int line, List<String> cells, int before);
    }

    /** Passes every record of a text; false if a quote in it never closes, so that not all are known. */
    static boolean eachRecord(String text, char separator, Record sink) {
        CsvCutter cut = new CsvCutter(bytes(text), separator, MAX_ROW, Math.max(64, text.length()));
        CsvRow row = new CsvRow(new Draft(), false, cut);
        int before = 0;
        try {
            while (cut.next()) {
                List<String> cells = cells(row);
                sink.take((int) row.line(), cells, before);
                before = (int) row.line()
                        + (int) String.join("", cells)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
            }
            return true;
        } catch (CsvCutter.Uncut | IOException e) {
            return false;
        }
    }

    private static List<String> cells(CsvRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.text(i));
        }
        return cells;
    }

    private static CsvCutter.Bytes bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))::read;
    }

    private static List<String> commentLines(String text) {
        return text.lines()
                .takeWhile(line ->
                        line.startsWith("#") || line.toLowerCase(Locale.ROOT).startsWith("sep="))
                .toList();
    }

    /** Lets rows of any length through, for tables that are ragged by design. */
    public CsvDoc allowRagged() {
        ragged = true;
        return this;
    }

    public CsvDialect dialect() {
        return dialect;
    }

    /** Column names as written, without space around them; empty if the table has no header. */
    public List<String> header() {
        return header;
    }

    /** Lines before the header that begin with {@code #}. */
    public List<String> comments() {
        return comments;
    }

    /** Index of a column by its name in any case, or -1. */
    public int column(String name) {
        return columns.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    /** Index of the first of these columns that is there, or -1. */
    public int firstColumn(String... names) {
        for (String name : names) {
            if (column(name) >= 0) {
                return column(name);
            }
        }
        return -1;
    }

    /** Passes row after row, without the header. The row object is the same each time. */
    public void forEachRow(Consumer<CsvRow> sink) throws IOException {
        try (CheckedReader reader = CheckedReader.open(input, draft)) {
            CsvCutter cut = new CsvCutter(reader::readUtf8, dialect.separator(), MAX_ROW);
            for (int i = 0; i < comments.size(); i++) {
                cut.skipLine();
            }
            run(cut, new CsvRow(draft, dialect.decimalComma(), cut), sink);
        }
    }

    /** Passes the first rows only. */
    public void firstRows(int count, Consumer<CsvRow> sink) throws IOException {
        int[] left = {count};
        try {
            forEachRow(row -> {
                sink.accept(row);
                if (--left[0] <= 0) {
                    throw new Enough();
                }
            });
        } catch (Enough e) {
            left[0] = 0;
        }
    }

    /** Ends a reading before the end of the table. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private void run(CsvCutter cut, CsvRow row, Consumer<CsvRow> sink) throws IOException {
        int width = header.size();
        boolean first = dialect.header();
        long joints = 0;
        try {
            while (cut.next()) {
                if (first) {
                    first = false;
                    continue;
                }
                width = width == 0 ? row.size() : width;
                boolean whole = ragged || row.size() == width || fits(row, width);
                if (whole && isHeader(row)) {
                    joints++;
                } else if (whole && !row.endsInNul()) {
                    sink.accept(row);
                } else {
                    drop(row, width);
                }
            }
            if (joints > 0) {
                draft.info(
                        "HEADER_AGAIN",
                        "the header stands in the file " + (joints + 1) + " times: tables were joined",
                        "");
            }
        } catch (CsvCutter.Uncut e) {
            draft.drop(
                    "UNCLOSED_QUOTE",
                    "a quote never closes or a row is longer than " + MAX_ROW + " bytes: the rest was left out",
                    "line " + cut.line());
        }
    }

    /** Whether the header stands here again, as in tables that were joined. */
    private boolean isHeader(CsvRow row) {
        for (int i = 0; i < header.size(); i++) {
            if (!row.is(i, header.get(i))) {
                return false;
            }
        }
        return !header.isEmpty();
    }

    private static boolean fits(CsvRow row, int width) {
        return row.size() > width && row.allBlankFrom(width);
    }

    private void drop(CsvRow row, int width) {
        String what = row.hasNul()
                ? "NUL bytes in the row (a write that was lost?)"
                : "the row has " + row.size() + " of " + width + " cells";
        draft.drop("ROW_DROPPED", what + ": left out", row.place());
    }
}
