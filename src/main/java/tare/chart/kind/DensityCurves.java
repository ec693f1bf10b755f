package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.Density;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.Swarm;
import tare.chart.TwoSides;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.Moments;
import tare.verdict.Figures;

/** Both sides' density as half violins with every run as a dot beneath: humps and tails become visible. */
public final class DensityCurves implements Chart {
    /** Below so many values a smooth curve would claim too much: dots only. */
    private static final int LEAST = 5;

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
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c);
        double reach = Math.max(margin(s.baseline()), margin(s.candidate()));
        double low = s.low() > 0 ? Math.max(0, s.low() - reach) : s.low() - reach;
        Axis x = Axes.of(s.axisTitle(), low, s.high() + reach, selection);
        Axis y = new Axis(
                "",
                -0.45,
                1.62,
                false,
                Axis.NumberFormat.PLAIN,
                List.of(c.candidate().platform(), c.baseline().platform()));
        double peak = Math.max(peak(s.baseline(), x), peak(s.candidate(), x));
        List<Mark> marks = new ArrayList<>();
        Shown baseline = Shown.of(s.baseline());
        Shown candidate = Shown.of(s.candidate());
        curve(marks, s.baseline(), x, 1, peak, Tone.BASELINE);
        dots(marks, baseline.pick(s.baseline()), x, 1, Tone.BASELINE, s.baselineData(baseline));
        curve(marks, s.candidate(), x, 0, peak, Tone.CANDIDATE);
        dots(marks, candidate.pick(s.candidate()), x, 0, Tone.CANDIDATE, s.candidateData(candidate));
        String title = title(s);
        return new Spec(
                title,
                s.subtitle(),
                s.counts() + "; " + c.scope() + ". Gaussian kernel, bandwidth by the rule nrd0; no curve below " + LEAST
                        + " values; dots are the values themselves."
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

    private static void curve(List<Mark> marks, double[] values, Axis x, double at, double peak, Tone tone) {
        if (smooth(values)) {
            Density d = Density.of(values, x.from(), x.to());
            double[] low = new double[d.xs().length];
            Arrays.fill(low, at);
            double[] high =
                    Arrays.stream(d.density()).map(v -> at + 0.56 * v / peak).toArray();
            marks.add(new Mark.Area(d.xs(), low, high, tone, 0.22, Datum.NONE));
            marks.add(new Mark.Line(d.xs(), high, tone, 1.6, false, false, Datum.NONE));
        }
    }

    private static void dots(List<Mark> marks, double[] values, Axis x, double at, Tone tone, List<Datum> data) {
        double[] offsets = Swarm.offsets(values, (x.to() - x.from()) / 90, 0.1);
        double[] ys = Arrays.stream(offsets).map(o -> at - 0.16 + o).toArray();
        double radius = values.length > 200 ? 1.6 : values.length > 60 ? 2.4 : 3.6;
        marks.add(new Mark.Dots(values, ys, tone, Symbol.CIRCLE, radius, false, data));
    }

    private static String title(TwoSides s) {
        double b = Moments.sd(s.baseline()) / Math.abs(Moments.mean(s.baseline()));
        double c = Moments.sd(s.candidate()) / Math.abs(Moments.mean(s.candidate()));
        String spreads = spread(c) + " against " + spread(b);
        String name = s.comparison().candidate().platform();
        if (c > 1.5 * b && b > 0) {
            return name + " varies more from run to run: " + spreads;
        }
        if (b > 1.5 * c && c > 0) {
            return name + " varies less from run to run: " + spreads;
        }
        return "Both sides vary about alike from run to run: " + spreads;
    }

    private static String spread(double cv) {
        return Figures.percent(cv, cv < 0.01 ? 2 : 1);
    }
}
