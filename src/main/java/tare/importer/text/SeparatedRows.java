package tare.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tare.importer.text.HandTable.Row;

/**
 * The rows of separated values without comments; a head behind a comment sign is a head.
 *
 * @param separator between cells
 * @param changed whether anything was left out or is quoted otherwise
 */
record SeparatedRows(List<Row> rows, char separator, boolean changed) {
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//|(?i:sep=)).*");

    SeparatedRows {
        rows = List.copyOf(rows);
    }

    /** Reads a text; no rows where it cannot be cut whole. */
    static SeparatedRows of(String text) {
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
            return new SeparatedRows(List.of(), mark, false);
        }
        int head = headBehindSign(lines, comments, rows, mark);
        if (head >= 0) {
            String written = lines[head].strip().substring(1);
            boolean numbered = written.startsWith(String.valueOf(mark));
            rows.addFirst(new Row(head + 1, CsvDialect.cells(numbered ? written : written.strip(), mark), false));
        }
        return new SeparatedRows(rows, mark, !comments.isEmpty() || singly);
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
}
