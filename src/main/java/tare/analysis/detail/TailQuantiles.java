package tare.analysis.detail;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Comparison;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.quantile.QuantileInterval;
import tare.stats.quantile.QuantileRatio;
import tare.stats.quantile.Weighted;
import tare.verdict.Interval;
import tare.verdict.Subject;

/**
 * Ratios of quantiles. Where several runs have values inside them, each run's own quantile is one value of a sample of
 * runs; with one run on a side, order statistics within the run, of values or of a histogram that is never expanded;
 * otherwise over the values that were judged.
 */
final class TailQuantiles {
    private static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99, 0.999};

    private final Comparison row;
    private final double level;

    TailQuantiles(Comparison row) {
        this.row = row;
        this.level = 1 - row.rule().alpha();
    }

    Tail run() {
        InnerRuns b = InnerRuns.of(row, row.baseline());
        InnerRuns c = InnerRuns.of(row, row.candidate());
        if (b.runs() == 0 || c.runs() == 0) {
            return row.baseline().n() < 2 || row.candidate().n() < 2
                    ? new Tail("There are no values inside the runs, and too few runs.", 0, List.of())
                    : within(
                            "Over the " + Subject.plural(row.unitOfAnalysis())
                                    + ": quantiles of the values that were judged.",
                            Weighted.of(row.baseline().values()),
                            Weighted.of(row.candidate().values()));
        }
        if (b.units().size() >= 2 && c.units().size() >= 2) {
            return overRuns(b.units(), c.units());
        }
        String what = b.points() || c.points()
                ? "Within one run a side, points over time: says nothing about other runs, and neighbouring points"
                        + " resemble each other."
                : "Within one run a side: says nothing about other runs.";
        String which = b.runs() > 1 || c.runs() > 1 ? " Of several runs on one side the first is taken." : "";
        return within(
                what + which,
                b.units().getFirst().getFirst(),
                c.units().getFirst().getFirst());
    }

    private Tail overRuns(List<List<Weighted>> b, List<List<Weighted>> c) {
        List<Tail.Row> rows = new ArrayList<>();
        for (double p : LEVELS) {
            rows.add(row(p, () -> QuantileRatio.overRuns(quantiles(b, p), quantiles(c, p), p, level)));
        }
        String word =
                row.unitOfAnalysis().equals("host") || row.unitOfAnalysis().equals("boot")
                        ? Subject.plural(row.unitOfAnalysis())
                        : "runs";
        return new Tail(
                "Over " + b.size() + " and " + c.size() + " " + word
                        + ": each run's own quantile is one value. Geometric means are shown.",
                Math.min(fewest(b), fewest(c)),
                rows);
    }

    private static long fewest(List<List<Weighted>> units) {
        return units.stream()
                .flatMap(List::stream)
                .mapToLong(Weighted::size)
                .min()
                .orElse(0);
    }

    /** One value a unit: its run's quantile, or the geometric mean of its runs' quantiles. */
    private static double[] quantiles(List<List<Weighted>> units, double p) {
        return units.stream()
                .mapToDouble(unit -> {
                    double[] each =
                            unit.stream().mapToDouble(w -> w.quantile(p)).toArray();
                    return each.length == 1 ? each[0] : Math.exp(Moments.mean(Moments.logs(each)));
                })
                .toArray();
    }

    private Tail within(String source, Weighted b, Weighted c) {
        List<Tail.Row> rows = new ArrayList<>();
        for (double p : LEVELS) {
            rows.add(row(p, () -> QuantileRatio.withinRun(b, c, p, level)));
        }
        return new Tail(source + " Type 7 quantiles.", Math.min(b.size(), c.size()), rows);
    }

    private interface Ratio {
        QuantileRatio of();
    }

    private Tail.Row row(double p, Ratio ratio) {
        try {
            QuantileRatio q = ratio.of();
            Interval interval =
                    q.bounded() ? new Interval(q.interval().low(), q.interval().high()) : Interval.NONE;
            return new Tail.Row(p, q.baseline(), q.candidate(), q.ratio(), interval, note(q));
        } catch (Refused e) {
            return new Tail.Row(
                    p, Double.NaN, Double.NaN, Double.NaN, Interval.NONE, "no ratio of values that are not above zero");
        }
    }

    private String note(QuantileRatio q) {
        if (q.bounded()) {
            return "";
        }
        return q.scope() == QuantileRatio.Scope.OVER_RUNS
                ? "no interval possible: every run gave the same"
                : "no interval possible: " + QuantileInterval.smallestN(q.p(), level) + " values a side are needed";
    }
}
