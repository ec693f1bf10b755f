package tare.plot.layout;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.LegendSwitch;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;
import tare.plot.scene.Shape;

/** A line (or more) of marks with their meaning. */
final class LegendLayout {
    private static final double LINE = 20;

    private LegendLayout() {}

    /** How many lines it takes. */
    static int lines(List<Spec.Key> keys, Box page, Ink ink) {
        Ink trial = new Ink(ink.theme);
        return (int) Math.round((draw(keys, page, 0, trial) - (keys.isEmpty() ? 0 : 7)) / LINE);
    }

    /** Draws the legend below {@code top} and gives where it ends. */
    static double draw(List<Spec.Key> keys, Box page, double top, Ink ink) {
        if (keys.isEmpty()) {
            return top;
        }
        double x = page.x();
        double y = top + 7;
        for (int i = 0; i < keys.size(); i++) {
            Spec.Key key = keys.get(i);
            Datum datum = LegendSwitch.key(i);
            double mark = key.symbol() == Symbol.DASH || key.symbol() == Symbol.AREA ? 16 : 10;
            String text = Words.shorten(key.text(), page.width() - mark - 6, Theme.SMALL, Weight.REGULAR, ink.measure);
            double width = mark + 6 + ink.width(text, Theme.SMALL, Weight.REGULAR);
            if (x > page.x() && x + width > page.right()) {
                x = page.x();
                y += LINE;
            }
            double middle = y + LINE / 2;
            if (key.symbol() == Symbol.AREA && !key.hollow()) {
                MarkLayout.patch(x, middle - 5, mark, 10, key.tone(), datum, ink)
                        .forEach(ink::add);
            } else {
                int inner = key.hollow() ? ink.theme.background() : 0;
                ink.add(new Shape.Marker(
                        key.symbol(), x + mark / 2, middle, mark / 2 - 1, ink.color(key.tone()), inner, datum));
            }
            double base = middle + ink.half(Theme.SMALL);
            int argb = ink.color(Tone.MUTED);
            ink.text(Shape.Text.of(text, x + mark + 6, base, Theme.SMALL, Weight.REGULAR, argb, Anchor.START)
                    .of(datum));
            x += width + 20;
        }
        return y + LINE;
    }
}
