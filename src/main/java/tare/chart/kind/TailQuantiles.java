package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.chart.WithinRuns;
import tare.model.Direction;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.verdict.Figures;
import tare.verdict.Judge;
import tare.verdict.Judgement;

/** Median to tail of what happened inside the runs; an interval only where several runs each have their own tail. */
public final class TailQuantiles implements Chart {
    /** Quantiles that lie so many times apart are drawn on a logarithmic axis unless another is asked for. */
    private static final double WIDE = 4;

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
        boolean wide = low > 0 && high / low > WIDE && !selection.options().containsKey("axis");
        Axis y = Axes.of(s.axisTitle(), low, high, wide ? selection.with("axis", "log") : selection);
        int nb = runs(c, false).size();
        int nk = runs(c, true).size();
        String title = "On " + c.candidate().platform() + " " + NAMES.get(levels - 1) + " is "
                + Labels.change(k[levels - 1] / b[levels - 1]) + ", the median " + Labels.change(k[0] / b[0]);
        boolean intervals = nb > 1 && nk > 1;
        return new Spec(
                title,
                s.subtitle() + (intervals ? "" : " · within one run a side"),
                c.baseline().platform() + " " + nb + ", " + c.candidate().platform() + " " + nk
                        + (nk == 1 ? " run" : " runs") + " with values inside. "
                        + (intervals
                                ? "Marks: geometric mean of the runs' quantiles with "
                                        + Labels.level(1 - c.rule().alpha()) + " interval over runs. Right: the"
                                        + " candidate's performance at each"
                                        + " quantile, with the same interval; not"
                                        + " corrected for looking at several"
                                        + " quantiles."
                                : "No interval is possible: events inside one run are not independent runs."),
                title + " Quantiles p50 to " + NAMES.get(levels - 1) + ".",
                List.of(),
                panels(c, levels, Panel.Plot.of(Axis.names("", NAMES.subList(0, levels)), y, marks)));
    }

    /** Beside the values the performance at each quantile, where several runs a side allow an interval. */
    private static List<Panel> panels(Comparison c, int levels, Panel.Plot values) {
        double[][] b = quantiles(runs(c, false), levels);
        double[][] k = quantiles(runs(c, true), levels);
        if (b.length < 2 || k.length < 2 || c.metric().better() == Direction.UNKNOWN) {
            return List.of(values);
        }
        double low = 1 / c.rule().margin().high();
        double high = 1 / c.rule().margin().low();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band(false, low, high, Tone.BAND, "margin " + Labels.margin(c.rule())));
        marks.add(new Mark.Rule(false, 1, Tone.FAINT, true, ""));
        for (int i = 0; i < levels; i++) {
            Judgement j = Judge.judge(at(b, i), at(k, i), c.metric().better(), c.rule());
            if (j.performanceCi().exists()) {
                low = Math.min(low, j.performanceCi().low());
                high = Math.max(high, j.performanceCi().high());
                marks.add(new Mark.Range(
                        false, i, j.performanceCi().low(), j.performanceCi().high(), Tone.INK, 1.6, Datum.NONE));
                String words = NAMES.get(i) + ": " + Figures.performance(j.performance(), j.performanceCi());
                marks.add(new Mark.Dots(
                        new double[] {i},
                        new double[] {j.performance()},
                        Tone.INK,
                        Symbol.CIRCLE,
                        4,
                        false,
                        List.of(new Datum(c.id(), words))));
            }
        }
        Axis y = Axes.of("Performance, " + c.baseline().platform() + " = 100 %", low, high, Selection.ALL)
                .withFormat(Axis.NumberFormat.PERCENT);
        Axis x = Axis.names("", NAMES.subList(0, levels));
        return List.of(
                new Panel.Plot("", 1.5, values.x(), values.y(), false, values.marks()),
                new Panel.Plot("", 1, x, y, true, marks));
    }

    private static double[][] quantiles(List<WithinRuns.Run> runs, int levels) {
        return runs.stream().map(r -> r.quantiles(LEVELS, levels)).toArray(double[][]::new);
    }

    private static double[] at(double[][] quantiles, int level) {
        return Arrays.stream(quantiles).mapToDouble(q -> q[level]).toArray();
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
