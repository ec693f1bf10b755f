package tare.importer.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.Measured;
import tare.importer.MemoryInput;
import tare.importer.Numbers;
import tare.importer.PartInput;
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
    private static final int LONGEST_TITLE = 80;

    /** What is done to the rows, one after the other. */
    private static final List<Step> STEPS = List.of(
            LyingTable::upright, PlatformBlocks::asColumn, TwoRowHead::joined, SecondTable::leftOut, ListCells::spread);

    /** Gives other rows, with notes on what was done; nothing where there is nothing to do. */
    @FunctionalInterface
    private interface Step {
        Optional<List<Row>> of(List<Row> rows, List<Note> notes);
    }

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

    private HandTable() {}

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
        SeparatedRows read =
                drawn.map(rows -> new SeparatedRows(rows, '\t', true)).orElseGet(() -> SeparatedRows.of(lines));
        if (read.rows().size() < 2) {
            return Optional.empty();
        }
        List<Row> rows = read.rows();
        List<Note> notes = new ArrayList<>();
        boolean changed = read.changed();
        for (Step step : STEPS) {
            Optional<List<Row>> next = step.of(rows, notes);
            changed |= next.isPresent();
            rows = next.orElse(rows);
        }
        return changed ? Optional.of(new Plain(text(rows, read.separator()), notes)) : Optional.empty();
    }

    /** Whether a cell surely holds a number. */
    static boolean number(String cell) {
        return Numbers.printed(cell)
                || Measured.is(cell)
                || Written.in(cell).filter(Written::certain).isPresent();
    }

    private static String text(List<Row> rows, char separator) {
        StringBuilder out = new StringBuilder();
        int line = 1;
        for (Row row : rows) {
            for (; line < row.line(); line++) {
                out.append('\n');
            }
            if (row.blank()) {
                continue;
            }
            List<String> cells =
                    row.cells().stream().map(c -> quoted(c, separator)).toList();
            String one = String.join(String.valueOf(separator), cells);
            out.append(one).append('\n');
            line += 1 + (int) one.chars().filter(c -> c == '\n').count();
        }
        return out.toString();
    }

    private static String quoted(String cell, char separator) {
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
