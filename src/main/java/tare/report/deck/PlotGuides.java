package tare.report.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Scale;
import tare.plot.Ticks;
import tare.plot.Tone;

/** What a plot is read by: margin bands, lines across, words, the grid, and the numbers and names along both axes. */
final class PlotGuides {
    private static final int TICKS = 6;
    private static final double GRID = 0.5;
    private static final String GRID_COLOUR = "E4E8EC";
    private static final String QUIET = "52606D";
    /** How much of its colour a band has. */
    private static final double GLASS = 0.14;
    /** Points that a line of a band is wide, and so many lines at most. */
    private static final double STRIPE = 24;

    private static final int MOST_STRIPES = 40;
    /** Places of a line: both ends, and one without a number, which is the gap. */
    private static final int PLACES = 3;

    /** A band holds its words if it is so many times as high as they are. */
    private static final double HOLDS = 2.2;

    private final Panel.Plot plot;
    private final Edges edges;
    private final double width;
    private final double height;
    private final double font;
    private final PlotSeries out;

    PlotGuides(Panel.Plot plot, Edges edges, double width, double height, double font, PlotSeries out) {
        this.plot = plot;
        this.edges = edges;
        this.width = width;
        this.height = height;
        this.font = font;
        this.out = out;
    }

    /**
     * Lines from one edge of the band to the other, side by side as wide as the plot: their ends are the margin's numbers.
     * One line of that width would do, but some programs draw a chart smaller by half the width of its widest line.
     */
    void band(Mark.Band b) {
        Axis across = b.vertical() ? plot.x() : plot.y();
        Axis along = b.vertical() ? plot.y() : plot.x();
        Scale scale = across.shares();
        double from = scale.clamp(Math.min(b.from(), b.to()));
        double to = scale.clamp(Math.max(b.from(), b.to()));
        double share = Math.abs(scale.at(to) - scale.at(from));
        if (share <= 0) {
            return;
        }
        double wide = across(b, edges, width, height);
        int stripes = stripes(wide);
        double[] ends = new double[PLACES * stripes];
        double[] places = new double[PLACES * stripes];
        for (int i = 0; i < stripes; i++) {
            double[] line = {from, to, Double.NaN};
            System.arraycopy(line, 0, ends, PLACES * i, PLACES);
            double at = along.shares().valueAt((i + 0.5) / stripes);
            Arrays.fill(places, PLACES * i, PLACES * (i + 1), at);
        }
        String name = out.named("Margin");
        Series series = new Series(name).area(PlotSeries.glass(Tone.EQUIVALENT, GLASS), wide / stripes);
        out.add(series, name, b.vertical() ? gapless(ends) : places, b.vertical() ? gaps(places) : ends);
        bandWords(b, from, to);
    }

    /** How many lines make a band so wide. */
    private static int stripes(double wide) {
        return Math.clamp((long) Math.ceil(wide / STRIPE), 1, MOST_STRIPES);
    }

    /** Places that a band takes in a series. */
    static int places(Mark.Band b, Edges edges, double width, double height) {
        return PLACES * stripes(across(b, edges, width, height));
    }

    /** How wide a band's lines are together. */
    private static double across(Mark.Band b, Edges edges, double width, double height) {
        return b.vertical() ? edges.plotHeight(height) : edges.plotWidth(width);
    }

    /** Every line's end again in place of the gap behind it. */
    private static double[] gapless(double[] ends) {
        double[] out = ends.clone();
        for (int i = PLACES - 1; i < out.length; i += PLACES) {
            out[i] = out[i - 1];
        }
        return out;
    }

    /** A gap behind every line. */
    private static double[] gaps(double[] places) {
        double[] out = places.clone();
        for (int i = PLACES - 1; i < out.length; i += PLACES) {
            out[i] = Double.NaN;
        }
        return out;
    }

    /** In the upper corner of a band that holds them, else above it. */
    private void bandWords(Mark.Band b, double from, double to) {
        if (b.label().isEmpty()) {
            return;
        }
        if (b.vertical()) {
            Scale x = plot.x().shares();
            double middle = x.valueAt((x.at(from) + x.at(to)) / 2);
            out.words(b.label(), Tone.EQUIVALENT, "b", font * 0.85, middle, justInside(plot.y(), false));
            return;
        }
        Scale y = plot.y().shares();
        double top = Math.max(y.at(from), y.at(to));
        double points = Math.abs(y.at(to) - y.at(from)) * edges.plotHeight(height);
        double line = 0.7 * font / edges.plotHeight(height);
        double place = points < HOLDS * font ? top + line : top - line;
        out.words(
                b.label(),
                Tone.EQUIVALENT,
                plot.yRight() ? "r" : "l",
                font * 0.85,
                justInside(plot.x(), plot.yRight()),
                y.valueAt(Math.clamp(place, 0, 1)));
    }

    void rule(Mark.Rule r) {
        if (!PlotSeries.within(r.vertical() ? plot.x() : plot.y(), r.at())) {
            return;
        }
        Axis along = r.vertical() ? plot.y() : plot.x();
        double[] ends = {along.from(), along.to()};
        double[] same = {r.at(), r.at()};
        String name = out.named("Line");
        Series series = new Series(name).line(PlotSeries.paint(r.tone()) + PlotSeries.dashed(r.dash()), 0.75);
        if (!r.label().isEmpty()) {
            boolean begin = !r.vertical() && plot.yRight();
            String place = r.vertical() ? "b" : begin ? "r" : "l";
            series.label(begin ? 0 : 1, r.label(), PlotSeries.colour(Tone.MUTED), place, font * 0.85);
        }
        out.add(series, name, r.vertical() ? same : ends, r.vertical() ? ends : same);
    }

    void label(Mark.Label l) {
        String place =
                switch (l.anchor()) {
                    case START -> "r";
                    case MIDDLE -> l.dy() > 0 ? "b" : "t";
                    case END -> "l";
                };
        String gap = "\u00a0\u00a0";
        String text =
                switch (l.anchor()) {
                    case START -> gap + l.text();
                    case MIDDLE -> l.text();
                    case END -> l.text() + gap;
                };
        boolean above = l.anchor() != Anchor.MIDDLE && l.dy() < 0;
        Scale y = plot.y().shares();
        double up = above ? 0.7 * font / edges.plotHeight(height) : 0;
        out.words(text, l.tone(), place, font, l.x(), up == 0 ? l.y() : y.valueAt(Math.min(1, y.at(l.y()) + up)));
    }

    /** A name right of the plot, at its height. */
    void endLabel(Mark.EndLabel l) {
        out.words(edges.end(l.text()), l.tone(), "r", font * 0.9, justInside(plot.x(), false), l.y());
    }

    /** Thin lines through the plot at the numbers of a value axis. */
    void grid() {
        if (plot.y().numeric() && !plot.yRight()) {
            for (Ticks.Tick t : Ticks.of(plot.y(), TICKS)) {
                String name = out.named("Grid");
                out.add(
                        new Series(name).line(Series.paint(GRID_COLOUR), GRID),
                        name,
                        new double[] {plot.x().from(), plot.x().to()},
                        new double[] {t.value(), t.value()});
            }
        }
    }

    /** Numbers and names along the axes as labels of points on them: at any place, and in every program the same. */
    void axisNumbers() {
        numbers(Ticks.of(plot.x(), Math.max(2, (int) (edges.plotWidth(width) / (font * 5)))), true);
        numbers(Ticks.of(plot.y(), TICKS), false);
    }

    private void numbers(List<Ticks.Tick> ticks, boolean horizontal) {
        if (ticks.isEmpty()) {
            return;
        }
        double edge = horizontal ? justInside(plot.y(), true) : justInside(plot.x(), !plot.yRight());
        List<Double> at = new ArrayList<>();
        Series series = new Series(out.named("Axis"));
        boolean names = horizontal && !plot.x().labels().isEmpty();
        for (Ticks.Tick t : ticks) {
            String text = names ? edges.name(t.text()) : t.text();
            series.label(at.size(), text, QUIET, horizontal ? "b" : plot.yRight() ? "r" : "l", font * 0.9);
            at.add(t.value());
        }
        double[] values = at.stream().mapToDouble(Double::doubleValue).toArray();
        double[] same = new double[values.length];
        Arrays.fill(same, edge);
        out.add(series, out.named("Axis"), horizontal ? values : same, horizontal ? same : values);
    }

    /** The axis' beginning or end, so little inside that rounding cannot put it outside. */
    private static double justInside(Axis axis, boolean beginning) {
        return axis.shares().valueAt(beginning ? 1e-6 : 1 - 1e-6);
    }
}
