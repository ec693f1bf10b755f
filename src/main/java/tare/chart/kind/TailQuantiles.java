package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.chart.WithinRuns;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;

/** Median to tail of what happened inside the runs; an interval only where several runs each have their own tail. */
public final class TailQuantiles implements Chart {
    private static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99, 0.999, 0.9999};
    private static final List<String> NAMES = List.of("p50", "p90", "p95", "p99", "p99.9", "p99.99");

    @Override
    public String id() {
        return "tail";
    }

    @Override
    public String name() {
        return "Tail quantiles";
    }

    @Override
    public String purpose() {
        return "What the slowest few per cent see: p90 to p99.99 of the values inside the runs.";
    }

    @Override
    public String reading() {
        return "Each mark is the mean of the runs' own quantiles, with an interval where there are several runs. A"
                + " single run has a tail but no interval.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream().filter(TailQuantiles::deep).findFirst();
    }

    private static boolean deep(Comparison c) {
        return !runs(c, true).isEmpty() && !runs(c, false).isEmpty() && levels(c) >= 2;
    }

    private static List<WithinRuns.Run> runs(Comparison c, boolean candidate) {
        return WithinRuns.of(
                candidate ? c.candidate() : c.baseline(), c.metric().unit(), 1);
    }

    /** As many levels as at least ten values a run lie beyond. */
    private static int levels(Comparison c) {
        long least = Long.MAX_VALUE;
        for (boolean side : new boolean[] {false, true}) {
            for (WithinRuns.Run run : runs(c, side)) {
                least = Math.min(least, run.n());
            }
        }
        int n = 0;
        while (n < LEVELS.length && least * (1 - LEVELS[n]) >= 10) {
            n++;
        }
        return n;
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        int levels = levels(c);
        List<Mark> marks = new ArrayList<>();
        double[] b = side(marks, c, s, false, levels);
        double[] k = side(marks, c, s, true, levels);
        double low = Math.min(b[levels], k[levels]);
        double high = Math.max(b[levels + 1], k[levels + 1]);
        Axis y = low > 0 && high / low > 4
                ? Axis.log(s.axisTitle(), low / 1.15, high * 1.15)
                : Axis.linear(s.axisTitle(), low - 0.08 * (high - low), high + 0.08 * (high - low));
        int nb = runs(c, false).size();
        int nk = runs(c, true).size();
        String title = "On " + c.candidate().platform() + " " + NAMES.get(levels - 1) + " is "
                + Labels.change(k[levels - 1] / b[levels - 1]) + ", the median " + Labels.change(k[0] / b[0]);
        boolean intervals = nb > 1 && nk > 1;
        return new Spec(
                title,
                s.subtitle() + (intervals ? "" : " · within one run a side"),
                c.baseline().platform() + " " + nb + ", " + c.candidate().platform() + " " + nk
                        + " runs with values inside. "
                        + (intervals
                                ? "Marks: geometric mean of the runs' quantiles with "
                                        + Labels.level(1 - c.rule().alpha()) + " interval over runs."
                                : "No interval is possible: events inside one run are not independent runs."),
                title + " Quantiles p50 to " + NAMES.get(levels - 1) + ".",
                List.of(),
                List.of(Panel.Plot.of(Axis.names("", NAMES.subList(0, levels)), y, marks)));
    }

    /** Draws one side; gives its quantiles, then lowest and highest drawn value. */
    private static double[] side(List<Mark> marks, Comparison c, TwoSides s, boolean candidate, int levels) {
        List<WithinRuns.Run> runs = WithinRuns.of(
                candidate ? c.candidate() : c.baseline(),
                c.metric().unit(),
                s.scale().factor());
        Tone tone = candidate ? Tone.CANDIDATE : Tone.BASELINE;
        double[] out = new double[levels + 2];
        out[levels] = Double.POSITIVE_INFINITY;
        double[] xs = new double[levels];
        double[] ys = new double[levels];
        double[][] quantiles =
                runs.stream().map(r -> r.quantiles(LEVELS, levels)).toArray(double[][]::new);
        for (int i = 0; i < levels; i++) {
            int level = i;
            double[] each = Arrays.stream(quantiles).mapToDouble(q -> q[level]).toArray();
            LogMean mean = LogMean.of(each, c.rule().alpha());
            xs[i] = i + (candidate ? 0.11 : -0.11);
            ys[i] = mean.mean();
            out[i] = mean.mean();
            out[levels] = Math.min(out[levels], mean.low());
            out[levels + 1] = Math.max(out[levels + 1], mean.high());
            if (mean.high() > mean.low()) {
                marks.add(new Mark.Range(false, xs[i], mean.low(), mean.high(), tone, 1.8, Datum.NONE));
            }
        }
        marks.add(new Mark.Line(xs, ys, tone, candidate ? 1.4 : 1, false, false, Datum.NONE));
        marks.add(new Mark.Dots(xs, ys, tone, candidate ? Symbol.CIRCLE : Symbol.SQUARE, 4.5, false, List.of()));
        marks.add(new Mark.EndLabel(ys[levels - 1], (candidate ? c.candidate() : c.baseline()).platform(), tone));
        return out;
    }
}
