package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Histogram;
import tare.model.Unit;
import tare.stats.quantile.QuantileInterval;
import tare.stats.quantile.Quantiles;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;

/**
 * Ratios of quantiles. Where several runs have values inside them, each run's quantile is one value of a sample of runs;
 * with one run a side, order statistics within the run; otherwise over the runs themselves.
 */
final class TailQuantiles {
    private static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99, 0.999};
    private static final int INSIDE = 20;

    private final Comparison row;

    TailQuantiles(Comparison row) {
        this.row = row;
    }

    Tail run() {
        List<Inner> b = inner(row.baseline());
        List<Inner> c = inner(row.candidate());
        if (b.isEmpty() || c.isEmpty()) {
            return row.baseline().n() < 2 || row.candidate().n() < 2
                    ? new Tail("There are no values inside the runs, and too few runs.", List.of())
                    : within(
                            "Over the runs: quantiles of the values that were judged.",
                            sorted(row.baseline().values()),
                            sorted(row.candidate().values()));
        }
        if (b.size() >= 2 && c.size() >= 2) {
            return acrossRuns(b, c);
        }
        return within("Within one run a side: says nothing about other runs.", b.getFirst(), c.getFirst());
    }

    private Tail acrossRuns(List<Inner> b, List<Inner> c) {
        List<Tail.Row> rows = new ArrayList<>();
        for (double p : LEVELS) {
            double[] left = b.stream().mapToDouble(i -> i.quantile(p)).toArray();
            double[] right = c.stream().mapToDouble(i -> i.quantile(p)).toArray();
            Judgement j = Judge.judge(left, right, row.metric().better(), row.rule());
            rows.add(new Tail.Row(
                    p,
                    Quantiles.median(left),
                    Quantiles.median(right),
                    j.ratio(),
                    j.ci(),
                    j.ci().exists() ? "" : "no interval possible"));
        }
        return new Tail(
                "Over " + b.size() + " and " + c.size()
                        + " runs: each run's own quantile is one value. Medians are shown.",
                rows);
    }

    private Tail within(String source, Inner b, Inner c) {
        double level = 1 - row.rule().alpha() / 2;
        List<Tail.Row> rows = new ArrayList<>();
        for (double p : LEVELS) {
            double left = b.quantile(p);
            double right = c.quantile(p);
            Interval interval = ratio(b.interval(p, level), c.interval(p, level));
            String note = interval.exists()
                    ? ""
                    : "no interval possible: "
                            + (b.expanded() && c.expanded()
                                    ? QuantileInterval.smallestN(p, level) + " values a side are needed"
                                    : "histograms are not expanded");
            rows.add(new Tail.Row(p, left, right, right / left, interval, note));
        }
        return new Tail(source + " Type 7 quantiles.", rows);
    }

    /** Both sides at level 1 − α/2, so that the ratio holds at 1 − α at least. */
    private static Interval ratio(Interval b, Interval c) {
        boolean bounded = b.exists() && c.exists() && b.low() > 0;
        return bounded ? new Interval(c.low() / b.high(), c.high() / b.low()) : Interval.NONE;
    }

    private static Inner sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return new Inner(copy, null);
    }

    private List<Inner> inner(Side side) {
        List<Inner> all = new ArrayList<>();
        for (Side.Part p : side.parts()) {
            Unit own = p.measurement().metric().unit();
            double factor = own.convertsTo(row.metric().unit())
                    ? own.factorTo(row.metric().unit())
                    : 1;
            Data data = p.measurement().data();
            if (data instanceof Data.Samples s
                    && s.nested().size() >= INSIDE
                    && s.nested().size() > side.n()) {
                all.add(sorted(
                        Arrays.stream(s.nested().values()).map(v -> v * factor).toArray()));
            } else if (data instanceof Data.Counts h && h.histogram().n() >= INSIDE) {
                all.add(new Inner(new double[] {factor}, h.histogram()));
            }
        }
        return all;
    }

    /**
     * Values inside a run.
     *
     * @param values sorted; for a histogram the factor to the row's unit alone
     * @param histogram null for values
     */
    private record Inner(
            double[] values,
            @org.jspecify.annotations.Nullable Histogram histogram) {
        boolean expanded() {
            return histogram == null;
        }

        double quantile(double p) {
            return histogram == null ? Quantiles.ofSorted(values, p) : values[0] * fromCounts(histogram, p);
        }

        private static double fromCounts(Histogram h, double p) {
            double wanted = p * (h.n() - 1);
            long seen = 0;
            for (int i = 0; i < h.values().length; i++) {
                seen += h.counts()[i];
                if (seen > wanted) {
                    return h.values()[i];
                }
            }
            return h.values()[h.values().length - 1];
        }

        Interval interval(double p, double level) {
            if (histogram != null) {
                return Interval.NONE;
            }
            QuantileInterval q = QuantileInterval.ofSorted(values, p, level);
            return q.bounded() ? new Interval(q.low(), q.high()) : Interval.NONE;
        }
    }
}
