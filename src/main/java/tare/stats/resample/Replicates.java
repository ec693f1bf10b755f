package tare.stats.resample;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;
import tare.stats.Stop;

/**
 * A statistic on many resamples, from which intervals of any level are read: the resampling is the work, a level costs
 * nothing. Two samples are resampled independently.
 */
public final class Replicates {
    private static final int SMALLEST = 3;

    private final double[][] samples;
    private final Statistic statistic;
    private final double estimate;
    private final double[] sorted;
    private final double mean;
    private final double sd;
    private final double[] pivots;

    private Replicates(double[][] samples, Statistic statistic, double estimate, double[] replicates, double[] pivots) {
        this.samples = samples;
        this.statistic = statistic;
        this.estimate = estimate;
        this.mean = Moments.mean(replicates);
        this.sd = Moments.sd(replicates);
        this.pivots = pivots;
        this.sorted = replicates.clone();
        Arrays.sort(sorted);
    }

    /**
     * Resamples.
     *
     * @param cancelled asked now and then; true ends the work with a CancellationException
     */
    public static Replicates of(
            double[][] samples, Statistic statistic, Resampling resampling, BooleanSupplier cancelled) {
        check(samples, statistic);
        double estimate = statistic.of(samples);
        boolean mean = statistic == Statistic.MEAN;
        double[] replicates = new double[resampling.replicates()];
        double[] pivots = mean ? new double[replicates.length] : new double[0];
        double[][] drawn = Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
        int[][] indices = Arrays.stream(samples).map(s -> new int[s.length]).toArray(int[][]::new);
        for (int r = 0; r < replicates.length; r++) {
            Stop.here();
            if ((r & 63) == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            draw(samples, drawn, indices, resampling, r);
            replicates[r] = statistic.of(drawn);
            if (mean) {
                pivots[r] =
                        Moments.constant(drawn[0]) ? Double.NaN : (replicates[r] - estimate) / standardError(drawn[0]);
            }
        }
        return new Replicates(samples, statistic, estimate, replicates, pivots);
    }

    private static void check(double[][] samples, Statistic statistic) {
        Arrays.stream(samples).forEach(Require::finite);
        Arrays.stream(samples).forEach(s -> Require.atLeast(SMALLEST, s));
        if (samples.length != statistic.samples()) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "this statistic takes " + statistic.samples() + " samples");
        }
        Require.variation(samples[0], samples[samples.length - 1]);
    }

    private static void draw(double[][] samples, double[][] drawn, int[][] indices, Resampling resampling, int r) {
        for (int k = 0; k < samples.length; k++) {
            resampling.fill(r, k, indices[k]);
            double[] from = samples[k];
            double[] into = drawn[k];
            int[] index = indices[k];
            for (int i = 0; i < into.length; i++) {
                into[i] = from[index[i]];
            }
        }
    }

    /** The intervals at a level. */
    public Bootstrap at(double level) {
        Require.level(level);
        Span percentile = Bootstrap.span(sorted, (1 - level) / 2, (1 + level) / 2);
        return new Bootstrap(
                estimate,
                mean,
                sd,
                percentile,
                new Span(2 * estimate - percentile.high(), 2 * estimate - percentile.low()),
                Bca.of(samples, statistic, estimate, sorted, level, percentile),
                studentised(level),
                (int) Arrays.stream(pivots).filter(Double::isNaN).count());
    }

    private Span studentised(double level) {
        double[] kept =
                Arrays.stream(pivots).filter(t -> !Double.isNaN(t)).sorted().toArray();
        if (kept.length == 0) {
            return new Span(Double.NaN, Double.NaN);
        }
        Span t = Bootstrap.span(kept, (1 - level) / 2, (1 + level) / 2);
        double se = standardError(samples[0]);
        return new Span(estimate - t.high() * se, estimate - t.low() * se);
    }

    private static double standardError(double[] x) {
        return Moments.sd(x) / Math.sqrt(x.length);
    }
}
