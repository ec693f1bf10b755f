package tare.chart;

import tare.stats.Moments;
import tare.stats.StudentT;

/**
 * Geometric mean with its t interval: exp(mean ln x ± t(1−α/2, n−1)·s/√n); the arithmetic mean where a value is not
 * positive. Without an interval below two values.
 *
 * @param mean the mean
 * @param low lower end, or the mean
 * @param high upper end, or the mean
 */
public record LogMean(double mean, double low, double high) {
    public static LogMean of(double[] values, double alpha) {
        boolean positive = values.length > 0;
        for (double v : values) {
            positive &= v > 0;
        }
        double[] x = positive ? Moments.logs(values) : values;
        double mean = Moments.mean(x);
        double half = x.length < 2
                ? 0
                : StudentT.upperQuantile(alpha / 2, x.length - 1.0) * Moments.sd(x) / Math.sqrt(x.length);
        return positive
                ? new LogMean(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half))
                : new LogMean(mean, mean - half, mean + half);
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
