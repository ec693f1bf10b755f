package tare.stats.mean;

import tare.stats.Alternative;
import tare.stats.Moments;
import tare.stats.Span;
import tare.stats.StudentT;
import tare.stats.Summary;

/**
 * An estimate whose deviation, over its standard error, follows Student's t.
 *
 * @param estimate what is estimated
 * @param standardError its standard error
 * @param df degrees of freedom; may be fractional
 */
public record Difference(double estimate, double standardError, double df) {

    /** mean(x) − mean(y), variances not assumed equal (Welch–Satterthwaite). */
    public static Difference welch(double[] x, double[] y) {
        return welch(Summary.of(x), Summary.of(y), Moments.difference(x, y));
    }

    /** The same from summaries. */
    public static Difference welch(Summary x, Summary y) {
        return welch(x, y, x.mean() - y.mean());
    }

    /** mean(x) − mean(y), variances assumed equal (Student). */
    public static Difference student(double[] x, double[] y) {
        double pooled = pooledSd(x, y);
        double standardError = pooled * Math.sqrt(1.0 / x.length + 1.0 / y.length);
        return new Difference(Moments.difference(x, y), standardError, x.length + y.length - 2.0);
    }

    /** mean(x). */
    public static Difference oneSample(double[] x) {
        Summary s = Summary.of(x);
        return new Difference(s.mean(), s.standardError(), x.length - 1.0);
    }

    /** The pooled standard deviation of two samples. */
    public static double pooledSd(double[] x, double[] y) {
        double df = x.length + y.length - 2.0;
        return Math.hypot(
                Moments.sd(x) * Math.sqrt((x.length - 1) / df), Moments.sd(y) * Math.sqrt((y.length - 1) / df));
    }

    /** Shares of the total variance, so that neither huge nor tiny data overflow on the way to df. */
    private static Difference welch(Summary x, Summary y, double estimate) {
        double a = x.standardError();
        double b = y.standardError();
        double standardError = Math.hypot(a, b);
        return new Difference(estimate, standardError, df(a, x.n() - 1.0, b, y.n() - 1.0));
    }

    /** Welch–Satterthwaite degrees of freedom of √(a² + b²). */
    static double df(double a, double dfA, double b, double dfB) {
        double total = Math.hypot(a, b);
        double shareA = (a / total) * (a / total);
        double shareB = (b / total) * (b / total);
        return 1 / (shareA * shareA / dfA + shareB * shareB / dfB);
    }

    /** (estimate − at) / standard error. */
    public double statistic(double at) {
        return (estimate - at) / standardError;
    }

    /** p-value against "the true value is {@code at}". */
    public double pValue(double at, Alternative alternative) {
        double t = statistic(at);
        return switch (alternative) {
            case LESS -> StudentT.cdf(t, df);
            case GREATER -> StudentT.survival(t, df);
            case TWO_SIDED -> Math.min(1, 2 * StudentT.survival(Math.abs(t), df));
        };
    }

    /** Interval with this confidence; a one-sided one has an infinite end. */
    public Span interval(double level, Alternative alternative) {
        double tail = alternative == Alternative.TWO_SIDED ? (1 - level) / 2 : 1 - level;
        double half = StudentT.upperQuantile(tail, df) * standardError;
        double low = alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : estimate - half;
        double high = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : estimate + half;
        return new Span(low, high);
    }
}
