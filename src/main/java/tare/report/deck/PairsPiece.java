package tare.report.deck;

import java.util.List;
import tare.report.Block;

/** Names and values in two columns. */
final class PairsPiece implements Piece {
    private static final int MOST_LINES = 3;

    private final Pen pen;
    private final List<Block.Pairs.Pair> pairs;

    PairsPiece(Pen pen, Block.Pairs pairs) {
        this.pen = pen;
        this.pairs = pairs.pairs();
    }

    private double size(double shrink) {
        return Math.max(9, 12 * shrink) * pen.scale();
    }

    private double gap() {
        return 12 * pen.scale();
    }

    /** As wide as the longest name, up to two fifths. */
    private double names(double width, double shrink) {
        double most = 0;
        for (Block.Pairs.Pair p : pairs) {
            most = Math.max(most, pen.fit().width(p.name(), size(shrink), false));
        }
        return Math.min(most + 1, 0.4 * width);
    }

    private double values(double width, double shrink) {
        return width - names(width, shrink) - gap() - 1;
    }

    private double lines(Block.Pairs.Pair p, double width, double shrink) {
        int value = pen.fit()
                .lines(p.value(), values(width, shrink), size(shrink), false)
                .size();
        int name = pen.fit()
                .lines(p.name(), names(width, shrink), size(shrink), false)
                .size();
        return Math.clamp(Math.max(value, name), 1, MOST_LINES);
    }

    private double height(Block.Pairs.Pair p, double width, double shrink) {
        return lines(p, width, shrink) * size(shrink) * Pen.LINE + size(shrink) * 0.5;
    }

    @Override
    public double height(double width, double shrink) {
        return pairs.stream().mapToDouble(p -> height(p, width, shrink)).sum();
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        double names = names(box.width(), shrink);
        double values = values(box.width(), shrink);
        Grid grid = new Grid(List.of(names + gap() / 2, box.width() - names - gap() / 2));
        double s = size(shrink);
        for (Block.Pairs.Pair p : pairs) {
            String name = pen.fit().atMost(p.name(), MOST_LINES, names, s, false);
            String value = pen.fit().atMost(p.value(), MOST_LINES, values, s, false);
            grid.row(
                    height(p, box.width(), shrink),
                    List.of(
                            new Grid.Cell(Pen.para(s, pen.muted(name)), 0, 2),
                            new Grid.Cell(Pen.para(s, pen.plain(value)), gap() / 2, 0)),
                    false);
        }
        canvas.slide().table("Numbers", "", box.top(Math.min(box.height(), height(box.width(), shrink))), grid);
    }
}
