package tare.stats.resample;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;
import tare.stats.quantile.Quantiles;

/**
 * Bootstrap intervals of a statistic (Efron 1987): percentile, basic, bias-corrected and accelerated, and for one mean the
 * studentised. Two samples are resampled independently. Not to be trusted below about ten values a sample; refused below
 * three.
 *
 * @param estimate the statistic of the data
 * @param replicateMean mean over the resamples
 * @param replicateSd their standard deviation: a standard error
 * @param percentile interval
 * @param basic interval 2·estimate − percentile
 * @param bca interval with its constants
 * @param studentised interval of one mean; ends NaN for other statistics
 * @param degenerate resamples without variation, left out of the studentised interval
 */
public record Bootstrap(
        double estimate,
        double replicateMean,
        double replicateSd,
        Span percentile,
        Span basic,
        Bca bca,
        Span studentised,
        int degenerate) {
    /** Below so many values a sample the result is flagged. */
    public static final int TRUSTED_FROM = 10;

    /** Resamples where nothing else is said. */
    public static final int DEFAULT_REPLICATES = 10_000;

    private static final int SMALLEST = 3;

    public static Bootstrap of(
            double[][] samples, Statistic statistic, Resampling resampling, double level, BooleanSupplier cancelled) {
        check(samples, statistic, level);
        double estimate = statistic.of(samples);
        boolean mean = statistic == Statistic.MEAN;
        double[] replicates = new double[resampling.replicates()];
        double[] pivots = mean ? new double[replicates.length] : new double[0];
        int degenerate = 0;
        double[][] drawn = Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
        int[][] indices = Arrays.stream(samples).map(s -> new int[s.length]).toArray(int[][]::new);
        for (int r = 0; r < replicates.length; r++) {
            if ((r & 63) == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            draw(samples, drawn, indices, resampling, r);
            replicates[r] = statistic.of(drawn);
            if (mean) {
                boolean flat = Moments.constant(drawn[0]);
                degenerate += flat ? 1 : 0;
                pivots[r] = flat ? Double.NaN : (replicates[r] - estimate) / standardError(drawn[0]);
            }
        }
        double centre = Moments.mean(replicates);
        double sd = Moments.sd(replicates);
        Arrays.sort(replicates);
        Span percentile = span(replicates, (1 - level) / 2, (1 + level) / 2);
        Span basic = new Span(2 * estimate - percentile.high(), 2 * estimate - percentile.low());
        Bca bca = Bca.of(samples, statistic, estimate, replicates, level, percentile);
        Span studentised = studentised(pivots, estimate, samples[0], level);
        return new Bootstrap(estimate, centre, sd, percentile, basic, bca, studentised, degenerate);
    }

    private static void check(double[][] samples, Statistic statistic, double level) {
        Arrays.stream(samples).forEach(Require::finite);
        Arrays.stream(samples).forEach(s -> Require.atLeast(SMALLEST, s));
        if (samples.length != statistic.samples()) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "this statistic takes " + statistic.samples() + " samples");
        }
        Require.variation(samples[0], samples[samples.length - 1]);
        Require.level(level);
    }

    private static void draw(double[][] samples, double[][] drawn, int[][] indices, Resampling resampling, int r) {
        for (int k = 0; k < samples.length; k++) {
            resampling.fill(r, k, indices[k]);
            gather(samples[k], indices[k], drawn[k]);
        }
    }

    private static void gather(double[] from, int[] indices, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from[indices[i]];
        }
    }

    private static Span studentised(double[] pivots, double estimate, double[] x, double level) {
        double[] kept =
                Arrays.stream(pivots).filter(t -> !Double.isNaN(t)).sorted().toArray();
        if (kept.length == 0) {
            return new Span(Double.NaN, Double.NaN);
        }
        Span t = span(kept, (1 - level) / 2, (1 + level) / 2);
        double se = standardError(x);
        return new Span(estimate - t.high() * se, estimate - t.low() * se);
    }

    private static double standardError(double[] x) {
        return Moments.sd(x) / Math.sqrt(x.length);
    }

    static Span span(double[] sorted, double low, double high) {
        return new Span(Quantiles.ofSorted(sorted, low), Quantiles.ofSorted(sorted, high));
    }

    /** By the names under which it is printed. */
    public Results results() {
        return new Results()
                .number("theta_hat", estimate)
                .number("replicate_mean", replicateMean)
                .number("replicate_sd", replicateSd)
                .number("z0", bca.z0())
                .number("acceleration", bca.acceleration())
                .number("alpha1", bca.alpha1())
                .number("alpha2", bca.alpha2())
                .number("percentile_low", percentile.low())
                .number("percentile_high", percentile.high())
                .number("basic_low", basic.low())
                .number("basic_high", basic.high())
                .number("bca_low", bca.interval().low())
                .number("bca_high", bca.interval().high())
                .put("bca_corrected", bca.corrected())
                .number("studentised_low", studentised.low())
                .number("studentised_high", studentised.high())
                .put("degenerate_resamples", degenerate);
    }
}
