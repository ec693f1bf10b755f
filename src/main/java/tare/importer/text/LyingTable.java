package tare.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tare.importer.text.HandTable.Row;
import tare.model.Note;

/** A table whose rows are columns. */
final class LyingTable {
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

    private LyingTable() {}

    /** A table that lies on its side, its names in the first column, is set up. */
    static Optional<List<Row>> upright(List<Row> rows, List<Note> notes) {
        List<String> names = rows.stream()
                .map(r -> r.cells().getFirst().toLowerCase(Locale.ROOT))
                .toList();
        boolean heads = names.stream().filter(HEADS::contains).distinct().count() > 1
                && rows.getFirst().cells().stream().skip(1).noneMatch(c -> HEADS.contains(c.toLowerCase(Locale.ROOT)));
        int width = rows.getFirst().cells().size();
        if (!heads || width < 3 || rows.stream().anyMatch(r -> r.cells().size() != width)) {
            return Optional.empty();
        }
        List<Row> upright = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            upright.add(new Row(
                    column + 1, rows.stream().map(r -> r.cells().get(at)).toList(), false));
        }
        notes.add(Note.info(
                "LYING_TABLE",
                "the names stand in the first column: read column by column, so line 2 is column 2",
                ""));
        return Optional.of(upright);
    }
}
