package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces under one another; those that grow share the room that is left. */
final class StackPiece implements Piece {
    private final List<Piece> pieces;
    private final double gap;

    StackPiece(List<Piece> pieces, double gap) {
        this.pieces = List.copyOf(pieces);
        this.gap = gap;
    }

    @Override
    public double height(double width, double shrink) {
        double sum = gap * Math.max(0, pieces.size() - 1);
        for (Piece p : pieces) {
            sum += p.height(width, shrink);
        }
        return sum;
    }

    @Override
    public boolean grows() {
        return pieces.stream().anyMatch(Piece::grows);
    }

    @Override
    public boolean whole(double width, double shrink) {
        return pieces.stream().allMatch(p -> p.whole(width, shrink));
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        double used = 0;
        List<Piece> head = new ArrayList<>();
        List<Piece> tail = new ArrayList<>();
        for (Piece p : pieces) {
            double h = p.height(width, shrink);
            double lead = head.isEmpty() ? 0 : gap;
            if (!tail.isEmpty()) {
                tail.add(p);
            } else if (used + lead + h <= height) {
                head.add(p);
                used += lead + h;
            } else {
                Optional<Cut> cut = p.cut(width, height - used - lead, shrink);
                cut.ifPresent(c -> head.add(c.head()));
                tail.add(cut.map(Cut::tail).orElse(p));
            }
        }
        return head.isEmpty() || tail.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cut(new StackPiece(head, gap), new StackPiece(tail, gap)));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        double spare = Math.max(0, box.height() - height(box.width(), shrink));
        long growing = pieces.stream().filter(Piece::grows).count();
        double y = box.y();
        for (Piece p : pieces) {
            double h = p.height(box.width(), shrink) + (p.grows() ? spare / growing : 0);
            h = Math.min(h, Math.max(p.most(), p.height(box.width(), shrink)));
            double room = Math.max(1, Math.min(h, box.bottom() - y));
            p.draw(canvas, new Box(box.x(), y, box.width(), room), shrink);
            y += room + gap;
        }
    }
}
