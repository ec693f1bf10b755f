package tare.plot.layout;

import java.util.List;
import tare.plot.Theme;
import tare.plot.Weight;

/** Names with brackets, which stand in two lines where one is too narrow: {@code STREAM Add} above {@code (threads=16)}. */
final class TwoLines {
    /** From one line to the next. */
    static final double LINE = 11.5;
    /** So much higher are rows of two lines. */
    static final double HIGHER = 6;

    private TwoLines() {}

    /** The name before its first bracket and the rest; the whole name where it has none. */
    static List<String> of(String name) {
        int at = name.indexOf(" (");
        return at > 0 ? List.of(name.substring(0, at), name.substring(at + 1)) : List.of(name);
    }

    /** The width that the wider of the lines takes. */
    static double width(String name, Weight weight, Ink ink) {
        return of(name).stream()
                .mapToDouble(part -> ink.width(part, Theme.SMALL, weight))
                .max()
                .orElse(0);
    }
}
