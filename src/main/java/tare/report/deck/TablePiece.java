package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.VisibleText;
import tare.report.Block;
import tare.report.ColumnWidths;
import tare.report.LineBreaks;

/** A native table; cut between rows, with its header again, and so that no few rows are left alone at the end. */
final class TablePiece implements Piece {
    private static final int MOST_LINES = 6;
    private static final int HEAD_LINES = 2;
    /** From so many rows on, type is smaller and every row one line: details are in the other documents. */
    private static final int MANY = 60;

    private final Pen pen;
    private final Block.Table table;
    private final List<List<Block.Table.Cell>> rows;
    private final ColumnWidths columns;

    static TablePiece of(Pen pen, Block.Table table) {
        Block.Table lined = table.rows().size() < MANY ? table : lined(table);
        ColumnWidths columns = new ColumnWidths(pen.fit()::width, lined, 5 * pen.scale());
        return new TablePiece(pen, lined, lined.rows(), columns);
    }

    /** Where every row is one line, a verdict's words stay together: of what has no room the names give way. */
    private static Block.Table lined(Block.Table table) {
        List<List<Block.Table.Cell>> rows = table.rows().stream()
                .map(row -> row.stream().map(TablePiece::together).toList())
                .toList();
        return new Block.Table(table.caption(), table.columns(), rows);
    }

    private static Block.Table.Cell together(Block.Table.Cell cell) {
        return cell.kind().isEmpty()
                ? cell
                : new Block.Table.Cell(cell.text().replace(' ', '\u00a0'), cell.kind(), cell.mark());
    }

    private TablePiece(Pen pen, Block.Table table, List<List<Block.Table.Cell>> rows, ColumnWidths columns) {
        this.pen = pen;
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    private TablePiece part(int from, int to) {
        return new TablePiece(pen, table, rows.subList(from, to), columns);
    }

    private double size(double shrink) {
        return (dense() ? 9 : Math.max(9, 11.5 * shrink)) * pen.scale();
    }

    private boolean dense() {
        return table.rows().size() >= MANY;
    }

    private int mostLines() {
        return dense() ? 1 : MOST_LINES;
    }

    private double pad() {
        return 5 * pen.scale();
    }

    private List<Double> widths(double width, double shrink) {
        return columns.of(width, size(shrink));
    }

    private double headHeight(List<Double> widths, double shrink) {
        double size = size(shrink) * 0.92;
        int lines = 1;
        for (int i = 0; i < widths.size(); i++) {
            String name = table.columns().get(i).name();
            lines = Math.max(
                    lines, pen.fit().lines(name, room(widths, i), size, true).size());
        }
        return Math.min(lines, HEAD_LINES) * size * Pen.LINE + size * 0.75;
    }

    private double rowHeight(List<Block.Table.Cell> row, List<Double> widths, double shrink) {
        return (dense() ? 1 : Math.min(lines(row, widths, shrink), MOST_LINES)) * size(shrink) * Pen.LINE
                + size(shrink) * 0.55;
    }

    private int lines(List<Block.Table.Cell> row, List<Double> widths, double shrink) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            lines = Math.max(
                    lines,
                    pen.fit()
                            .lines(
                                    ColumnWidths.text(row.get(i)),
                                    room(widths, i),
                                    size(shrink),
                                    row.get(i).kind().isPresent())
                            .size());
        }
        return lines;
    }

    private double room(List<Double> widths, int i) {
        return widths.get(i) - 2 * pad() - columns.lead(i) - 1;
    }

    @Override
    public double height(double width, double shrink) {
        List<Double> widths = widths(width, shrink);
        return headHeight(widths, shrink)
                + rows.stream().mapToDouble(r -> rowHeight(r, widths, shrink)).sum();
    }

    @Override
    public boolean whole(double width, double shrink) {
        List<Double> widths = widths(width, shrink);
        for (List<Block.Table.Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                double room = room(widths, i);
                boolean bold = row.get(i).kind().isPresent();
                boolean broken = LineBreaks.words(ColumnWidths.text(row.get(i))).stream()
                        .anyMatch(w -> pen.fit().width(w.strip(), size(shrink), bold) > room);
                if (broken) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        List<Double> widths = widths(width, shrink);
        double used = headHeight(widths, shrink);
        int n = 0;
        while (n < rows.size() && used + rowHeight(rows.get(n), widths, shrink) <= height) {
            used += rowHeight(rows.get(n), widths, shrink);
            n++;
        }
        if (n == 0 || n == rows.size()) {
            return Optional.empty();
        }
        boolean stub = rows.size() - n < n / 3;
        int first = stub ? (rows.size() + 1) / 2 : n;
        return Optional.of(new Cut(part(0, first), part(first, rows.size())));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        List<Double> widths = widths(box.width(), shrink);
        Grid grid = new Grid(widths);
        double s = size(shrink);
        List<Grid.Cell> head = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Block.Table.Column c = table.columns().get(i);
            String name = pen.fit().atMost(c.name(), HEAD_LINES, room(widths, i), s * 0.92, true);
            Pen.Run run = new Pen.Run(name, true, pen.quiet());
            head.add(cell(new Pen.Para(List.of(run), s * 0.92, c.number() ? "r" : "l", 0, false), i));
        }
        grid.row(headHeight(widths, shrink), head, true);
        for (List<Block.Table.Cell> row : rows) {
            List<Grid.Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(body(row.get(i), table.columns().get(i), room(widths, i), s), i));
            }
            grid.row(rowHeight(row, widths, shrink), cells, false);
        }
        double height = height(box.width(), shrink);
        canvas.slide().table("Table", table.caption(), box.top(Math.min(box.height(), height)), grid);
    }

    private Grid.Cell cell(Pen.Para para, int column) {
        return new Grid.Cell(para, pad() + columns.lead(column), pad());
    }

    private Pen.Para body(Block.Table.Cell cell, Block.Table.Column column, double room, double size) {
        List<Pen.Run> runs = new ArrayList<>();
        String colour = cell.kind().map(Pen::ink).orElse(pen.ink());
        double mark = 0;
        if (!cell.mark().isEmpty()) {
            runs.add(new Pen.Run(cell.mark() + "\u00a0", true, colour));
            mark = pen.fit().width("●\u00a0", size, true);
        }
        boolean bold = cell.kind().isPresent();
        String text = pen.fit().lines(cell.text(), room - mark, size, bold).size() == 1
                ? cell.text()
                : pen.fit().atMost(cell.text(), mostLines(), room - mark / mostLines(), size, bold);
        runs.add(new Pen.Run(VisibleText.of(text), bold, colour));
        return new Pen.Para(runs, size, column.number() ? "r" : "l", 0, false);
    }
}
