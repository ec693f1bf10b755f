package tare.report.deck;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Two stacks side by side. What does not fit on the right goes on with the full width. */
final class ColumnsPiece implements Piece {
    private final Piece left;
    private final Piece right;
    private final double share;
    private final double gap;

    ColumnsPiece(Piece left, Piece right, double share, double gap) {
        this.left = left;
        this.right = right;
        this.share = share;
        this.gap = gap;
    }

    private double leftWidth(double width) {
        return (width - gap) * share;
    }

    private double rightWidth(double width) {
        return (width - gap) * (1 - share);
    }

    @Override
    public double height(double width, double shrink) {
        return Math.max(left.height(leftWidth(width), shrink), right.height(rightWidth(width), shrink));
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public boolean whole(double width, double shrink) {
        return left.whole(leftWidth(width), shrink) && right.whole(rightWidth(width), shrink);
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        if (left.height(leftWidth(width), shrink) > height) {
            return Optional.empty();
        }
        return right.cut(rightWidth(width), height, shrink)
                .map(c -> new Cut(
                        new ColumnsPiece(left, c.head(), share, gap), new StackPiece(List.of(c.tail()), gap / 2)));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        double l = leftWidth(box.width());
        left.draw(canvas, new Box(box.x(), box.y(), l, box.height()), shrink);
        double x = box.x() + l + gap;
        right.draw(canvas, new Box(x, box.y(), rightWidth(box.width()), box.height()), shrink);
    }
}
