package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.report.Block;

/** A native table; cut between rows, with its header again. */
final class TablePiece implements Piece {
    private static final int MOST_LINES = 3;
    /** From so many rows on, type is smaller and every row one line: details are in the other documents. */
    private static final int MANY = 60;

    private final Pen pen;
    private final Block.Table table;
    private final List<List<Block.Table.Cell>> rows;

    TablePiece(Pen pen, Block.Table table) {
        this(pen, table, table.rows());
    }

    private TablePiece(Pen pen, Block.Table table, List<List<Block.Table.Cell>> rows) {
        this.pen = pen;
        this.table = table;
        this.rows = rows;
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

    private List<Double> widths(double width) {
        double sum =
                table.columns().stream().mapToDouble(Block.Table.Column::share).sum();
        return table.columns().stream().map(c -> width * c.share() / sum).toList();
    }

    private double headHeight(double shrink) {
        return size(shrink) * 1.9;
    }

    private double rowHeight(List<Block.Table.Cell> row, List<Double> widths, double shrink) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            lines = Math.max(
                    lines,
                    pen.fit()
                            .lines(text(row.get(i)), room(widths, i), size(shrink), false)
                            .size());
        }
        return Math.min(lines, mostLines()) * size(shrink) * Pen.LINE + size(shrink) * 0.55;
    }

    private static String text(Block.Table.Cell cell) {
        return tare.model.VisibleText.of(cell.kind().map(k -> "● ").orElse("") + cell.text());
    }

    private double room(List<Double> widths, int i) {
        return widths.get(i) - 2 * pad() - 1;
    }

    @Override
    public double height(double width, double shrink) {
        List<Double> widths = widths(width);
        return headHeight(shrink)
                + rows.stream().mapToDouble(r -> rowHeight(r, widths, shrink)).sum();
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        List<Double> widths = widths(width);
        double used = headHeight(shrink);
        int n = 0;
        while (n < rows.size() && used + rowHeight(rows.get(n), widths, shrink) <= height) {
            used += rowHeight(rows.get(n), widths, shrink);
            n++;
        }
        if (n == 0 || n == rows.size()) {
            return Optional.empty();
        }
        return Optional.of(new Cut(
                new TablePiece(pen, table, rows.subList(0, n)),
                new TablePiece(pen, table, rows.subList(n, rows.size()))));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        List<Double> widths = widths(box.width());
        Grid grid = new Grid(widths);
        double s = size(shrink);
        List<Grid.Cell> head = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Block.Table.Column c = table.columns().get(i);
            String name = pen.fit().oneLine(c.name(), room(widths, i), s * 0.92, true);
            Pen.Run run = new Pen.Run(name, true, pen.quiet());
            head.add(cell(new Pen.Para(List.of(run), s * 0.92, c.number() ? "r" : "l", 0, false)));
        }
        grid.row(headHeight(shrink), head, true);
        for (List<Block.Table.Cell> row : rows) {
            List<Grid.Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(body(row.get(i), table.columns().get(i), room(widths, i), s)));
            }
            grid.row(rowHeight(row, widths, shrink), cells, false);
        }
        double height = height(box.width(), shrink);
        canvas.slide().frame("Table", table.caption(), box.top(Math.min(box.height(), height)), grid.graphic());
    }

    private Grid.Cell cell(Pen.Para para) {
        return new Grid.Cell(para, pad(), pad());
    }

    private Pen.Para body(Block.Table.Cell cell, Block.Table.Column column, double room, double size) {
        List<Pen.Run> runs = new ArrayList<>();
        String colour = cell.kind().map(Pen::ink).orElse(pen.ink());
        double mark = 0;
        if (cell.kind().isPresent()) {
            runs.add(new Pen.Run(cell.kind().get().mark() + " ", true, colour));
            mark = pen.fit().width("● ", size, true);
        }
        String text = pen.fit()
                .atMost(cell.text(), mostLines(), room - mark, size, cell.kind().isPresent());
        runs.add(new Pen.Run(text, cell.kind().isPresent(), colour));
        return new Pen.Para(runs, size, column.number() ? "r" : "l", 0, false);
    }
}
