package tare.stats.mean;

import tare.stats.Alternative;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;
import tare.stats.StudentT;

/**
 * Two one-sided t tests (Schuirmann 1987): is the difference inside (low, upp)?
 *
 * @param difference estimate, standard error, degrees of freedom
 * @param tLower statistic against the lower bound
 * @param pLower P(T ≥ tLower)
 * @param tUpper statistic against the upper bound
 * @param pUpper P(T ≤ tUpper)
 * @param pValue the larger of the two
 * @param interval confidence interval of level 1 − 2α
 * @param equivalent pValue &lt; α, which is: the interval lies strictly inside the bounds
 */
public record Tost(
        Difference difference,
        double tLower,
        double pLower,
        double tUpper,
        double pUpper,
        double pValue,
        Span interval,
        boolean equivalent) {

    public static Tost welch(double[] x, double[] y, double low, double upp, double alpha) {
        TTest.checked(x, y);
        return of(Difference.welch(x, y), low, upp, alpha);
    }

    public static Tost student(double[] x, double[] y, double low, double upp, double alpha) {
        TTest.checked(x, y);
        return of(Difference.student(x, y), low, upp, alpha);
    }

    public static Tost paired(double[] x, double[] y, double low, double upp, double alpha) {
        return of(Difference.oneSample(TTest.pairedDifferences(x, y)), low, upp, alpha);
    }

    /** On any estimate with a t distribution; bounds in its own unit. */
    public static Tost of(Difference d, double low, double upp, double alpha) {
        Require.ordered(low, upp);
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "alpha lies between 0 and 0.5, not " + alpha);
        }
        double tLower = d.statistic(low);
        double tUpper = d.statistic(upp);
        double pLower = StudentT.survival(tLower, d.df());
        double pUpper = StudentT.cdf(tUpper, d.df());
        double p = Math.max(pLower, pUpper);
        Span interval = d.interval(1 - 2 * alpha, Alternative.TWO_SIDED);
        return new Tost(d, tLower, pLower, tUpper, pUpper, p, interval, p < alpha);
    }

    /** By the names under which it is printed. */
    public Results results() {
        return new Results()
                .number("estimate", difference.estimate())
                .number("std_error", difference.standardError())
                .number("df", difference.df())
                .number("t_lower", tLower)
                .number("p_lower", pLower)
                .number("t_upper", tUpper)
                .number("p_upper", pUpper)
                .number("p_value", pValue)
                .number("ci_low", interval.low())
                .number("ci_high", interval.high())
                .put("equivalent", equivalent);
    }
}
