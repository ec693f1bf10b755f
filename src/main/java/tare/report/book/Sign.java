package tare.report.book;

import java.util.Optional;
import tare.chart.VerdictLook;
import tare.plot.Datum;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.scene.Shape;
import tare.verdict.Mark;

/** The mark before a verdict's word, drawn as a shape: the font on paper has no such characters. */
final class Sign {
    /** What a mark takes before its word, in units of the type's size. */
    private static final double ROOM = 1.25;

    private static final double RADIUS = 0.38;

    private Sign() {}

    /** The room that a mark takes before text of this size. */
    static double room(String mark, double size) {
        return mark.isEmpty() ? 0 : ROOM * size;
    }

    /** The mark with its left edge at x, as high as text on this baseline; empty where no mark is meant. */
    static Optional<Shape> of(String mark, double x, double baseline, double size, int argb) {
        return mark.isEmpty()
                ? Optional.empty()
                : symbol(mark.charAt(0))
                        .map(s -> new Shape.Marker(
                                s,
                                x + RADIUS * size,
                                baseline - RADIUS * size * 0.95,
                                RADIUS * size,
                                argb,
                                hollow(mark.charAt(0)) ? Theme.PRINT.background() : 0,
                                Datum.NONE));
    }

    private static Optional<Symbol> symbol(char mark) {
        for (Mark m : Mark.values()) {
            if (mark == m.character(false) || mark == m.character(true)) {
                return Optional.of(VerdictLook.symbol(m));
            }
        }
        return switch (mark) {
            case '✓' -> Optional.of(Symbol.CHECK);
            case '✕' -> Optional.of(Symbol.CROSS);
            default -> Optional.empty();
        };
    }

    private static boolean hollow(char mark) {
        for (Mark m : Mark.values()) {
            if (mark == m.character(true) && m.character(true) != m.character(false)) {
                return true;
            }
        }
        return false;
    }
}
