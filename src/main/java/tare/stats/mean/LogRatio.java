package tare.stats.mean;

import tare.stats.Alternative;
import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;

/**
 * The ratio of geometric means, by a t procedure on logarithms: symmetric under exchange of the sides.
 *
 * @param log difference of the means of logarithms, numerator − denominator
 * @param statistic t against a ratio of 1
 * @param pValue two-sided
 * @param interval of the ratio
 */
public record LogRatio(Difference log, double statistic, double pValue, Span interval) {
    /** exp of the difference. */
    public double ratio() {
        return Math.exp(log.estimate());
    }

    public static LogRatio welch(double[] numerator, double[] denominator, double level) {
        double[][] logs = logs(numerator, denominator);
        Require.level(level);
        return of(Difference.welch(logs[0], logs[1]), level);
    }

    public static LogRatio paired(double[] numerator, double[] denominator, double level) {
        Difference d = pairedLogs(numerator, denominator);
        Require.level(level);
        return of(d, level);
    }

    /** Mean of ln(numerator/denominator) over pairs. */
    public static Difference pairedLogs(double[] numerator, double[] denominator) {
        Require.samples(numerator, denominator, 2);
        Require.positive(numerator);
        Require.positive(denominator);
        return Difference.oneSample(TTest.pairedDifferences(Moments.logs(numerator), Moments.logs(denominator), 1));
    }

    /** Logarithms of both sides; refuses what cannot have one. */
    public static double[][] logs(double[] numerator, double[] denominator) {
        Require.samples(numerator, denominator, 2);
        Require.positive(numerator);
        Require.positive(denominator);
        Require.variation(numerator, denominator);
        return new double[][] {Moments.logs(numerator), Moments.logs(denominator)};
    }

    private static LogRatio of(Difference d, double level) {
        Span interval = d.interval(level, Alternative.TWO_SIDED).map(Math::exp);
        return new LogRatio(d, d.statistic(0), d.pValue(0, Alternative.TWO_SIDED), interval);
    }

    /** By the names under which it is printed. */
    public Results results() {
        return new Results()
                .number("log_ratio", log.estimate())
                .number("ratio", ratio())
                .number("std_error", log.standardError())
                .number("df", log.df())
                .number("statistic", statistic)
                .number("p_value", pValue)
                .number("ci_low", interval.low())
                .number("ci_high", interval.high());
    }
}
