package tare.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.Selection;
import tare.chart.VerdictLook;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.Moments;
import tare.verdict.Interval;
import tare.verdict.ValueScale;

/** A benchmark over a parameter that was swept (load, threads, size): both sides' means, and the ratio at every point. */
public final class LatencyOverLoad implements Chart {
    /** Up to so many points each has its number on the axis. */
    private static final int MOST_TICKS = 9;

    /** Room beside the first and the last point, as a share of the axis. */
    private static final double RIM = 0.06;

    @Override
    public String id() {
        return "load";
    }

    @Override
    public String name() {
        return "Over a swept parameter";
    }

    @Override
    public String purpose() {
        return "How the gap grows or shrinks with load, threads or size: each point is its own comparison.";
    }

    @Override
    public String reading() {
        return "Compare at equal load only. Lines that part show where the candidate begins to lose.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.UNIT_AXIS);
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return sweep(analysis, selection).isPresent();
    }

    /** Rows of one benchmark, metric and candidate that differ in one numeric parameter. */
    private record Sweep(String parameter, TreeMap<Double, Comparison> points) {}

    private static Optional<Sweep> sweep(Analysis analysis, Selection selection) {
        Map<String, Sweep> found = new LinkedHashMap<>();
        for (Comparison c : rows(analysis, selection)) {
            for (Map.Entry<String, String> p : c.key().parameters().entrySet()) {
                Optional<Double> at = number(p.getValue());
                if (at.isPresent() && c.baseline().n() > 0 && c.candidate().n() > 0) {
                    TreeMap<String, String> others = new TreeMap<>(c.key().parameters());
                    others.remove(p.getKey());
                    String group = c.key().benchmark()
                            + others
                            + c.metric().name()
                            + c.candidate().platform()
                            + p.getKey();
                    found.computeIfAbsent(group, g -> new Sweep(p.getKey(), new TreeMap<>()))
                            .points()
                            .put(at.get(), c);
                }
            }
        }
        return found.values().stream().filter(s -> s.points().size() >= 3).max(Comparator.comparingInt(s -> s.points()
                .size()));
    }

    /** The rows selected; of a single one, all of its benchmark, metric and candidate. */
    private static List<Comparison> rows(Analysis analysis, Selection selection) {
        List<Comparison> rows = selection.rows(analysis);
        if (selection.ids().size() != 1 || rows.size() != 1) {
            return rows;
        }
        Comparison one = rows.getFirst();
        return analysis.comparisons().stream()
                .filter(c -> c.key().benchmark().equals(one.key().benchmark())
                        && c.metric().name().equals(one.metric().name())
                        && c.candidate().platform().equals(one.candidate().platform()))
                .toList();
    }

    private static Optional<Double> number(String text) {
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,9})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Sweep sweep = sweep(analysis, selection).orElseThrow();
        Comparison first = sweep.points().firstEntry().getValue();
        ValueScale scale = ValueScale.of(
                first.metric(),
                Moments.mean(sweep.points().lastEntry().getValue().baseline().values()));
        List<Mark> marks = new ArrayList<>();
        double[] b = side(marks, sweep, scale, false);
        double[] k = side(marks, sweep, scale, true);
        double from = sweep.points().firstKey();
        double to = sweep.points().lastKey();
        boolean log = from > 0 && to / from >= 8;
        Axis x = log
                ? Axis.log(sweep.parameter(), from / Math.pow(to / from, RIM), to * Math.pow(to / from, RIM))
                : Axis.linear(sweep.parameter(), from - RIM * (to - from), to + RIM * (to - from));
        if (sweep.points().size() <= MOST_TICKS) {
            x = x.withTicks(List.copyOf(sweep.points().keySet()));
        }
        Axis y = Axes.apt(scale.title(first.metric()), Math.min(b[0], k[0]), Math.max(b[1], k[1]), selection);
        String title = title(sweep);
        return new Spec(
                title,
                first.key().benchmark() + " · " + scale.title(first.metric()),
                "Geometric means" + LogMean.exception(List.copyOf(sweep.points().values()))
                        + " of each point's runs with "
                        + Labels.level(1 - first.rule().alpha()) + " intervals; runs a side: " + runs(sweep)
                        + ". Each point is judged for itself.",
                title + " " + sweep.points().size() + " values of " + sweep.parameter() + ".",
                List.of(),
                judged(sweep).isEmpty()
                        ? List.of(Panel.Plot.of(x, y, marks))
                        : List.of(new Panel.Plot("", 1.3, x, y, false, marks), ratios(sweep, x)));
    }

    /** The points with a ratio: none of an unknown direction, or of values that are not above zero. */
    private static NavigableMap<Double, Comparison> judged(Sweep sweep) {
        TreeMap<Double, Comparison> out = new TreeMap<>(sweep.points());
        out.values().removeIf(c -> !Double.isFinite(c.judgement().performance()));
        return out;
    }

    /** Performance at every point that has one, with the margin. */
    private static Panel ratios(Sweep sweep, Axis x) {
        Comparison first = first(sweep);
        double low = 1 / first.rule().margin().high();
        double high = 1 / first.rule().margin().low();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band(false, low, high, Tone.BAND, "margin " + Labels.margin(first.rule())));
        marks.add(new Mark.Rule(false, 1, Tone.FAINT, true, ""));
        for (Map.Entry<Double, Comparison> e : judged(sweep).entrySet()) {
            Comparison c = e.getValue();
            VerdictLook look = VerdictLook.of(c);
            Interval ci = c.judgement().performanceCi();
            double at = c.judgement().performance();
            if (ci.exists()) {
                marks.add(new Mark.Range(false, e.getKey(), ci.low(), ci.high(), look.tone(), 1.6, Datum.NONE));
            }
            low = Math.min(low, ci.exists() ? ci.low() : at);
            high = Math.max(high, ci.exists() ? ci.high() : at);
            Symbol symbol = look.symbol() == Symbol.DASH ? Symbol.CIRCLE : look.symbol();
            boolean hollow = look.hollow()
                    || symbol == Symbol.DOTTED_CIRCLE
                    || !c.judgement().testable();
            Datum datum = new Datum(c.id(), look.word() + ": " + c.sentence());
            marks.add(new Mark.Dots(
                    new double[] {e.getKey()}, new double[] {at}, look.tone(), symbol, 5, hollow, List.of(datum)));
        }
        Axis y = Axes.of("Performance, " + first.baseline().platform() + " = 100 %", low, high, Selection.ALL)
                .withFormat(Axis.NumberFormat.PERCENT);
        return new Panel.Plot("", 1, x, y, true, marks);
    }

    private static Comparison first(Sweep sweep) {
        return sweep.points().firstEntry().getValue();
    }

    private static String runs(Sweep sweep) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (Comparison c : sweep.points().values()) {
            least = Math.min(least, Math.min(c.baseline().n(), c.candidate().n()));
            most = Math.max(most, Math.max(c.baseline().n(), c.candidate().n()));
        }
        return least == most ? String.valueOf(least) : least + " to " + most;
    }

    /** Draws one side; gives the lowest and the highest end. */
    private static double[] side(List<Mark> marks, Sweep sweep, ValueScale scale, boolean candidate) {
        int n = sweep.points().size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        List<Datum> data = new ArrayList<>();
        Tone tone = candidate ? Tone.CANDIDATE : Tone.BASELINE;
        int i = 0;
        for (Map.Entry<Double, Comparison> e : sweep.points().entrySet()) {
            Comparison c = e.getValue();
            double[] values = (candidate ? c.candidate() : c.baseline()).values();
            LogMean mean = LogMean.of(c, scale.apply(values));
            xs[i] = e.getKey();
            ys[i++] = mean.mean();
            ends[0] = Math.min(ends[0], mean.low());
            ends[1] = Math.max(ends[1], mean.high());
            data.add(new Datum(c.id(), c.key().label() + ": " + c.sentence()));
            if (mean.high() > mean.low()) {
                marks.add(new Mark.Range(false, e.getKey(), mean.low(), mean.high(), tone, 1.6, Datum.NONE));
            }
        }
        marks.add(new Mark.Line(xs, ys, tone, 1.6, false, false, Datum.NONE));
        marks.add(new Mark.Dots(xs, ys, tone, candidate ? Symbol.CIRCLE : Symbol.SQUARE, 4.2, false, data));
        marks.add(new Mark.EndLabel(
                ys[n - 1], (candidate ? first(sweep).candidate() : first(sweep).baseline()).platform(), tone));
        return ends;
    }

    private static String title(Sweep sweep) {
        NavigableMap<Double, Comparison> judged = judged(sweep);
        if (judged.isEmpty()) {
            Comparison c = first(sweep);
            return "The means of " + c.candidate().platform() + " and "
                    + c.baseline().platform() + " on " + c.key().benchmark() + " over " + sweep.parameter();
        }
        Comparison first = judged.firstEntry().getValue();
        Comparison last = judged.lastEntry().getValue();
        return first.candidate().platform() + " reaches " + Labels.performanceRange(first) + " at "
                + sweep.parameter() + " " + first.key().parameters().get(sweep.parameter())
                + (judged.size() == 1
                        ? ""
                        : " and " + Labels.performanceRange(last) + " at "
                                + last.key().parameters().get(sweep.parameter()))
                + ": " + VerdictLook.of(last).word().toLowerCase(Locale.ROOT);
    }
}
