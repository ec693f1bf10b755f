package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.TwoSides;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.stats.quantile.Quantiles;
import tare.verdict.Figures;

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
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c);
        Axis x = Axes.of(s.axisTitle(), s.low(), s.high(), selection);
        Axis y = Axis.percent("Share of " + TwoSides.plural(c.unitOfAnalysis(), 2) + " at or below", 0, 1);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rule(false, 0.5, Tone.FAINT, true, "median"));
        marks.add(steps(s.baseline(), x, Tone.BASELINE));
        marks.add(steps(s.candidate(), x, Tone.CANDIDATE));
        String title = title(s);
        return new Spec(
                title,
                s.subtitle(),
                s.counts() + "; " + c.scope() + ". Steps are the observed values; nothing is smoothed."
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
        double gap = Quantiles.of(s.candidate(), 0.5) / Quantiles.of(s.baseline(), 0.5);
        return "The distributions overlap; the median of " + c + " is "
                + Figures.value(Quantiles.of(s.candidate(), 0.5), s.scale().unit()) + ", "
                + Labels.change(gap) + (Math.abs(gap - 1) < 5e-4 ? " of " : " than on ") + b;
    }

    private static Mark steps(double[] values, Axis x, Tone tone) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = Math.min(Shown.MOST, sorted.length);
        double[] xs = new double[n + 2];
        double[] ys = new double[n + 2];
        xs[0] = x.from();
        for (int i = 0; i < n; i++) {
            int rank = n == sorted.length ? i : (int) ((sorted.length - 1L) * i / (n - 1));
            xs[i + 1] = sorted[rank];
            ys[i + 1] = (rank + 1.0) / sorted.length;
        }
        xs[n + 1] = x.to();
        ys[n + 1] = 1;
        return new Mark.Line(xs, ys, tone, 2, false, true, Datum.NONE);
    }
}
