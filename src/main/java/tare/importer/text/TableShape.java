package tare.importer.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Probe;

/** Whether a text is an ordinary table. */
public final class TableShape {
    private static final int LINES = 64;
    private static final int TITLES = 10;
    private static final Pattern NAMED = Pattern.compile("(?i).*\\.(?:csv|tsv|xlsx)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_#%][\\p{L}\\p{N} _./%()\\[\\]\\-µμ#:]{0,40}");

    private TableShape() {}

    /** Whether a text looks like a table: rows of equally many cells with a numeric column, or a lone header. */
    public static boolean isTable(Probe probe) {
        String text = beginning(undamaged(probe.text()));
        return isTable(sound(text))
                || HandTable.plain(text).filter(p -> isTable(p.text())).isPresent()
                || NAMED.matcher(probe.name()).matches() && isTable(untitled(text));
    }

    /** The text from its first line with several cells on. */
    private static String untitled(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 1; i < Math.min(lines.size(), TITLES); i++) {
            String rest = String.join("\n", lines.subList(i, lines.size()));
            char separator = CsvDialect.of(rest).separator();
            boolean titles = lines.subList(0, i).stream()
                    .allMatch(l -> CsvDialect.cells(l, separator).stream()
                                    .filter(c -> !c.isBlank())
                                    .count()
                            < 2);
            if (titles && CsvDialect.cells(lines.get(i), separator).size() > 1) {
                return rest;
            }
        }
        return "";
    }

    private static boolean isTable(String text) {
        CsvDialect dialect = CsvDialect.of(text);
        List<List<String>> rows = CsvDoc.firstRecords(text, dialect, 21);
        if (rows.isEmpty()) {
            return false;
        }
        int width = rows.getFirst().size();
        if (rows.size() == 1) {
            return dialect.header()
                    && width > 1
                    && rows.getFirst().stream().allMatch(c -> NAME.matcher(c).matches());
        }
        long same = rows.stream()
                .filter(r -> r.size() == width || r.size() > width && blank(r.subList(width, r.size())))
                .count();
        return (width == 1 || same >= 0.6 * rows.size()) && numericColumn(body(rows, dialect.header()), width);
    }

    /** More lines than are looked at. */
    private static String beginning(String text) {
        int end = -1;
        for (int line = 0; line < LINES; line++) {
            int next = text.indexOf('\n', end + 1);
            if (next < 0) {
                return text;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** The text without comment lines above the table. */
    private static String sound(String text) {
        return text.lines().dropWhile(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** The text without a tail that NUL bytes damaged. */
    public static String undamaged(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', nul) + 1));
    }

    /** The rows below the head, without its repetitions. */
    private static List<List<String>> body(List<List<String>> rows, boolean header) {
        return header ? rows.stream().filter(r -> !r.equals(rows.getFirst())).toList() : rows;
    }

    private static boolean numericColumn(List<List<String>> rows, int width) {
        for (int c = 0; c < width; c++) {
            int column = c;
            long cells = rows.stream().filter(r -> r.size() > column).count();
            long numbers = rows.stream()
                    .filter(r -> r.size() > column && HandTable.number(r.get(column)))
                    .count();
            if (numbers > 0 && numbers >= 0.7 * cells && (width > 1 || numbers == rows.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
