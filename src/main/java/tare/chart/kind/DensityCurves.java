package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tare.plot.Scale;
import tare.plot.Spec;
import tare.plot.Weight;
import tare.stats.Moments;
import tare.stats.quantile.Quantiles;

/** Both sides' density as half violins with every run as a dot beneath: humps and tails become visible. */
public final class DensityCurves implements Chart {
    /** Below so many values a smooth curve would claim too much: dots only. */
    private static final int LEAST = 8;

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
        return List.of(ChartOption.AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        boolean log = Axes.apt("", s.low(), s.high(), selection).log();
        Map<OneSide, Density> curves = new LinkedHashMap<>();
        s.both().stream()
                .filter(DensityCurves::smooth)
                .forEach(side -> curves.put(side, Density.of(side.values(), log)));
        double low = curves.values().stream().mapToDouble(Density::from).reduce(s.low(), Math::min);
        double high = curves.values().stream().mapToDouble(Density::to).reduce(s.high(), Math::max);
        Axis x = Axes.of(s.axisTitle(), low, high, log ? selection.with("axis", "log") : selection);
        Axis y = new Axis(
                "",
                -0.45,
                curves.isEmpty() ? 1.4 : 1.7,
                false,
                Axis.NumberFormat.PLAIN,
                List.of(c.candidate().platform(), c.baseline().platform()));
        double peak = curves.values().stream().mapToDouble(Density::peak).max().orElse(1);
        List<Mark> marks = new ArrayList<>();
        for (OneSide side : s.both()) {
            median(marks, side, Optional.ofNullable(curves.get(side)), x, HEIGHT / peak);
            dots(marks, side, x);
        }
        String title = Spreads.sentence(s);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Gaussian kernel" + (log ? " on the logarithms" : "")
                        + ", bandwidth by the rule nrd0, no curve below " + LEAST
                        + " values. Dots: the values; upright line: median."
                        + Shown.words(s.baseline(), s.candidate(), "dots"),
                title + " Densities of " + s.counts() + ".",
                List.of(),
                List.of(Panel.Plot.of(x, y, marks)));
    }

    private static boolean smooth(OneSide side) {
        return side.values().length >= LEAST && !Moments.constant(side.values());
    }

    /** The median on the side's curve, if it has one; its number clear of the curve. */
    private static void median(List<Mark> marks, OneSide side, Optional<Density> curve, Axis x, double height) {
        double at = row(side);
        double middle = Quantiles.of(side.values(), 0.5);
        double[] xs = curve.map(Density::xs).orElse(new double[0]);
        double[] ys = curve.map(d ->
                        Arrays.stream(d.density()).map(v -> at + height * v).toArray())
                .orElse(new double[0]);
        double top = at + 0.12;
        double clear = top;
        if (xs.length > 0) {
            double[] ground = new double[xs.length];
            Arrays.fill(ground, at);
            marks.add(new Mark.Area(xs, ground, ys, side.tone(), 0.2, Datum.NONE));
            marks.add(new Mark.Line(xs, ys, side.tone(), 1.6, false, false, Datum.NONE));
            int near = Arrays.binarySearch(xs, middle);
            top = ys[Math.clamp(near < 0 ? -near - 1 : near, 0, ys.length - 1)];
            clear = top;
            for (int i = 0; i < xs.length; i++) {
                boolean under = Math.abs(share(x, xs[i]) - share(x, middle)) < LABEL;
                clear = under ? Math.max(clear, ys[i]) : clear;
            }
        }
        marks.add(new Mark.Range(false, middle, at, top, side.tone(), 1.6, Datum.NONE));
        marks.add(new Mark.Label(
                middle, clear, 0, -5, Labels.value(middle), Anchor.MIDDLE, Weight.SEMIBOLD, side.tone()));
    }

    /** How far along the axis a value lies, 0 to 1. */
    private static double share(Axis x, double value) {
        return new Scale(x.from(), x.to(), 0, 1, x.log()).at(value);
    }

    private static double row(OneSide side) {
        return side.candidate() ? 0 : 1;
    }

    private static void dots(List<Mark> marks, OneSide side, Axis x) {
        Shown shown = Shown.of(side.values());
        double[] values = shown.pick(side.values());
        double[] offsets = Swarm.along(x, values, 90, 0.1);
        double[] ys = Arrays.stream(offsets).map(o -> row(side) - 0.16 + o).toArray();
        double radius = values.length > 200 ? 1.6 : values.length > 60 ? 2.4 : values.length < LEAST ? 5 : 3.6;
        marks.add(new Mark.Dots(values, ys, side.tone(), side.symbol(), radius, false, side.data(shown)));
    }
}
