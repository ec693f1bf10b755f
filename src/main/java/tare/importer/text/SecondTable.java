package tare.importer.text;

import java.util.List;
import java.util.Optional;
import tare.importer.text.HandTable.Row;
import tare.model.Note;

/** A second table in the same file, with other columns. */
final class SecondTable {
    private SecondTable() {}

    /** Another head after a gap begins another table. */
    static Optional<List<Row>> leftOut(List<Row> rows, List<Note> notes) {
        List<String> head = rows.getFirst().cells();
        boolean data = rows.getFirst().numbers();
        for (int i = 1; i < rows.size() - 1; i++) {
            Row row = rows.get(i);
            boolean gap = row.apart() || rows.get(i - 1).blank();
            boolean names = row.cells().size() > 1
                    && row.cells().stream().filter(c -> !c.isBlank()).count() > 1
                    && !row.numbers()
                    && rows.get(i + 1).numbers();
            if (gap && names && data && !row.cells().equals(head)) {
                int left = rows.size() - i - 1;
                notes.add(Note.warning(
                        "SECOND_TABLE",
                        "another table begins here: its " + left + (left == 1 ? " row is" : " rows are")
                                + " not read; save it as a file of its own",
                        "line " + row.line()));
                return Optional.of(rows.subList(0, i));
            }
            data = data || row.numbers();
        }
        return Optional.empty();
    }
}
