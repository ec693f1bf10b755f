package tare.report.deck;

import java.util.List;
import tare.model.VisibleText;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Ticks;

/**
 * Room around a plot for the numbers and names of its axes, in points.
 *
 * @param widest that a name along x may be
 */
record Edges(double left, double top, double right, double bottom, double widest, double font) {
    private static final int TICKS = 6;
    private static final TextFit FIT = new TextFit(1);

    static Edges of(Panel.Plot plot, double font, double width, double height) {
        double numbers = widest(Ticks.of(plot.y(), TICKS), font * 0.9) + 8;
        boolean shown = plot.y().format() != Axis.NumberFormat.HIDDEN;
        double left = shown && !plot.yRight() ? numbers : font;
        double right = Math.max(shown && plot.yRight() ? numbers : font, ends(plot, font));
        double bottom = plot.x().format() == Axis.NumberFormat.HIDDEN ? font * 0.5 : font * 1.9;
        double room = Math.max(1, width - left - right);
        int names = Math.max(1, plot.x().labels().size());
        return new Edges(
                Math.min(left, width / 3),
                font * 0.6,
                Math.min(right, width / 3),
                Math.min(bottom, height / 3),
                names == 1 ? 1.15 * room : room / names * 0.95,
                font);
    }

    /** Room for the names at the right edge; 0 for none. */
    private static double ends(Panel.Plot plot, double font) {
        return plot.marks().stream()
                .filter(Mark.EndLabel.class::isInstance)
                .map(Mark.EndLabel.class::cast)
                .mapToDouble(l -> FIT.width(l.text(), font * 0.9, false) + 10)
                .max()
                .orElse(0);
    }

    /** A name at the right edge, shortened to its room. */
    String end(String text) {
        return FIT.oneLine(VisibleText.of(text), right, font * 0.9, false);
    }

    private static double widest(List<Ticks.Tick> ticks, double size) {
        return ticks.stream()
                .mapToDouble(t -> FIT.width(t.text(), size, false))
                .max()
                .orElse(0);
    }

    double plotWidth(double width) {
        return width - left - right;
    }

    double plotHeight(double height) {
        return height - top - bottom;
    }

    /** A name along x, shortened to its room; of words and a number the number alone, where they have no room together. */
    String name(String text) {
        String visible = VisibleText.of(text);
        int number = visible.lastIndexOf(" · ") + 3;
        boolean narrow = FIT.width(visible, font * 0.9, false) > widest;
        return FIT.oneLine(narrow && number > 2 ? visible.substring(number) : visible, widest, font * 0.9, false);
    }

    ChartSpace.Room room(double width, double height) {
        return new ChartSpace.Room(left / width, top / height, plotWidth(width) / width, plotHeight(height) / height);
    }
}
