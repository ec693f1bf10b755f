package tare.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.importer.text.HandTable.Row;
import tare.model.Note;

/** A head of two rows. */
final class TwoRowHead {
    private TwoRowHead() {}

    /** A head of two rows: what stands once over several columns is put before what stands below it. */
    static Optional<List<Row>> joined(List<Row> rows, List<Note> notes) {
        if (rows.size() < 3
                || !rows.get(2).numbers()
                || rows.get(1).numbers()
                || rows.getFirst().numbers()) {
            return Optional.empty();
        }
        List<String> below = rows.get(1).cells();
        List<String> top = new ArrayList<>(rows.getFirst().cells());
        boolean same = below.equals(top) || below.size() < 3 || top.size() > below.size();
        if (same || rows.get(1).apart() || !spans(top, below)) {
            return Optional.empty();
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
        List<Row> all = new ArrayList<>(rows.subList(1, rows.size()));
        all.set(0, rows.get(1).with(joined));
        return Optional.of(all);
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
}
