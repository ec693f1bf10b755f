package tare.importer.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.importer.Numbers;
import tare.importer.Probe;

/** Whether a text is an ordinary table. */
public final class TableShape {
    private static final int LINES = 64;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_#%][\\p{L}\\p{N} _./%()\\[\\]\\-µμ#:]{0,40}");

    private TableShape() {}

    /** Whether a text looks like a table: rows of equally many cells with a numeric column, or a lone header. */
    public static boolean isTable(Probe probe) {
        String text = sound(beginning(probe.text()));
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
        long same = rows.stream().filter(r -> r.size() == width).count();
        return (width == 1 || same >= 0.6 * rows.size())
                && numericColumn(rows.subList(dialect.header() ? 1 : 0, rows.size()), width);
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

    /** The text without comment lines above the table and without a tail that NUL bytes damaged. */
    public static String sound(String text) {
        int nul = text.indexOf('\0');
        String undamaged = nul < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', nul) + 1));
        return undamaged.lines().dropWhile(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
    }

    private static boolean numericColumn(List<List<String>> rows, int width) {
        for (int c = 0; c < width; c++) {
            int column = c;
            long cells = rows.stream().filter(r -> r.size() > column).count();
            long numbers = rows.stream()
                    .filter(r -> r.size() > column && isNumber(r.get(column)))
                    .count();
            if (numbers > 0 && numbers >= 0.7 * cells && (width > 1 || numbers == rows.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String cell) {
        return Numbers.lenient(cell).isPresent() || Numbers.decimalComma(cell).isPresent();
    }
}
