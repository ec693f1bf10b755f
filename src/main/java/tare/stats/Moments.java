package tare.stats;

import java.util.Arrays;

/**
 * Mean, variance and logarithms of a sample.
 *
 * <p>Two passes with a pivot and compensated sums; the one-pass form Σx² − n·x̄² loses every digit on data like
 * 10⁷ ± 0.1 and is not used. Values beyond 1e±140 are scaled by a power of two first, so that squares neither overflow
 * nor vanish. Mean of none is NaN; variance and standard deviation of fewer than two are NaN, never 0.
 */
public final class Moments {
    private static final double LARGE = 1e140;
    private static final double SMALL = 1e-140;

    private Moments() {}

    /** Arithmetic mean. */
    public static double mean(double[] x) {
        if (x.length == 0) {
            return Double.NaN;
        }
        int shift = scale(x);
        return Math.scalb(scaledMean(scaled(x, shift)), -shift);
    }

    /** Variance with denominator n − 1. */
    public static double variance(double[] x) {
        if (x.length < 2) {
            return Double.NaN;
        }
        int shift = scale(x);
        return Math.scalb(sumOfSquares(scaled(x, shift)) / (x.length - 1), -2 * shift);
    }

    /** Standard deviation with denominator n − 1. */
    public static double sd(double[] x) {
        if (x.length < 2) {
            return Double.NaN;
        }
        int shift = scale(x);
        return Math.scalb(Math.sqrt(sumOfSquares(scaled(x, shift)) / (x.length - 1)), -shift);
    }

    /**
     * mean(x) − mean(y), with the digits that each mean alone would lose: values near 10¹² with a spread of 3 still give
     * their difference to full precision. Swapping the arguments changes the sign only.
     */
    public static double difference(double[] x, double[] y) {
        double[] a = exactMean(x);
        double[] b = exactMean(y);
        double difference = (a[0] - b[0]) + (a[1] - b[1]);
        return Double.isFinite(difference) ? difference : mean(x) - mean(y);
    }

    /** Mean as a rounded part and what the rounding left over. */
    private static double[] exactMean(double[] x) {
        Stop.before(x.length);
        Summing sum = new Summing();
        for (double v : x) {
            sum.add(v);
        }
        double mean = sum.total() / x.length;
        return new double[] {mean, (sum.minus(mean, x.length)) / x.length};
    }

    /** Natural logarithms; the caller has seen to it that all values are positive. */
    public static double[] logs(double[] x) {
        Stop.before(x.length);
        return Arrays.stream(x).map(Math::log).toArray();
    }

    /**
     * Whether differences of pairs vary by no more than the rounding of what they were taken from: a few units in the last
     * place of the largest value, which for pairs of one exact ratio is all that their logarithms leave.
     *
     * @param least largest value to reckon with at least: 1 for logarithms, whose argument was rounded before
     */
    public static boolean constantButRounding(double[] differences, double[] x, double[] y, double least) {
        double largest = least;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        return constant(differences) || sd(differences) <= 4 * Math.ulp(largest);
    }

    /** True when all values are the same number. */
    public static boolean constant(double[] x) {
        return Arrays.stream(x).allMatch(v -> v == x[0]);
    }

    private static double scaledMean(double[] x) {
        double pivot = x[0];
        Summing sum = new Summing();
        for (double v : x) {
            sum.add(v);
        }
        double mean = sum.total() / x.length;
        if (Double.isInfinite(mean) || Double.isNaN(mean)) {
            return mean;
        }
        return constant(x) ? pivot : mean;
    }

    /** Sum of squared deviations, corrected for the rounding of the mean. */
    private static double sumOfSquares(double[] x) {
        if (constant(x)) {
            return 0;
        }
        double mean = scaledMean(x);
        Stop.before(x.length);
        Summing squares = new Summing();
        Summing rest = new Summing();
        for (double v : x) {
            double d = v - mean;
            squares.add(d * d);
            rest.add(d);
        }
        double drift = rest.total();
        return Math.max(0, squares.total() - drift * drift / x.length);
    }

    /** Power of two that brings the largest magnitude near 1; 0 where the data need no scaling. */
    private static int scale(double[] x) {
        Stop.before(x.length);
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        boolean plain = largest == 0 || !Double.isFinite(largest) || (largest < LARGE && largest > SMALL);
        return plain ? 0 : -Math.getExponent(largest);
    }

    private static double[] scaled(double[] x, int shift) {
        return shift == 0 ? x : Arrays.stream(x).map(v -> Math.scalb(v, shift)).toArray();
    }
}
