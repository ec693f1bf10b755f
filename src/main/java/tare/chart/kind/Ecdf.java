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
import tare.chart.OneSide;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.TwoSides;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.stats.quantile.Quantiles;

/** The share of runs at or below each value, for both sides. Nothing is smoothed or binned. */
public final class Ecdf implements Chart {
    @Override
    public String id() {
        return "ecdf";
    }

    @Override
    public String name() {
        return "Cumulative distribution";
    }

    @Override
    public String purpose() {
        return "The whole distribution of both sides without smoothing: shift, spread and tails at once.";
    }

    @Override
    public String reading() {
        return "Each curve climbs one step a run. Curves side by side are a shift; a flatter curve has more spread;"
                + " curves that cross differ in more than their middle.";
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
        Axis x = Axes.apt(s.axisTitle(), s.low(), s.high(), selection);
        Axis y = Axis.percent("Share of " + TwoSides.plural(c.unitOfAnalysis(), 2) + " at or below", 0, 1);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rule(false, 0.5, Tone.FAINT, true, ""));
        boolean leftFirst = Quantiles.of(s.baseline(), 0.5) <= Quantiles.of(s.candidate(), 0.5);
        for (OneSide side : s.both()) {
            marks.add(steps(side));
            median(marks, side, side.candidate() != leftFirst);
        }
        String title = title(s);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Dots: medians. Steps are the observed values; nothing is smoothed."
                        + Shown.words(s.baseline(), s.candidate(), "steps"),
                title + " Cumulative distributions of " + s.counts() + ".",
                s.legend(),
                List.of(Panel.Plot.of(x, y, marks)));
    }

    private static String title(TwoSides s) {
        String b = s.comparison().baseline().platform();
        String c = s.comparison().candidate().platform();
        double low = Arrays.stream(s.candidate()).min().orElseThrow();
        double high = Arrays.stream(s.candidate()).max().orElseThrow();
        double lowB = Arrays.stream(s.baseline()).min().orElseThrow();
        double highB = Arrays.stream(s.baseline()).max().orElseThrow();
        if (high < lowB) {
            return "Every " + s.comparison().unitOfAnalysis() + " of " + c + " lies below every one of " + b;
        }
        if (low > highB) {
            return "Every " + s.comparison().unitOfAnalysis() + " of " + c + " lies above every one of " + b;
        }
        return "The distributions overlap; " + s.medians();
    }

    /** The median on its curve, its value on the side that is empty. */
    private static void median(List<Mark> marks, OneSide side, boolean left) {
        double m = Quantiles.of(side.values(), 0.5);
        marks.add(new Mark.Dots(new double[] {m}, new double[] {0.5}, side.tone(), side.symbol(), 4, false, List.of()));
        marks.add(new Mark.Label(
                m,
                0.5,
                left ? -9 : 9,
                left ? -6 : 14,
                Labels.value(m),
                left ? Anchor.END : Anchor.START,
                Weight.SEMIBOLD,
                side.tone()));
    }

    /** From the lowest value to the highest. */
    private static Mark steps(OneSide side) {
        double[] sorted = side.values().clone();
        Arrays.sort(sorted);
        int n = Math.min(Shown.MOST, sorted.length);
        double[] xs = new double[n + 1];
        double[] ys = new double[n + 1];
        xs[0] = sorted[0];
        for (int i = 0; i < n; i++) {
            int rank = n == sorted.length ? i : (int) ((sorted.length - 1L) * i / (n - 1));
            xs[i + 1] = sorted[rank];
            ys[i + 1] = (rank + 1.0) / sorted.length;
        }
        return new Mark.Line(xs, ys, side.tone(), side.stroke(), false, true, Datum.NONE);
    }
}
