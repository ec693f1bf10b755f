package tare.stats;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final ContinuousDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** P(Z ≤ z). */
    public static double cdf(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** P(Z > z), exact in the far tail. */
    public static double survival(double z) {
        return STANDARD.survivalProbability(z);
    }

    /** The z with P(Z ≤ z) = p; ∓∞ at 0 and 1. */
    public static double quantile(double p) {
        Require.probability(p);
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** The z with P(Z > z) = p. */
    public static double upperQuantile(double p) {
        return -quantile(p);
    }

    /** P(low < Z ≤ high) without cancellation in the upper tail. */
    static double between(double low, double high) {
        return low > 0 ? survival(low) - survival(high) : cdf(high) - cdf(low);
    }
}
