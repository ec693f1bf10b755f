package tare.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tare.stats.quantile.Quantiles;

/**
 * What the runs of a side have in common from moment to moment: time is cut into equal stretches, as many as the shortest run
 * has points, and in each stands the median over the runs of each run's mean there. Only while at least half of the runs go
 * on, so that a single long run does not speak for all.
 *
 * @param xs middle of each stretch
 * @param ys the medians
 */
public record MiddleRun(double[] xs, double[] ys) {
    private static final int MOST = 240;

    /** The middle of several runs; empty where fewer than three stretches have one. */
    public static Optional<MiddleRun> of(List<WithinRuns.Run> runs, boolean timed) {
        double first = timed ? 0 : 1;
        double last = lastOfHalf(runs, timed);
        int stretches = runs.stream()
                .filter(r -> end(r, timed) >= last)
                .mapToInt(r -> r.values().length)
                .min()
                .orElse(0);
        stretches = Math.min(MOST, stretches);
        if (stretches < 3 || !(last > first)) {
            return Optional.empty();
        }
        double width = (last - first) / stretches;
        double[][] means = new double[runs.size()][];
        for (int i = 0; i < means.length; i++) {
            means[i] = means(runs.get(i), timed, first, width, stretches);
        }
        double[] xs = new double[stretches];
        double[] ys = new double[stretches];
        int n = 0;
        for (int s = 0; s < stretches; s++) {
            int at = s;
            double[] there = Arrays.stream(means)
                    .mapToDouble(m -> m[at])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (2 * there.length >= runs.size()) {
                xs[n] = first + (s + 0.5) * width;
                ys[n++] = Quantiles.of(there, 0.5);
            }
        }
        return n < 3 ? Optional.empty() : Optional.of(new MiddleRun(Arrays.copyOf(xs, n), Arrays.copyOf(ys, n)));
    }

    private static double end(WithinRuns.Run run, boolean timed) {
        return run.place(run.values().length - 1, timed);
    }

    /** Until when half of the runs go on. */
    private static double lastOfHalf(List<WithinRuns.Run> runs, boolean timed) {
        double[] ends = runs.stream().mapToDouble(r -> end(r, timed)).sorted().toArray();
        return ends.length == 0 ? 0 : ends[ends.length / 2];
    }

    /** The mean of a run in each stretch; NaN where it has no point. */
    private static double[] means(WithinRuns.Run run, boolean timed, double first, double width, int stretches) {
        double[] sum = new double[stretches];
        int[] n = new int[stretches];
        for (int i = 0; i < run.values().length; i++) {
            double at = (run.place(i, timed) - first) / width;
            if (at <= stretches) {
                int s = Math.min((int) at, stretches - 1);
                sum[s] += run.values()[i];
                n[s]++;
            }
        }
        return IntStream.range(0, stretches)
                .mapToDouble(i -> n[i] == 0 ? Double.NaN : sum[i] / n[i])
                .toArray();
    }
}
