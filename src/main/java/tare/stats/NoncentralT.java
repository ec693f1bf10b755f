package tare.stats;

/**
 * The noncentral t distribution: T = (Z + ncp)/U with U = √(χ²/df). Both tails are integrals of normal tails over U, so
 * neither is a difference from 1.
 */
public final class NoncentralT {
    private NoncentralT() {}

    /** P(T ≤ t). */
    public static double cdf(double t, double df, double ncp) {
        return probability(t, df, ncp, true);
    }

    /** P(T > t). */
    public static double survival(double t, double df, double ncp) {
        return probability(t, df, ncp, false);
    }

    private static double probability(double t, double df, double ncp, boolean lower) {
        if (!(df > 0) || Double.isNaN(t) || Double.isNaN(ncp)) {
            throw Refused.parameter("noncentral t with df " + df + " and ncp " + ncp);
        }
        if (Double.isInfinite(df) || Double.isInfinite(t)) {
            return lower ? Normal.cdf(t - ncp) : Normal.survival(t - ncp);
        }
        double width = t == 0 ? Double.POSITIVE_INFINITY : 1 / Math.abs(t);
        double centre = t == 0 ? 0 : ncp / t;
        double sign = lower ? 1 : -1;
        return Math.min(1, new ScaledChi(df).expectation(u -> Normal.cdf(sign * (t * u - ncp)), centre, width));
    }
}
