package tare.stats.shape;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Stop;
import tare.stats.quantile.Quantiles;

/** Values far from the rest: marked, never removed. */
public final class Outliers {
    /** Interquartile ranges from the quartiles to Tukey's inner fences. */
    public static final double FENCE = 1.5;

    /** Scales the median absolute deviation to the standard deviation of a normal sample. */
    private static final double MAD_TO_SD = 0.6745;

    private Outliers() {}

    /**
     * Tukey's fences: quartiles ± k·IQR.
     *
     * @param low lower fence
     * @param high upper fence
     * @param indices what lies outside
     */
    public record Tukey(double low, double high, int[] indices) {}

    public static Tukey tukey(double[] x, double k, int type) {
        Require.sample(x, 1);
        if (!(k >= 0) || Double.isInfinite(k)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "k is not negative: " + k);
        }
        double[] q = Quantiles.of(x, new double[] {0.25, 0.75}, type);
        double range = q[1] - q[0];
        double low = q[0] - k * range;
        double high = q[1] + k * range;
        return new Tukey(low, high, where(x, v -> v < low || v > high));
    }

    /**
     * Distance from the median in robust standard deviations: |0.6745(x − med)/MAD| &gt; threshold.
     *
     * @param median of the sample
     * @param mad median absolute deviation, not scaled
     * @param indices what lies beyond the threshold
     */
    public record Mad(double median, double mad, int[] indices) {}

    /** Refuses when more than half of the values are equal (MAD = 0). */
    public static Mad mad(double[] x, double threshold) {
        Require.sample(x, 1);
        double median = Quantiles.median(x);
        double mad = Descriptive.mad(x, median);
        if (mad == 0) {
            throw new Refused(Refused.Code.NO_VARIATION, "the median absolute deviation is 0");
        }
        Require.positive(threshold, "threshold");
        return new Mad(median, mad, where(x, v -> Math.abs(MAD_TO_SD * (v - median) / mad) > threshold));
    }

    private static int[] where(double[] x, DoublePredicate outside) {
        Stop.before(x.length);
        return IntStream.range(0, x.length).filter(i -> outside.test(x[i])).toArray();
    }

    /** The values that are not at these 0-based positions. */
    public static double[] without(double[] x, int[] indices) {
        Stop.before(x.length);
        boolean[] drop = new boolean[x.length];
        Arrays.stream(indices).forEach(i -> drop[i] = true);
        return IntStream.range(0, x.length)
                .filter(i -> !drop[i])
                .mapToDouble(i -> x[i])
                .toArray();
    }
}
