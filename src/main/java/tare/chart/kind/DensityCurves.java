package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Density;
import tare.chart.Labels;
import tare.chart.OneSide;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.Spreads;
import tare.chart.Swarm;
import tare.chart.TwoSides;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Weight;
import tare.stats.Moments;
import tare.stats.quantile.Quantiles;

/** Both sides' density as half violins with every run as a dot beneath: humps and tails become visible. */
public final class DensityCurves implements Chart {
    /** Below so many values a smooth curve would claim too much: dots only. */
    private static final int LEAST = 8;

    /** Share of its highest density below which a curve is not drawn. */
    private static final double SEEN = 0.004;

    private static final double HEIGHT = 0.56;

    /** Half the width of a number, as a share of the axis. */
    private static final double LABEL = 0.035;

    @Override
    public String id() {
        return "density";
    }

    @Override
    public String name() {
        return "Density with dots";
    }

    @Override
    public String purpose() {
        return "The shape of both sides: one hump or several, symmetric or with a tail.";
    }

    @Override
    public String reading() {
        return "Each dot is a run; the curve above is their smoothed density. Two humps usually mean two"
                + " configurations.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.LINEAR_AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        double reach = Math.max(margin(s.baseline()), margin(s.candidate()));
        double low = s.low() > 0 ? Math.max(0, s.low() - reach) : s.low() - reach;
        Axis x = Axes.of(s.axisTitle(), low, s.high() + reach, selection);
        Axis y = new Axis(
                "",
                -0.45,
                1.7,
                false,
                Axis.NumberFormat.PLAIN,
                List.of(c.candidate().platform(), c.baseline().platform()));
        double peak = Math.max(peak(s.baseline(), x), peak(s.candidate(), x));
        List<Mark> marks = new ArrayList<>();
        for (OneSide side : s.both()) {
            curve(marks, side, x, peak);
            dots(marks, side, x);
        }
        String title = Spreads.sentence(s);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Gaussian kernel, bandwidth by the rule nrd0, no curve below " + LEAST
                        + " values. Dots: the values; upright line: median."
                        + Shown.words(s.baseline(), s.candidate(), "dots"),
                title + " Densities of " + s.counts() + ".",
                List.of(),
                List.of(Panel.Plot.of(x, y, marks)));
    }

    private static double margin(double[] values) {
        return values.length < LEAST || Moments.constant(values) ? 0 : 2.2 * Density.bandwidth(values);
    }

    private static boolean smooth(double[] values) {
        return values.length >= LEAST && !Moments.constant(values);
    }

    private static double peak(double[] values, Axis x) {
        return smooth(values)
                ? Arrays.stream(Density.of(values, x.from(), x.to()).density())
                        .max()
                        .orElse(0)
                : 0;
    }

    private static void curve(List<Mark> marks, OneSide side, Axis x, double peak) {
        double[] values = side.values();
        double at = row(side);
        double middle = Quantiles.of(values, 0.5);
        double top = at + 0.12;
        double clear = top;
        if (smooth(values)) {
            Density whole = Density.of(values, x.from(), x.to());
            double own = Arrays.stream(whole.density()).max().orElse(0);
            double[] drawn = Arrays.stream(whole.density())
                    .map(v -> v < SEEN * own ? Double.NaN : v)
                    .toArray();
            int from = first(drawn);
            int to = last(drawn) + 1;
            double[] xs = Arrays.copyOfRange(whole.xs(), from, to);
            double[] low = new double[xs.length];
            Arrays.fill(low, at);
            double[] high = Arrays.stream(whole.density(), from, to)
                    .map(v -> at + HEIGHT * v / peak)
                    .toArray();
            marks.add(new Mark.Area(xs, low, high, side.tone(), 0.2, Datum.NONE));
            marks.add(new Mark.Line(xs, high, side.tone(), 1.6, false, false, Datum.NONE));
            int near = Arrays.binarySearch(xs, middle);
            top = high[Math.clamp(near < 0 ? -near - 1 : near, 0, high.length - 1)];
            clear = top;
            for (int i = 0; i < xs.length; i++) {
                boolean under = Math.abs(xs[i] - middle) < LABEL * (x.to() - x.from());
                clear = under ? Math.max(clear, high[i]) : clear;
            }
        }
        marks.add(new Mark.Range(false, middle, at, top, side.tone(), 1.6, Datum.NONE));
        marks.add(new Mark.Label(
                middle, clear, 0, -5, Labels.value(middle), Anchor.MIDDLE, Weight.SEMIBOLD, side.tone()));
    }

    private static int first(double[] drawn) {
        int i = 0;
        while (i < drawn.length - 1 && Double.isNaN(drawn[i])) {
            i++;
        }
        return Math.max(0, i - 1);
    }

    private static int last(double[] drawn) {
        int i = drawn.length - 1;
        while (i > 0 && Double.isNaN(drawn[i])) {
            i--;
        }
        return Math.min(drawn.length - 1, i + 1);
    }

    private static double row(OneSide side) {
        return side.candidate() ? 0 : 1;
    }

    private static void dots(List<Mark> marks, OneSide side, Axis x) {
        Shown shown = Shown.of(side.values());
        double[] values = shown.pick(side.values());
        double[] offsets = Swarm.along(x, values, 90, 0.1);
        double[] ys = Arrays.stream(offsets).map(o -> row(side) - 0.16 + o).toArray();
        double radius = values.length > 200 ? 1.6 : values.length > 60 ? 2.4 : 3.6;
        marks.add(new Mark.Dots(values, ys, side.tone(), side.symbol(), radius, false, side.data(shown)));
    }
}
