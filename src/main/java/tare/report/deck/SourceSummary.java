package tare.report.deck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.Hashes;

/**
 * Many source files on slides: a row for each platform, format and status with the number of files and one hash over
 * theirs (SHA-256 of their hex SHA-256 in the listed order, each ended by a line feed). The documents list every file.
 */
final class SourceSummary {
    private static final int MOST = 40;

    private SourceSummary() {}

    static Block of(Block block) {
        if (!(block instanceof Block.Table table) || table.rows().size() <= MOST) {
            return block;
        }
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (List<Cell> row : table.rows()) {
            List<String> group =
                    List.of(row.get(1).text(), row.get(2).text(), row.get(3).text());
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row.get(4).text());
        }
        List<List<Cell>> rows = new ArrayList<>();
        groups.forEach((group, hashes) -> rows.add(List.of(
                Cell.of(String.valueOf(hashes.size())),
                Cell.of(group.get(0)),
                Cell.of(group.get(1)),
                Cell.of(group.get(2)),
                Cell.of(together(hashes)))));
        return new Block.Table(
                table.caption() + "; the report lists each with its own hash",
                List.of(
                        new Column("Files", 0.6, true),
                        new Column("Platform", 1.4, false),
                        new Column("Format", 1.6, false),
                        new Column("Status", 0.9, false),
                        new Column("SHA-256 of their SHA-256s", 5.4, false)),
                rows);
    }

    private static String together(List<String> hashes) {
        String lines = hashes.stream().map(h -> h + "\n").collect(Collectors.joining());
        return Hashes.sha256(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
