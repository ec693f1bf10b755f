package tare.plot.layout;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.Panel;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Shape;

/** Places a table of rows, with a shared axis through all rows if a column is a lane. */
final class TableLayout {
    static final double ROW = 26;
    private static final double LEAST_ROW = 17;
    private static final double MOST_ROW = 42;
    private static final double PAGE_ROW = 20;
    private static final double LINE = Theme.BODY * 1.35;
    private static final double HEAD = 24;
    private static final double AXIS = 44;
    /** From so many rows on the axis has its numbers above the rows too. */
    private static final int LONG = 24;

    private final Panel.Table table;
    private final int index;
    private final Ink ink;

    /** Of what a width has room for. */
    TableLayout(Panel.Table table, int index, double width, Ink ink) {
        this.table = TableColumns.fitted(table, width, ink);
        this.index = index;
        this.ink = ink;
    }

    static double naturalHeight(Panel.Table table, double width) {
        TableLayout layout = new TableLayout(table, 0, width, new Ink(Theme.LIGHT));
        TableColumns columns = TableColumns.of(layout.table, 0, width, layout.ink);
        double rows = 0;
        for (Panel.Row row : table.rows()) {
            rows += layout.height(row, columns, ROW);
        }
        return layout.fixed() + rows;
    }

    /** How many rows from the first on fit into a height when rows are as low as is still pleasant. */
    static int fitting(Panel.Table table, double width, double height) {
        TableLayout layout = new TableLayout(table, 0, width, new Ink(Theme.LIGHT));
        TableColumns columns = TableColumns.of(layout.table, 0, width, layout.ink);
        return layout.fitting(columns, height - layout.fixed(), PAGE_ROW);
    }

    /** More rows than fit into a height in any case. */
    static int most(double height) {
        return (int) (height / PAGE_ROW) + 2;
    }

    private int fitting(TableColumns columns, double room, double rowHeight) {
        double used = 0;
        int n = 0;
        for (Panel.Row row : table.rows()) {
            used += height(row, columns, rowHeight);
            if (used > room + 0.5) {
                break;
            }
            n++;
        }
        return Math.max(1, n);
    }

    private double fixed() {
        return (table.title().isEmpty() ? 0 : HEAD) + (heads() ? HEAD : 0) + upper() + (lane() ? AXIS : 4);
    }

    /** Room for numbers above the rows. */
    private double upper() {
        return lane() && heads() && table.rows().size() >= LONG ? LaneLayout.UPPER : 0;
    }

    private boolean heads() {
        return table.columns().stream().anyMatch(c -> !c.head().isEmpty());
    }

    private boolean lane() {
        return table.columns().stream().anyMatch(c -> c.kind() == Panel.Column.Kind.LANE);
    }

    private double height(Panel.Row row, TableColumns columns, double rowHeight) {
        if (row.kind() == Panel.Row.Kind.GROUP) {
            return rowHeight * 1.12;
        }
        double twoLines = columns.inTwoLines(row, ink) ? TwoLines.HIGHER : 0;
        return rowHeight + twoLines + (columns.lines(row, ink) - 1) * LINE;
    }

    void draw(Box box) {
        TableColumns columns = TableColumns.of(table, box.x(), box.width(), ink);
        double y = box.y();
        if (!table.title().isEmpty()) {
            ink.text(table.title(), box.x(), y + 14, Theme.BODY, Weight.SEMIBOLD, Tone.INK, Anchor.START);
            y += HEAD;
        }
        if (heads()) {
            new TableCells(table, columns, ink).heads(y + HEAD - 9);
            y += HEAD + upper();
        }
        double room = box.bottom() - y - (lane() ? AXIS : 4);
        double rowHeight = rowHeight(columns, room);
        int shown = fitting(columns, room, rowHeight);
        List<Box> rows = new ArrayList<>();
        double at = y;
        for (Panel.Row row :
                table.rows().subList(0, Math.min(shown, table.rows().size()))) {
            double h = height(row, columns, rowHeight);
            rows.add(new Box(box.x(), at, box.width(), h));
            at += h;
        }
        grounds(rows);
        if (lane()) {
            new LaneLayout(table, index, columns.lane(), rows, ink).draw(y, at, upper());
        }
        new TableCells(table, columns, ink).rows(rows, rowHeight);
        int hidden = table.rows().size() - shown;
        if (hidden > 0) {
            ink.small("… and " + hidden + " more", box.x(), at + 12, Anchor.START);
        }
    }

    /** The usual height, or as much lower as the room demands; a little higher where there is room to spare. */
    private double rowHeight(TableColumns columns, double room) {
        double units = 0;
        double fixed = 0;
        for (Panel.Row row : table.rows()) {
            fixed += height(row, columns, 0);
            units += height(row, columns, 1) - height(row, columns, 0);
        }
        double rowHeight = units > 0 ? (room - fixed) / units : ROW;
        return Math.max(LEAST_ROW, Math.min(MOST_ROW, rowHeight));
    }

    private void grounds(List<Box> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Panel.Row row = table.rows().get(i);
            Box b = rows.get(i);
            boolean marked = row.kind() == Panel.Row.Kind.MARKED;
            if (marked || row.datum().isPresent()) {
                int fill = marked ? ink.color(Tone.HIGHLIGHT) : ink.theme.background();
                ink.add(new Shape.Rect(b.x() - 6, b.y(), b.width() + 12, b.height(), 3, fill, 0, row.datum()));
            }
        }
    }
}
