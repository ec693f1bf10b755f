package tare.report.deck;

import java.io.IOException;
import java.util.Optional;

/** A block as it stands on a slide. */
interface Piece {
    /** Height at a width, in points; {@code shrink} scales its type, 1 = as meant. */
    double height(double width, double shrink);

    /** Draws itself into the box; what does not fit is shortened, never spilled. */
    void draw(Canvas canvas, Box box, double shrink) throws IOException;

    /** Whether it uses more height than it needs. */
    default boolean grows() {
        return false;
    }

    /** The most height that it can use. */
    default double most() {
        return Double.MAX_VALUE;
    }

    /** Whether no word, number or hash has to be broken at that scale. */
    default boolean whole(double width, double shrink) {
        return true;
    }

    /** A part that fits the height and the rest; empty when it cannot be cut there. */
    default Optional<Cut> cut(double width, double height, double shrink) {
        return Optional.empty();
    }

    /** Two parts of a piece. */
    record Cut(Piece head, Piece tail) {}
}
