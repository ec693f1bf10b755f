package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.Tail;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
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
import tare.verdict.Interval;

/** Median to tail of what happened inside the runs; an interval only where several runs each have their own tail. */
public final class TailQuantiles implements Chart {
    /** Quantiles that lie so many times apart are drawn on a logarithmic axis unless another is asked for. */
    private static final double WIDE = 4;

    /** A quantile is drawn where so many values of each run lie beyond it. */
    private static final int BEYOND = 10;

    private static final int FEWEST = 100;

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
        return "What the slowest few per cent see: p50 to p99.9 of the values inside the runs.";
    }

    @Override
    public String reading() {
        return "Each mark is the mean of the runs' own quantiles. Right of them is the ratio with its interval; from"
                + " one run a side it speaks of these runs alone.";
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
        return selection.rows(analysis).stream()
                .filter(c -> deep(c, c.baseline()) && deep(c, c.candidate()))
                .filter(c -> !rows(Detailer.tail(c)).isEmpty())
                .findFirst();
    }

    /** The quantiles with enough values beyond them in every run, and with a ratio. */
    private static List<Tail.Row> rows(Tail tail) {
        return tail.rows().stream()
                .filter(r -> tail.fewest() * (1 - r.p()) >= BEYOND - 1e-6 && Double.isFinite(r.ratio()))
                .toList();
    }

    private static boolean deep(Comparison c, Side side) {
        List<WithinRuns.Run> runs = WithinRuns.of(side, c.metric().unit(), 1);
        return !runs.isEmpty() && runs.stream().allMatch(r -> r.n() >= FEWEST);
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        Tail tail = Detailer.tail(c);
        List<Tail.Row> rows = rows(tail);
        List<String> names = rows.stream().map(Tail.Row::label).toList();
        Tail.Row first = rows.getFirst();
        Tail.Row last = rows.getLast();
        String title = "On " + c.candidate().platform() + " " + last.label() + " is " + Labels.change(last.ratio())
                + (first.equals(last)
                        ? ""
                        : ", " + (first.p() == 0.5 ? "the median" : first.label()) + " "
                                + Labels.change(first.ratio()));
        boolean intervals = rows.stream().anyMatch(r -> r.interval().exists());
        return new Spec(
                title,
                s.subtitle(),
                tail.source()
                        + (intervals
                                ? " Right: the candidate's performance at each quantile with its "
                                        + Labels.level(1 - c.rule().alpha())
                                        + " interval; not corrected for looking at several quantiles."
                                : " No interval is possible."),
                title + " Quantiles " + String.join(", ", names) + ".",
                List.of(),
                panels(c, rows, values(c, s, selection, rows, names)));
    }

    /** The quantiles of both sides in their unit. */
    private static Panel.Plot values(
            Comparison c, TwoSides s, Selection selection, List<Tail.Row> rows, List<String> names) {
        double[] b =
                rows.stream().mapToDouble(r -> s.scale().apply(r.baseline())).toArray();
        double[] k =
                rows.stream().mapToDouble(r -> s.scale().apply(r.candidate())).toArray();
        List<Mark> marks = new ArrayList<>();
        side(marks, b, c.baseline().platform(), false);
        side(marks, k, c.candidate().platform(), true);
        double low =
                DoubleStream.concat(Arrays.stream(b), Arrays.stream(k)).min().orElse(0);
        double high =
                DoubleStream.concat(Arrays.stream(b), Arrays.stream(k)).max().orElse(1);
        boolean wide = low > 0 && high / low > WIDE && !selection.options().containsKey("axis");
        Axis y = Axes.of(s.axisTitle(), low, high, wide ? selection.with("axis", "log") : selection);
        return Panel.Plot.of(Axis.names("", names), y, marks);
    }

    private static void side(List<Mark> marks, double[] ys, String platform, boolean candidate) {
        Tone tone = candidate ? Tone.CANDIDATE : Tone.BASELINE;
        double[] xs = new double[ys.length];
        Arrays.setAll(xs, i -> i + (candidate ? 0.11 : -0.11));
        marks.add(new Mark.Line(xs, ys, tone, candidate ? 1.4 : 1, false, false, Datum.NONE));
        marks.add(new Mark.Dots(xs, ys, tone, candidate ? Symbol.CIRCLE : Symbol.SQUARE, 4.5, false, List.of()));
        marks.add(new Mark.EndLabel(ys[ys.length - 1], platform, tone));
    }

    /** Beside the values the performance at each quantile, where there are intervals of it. */
    private static List<Panel> panels(Comparison c, List<Tail.Row> rows, Panel.Plot values) {
        Direction better = c.metric().better();
        if (better == Direction.UNKNOWN
                || rows.stream().noneMatch(r -> r.interval().exists())) {
            return List.of(values);
        }
        double low = 1 / c.rule().margin().high();
        double high = 1 / c.rule().margin().low();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band(false, low, high, Tone.BAND, "margin " + Labels.margin(c.rule())));
        marks.add(new Mark.Rule(false, 1, Tone.FAINT, true, ""));
        for (int i = 0; i < rows.size(); i++) {
            Tail.Row row = rows.get(i);
            double performance = row.performance(better);
            Interval interval = row.performanceInterval(better);
            low = Math.min(low, performance);
            high = Math.max(high, performance);
            if (interval.exists()) {
                low = Math.min(low, interval.low());
                high = Math.max(high, interval.high());
                marks.add(new Mark.Range(false, i, interval.low(), interval.high(), Tone.INK, 1.6, Datum.NONE));
            }
            String words = row.label() + ": "
                    + Figures.performance(performance, interval, c.rule().alpha())
                    + (row.note().isEmpty() ? "" : ", " + row.note());
            marks.add(new Mark.Dots(
                    new double[] {i},
                    new double[] {performance},
                    Tone.INK,
                    Symbol.CIRCLE,
                    4,
                    !interval.exists(),
                    List.of(new Datum(c.id(), words))));
        }
        Axis y = Axes.of("Performance, " + c.baseline().platform() + " = 100 %", low, high, Selection.ALL)
                .withFormat(Axis.NumberFormat.PERCENT);
        return List.of(
                new Panel.Plot("", 1.5, values.x(), values.y(), false, values.marks()),
                new Panel.Plot("", 1, values.x(), y, true, marks));
    }
}
