package tare.stats.shape;

import java.util.Arrays;
import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.quantile.Quantiles;

/**
 * A sample described; what needs more values than there are is NaN, not 0.
 *
 * @param n values
 * @param min smallest
 * @param max largest
 * @param median type 7
 * @param mad median |x − median|, not scaled
 * @param mean arithmetic mean
 * @param variance n − 1; NaN for one value
 * @param sd its root
 * @param skewness g₁ = m₃/m₂^1.5; NaN when constant or below 3 values
 * @param skewnessAdjusted g₁√(n(n−1))/(n−2)
 * @param kurtosis excess g₂ = m₄/m₂² − 3; NaN when constant or below 4 values
 * @param kurtosisAdjusted (n−1)/((n−2)(n−3))·((n+1)g₂ + 6)
 */
public record Descriptive(
        int n,
        double min,
        double max,
        double median,
        double mad,
        double mean,
        double variance,
        double sd,
        double skewness,
        double skewnessAdjusted,
        double kurtosis,
        double kurtosisAdjusted) {

    public static Descriptive of(double[] x) {
        Require.sample(x, 1);
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double median = Quantiles.ofSorted(sorted, 0.5);
        int n = x.length;
        double sd = Moments.sd(x);
        boolean varies = !Moments.constant(x);
        double skewness = n >= 3 && varies ? standardised(x, sd, 3) : Double.NaN;
        double kurtosis = n >= 4 && varies ? standardised(x, sd, 4) - 3 : Double.NaN;
        return new Descriptive(
                n,
                sorted[0],
                sorted[n - 1],
                median,
                mad(x, median),
                Moments.mean(x),
                Moments.variance(x),
                sd,
                skewness,
                skewness * Math.sqrt(n * (n - 1.0)) / (n - 2),
                kurtosis,
                (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * kurtosis + 6));
    }

    /** Standard error of the mean. */
    public double sem() {
        return sd / Math.sqrt(n);
    }

    /** sd/mean, negative with the mean; NaN when the mean is 0. */
    public double cv() {
        return mean == 0 ? Double.NaN : sd / mean;
    }

    /** median |x − centre|. */
    public static double mad(double[] x, double centre) {
        return Quantiles.median(Arrays.stream(x).map(v -> Math.abs(v - centre)).toArray());
    }

    /** m_k/m₂^(k/2) with denominators n, about a mean corrected for its own rounding. */
    private static double standardised(double[] x, double sd, int power) {
        double mean = Moments.mean(x);
        double[] z = Arrays.stream(x).map(v -> (v - mean) / sd).toArray();
        double rest = Moments.mean(z);
        double second =
                Moments.mean(Arrays.stream(z).map(v -> Math.pow(v - rest, 2)).toArray());
        double higher = Moments.mean(
                Arrays.stream(z).map(v -> Math.pow(v - rest, power)).toArray());
        return higher / Math.pow(second, power / 2.0);
    }
}
