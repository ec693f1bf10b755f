package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.Spreads;
import tare.chart.TwoSides;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.Moments;
import tare.stats.Normal;
import tare.stats.quantile.Quantiles;

/** Quantiles of one side against those of the other, and both sides against the normal distribution. */
public final class QuantilePlot implements Chart {
    private static final int MOST = 400;

    @Override
    public String id() {
        return "qq";
    }

    @Override
    public String name() {
        return "Q–Q plots";
    }

    @Override
    public String purpose() {
        return "Whether the two sides differ by a shift only, and whether the runs look normal.";
    }

    @Override
    public String reading() {
        return "Left: points on the diagonal mean the same distribution, parallel to it a shift, steeper more spread."
                + " Right: points on a straight line look normal.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 4).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 4).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        String title = title(s);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Quantiles of type 7. Right: standardised values against normal"
                        + " quantiles at (i − ½)/n.",
                title + " Quantile plots of " + s.counts() + ".",
                s.legend(),
                List.of(against(s, selection), normal(s)));
    }

    private static Panel against(TwoSides s, Selection selection) {
        Comparison c = s.comparison();
        int n = Math.min(MOST, Math.min(s.baseline().length, s.candidate().length));
        double[] b = quantiles(s.baseline(), n);
        double[] k = quantiles(s.candidate(), n);
        Axis x = Axes.apt(c.baseline().platform() + ", " + s.axisTitle(), s.low(), s.high(), selection);
        Axis y = Axes.apt(c.candidate().platform() + ", " + s.axisTitle(), s.low(), s.high(), selection);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(
                new double[] {x.from(), x.to()},
                new double[] {x.from(), x.to()},
                Tone.FAINT,
                1,
                true,
                false,
                Datum.NONE));
        marks.add(new Mark.Dots(b, k, Tone.CANDIDATE, Symbol.CIRCLE, n > 100 ? 2 : 3.6, false, List.of()));
        return new Panel.Plot("Side against side, dashed: equal", 1, x, y, false, marks);
    }

    private static Panel normal(TwoSides s) {
        double reach = Math.max(extent(s.baseline()), extent(s.candidate())) * 1.1;
        Axis x = Axis.linear("Normal quantile", -reach, reach);
        Axis y = Axis.linear("Standard deviations", -reach, reach);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(
                new double[] {-reach, reach}, new double[] {-reach, reach}, Tone.FAINT, 1, true, false, Datum.NONE));
        side(marks, s.baseline(), Tone.BASELINE, Symbol.SQUARE);
        side(marks, s.candidate(), Tone.CANDIDATE, Symbol.CIRCLE);
        return new Panel.Plot("Each side against normal", 1, x, y, false, marks);
    }

    private static double extent(double[] values) {
        double sd = Moments.sd(values);
        double mean = Moments.mean(values);
        double most = Normal.quantile(1 - 0.5 / values.length);
        for (double v : values) {
            most = Math.max(most, sd > 0 ? Math.abs(v - mean) / sd : 0);
        }
        return most;
    }

    private static void side(List<Mark> marks, double[] values, Tone tone, Symbol symbol) {
        double sd = Moments.sd(values);
        if (!(sd > 0)) {
            return;
        }
        double mean = Moments.mean(values);
        int n = Math.min(MOST, values.length);
        double[] q = quantilesAt(values, n);
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = Normal.quantile((i + 0.5) / n);
            ys[i] = (q[i] - mean) / sd;
        }
        marks.add(new Mark.Dots(xs, ys, tone, symbol, n > 100 ? 2 : 3.4, false, List.of()));
    }

    private static double[] quantiles(double[] values, int n) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] out = new double[n];
        Arrays.setAll(out, i -> Quantiles.ofSorted(sorted, n == 1 ? 0.5 : i / (n - 1.0)));
        return out;
    }

    /** The order statistics themselves where there are few enough. */
    private static double[] quantilesAt(double[] values, int n) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] out = new double[n];
        Arrays.setAll(out, i -> n == sorted.length ? sorted[i] : Quantiles.ofSorted(sorted, (i + 0.5) / n));
        return out;
    }

    private static String title(TwoSides s) {
        double v = Quantiles.of(s.candidate(), 0.5);
        double b = Quantiles.of(s.baseline(), 0.5);
        String baseline = s.comparison().baseline().platform();
        return "The median of " + s.comparison().candidate().platform() + " is "
                + (v == b ? "that of " + baseline : Labels.beside(v, b) + " that of " + baseline) + ". "
                + Spreads.sentence(s);
    }
}
