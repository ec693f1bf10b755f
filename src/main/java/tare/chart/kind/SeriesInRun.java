package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.MiddleRun;
import tare.chart.OneSide;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.chart.WithinRuns;
import tare.plot.Axis;
import tare.plot.Datum;
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
    private static final int MOST_RUNS = 12;
    /** From so many runs on they are pale, and their middle is drawn. */
    private static final int SEVERAL = 3;

    private static final double PALE = 0.45;
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

    /** The first row with points in time; of a row that has none, what its benchmark reports beside it. */
    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        List<Comparison> rows = selection.rows(analysis);
        return rows.stream().filter(SeriesInRun::hasSeries).findFirst().or(() -> rows.stream()
                .limit(1)
                .flatMap(row -> beside(analysis, row))
                .findFirst());
    }

    private static boolean hasSeries(Comparison c) {
        return !series(c.baseline(), c, 1).isEmpty()
                || !series(c.candidate(), c, 1).isEmpty();
    }

    /** Other metrics of a row's benchmark, such as the rate in intervals of a stream that is judged by its rate as a whole. */
    private static Stream<Comparison> beside(Analysis analysis, Comparison row) {
        return analysis.comparisons().stream()
                .filter(c -> c.key().equals(row.key())
                        && c.runner().equals(row.runner())
                        && c.candidate().platform().equals(row.candidate().platform())
                        && hasSeries(c));
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
        boolean timed = Stream.concat(b.stream(), k.stream()).allMatch(WithinRuns.Run::timed);
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
        double last = Stream.concat(b.stream(), k.stream())
                .mapToDouble(r -> length(r, timed))
                .max()
                .orElse(1);
        Axis x = Axis.linear(timed ? "Seconds into the run" : "Point in the run", timed ? 0 : 1, last);
        Axis y = Axes.apt(scale.title(c.metric()), low, high, selection);
        List<Panel> panels = new ArrayList<>();
        panel(panels, new Drawn(c, scale, OneSide.BASELINE, timed), b, x, y);
        panel(panels, new Drawn(c, scale, OneSide.CANDIDATE, timed), k, x, y);
        long points = Stream.concat(b.stream(), k.stream())
                .mapToLong(WithinRuns.Run::n)
                .sum();
        String title = title(c, b, k);
        return new Spec(
                title,
                TwoSides.of(c).subtitle(),
                shown(c.baseline(), b.size()) + "; " + shown(c.candidate(), k.size())
                        + "; one line is one run, and points inside a run are not repeats."
                        + (Math.max(b.size(), k.size()) >= SEVERAL ? " Thick: median of the runs. " : " ")
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

    /** How the runs of a side are drawn. */
    private record Drawn(Comparison comparison, ValueScale scale, String role, boolean timed) {
        Tone tone() {
            return role.equals(OneSide.CANDIDATE) ? Tone.CANDIDATE : Tone.BASELINE;
        }

        String platform() {
            return (role.equals(OneSide.CANDIDATE) ? comparison.candidate() : comparison.baseline()).platform();
        }

        /** What all runs of the side, or one of them, say. */
        Datum datum(int unit, String words) {
            String id = comparison.id() + "#" + role + (unit < 0 ? "" : "/" + unit);
            return new Datum(id, platform() + ", " + words);
        }

        Mark line(WithinRuns.Run run, double width, double share) {
            Mark.Told told = (x, y) -> datum(
                    run.unit(),
                    Labels.value(y, scale.unit())
                            + (timed ? " after " + Labels.value(x) + " s" : " at point " + Math.round(x)) + " · "
                            + run.label());
            return new Mark.Trace(
                    new Pyramid(run.places(timed), run.values()),
                    tone(),
                    width,
                    share,
                    datum(run.unit(), run.label()),
                    told);
        }
    }

    private static void panel(List<Panel> panels, Drawn side, List<WithinRuns.Run> runs, Axis x, Axis y) {
        if (runs.isEmpty()) {
            return;
        }
        boolean several = runs.size() >= SEVERAL;
        List<Mark> marks = new ArrayList<>();
        for (WithinRuns.Run run : runs) {
            marks.add(side.line(run, several ? 1 : 1.4, several ? PALE : 1));
        }
        if (several) {
            MiddleRun.of(runs, side.timed())
                    .ifPresent(m -> marks.add(new Mark.Line(
                            m.xs(), m.ys(), side.tone(), 2.6, false, false, side.datum(-1, "median of the runs"))));
        }
        panels.add(new Panel.Plot(side.platform(), 1, x, y, false, marks));
    }

    private static String title(Comparison c, List<WithinRuns.Run> b, List<WithinRuns.Run> k) {
        double vb = within(b);
        double vk = within(k);
        if (Double.isNaN(vb) && Double.isNaN(vk)) {
            return "Values inside the runs of " + c.key().benchmark() + ", point by point";
        }
        if (Double.isNaN(vb) || Double.isNaN(vk)) {
            return "Inside the runs of " + c.key().benchmark() + " values vary by " + share(Double.isNaN(vb) ? vk : vb);
        }
        return "Inside a run, " + c.candidate().platform() + " varies by " + share(vk) + ", "
                + c.baseline().platform() + " by " + share(vb);
    }

    /** Two significant digits: it is an estimate itself. */
    private static String share(double variation) {
        return Figures.percent(variation, Figures.decimals(100 * variation));
    }

    /** Mean coefficient of variation inside the runs; NaN where none has one. */
    private static double within(List<WithinRuns.Run> runs) {
        return runs.stream()
                .mapToDouble(r -> Moments.sd(r.values()) / Math.abs(Moments.mean(r.values())))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
