package tare.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The χ² distribution; degrees of freedom may be fractional. */
public final class ChiSquared {
    private ChiSquared() {}

    /** P(X ≤ x). */
    public static double cdf(double x, double df) {
        return of(df).cumulativeProbability(x);
    }

    /** P(X > x), exact in the far tail. */
    public static double survival(double x, double df) {
        return of(df).survivalProbability(x);
    }

    /** The x with P(X ≤ x) = p. */
    public static double quantile(double p, double df) {
        Require.probability(p);
        return of(df).inverseCumulativeProbability(p);
    }

    private static ChiSquaredDistribution of(double df) {
        Require.positive(df, "degrees of freedom");
        return ChiSquaredDistribution.of(df);
    }
}
