package tare.plot.layout;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;
import tare.plot.scene.Shape;

/** Draws the text, marks and tiles of a table. */
final class TableCells {
    /** Contrast below which a mark is lost on a tile. */
    private static final double SEEN = 3;

    private final Panel.Table table;
    private final TableColumns columns;
    private final Ink ink;

    TableCells(Panel.Table table, TableColumns columns, Ink ink) {
        this.table = table;
        this.columns = columns;
        this.ink = ink;
    }

    void heads(double y) {
        for (int i = 0; i < table.columns().size(); i++) {
            Panel.Column c = table.columns().get(i);
            if (!c.head().isEmpty()) {
                Anchor anchor =
                        switch (c.kind()) {
                            case RIGHT -> Anchor.END;
                            case LEFT, WRAPPED -> Anchor.START;
                            case TILE, LANE -> Anchor.MIDDLE;
                        };
                double x = columns.left(i) + columns.width(i) * anchor.share();
                double room = columns.width(i) + (anchor == Anchor.MIDDLE ? 0 : TableColumns.GAP - 4);
                String head = Words.shorten(c.head(), room, Theme.SMALL, Weight.REGULAR, ink.measure);
                ink.small(head, x, y, anchor);
            }
        }
    }

    void rows(List<Box> boxes, double rowHeight) {
        double size = Math.max(9.5, Math.min(Theme.BODY, rowHeight * 0.66));
        for (int r = 0; r < boxes.size(); r++) {
            Panel.Row row = table.rows().get(r);
            Box box = boxes.get(r);
            if (row.kind() == Panel.Row.Kind.GROUP) {
                double y = box.bottom() - box.height() * 0.34;
                String name =
                        Words.shorten(row.cells().getFirst().text(), box.width(), size, Weight.SEMIBOLD, ink.measure);
                ink.text(name, box.x(), y, size, Weight.SEMIBOLD, Tone.INK, Anchor.START);
                continue;
            }
            for (int i = 0; i < Math.min(row.cells().size(), table.columns().size()); i++) {
                cell(row, i, box, size);
            }
        }
    }

    private void cell(Panel.Row row, int i, Box box, double size) {
        Panel.Cell cell = row.cells().get(i);
        double middle = box.y() + box.height() / 2;
        double left = columns.left(i);
        double width = columns.width(i);
        switch (table.columns().get(i).kind()) {
            case LANE -> {}
            case LEFT -> {
                double sign = sign(cell, left, middle, size, ink.theme.background());
                left(row, cell, left + sign, box, width - sign, size);
            }
            case RIGHT -> text(row, cell, left + width, middle, width, size, Anchor.END);
            case TILE -> tile(row, cell, new Box(left, box.y(), width, box.height()), size);
            case WRAPPED -> wrapped(row, cell, i, box, size);
        }
    }

    private double sign(Panel.Cell cell, double left, double middle, double size, int ground) {
        if (!cell.sign().present()) {
            return 0;
        }
        Panel.Cell.Sign sign = cell.sign();
        int own = ink.color(sign.tone());
        int argb = Theme.contrast(own, ground) < SEEN ? ink.theme.inkOn(ground) : own;
        int inner = sign.hollow() ? ink.theme.background() : 0;
        double radius = Math.min(5, size * 0.4);
        ink.add(new Shape.Marker(sign.symbol(), left + 5.5, middle, radius, argb, inner, Datum.NONE));
        return TableColumns.SIGN;
    }

    private void text(
            Panel.Row row, Panel.Cell cell, double x, double middle, double width, double size, Anchor anchor) {
        String shown = Words.shorten(cell.text(), width + 1, size, cell.weight(), ink.measure);
        Shape.Text text =
                Shape.Text.of(shown, x, middle + ink.half(size), size, cell.weight(), ink.color(cell.tone()), anchor);
        ink.text(text.of(datum(row, cell, shown)));
    }

    /** A text that is too wide stands in two lines, the brackets below. */
    private void left(Panel.Row row, Panel.Cell cell, double x, Box box, double width, double size) {
        double middle = box.y() + box.height() / 2;
        List<String> parts = TwoLines.of(cell.text());
        if (parts.size() < 2 || ink.width(cell.text(), Theme.BODY, cell.weight()) <= width + 1) {
            text(row, cell, x, middle, width, size, Anchor.START);
            return;
        }
        double small = Math.min(size, Theme.SMALL);
        double y = middle - TwoLines.LINE / 2 + ink.half(small);
        for (String part : parts) {
            String shown = Words.parameters(part, width + 1, small, cell.weight(), ink.measure);
            ink.text(Shape.Text.of(shown, x, y, small, cell.weight(), ink.color(cell.tone()), Anchor.START)
                    .of(shown.equals(part) ? datum(row, cell, cell.text()) : datum(row, cell, shown)));
            y += TwoLines.LINE;
        }
    }

    /** A shortened cell tells its full text; others tell what the row tells. */
    private static Datum datum(Panel.Row row, Panel.Cell cell, String shown) {
        if (!cell.hover().isEmpty()) {
            return new Datum(row.datum().id(), cell.hover());
        }
        return shown.equals(cell.text()) ? row.datum() : new Datum(row.datum().id(), cell.text());
    }

    private void tile(Panel.Row row, Panel.Cell cell, Box box, double size) {
        Datum datum =
                cell.hover().isEmpty() ? row.datum() : new Datum(row.datum().id(), cell.hover());
        int fill = ink.theme.tint(cell.tone(), cell.share());
        if (cell.share() > 0) {
            ink.add(new Shape.Rect(
                    box.x() - TableColumns.GAP / 2 + 1,
                    box.y() + 1,
                    box.width() + TableColumns.GAP - 2,
                    box.height() - 2,
                    2,
                    fill,
                    0,
                    datum));
        }
        double middle = box.y() + box.height() / 2;
        String shown = Words.shorten(cell.text(), box.width(), size, cell.weight(), ink.measure);
        double x = box.x() + box.width() / 2;
        if (cell.sign().present()) {
            x += 8;
            double width = ink.width(shown, size, cell.weight());
            sign(cell, x - width / 2 - 18, middle, size, fill);
        }
        ink.text(Shape.Text.of(
                        shown, x, middle + ink.half(size), size, cell.weight(), ink.theme.inkOn(fill), Anchor.MIDDLE)
                .of(datum));
    }

    private void wrapped(Panel.Row row, Panel.Cell cell, int i, Box box, double size) {
        List<String> lines = columns.wrapped(cell, i, ink);
        double line = size * 1.35;
        double y = box.y() + box.height() / 2 - (lines.size() - 1) * line / 2 + ink.half(size);
        for (String text : lines) {
            Shape.Text shape =
                    Shape.Text.of(text, columns.left(i), y, size, cell.weight(), ink.color(cell.tone()), Anchor.START);
            ink.text(shape.of(row.datum()));
            y += line;
        }
    }
}
