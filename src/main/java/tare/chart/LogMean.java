package tare.chart;

import java.util.List;
import tare.analysis.Comparison;
import tare.stats.Moments;
import tare.stats.StudentT;

/**
 * The mean of one side of a comparison with its t interval at level 1−α: geometric, exp(mean ln x ± t(1−α/2, n−1)·s/√n), where
 * every value of both sides is positive, else arithmetic on both, so that the two can be held against each other. Without
 * an interval below two values.
 *
 * @param mean the mean
 * @param low lower end, or the mean
 * @param high upper end, or the mean
 */
public record LogMean(double mean, double low, double high) {
    /** The mean of values of a side of the comparison, in whatever unit they are drawn in. */
    public static LogMean of(Comparison c, double[] values) {
        boolean geometric = geometric(c);
        double[] x = geometric ? Moments.logs(values) : values;
        double mean = Moments.mean(x);
        double half = x.length < 2
                ? 0
                : StudentT.upperQuantile(c.rule().alpha() / 2, x.length - 1.0) * Moments.sd(x) / Math.sqrt(x.length);
        return geometric
                ? new LogMean(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half))
                : new LogMean(mean, mean - half, mean + half);
    }

    /** Whether the means of a comparison's sides are geometric ones. */
    public static boolean geometric(Comparison c) {
        return positive(c.baseline().values()) && positive(c.candidate().values());
    }

    /** {@code geometric mean}, or what it is where a value of either side is not positive. */
    public static String word(Comparison c) {
        return geometric(c) ? "geometric mean" : "arithmetic mean";
    }

    /** For a caption over several rows that speaks of geometric means: what holds for those that have none; begins with a space. */
    public static String exception(List<Comparison> rows) {
        return rows.stream().allMatch(LogMean::geometric) ? "" : " (arithmetic where a value is not above zero)";
    }

    private static boolean positive(double[] values) {
        for (double v : values) {
            if (!(v > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The mean to the place of its interval, {@code 45.60}; to four digits without one. */
    public String words() {
        return Labels.mean(mean, high - mean);
    }

    /** The same with its unit. */
    public String words(String unit) {
        return unit.isEmpty() ? words() : words() + " " + unit;
    }

    /** The interval to its own place, {@code 45.48 to 45.72}. */
    public String range() {
        return Labels.mean(low, high - mean) + " to " + Labels.mean(high, high - mean);
    }
}
