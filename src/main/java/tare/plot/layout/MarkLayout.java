package tare.plot.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.PlotArea;
import tare.plot.Pyramid;
import tare.plot.Scale;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;

/** Turns marks into shapes within one plot area. */
final class MarkLayout {
    private static final int LONG_LINE = 4;
    private static final double PALER = 0.4;
    private static final double HATCH = 0.45;
    /** So far apart, on average, points of a trace have a dot each. */
    private static final double APART = 8;

    private static final double POINT = 1.8;
    /** A band lower than this is itself seen as a line. */
    static final double NARROW = 7;
    /** In a panel lower or narrower than this, dots become smaller. */
    private static final double ROOMY = 150;

    private static final double SMALLEST_DOT = 0.68;
    /** As much of what lies beyond a panel's edge is still drawn. */
    private static final double EDGE = 8;

    private static final double LEGEND_SHARE = 0.75;

    private final PlotArea area;
    private final Ink ink;
    private final List<Shape> clipped = new ArrayList<>();
    private final List<Shape> over = new ArrayList<>();

    MarkLayout(PlotArea area, Ink ink) {
        this.area = area;
        this.ink = ink;
    }

    /** Bands lie under the grid. */
    void bands(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Band b) {
                band(b);
            }
        }
    }

    void draw(List<Mark> marks) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Band b -> {}
                case Mark.Dots d -> dots(d);
                case Mark.Line l -> line(l);
                case Mark.Trace t -> trace(t);
                case Mark.Area a -> area(a);
                case Mark.Outline o -> outline(o);
                case Mark.Bar b -> bar(b);
                case Mark.Rule r -> rule(r, marks);
                case Mark.Range r -> range(r);
                case Mark.Label l -> label(l);
                case Mark.EndLabel l -> {}
            }
        }
        for (Mark mark : marks) {
            if (mark instanceof Mark.Band b && !b.label().isEmpty()) {
                over.add(new BandWords(area, ink).of(b, marks));
            }
        }
        ink.add(new Shape.Clip(
                area.x() - EDGE, area.y() - EDGE, area.width() + 2 * EDGE, area.height() + 2 * EDGE, clipped));
        ink.shapes.addAll(over);
    }

    private double px(double x) {
        return area.xScale().at(x);
    }

    private double py(double y) {
        return area.yScale().at(y);
    }

    private void band(Mark.Band b) {
        double bottom = area.y() + area.height();
        double right = area.x() + area.width();
        if (b.vertical()) {
            double x1 = clampX(px(Math.min(b.from(), b.to())));
            double x2 = clampX(px(Math.max(b.from(), b.to())));
            ink.add(Shape.Rect.filled(x1, area.y(), x2 - x1, bottom - area.y(), ink.color(b.tone())));
            edge(x1, area.y(), x1, bottom, x1 > area.x() + 0.5, b);
            edge(x2, area.y(), x2, bottom, x2 < right - 0.5, b);
        } else {
            double y1 = clampY(py(Math.max(b.from(), b.to())));
            double y2 = clampY(py(Math.min(b.from(), b.to())));
            ink.add(Shape.Rect.filled(area.x(), y1, area.width(), y2 - y1, ink.color(b.tone())));
            edge(area.x(), y1, right, y1, y1 > area.y() + 0.5, b);
            edge(area.x(), y2, right, y2, y2 < bottom - 0.5, b);
        }
    }

    private void edge(double x1, double y1, double x2, double y2, boolean inside, Mark.Band b) {
        if (inside && b.tone() == Tone.BAND) {
            ink.line(x1, y1, x2, y2, Tone.BAND_EDGE, 1);
        }
    }

    private boolean covers(Mark.Band b, Mark.Rule r) {
        Scale scale = b.vertical() ? area.xScale() : area.yScale();
        return b.vertical() == r.vertical()
                && r.label().isEmpty()
                && Math.min(b.from(), b.to()) < r.at()
                && r.at() < Math.max(b.from(), b.to())
                && Math.abs(scale.at(b.from()) - scale.at(b.to())) < NARROW;
    }

    private double clampX(double x) {
        return Math.max(area.x(), Math.min(area.x() + area.width(), x));
    }

    private double clampY(double y) {
        return Math.max(area.y(), Math.min(area.y() + area.height(), y));
    }

    private void dots(Mark.Dots d) {
        int inner = d.hollow() ? ink.theme.background() : 0;
        double radius = d.radius() * Math.clamp(Math.min(area.width(), area.height()) / ROOMY, SMALLEST_DOT, 1);
        for (int i = 0; i < d.xs().length; i++) {
            Datum datum = i < d.data().size() ? d.data().get(i) : Datum.NONE;
            clipped.add(new Shape.Marker(
                    d.symbol(), px(d.xs()[i]), py(d.ys()[i]), radius, ink.color(d.tone()), inner, datum));
        }
    }

    private void line(Mark.Line l) {
        double[] xs = l.xs();
        double[] ys = l.ys();
        if (xs.length > LONG_LINE * area.width() && !l.steps()) {
            double[][] fewer = new Pyramid(xs, ys)
                    .visible(area.xScale().from(), area.xScale().to(), (int) Math.ceil(area.width()));
            xs = fewer[0];
            ys = fewer[1];
        }
        int n = l.steps() ? Math.max(0, 2 * xs.length - 1) : xs.length;
        double[] outX = new double[n];
        double[] outY = new double[n];
        for (int i = 0; i < n; i++) {
            outX[i] = px(l.steps() ? xs[(i + 1) / 2] : xs[i]);
            outY[i] = py(l.steps() ? ys[i / 2] : ys[i]);
        }
        clipped.add(new Shape.Polyline(outX, outY, new Stroke(ink.color(l.tone()), l.width(), l.dash()), l.datum()));
    }

    /** A line where points are few; else the band between the lowest and highest of each column, which draws faster. */
    private void trace(Mark.Trace t) {
        double from = area.xScale().from();
        double to = area.xScale().to();
        int columns = (int) Math.ceil(area.width());
        double[][] seen = t.pyramid().visible(from, to, columns);
        if (t.pyramid().sparse(from, to, columns)) {
            double[] xs = Arrays.stream(seen[0]).map(this::px).toArray();
            double[] ys = Arrays.stream(seen[1]).map(this::py).toArray();
            int argb = ink.theme.tint(t.tone(), t.share());
            clipped.add(new Shape.Polyline(xs, ys, Stroke.solid(argb, t.width()), t.datum()));
            points(t, seen, xs, ys);
        } else {
            envelope(t, seen[0], seen[1]);
        }
    }

    /** The points of a trace that says what each is, where they stand far enough apart to be pointed at. */
    private void points(Mark.Trace t, double[][] seen, double[] xs, double[] ys) {
        if (xs.length * APART > area.width()) {
            return;
        }
        int argb = ink.theme.tint(t.tone(), t.share());
        for (int i = 0; i < xs.length; i++) {
            Datum datum = t.told().at(seen[0][i], seen[1][i]);
            if (datum.isPresent()) {
                clipped.add(new Shape.Marker(Symbol.CIRCLE, xs[i], ys[i], POINT, argb, 0, datum));
            }
        }
    }

    private void envelope(Mark.Trace t, double[] at, double[] values) {
        int n = at.length / 2;
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double a = py(values[2 * i]);
            double b = py(values[2 * i + 1]);
            xs[i] = px(at[2 * i]);
            xs[2 * n - 1 - i] = xs[i];
            ys[i] = Math.min(a, b) - t.width() / 2;
            ys[2 * n - 1 - i] = Math.max(a, b) + t.width() / 2;
        }
        clipped.add(new Shape.Polygon(xs, ys, ink.theme.tint(t.tone(), t.share()), t.datum()));
    }

    private void area(Mark.Area a) {
        int n = a.xs().length;
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = px(a.xs()[i]);
            ys[i] = py(a.high()[i]);
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = py(a.low()[i]);
        }
        clipped.addAll(filled(xs, ys, a.tone(), a.share(), a.datum(), ink));
    }

    /** The baseline's areas are paler and hatched, everything else is filled: sides keep apart without colour. */
    private static List<Shape> filled(double[] xs, double[] ys, Tone tone, double share, Datum datum, Ink ink) {
        boolean hatched = tone == Tone.BASELINE;
        List<Shape> out = new ArrayList<>();
        out.add(new Shape.Polygon(xs, ys, faint(tone, hatched ? PALER * share : share, ink), datum));
        if (hatched) {
            out.addAll(Hatch.of(xs, ys, faint(tone, Math.min(1, HATCH + share / 2), ink)));
        }
        return out;
    }

    private void outline(Mark.Outline o) {
        double[] xs = new double[o.xs().length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = px(o.xs()[i]);
            ys[i] = py(o.ys()[i]);
        }
        clipped.add(new Shape.Polygon(xs, ys, faint(o.tone(), o.share(), ink), Datum.NONE));
    }

    private static int faint(Tone tone, double share, Ink ink) {
        return Math.round(255 * (float) share) << 24 | ink.color(tone) & 0xffffff;
    }

    private void bar(Mark.Bar b) {
        double x1 = Math.min(px(b.x1()), px(b.x2()));
        double x2 = Math.max(px(b.x1()), px(b.x2()));
        double y1 = Math.min(py(b.y1()), py(b.y2()));
        double y2 = Math.max(py(b.y1()), py(b.y2()));
        clipped.addAll(patch(x1, y1, x2 - x1, y2 - y1, b.tone(), b.share(), b.datum(), ink));
    }

    /** A piece of a bar as a legend shows it. */
    static List<Shape> patch(double x, double y, double width, double height, Tone tone, Datum datum, Ink ink) {
        return patch(x, y, width, height, tone, LEGEND_SHARE, datum, ink);
    }

    private static List<Shape> patch(
            double x, double y, double width, double height, Tone tone, double share, Datum datum, Ink ink) {
        if (tone != Tone.BASELINE) {
            return List.of(new Shape.Rect(x, y, width, height, 0, faint(tone, share, ink), 0, datum));
        }
        double right = x + width;
        double bottom = y + height;
        List<Shape> out = new ArrayList<>(filled(
                new double[] {x, right, right, x}, new double[] {y, y, bottom, bottom}, tone, share, datum, ink));
        out.add(new Shape.Rect(x, y, width, height, 0, 0, ink.color(tone), Datum.NONE));
        return out;
    }

    /** Not in a band so narrow that the band itself is seen as the line. */
    private void rule(Mark.Rule r, List<Mark> marks) {
        if (!(r.vertical() ? area.xScale() : area.yScale()).holds(r.at())
                || marks.stream().anyMatch(m -> m instanceof Mark.Band b && covers(b, r))) {
            return;
        }
        Stroke stroke = new Stroke(ink.color(r.tone()), 1, r.dash());
        double right = area.x() + area.width();
        if (r.vertical()) {
            double x = px(r.at());
            clipped.add(Shape.Line.of(x, area.y(), x, area.y() + area.height(), stroke));
        } else {
            clipped.add(Shape.Line.of(area.x(), py(r.at()), right, py(r.at()), stroke));
        }
        if (!r.label().isEmpty()) {
            double width = ink.width(r.label(), Theme.SMALL, Weight.REGULAR);
            boolean flip = r.vertical() && px(r.at()) + 5 + width > right;
            over.add(Shape.Text.of(
                    r.label(),
                    r.vertical() ? px(r.at()) + (flip ? -5 : 5) : right - 4,
                    r.vertical() ? area.y() + Theme.SMALL : py(r.at()) - 4,
                    Theme.SMALL,
                    Weight.REGULAR,
                    ink.color(Tone.MUTED),
                    r.vertical() && !flip ? Anchor.START : Anchor.END));
        }
    }

    private void range(Mark.Range r) {
        Stroke stroke = Stroke.solid(ink.color(r.tone()), r.width());
        clipped.add(
                r.horizontal()
                        ? new Shape.Line(px(r.low()), py(r.at()), px(r.high()), py(r.at()), stroke, r.datum())
                        : new Shape.Line(px(r.at()), py(r.low()), px(r.at()), py(r.high()), stroke, r.datum()));
    }

    /** Words are not cut at the panel's edge: what they stand at must be seen. */
    private void label(Mark.Label l) {
        if (!within(area.xScale(), l.x()) || !within(area.yScale(), l.y())) {
            return;
        }
        over.add(Shape.Text.of(
                l.text(),
                px(l.x()) + l.dx(),
                py(l.y()) + l.dy(),
                Theme.SMALL,
                l.weight(),
                ink.color(l.tone()),
                l.anchor()));
    }

    private static boolean within(Scale scale, double value) {
        double at = scale.at(value);
        return at > Math.min(scale.start(), scale.end()) - EDGE && at < Math.max(scale.start(), scale.end()) + EDGE;
    }
}
