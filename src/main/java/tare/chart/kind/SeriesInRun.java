package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.chart.WithinRuns;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.stats.Moments;
import tare.verdict.Figures;
import tare.verdict.ValueScale;

/** What happened inside the runs, in time: bandwidth over seconds, iterations of a process. */
public final class SeriesInRun implements Chart {
    private static final int MOST_RUNS = 6;
    private static final int REDUCED = 3000;

    @Override
    public String id() {
        return "series";
    }

    @Override
    public String name() {
        return "Series inside a run";
    }

    @Override
    public String purpose() {
        return "Each run from its first to its last point: warm-up, throttling, garbage collection, dips.";
    }

    @Override
    public String reading() {
        return "One line is one run, however many points it has: points inside a run are not repeats.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.UNIT_AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .filter(c -> !series(c.baseline(), c, 1).isEmpty()
                        || !series(c.candidate(), c, 1).isEmpty())
                .findFirst();
    }

    private static List<WithinRuns.Run> series(Side side, Comparison c, double factor) {
        return WithinRuns.of(side, c.metric().unit(), factor).stream()
                .filter(r -> r.ordered() && r.values().length >= 3)
                .limit(MOST_RUNS)
                .toList();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        List<WithinRuns.Run> raw = new ArrayList<>(series(c.baseline(), c, 1));
        raw.addAll(series(c.candidate(), c, 1));
        ValueScale scale = ValueScale.of(c.metric(), Moments.mean(raw.getFirst().values()));
        List<WithinRuns.Run> b = series(c.baseline(), c, scale.factor());
        List<WithinRuns.Run> k = series(c.candidate(), c, scale.factor());
        boolean timed = java.util.stream.Stream.concat(b.stream(), k.stream())
                .allMatch(r -> r.seconds().length == r.values().length);
        double low = raw.stream()
                        .mapToDouble(r -> Arrays.stream(r.values()).min().orElse(0))
                        .min()
                        .orElse(0)
                * scale.factor();
        double high = raw.stream()
                        .mapToDouble(r -> Arrays.stream(r.values()).max().orElse(1))
                        .max()
                        .orElse(1)
                * scale.factor();
        double last = java.util.stream.Stream.concat(b.stream(), k.stream())
                .mapToDouble(r -> length(r, timed))
                .max()
                .orElse(1);
        Axis x = Axis.linear(timed ? "Seconds from the start of the run" : "Point in the run", timed ? 0 : 1, last);
        Axis y = Axes.apt(scale.title(c.metric()), low, high, selection);
        List<Panel> panels = new ArrayList<>();
        panel(panels, c.baseline().platform(), b, x, y, timed, Tone.BASELINE);
        panel(panels, c.candidate().platform(), k, x, y, timed, Tone.CANDIDATE);
        long points = java.util.stream.Stream.concat(b.stream(), k.stream())
                .mapToLong(WithinRuns.Run::n)
                .sum();
        String title = title(c, b, k);
        return new Spec(
                title,
                TwoSides.of(c).subtitle(),
                shown(c.baseline(), b.size()) + "; " + shown(c.candidate(), k.size())
                        + "; one line is one run, and points inside a run are not repeats. "
                        + (points > REDUCED
                                ? Labels.value(points) + " points, reduced to the lowest and highest of each column of"
                                        + " pixels."
                                : points + " points."),
                title + " Values inside the runs over time.",
                List.of(),
                panels);
    }

    /** {@code VM: 6 of 12 runs}, or {@code VM: 5 runs} where all are seen. */
    private static String shown(Side side, int drawn) {
        String of = drawn < side.n() ? drawn + " of " + side.n() : String.valueOf(drawn);
        return side.platform() + ": " + of + (side.n() == 1 ? " run" : " runs");
    }

    private static double length(WithinRuns.Run r, boolean timed) {
        return timed ? r.seconds()[r.seconds().length - 1] - r.seconds()[0] : r.values().length;
    }

    private static void panel(
            List<Panel> panels, String name, List<WithinRuns.Run> runs, Axis x, Axis y, boolean timed, Tone tone) {
        if (runs.isEmpty()) {
            return;
        }
        List<Mark> marks = new ArrayList<>();
        for (WithinRuns.Run run : runs) {
            double[] xs = new double[run.values().length];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = timed ? run.seconds()[i] - run.seconds()[0] : i + 1;
            }
            marks.add(new Mark.Trace(new Pyramid(xs, run.values()), tone, runs.size() > 2 ? 1 : 1.4));
        }
        panels.add(new Panel.Plot(name, 1, x, y, false, marks));
    }

    private static String title(Comparison c, List<WithinRuns.Run> b, List<WithinRuns.Run> k) {
        double vb = within(b);
        double vk = within(k);
        if (Double.isNaN(vb) || Double.isNaN(vk)) {
            return "Inside the runs of " + c.key().benchmark() + " values vary by "
                    + Figures.percent(Double.isNaN(vb) ? vk : vb, 1);
        }
        return "Inside a run, " + c.candidate().platform() + " varies by " + Figures.percent(vk, 1) + ", "
                + c.baseline().platform() + " by " + Figures.percent(vb, 1);
    }

    /** Mean coefficient of variation inside the runs; NaN for none. */
    private static double within(List<WithinRuns.Run> runs) {
        return runs.stream()
                .mapToDouble(r -> Moments.sd(r.values()) / Math.abs(Moments.mean(r.values())))
                .average()
                .orElse(Double.NaN);
    }
}
