package tare.report.deck;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.layout.Layout;
import tare.plot.scene.Shape;

/**
 * A plot of one of our figures as a native scatter chart: points, lines and steps, intervals, bands, rules and words, each
 * a series with its numbers in the workbook. What charts cannot draw (traces of very many points) is left to pictures.
 */
final class PanelChart implements NativeChart {
    /** A ring's letter, in sizes of the chart's letters. */
    private static final double AROUND = 3.4;

    private static final int MOST_POINTS = 4000;
    /** More points than any axis has numbers. */
    private static final int LEAST = 24;

    private final Panel.Plot plot;
    private final double width;
    private final double height;
    private final double font;
    private final Edges edges;
    private final PlotSeries out;
    private final PlotBars bars;
    private final PlotGuides guides;

    PanelChart(Panel.Plot plot, double width, double height, double font) {
        this.plot = plot;
        this.width = width;
        this.height = height;
        this.font = font;
        this.edges = Edges.of(plot, font, width, height);
        this.out = new PlotSeries(plot, font, longest(plot, edges, width, height));
        this.bars = new PlotBars(plot, edges.plotWidth(width), out);
        this.guides = new PlotGuides(plot, edges, width, height, font, out);
    }

    /** Whether every mark has a native form. */
    static boolean fits(Panel panel) {
        return panel instanceof Panel.Plot plot
                && !plot.marks().isEmpty()
                && plot.marks().stream().mapToInt(PanelChart::points).sum() <= MOST_POINTS;
    }

    /** Points that a mark takes in one series. */
    private static int points(Mark mark) {
        return switch (mark) {
            case Mark.Dots d -> d.xs().length;
            case Mark.Line l -> 2 * l.xs().length;
            case Mark.Area a -> a.xs().length;
            case Mark.Outline o -> o.xs().length + 1;
            case Mark.Band b -> 2;
            case Mark.Rule r -> 2;
            case Mark.Range r -> 2;
            case Mark.Label l -> 1;
            case Mark.EndLabel l -> 1;
            case Mark.Bar b -> PlotBars.PLACES;
            case Mark.Trace t -> t.pyramid().size();
        };
    }

    /** Points of the longest series: all bars may be one. */
    private static int longest(Panel.Plot plot, Edges edges, double width, double height) {
        int most = plot.marks().stream()
                .mapToInt(m -> m instanceof Mark.Band b ? PlotGuides.places(b, edges, width, height) : points(m))
                .max()
                .orElse(0);
        long bars = plot.marks().stream().filter(Mark.Bar.class::isInstance).count();
        return Math.max(LEAST, most + PlotBars.PLACES * (int) bars);
    }

    @Override
    public List<Shape> drawn() {
        return drawn(plot, width, height);
    }

    /** The plot without the titles that stand around it on a slide. */
    static List<Shape> drawn(Panel.Plot plot, double width, double height) {
        Panel.Plot bare =
                new Panel.Plot("", 1, plot.x().withTitle(""), plot.y().withTitle(""), plot.yRight(), plot.marks());
        Spec spec = new Spec("", "", "", "", List.of(), List.of(bare));
        return Layout.lay(spec, width, height, Theme.LIGHT).shapes();
    }

    @Override
    public Made make() throws IOException {
        guides.grid();
        plot.marks().forEach(this::mark);
        guides.axisNumbers();
        return out.made(edges.room(width, height));
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Dots d -> dots(d);
            case Mark.Line l -> line(l);
            case Mark.Range r -> range(r);
            case Mark.Band b -> guides.band(b);
            case Mark.Rule r -> guides.rule(r);
            case Mark.Label l -> guides.label(l);
            case Mark.EndLabel l -> guides.endLabel(l);
            case Mark.Area a -> {
                path("Lower edge", a.xs(), a.low(), a.tone());
                path("Upper edge", a.xs(), a.high(), a.tone());
            }
            case Mark.Outline o -> path("Outline", closed(o.xs()), closed(o.ys()), o.tone());
            case Mark.Bar b -> bars.draw(b);
            case Mark.Trace t -> trace(t);
        }
    }

    private void path(String what, double[] xs, double[] ys, Tone tone) {
        out.path(what, xs, ys, tone, 0.75, false);
    }

    private static double[] closed(double[] values) {
        double[] out = Arrays.copyOf(values, values.length + 1);
        out[values.length] = values.length == 0 ? Double.NaN : values[0];
        return out;
    }

    private void dots(Mark.Dots d) {
        String name = out.named(PlotSeries.side(d.tone()));
        if (d.data().stream().anyMatch(Datum::isPresent) && d.data().size() == d.xs().length) {
            out.says(name, d.data().stream().map(Datum::hover).toList());
        }
        String colour = PlotSeries.colour(d.tone());
        Series series = new Series(name);
        String glyph = Markers.glyph(d.symbol(), d.hollow());
        if (glyph.isEmpty()) {
            series.marker(Markers.symbol(d.symbol()), 2 * d.radius(), d.hollow() ? "FFFFFF" : colour, colour);
        } else {
            boolean ring = d.symbol() == Symbol.RING;
            if (!ring) {
                series.marker("circle", 7, "FFFFFF", "FFFFFF");
            }
            for (int i = 0; i < d.xs().length; i++) {
                series.label(i, glyph, colour, "ctr", font * (ring ? AROUND : 1.4));
            }
        }
        out.add(series, name, d.xs(), d.ys());
    }

    private void line(Mark.Line l) {
        double[] xs = l.xs();
        double[] ys = l.ys();
        if (l.steps()) {
            xs = new double[Math.max(0, 2 * l.xs().length - 1)];
            ys = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = l.xs()[(i + 1) / 2];
                ys[i] = l.ys()[i / 2];
            }
        }
        out.path(PlotSeries.side(l.tone()) + " line", xs, ys, l.tone(), l.width(), l.dash());
    }

    private void trace(Mark.Trace t) {
        int n = t.pyramid().size();
        double[][] points = n == 0
                ? new double[2][0]
                : t.pyramid().visible(t.pyramid().x(0), t.pyramid().x(n - 1), n);
        out.path(PlotSeries.side(t.tone()) + " trace", points[0], points[1], t.tone(), t.width(), false);
    }

    /** A line between its ends: programs draw it in its place among the other marks, which error bars are not. */
    private void range(Mark.Range r) {
        Axis along = r.horizontal() ? plot.x() : plot.y();
        double[] ends = {along.shares().clamp(r.low()), along.shares().clamp(r.high())};
        double[] at = {r.at(), r.at()};
        out.path("Interval", r.horizontal() ? ends : at, r.horizontal() ? at : ends, r.tone(), r.width(), false);
    }
}
