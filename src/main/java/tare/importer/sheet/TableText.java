package tare.importer.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tare.importer.ImportFailure;

/** Rows written as comma separated text, within limits on cells and characters. */
final class TableText {
    /** Most cells of a table; beyond, the file is refused. */
    static final int MAX_CELLS = 4_000_000;

    private static final long MAX_CHARS =
            Math.min(1L << 26, Runtime.getRuntime().maxMemory() / 16);

    private final StringBuilder text = new StringBuilder();
    private int cells;
    private int rows;

    int rows() {
        return rows;
    }

    void row(List<String> row) {
        rows++;
        cells += row.size();
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : ",");
            cell(row.get(i));
        }
        text.append('\n');
        if (cells > MAX_CELLS || text.length() > MAX_CHARS) {
            throw new ImportFailure("TOO_LARGE", "the table holds more than fits in memory", "row " + rows);
        }
    }

    private void cell(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        text.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
