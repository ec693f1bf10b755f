package tare.stats.mean;

import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;
import tare.stats.TestQuestion;

/**
 * A t test: what was estimated, the test against mu, and the interval.
 *
 * <p>All refuse non-finite input, fewer than two values on a side and data without variation. Student 1908; Welch 1947 for
 * unequal variances, which is the default everywhere: the choice is never made by a test on the variances.
 *
 * @param difference estimate, standard error, degrees of freedom
 * @param statistic t
 * @param pValue from the survival function
 * @param interval confidence interval of the estimate
 */
public record TTest(Difference difference, double statistic, double pValue, Span interval) {
    public static TTest welch(double[] x, double[] y, TestQuestion asked) {
        checked(x, y);
        return of(Difference.welch(x, y), asked);
    }

    public static TTest student(double[] x, double[] y, TestQuestion asked) {
        checked(x, y);
        return of(Difference.student(x, y), asked);
    }

    public static TTest paired(double[] x, double[] y, TestQuestion asked) {
        return of(Difference.oneSample(pairedDifferences(x, y)), asked);
    }

    public static TTest oneSample(double[] x, TestQuestion asked) {
        Require.sample(x, 2);
        Require.variation(x);
        return of(Difference.oneSample(x), asked);
    }

    /** x − y element by element; refuses what a paired analysis refuses. */
    public static double[] pairedDifferences(double[] x, double[] y) {
        return pairedDifferences(x, y, 0);
    }

    static double[] pairedDifferences(double[] x, double[] y, double least) {
        Require.samples(x, y, 2);
        Require.variation(x, y);
        Require.paired(x, y);
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - y[i];
        }
        if (Moments.constantButRounding(d, x, y, least)) {
            throw new Refused(Refused.Code.NO_VARIATION, "all differences are " + d[0]);
        }
        return d;
    }

    /** Refuses two sides that no t test can hold against each other. */
    static void checked(double[] x, double[] y) {
        Require.samples(x, y, 2);
        Require.variation(x, y);
    }

    private static TTest of(Difference d, TestQuestion asked) {
        Require.level(asked.level());
        Require.finite(asked.mu(), "mu");
        return new TTest(
                d,
                d.statistic(asked.mu()),
                d.pValue(asked.mu(), asked.alternative()),
                d.interval(asked.level(), asked.alternative()));
    }

    /** By the names under which it is printed. */
    public Results results() {
        return new Results()
                .number("estimate", difference.estimate())
                .number("std_error", difference.standardError())
                .number("df", difference.df())
                .number("statistic", statistic)
                .number("p_value", pValue)
                .number("ci_low", interval.low())
                .number("ci_high", interval.high());
    }
}
