package tare.plot;

import java.util.List;

/** A line (or more) of marks with their meaning. */
final class LegendLayout {
    private static final double LINE = 20;

    private LegendLayout() {}

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
            double mark = key.symbol() == Symbol.DASH ? 16 : 10;
            double width = mark + 6 + ink.width(key.text(), Theme.SMALL, Weight.REGULAR);
            if (x > page.x() && x + width > page.right()) {
                x = page.x();
                y += LINE;
            }
            double middle = y + LINE / 2;
            int inner = key.hollow() ? ink.theme.background() : 0;
            ink.add(new Shape.Marker(
                    key.symbol(), x + mark / 2, middle, mark / 2 - 1, ink.color(key.tone()), inner, datum));
            double base = middle + ink.half(Theme.SMALL);
            int argb = ink.color(Tone.MUTED);
            ink.text(Shape.Text.of(key.text(), x + mark + 6, base, Theme.SMALL, Weight.REGULAR, argb, Anchor.START)
                    .of(datum));
            x += width + 20;
        }
        return y + LINE;
    }
}
