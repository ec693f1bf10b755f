package tare.report.book;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.ColumnWidths;

/** A table that goes on from sheet to sheet with its header. */
final class BookTable {
    private static final double SIZE = 9.5;
    private static final double LINE = 13;
    private static final double PAD = 4;
    /** What the gap under the last row and the line at the foot of a page take. */
    private static final double FOOT = 26;

    private final Sheets sheets;
    private final Block.Table table;
    private final boolean header;
    private final ColumnWidths columns;
    private final List<Double> widths;

    BookTable(Sheets sheets, Block.Table table) {
        this(sheets, table, true);
    }

    private BookTable(Sheets sheets, Block.Table table, boolean header) {
        this.sheets = sheets;
        this.table = table;
        this.header = header;
        this.columns = new ColumnWidths(BookTable::measured, table, PAD);
        this.widths = columns.of(Sheets.ROOM, SIZE);
    }

    private static double measured(String text, double size, boolean bold) {
        Weight weight = bold ? Weight.SEMIBOLD : Weight.REGULAR;
        return text.startsWith(ColumnWidths.MARK)
                ? Sign.room(ColumnWidths.MARK, size)
                        + Lines.width(text.substring(ColumnWidths.MARK.length()), size, weight)
                : Lines.width(text, size, weight);
    }

    static BookTable of(Sheets sheets, Block.Pairs pairs) {
        List<List<Cell>> rows = pairs.pairs().stream()
                .map(p -> List.of(Cell.of(p.name()), Cell.of(p.value())))
                .toList();
        return new BookTable(
                sheets,
                new Block.Table("", List.of(new Column("", 1, false), new Column("", 2.4, false)), rows),
                false);
    }

    void draw() {
        sheets.need(60);
        if (header) {
            head();
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), i == table.rows().size() - 1 ? FOOT : 0);
        }
        sheets.down(4);
    }

    private double width(int column) {
        return widths.get(column);
    }

    private void head() {
        List<Cell> names = table.columns().stream().map(c -> Cell.of(c.name())).toList();
        cells(names, Weight.SEMIBOLD, Tone.MUTED);
    }

    /** A row; the last one takes the line under the table with it to the next sheet. */
    private void row(List<Cell> row, double under) {
        if (sheets.left() < height(row, Weight.REGULAR) + under) {
            sheets.need(height(row, Weight.REGULAR) + under);
            if (header) {
                head();
            }
        }
        cells(row, Weight.REGULAR, Tone.INK);
    }

    private List<List<String>> lines(List<Cell> cells, Weight weight) {
        List<List<String>> out = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double room = width(i)
                    - 2 * PAD
                    - columns.lead(i)
                    - Sign.room(cells.get(i).mark(), SIZE);
            out.add(Lines.of(cells.get(i).text(), room, SIZE, bold(cells.get(i), weight)));
        }
        return out;
    }

    private static Weight bold(Cell cell, Weight weight) {
        return cell.kind().isPresent() ? Weight.SEMIBOLD : weight;
    }

    private double height(List<Cell> cells, Weight weight) {
        return lines(cells, weight).stream().mapToInt(List::size).max().orElse(1) * LINE + 5;
    }

    private void cells(List<Cell> cells, Weight weight, Tone tone) {
        double height = height(cells, weight);
        List<List<String>> lines = lines(cells, weight);
        double x = Sheets.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            boolean number = table.columns().get(i).number();
            int colour = cells.get(i)
                    .kind()
                    .map(k -> 0xff000000 | Integer.parseInt(k.ink(), 16))
                    .orElse(Theme.PRINT.color(tone));
            double y = sheets.y() + SIZE + 2;
            double left = x + PAD + columns.lead(i);
            double in = left + Sign.room(cells.get(i).mark(), SIZE);
            Sign.of(cells.get(i).mark(), left, y, SIZE, colour).ifPresent(sheets::add);
            for (String line : lines.get(i)) {
                sheets.text(
                        line.stripTrailing(),
                        number ? x + width(i) - PAD : in,
                        y,
                        SIZE,
                        bold(cells.get(i), weight),
                        colour,
                        number ? Anchor.END : Anchor.START);
                y += LINE;
            }
            x += width(i);
        }
        sheets.down(height);
        sheets.add(Book.rule(sheets.y() - 1));
    }
}
