package tare.stats;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Student's t distribution with fractional degrees of freedom; df = ∞ is the standard normal.
 *
 * <p>Tails come from the incomplete beta function of the tail itself, never from 1 − cdf. Above {@value #LARGE} degrees of
 * freedom Wallace's transformation to a normal is used (relative error of order 1/df²). Quantiles start from a
 * Cornish–Fisher or tail expansion and are polished by Newton steps on the logarithm of the tail.
 */
public final class StudentT {
    private static final double LARGE = 1e7;
    private static final double HUGE = 1e100;

    private StudentT() {}

    /** P(T ≤ t). */
    public static double cdf(double t, double df) {
        return survival(-t, df);
    }

    /** P(T > t). */
    public static double survival(double t, double df) {
        check(df);
        if (Double.isNaN(t)) {
            return Double.NaN;
        }
        return t < 0 ? 1 - tail(-t, df) : tail(t, df);
    }

    /** The t with P(T ≤ t) = p; ∓∞ at 0 and 1. */
    public static double quantile(double p, double df) {
        return -upperQuantile(p, df);
    }

    /** The t with P(T > t) = p; ±∞ at 0 and 1. */
    public static double upperQuantile(double p, double df) {
        check(df);
        Require.probability(p);
        if (p == 0.5) {
            return 0;
        }
        if (p == 0 || p == 1) {
            return p == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        if (Double.isInfinite(df)) {
            return Normal.upperQuantile(p);
        }
        return p < 0.5 ? positiveQuantile(p, df) : -positiveQuantile(1 - p, df);
    }

    private static void check(double df) {
        if (!(df > 0)) {
            throw Refused.parameter("degrees of freedom must be positive, not " + df);
        }
    }

    /** P(T > t) for t ≥ 0. */
    private static double tail(double t, double df) {
        if (Double.isInfinite(df)) {
            return Normal.survival(t);
        }
        if (df > LARGE) {
            double shrink = (8 * df + 1) / (8 * df + 3);
            return Normal.survival(shrink * Math.sqrt(df * Math.log1p(t / df * t)));
        }
        if (t > HUGE) {
            return Double.isInfinite(t)
                    ? 0
                    : Math.exp(logDensityConstant(df) + df / 2 * Math.log(df) - df * Math.log(t)) / Math.sqrt(df);
        }
        double square = t * t;
        double below = square / (df + square);
        return below < 0.5
                ? 0.5 * RegularizedBeta.complement(below, 0.5, df / 2)
                : 0.5 * RegularizedBeta.value(df / (df + square), df / 2, 0.5);
    }

    /** P(0 < T < t) for t ≥ 0, accurate near 0. */
    private static double central(double t, double df) {
        double square = t * t;
        return 0.5 * RegularizedBeta.value(square / (df + square), 0.5, df / 2);
    }

    private static double logDensityConstant(double df) {
        return -LogBeta.value(df / 2, 0.5);
    }

    private static double density(double t, double df) {
        return Math.exp(logDensityConstant(df) - 0.5 * Math.log(df) - (df + 1) / 2 * Math.log1p(t / df * t));
    }

    private static double positiveQuantile(double p, double df) {
        if (p > 0.25 && df <= LARGE) {
            return centralQuantile(0.5 - p, df);
        }
        double logP = Math.log(p);
        double t = start(p, df);
        for (int i = 0; i < 60; i++) {
            double tail = tail(t, df);
            if (tail == 0) {
                t /= 2;
                continue;
            }
            double slope = t * density(t, df) / tail;
            double step = (Math.log(tail) - logP) / slope;
            t *= Math.exp(Math.max(-2, Math.min(2, step)));
            if (Math.abs(step) < 1e-9) {
                break;
            }
        }
        return t;
    }

    /** Newton from the left on a concave function: cannot overshoot. */
    private static double centralQuantile(double mass, double df) {
        double t = mass / density(0, df);
        for (int i = 0; i < 100; i++) {
            double step = (mass - central(t, df)) / density(t, df);
            t += step;
            if (Math.abs(step) <= 1e-9 * t) {
                break;
            }
        }
        return t;
    }

    /** Cornish–Fisher where that is good, the power-law tail elsewhere. */
    private static double start(double p, double df) {
        double z = Normal.upperQuantile(p);
        if (z * z < 2 * df) {
            double square = z * z;
            double first = (square + 1) / (4 * df);
            double second = ((5 * square + 16) * square + 3) / (96 * df * df);
            return z * (1 + first + second);
        }
        double logTail = logDensityConstant(df) + (df / 2 - 0.5) * Math.log(df) - Math.log(p);
        return Math.exp(Math.min(700, logTail / df));
    }
}
