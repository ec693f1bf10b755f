package tare.stats.resample;

import java.util.function.BooleanSupplier;
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

    /** One interval of each kind at one level. */
    public static Bootstrap of(
            double[][] samples, Statistic statistic, Resampling resampling, double level, BooleanSupplier cancelled) {
        return Replicates.of(samples, statistic, resampling, cancelled).at(level);
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
