package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page's content in parts that each fit a slide, and the scale of its type: little content is written larger, what is a
 * little too long smaller, and what is longer goes over several slides.
 *
 * @param parts one a slide, in order
 * @param scale of the type on all of them
 */
record SlideCuts(List<Piece> parts, double scale) {
    private static final double[] SHRINKS = {1, 0.93, 0.86, 0.8, 0.75};
    /** Long content may be written smaller where that spares so much of the slides. */
    private static final double SMALLER = 0.86;

    private static final double WORTH = 0.67;
    /** Little content is written larger: type scale and the share of the room that it may then take. */
    private static final double[][] GROWN = {{1.25, 0.7}, {1.12, 0.85}};

    SlideCuts {
        parts = List.copyOf(parts);
    }

    static SlideCuts of(Piece all, Box room) {
        for (double[] grown : GROWN) {
            if (all.height(room.width(), grown[0]) <= grown[1] * room.height() && all.whole(room.width(), grown[0])) {
                return new SlideCuts(List.of(all), grown[0]);
            }
        }
        for (double shrink : SHRINKS) {
            boolean fits = all.height(room.width(), shrink) <= room.height();
            if (fits && shrink >= SMALLER && all.whole(room.width(), shrink)) {
                return new SlideCuts(List.of(all), shrink);
            }
        }
        for (double shrink : SHRINKS) {
            if (all.height(room.width(), shrink) <= room.height()) {
                return new SlideCuts(List.of(all), shrink);
            }
        }
        List<Piece> large = cut(all, room, SHRINKS[0]);
        List<Piece> small = cut(all, room, SMALLER);
        return small.size() <= large.size() * WORTH ? new SlideCuts(small, SMALLER) : new SlideCuts(large, SHRINKS[0]);
    }

    private static List<Piece> cut(Piece all, Box room, double shrink) {
        List<Piece> out = new ArrayList<>();
        Optional<Piece> rest = Optional.of(all);
        while (rest.isPresent()) {
            Piece piece = rest.get();
            Optional<Piece.Cut> cut = piece.height(room.width(), shrink) <= room.height()
                    ? Optional.empty()
                    : piece.cut(room.width(), room.height(), shrink);
            out.add(cut.map(Piece.Cut::head).orElse(piece));
            rest = cut.map(Piece.Cut::tail);
        }
        return out;
    }
}
