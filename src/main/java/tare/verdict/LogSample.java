package tare.verdict;

import tare.stats.Moments;

/**
 * What the verdict rule needs of one side: the moments of the natural logarithms of its units of analysis.
 *
 * @param n units, at least 2
 * @param mean mean of the logs
 * @param variance sample variance of the logs (denominator n − 1)
 * @param inflation by how much autocorrelation inflates the variance of the mean; 1 for independent units, never below
 */
public record LogSample(int n, double mean, double variance, double inflation) {
    public LogSample {
        if (n < 2 || !Double.isFinite(mean) || !(variance >= 0) || !(inflation >= 1)) {
            throw new IllegalArgumentException("not the moments of a sample: n " + n + ", mean " + mean + ", variance "
                    + variance + ", inflation " + inflation);
        }
    }

    /** From at least two positive values. */
    public static LogSample of(double[] values) {
        double[] logs = Moments.logs(values);
        return new LogSample(logs.length, Moments.mean(logs), Moments.variance(logs), 1);
    }

    /** From a summary by the delta method: ln of the mean, with s²/x̄² as the variance of a log. */
    public static LogSample ofSummary(int n, double mean, double sd) {
        double relative = sd / mean;
        return new LogSample(n, Math.log(mean), relative * relative, 1);
    }

    public LogSample withInflation(double factor) {
        return new LogSample(n, mean, variance, Math.max(1, factor));
    }

    /** Number of independent values that say as much about the mean. */
    public double effectiveN() {
        return n / inflation;
    }

    /** Variance of the mean. */
    public double meanVariance() {
        return inflation * variance / n;
    }

    /** Degrees of freedom of the variance, kept above zero so that it can stand in a denominator. */
    double freedom() {
        return Math.max(effectiveN() - 1, 1e-9);
    }
}
