package tare.stats.resample;

import java.util.Arrays;
import tare.stats.Moments;
import tare.stats.Normal;
import tare.stats.Span;
import tare.stats.Stop;

/**
 * The bias-corrected and accelerated interval.
 *
 * @param z0 bias correction
 * @param acceleration from the jackknife of each sample
 * @param alpha1 percentile at which the lower end is read
 * @param alpha2 percentile at which the upper end is read
 * @param interval read at these; the percentile interval where the correction does not exist
 * @param corrected false where it does not: all replicates on one side, a constant jackknife, or a denominator ≤ 0
 */
public record Bca(double z0, double acceleration, double alpha1, double alpha2, Span interval, boolean corrected) {
    private static final double SAME = 1e-12;

    static Bca of(
            double[][] samples, Statistic statistic, double estimate, double[] sorted, double level, Span percentile) {
        double z0 = bias(sorted, estimate);
        double a = acceleration(samples, statistic);
        double z = Normal.upperQuantile((1 - level) / 2);
        double low = corrected(z0, a, -z);
        double high = corrected(z0, a, z);
        boolean exists = Double.isFinite(z0) && !Double.isNaN(a) && !Double.isNaN(low) && !Double.isNaN(high);
        return exists
                ? new Bca(z0, a, low, high, Bootstrap.span(sorted, low, high), true)
                : new Bca(z0, a, (1 - level) / 2, (1 + level) / 2, percentile, false);
    }

    /** Φ⁻¹ of the share below the estimate, ties counted half; equal up to rounding is equal. */
    private static double bias(double[] sorted, double estimate) {
        double tolerance = SAME * Math.max(Math.abs(estimate), Math.abs(sorted[sorted.length - 1] - sorted[0]));
        double below = 0;
        for (double v : sorted) {
            below += v < estimate - tolerance ? 1 : v <= estimate + tolerance ? 0.5 : 0;
        }
        return Normal.quantile(below / sorted.length);
    }

    private static double corrected(double z0, double a, double z) {
        double scale = 1 - a * (z0 + z);
        return scale > 0 ? Normal.cdf(z0 + (z0 + z) / scale) : Double.NaN;
    }

    /** Σ_k Σ_i U³/n_k³ / (6 (Σ_k Σ_i U²/n_k²)^1.5) with U from leaving one value out; NaN when nothing changes. */
    private static double acceleration(double[][] samples, Statistic statistic) {
        double squares = 0;
        double cubes = 0;
        for (int k = 0; k < samples.length; k++) {
            double n = samples[k].length;
            for (double u : influences(samples, statistic, k)) {
                double share = u / n;
                squares += share * share;
                cubes += share * share * share;
            }
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : Double.NaN;
    }

    private static double[] influences(double[][] samples, Statistic statistic, int k) {
        double[] theta = statistic.needsMeansOnly()
                ? withoutOneByMeans(samples, statistic, k)
                : withoutOne(samples, statistic, k);
        double mean = Arrays.stream(theta).sum() / theta.length;
        return Arrays.stream(theta).map(t -> (theta.length - 1) * (mean - t)).toArray();
    }

    /** Linear in n: the mean without one value is that of all, moved by the value's share. */
    private static double[] withoutOneByMeans(double[][] samples, Statistic statistic, int k) {
        double[] means = Arrays.stream(samples).mapToDouble(Moments::mean).toArray();
        double[] x = samples[k];
        double whole = means[k];
        double[] theta = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            means[k] = whole - (x[i] - whole) / (x.length - 1);
            theta[i] = statistic.ofMeans(means);
        }
        return theta;
    }

    private static double[] withoutOne(double[][] samples, Statistic statistic, int k) {
        double[][] left = samples.clone();
        double[] x = samples[k];
        double[] theta = new double[x.length];
        double[] without = Arrays.copyOfRange(x, 1, x.length);
        left[k] = without;
        for (int i = 0; i < x.length; i++) {
            Stop.here();
            theta[i] = statistic.of(left);
            if (i < without.length) {
                without[i] = x[i];
            }
        }
        return theta;
    }
}
