package tare.stats.mean;

import tare.stats.Moments;
import tare.stats.Summary;

/**
 * Welch's difference of means for autocorrelated values: v_i = τ_i s_i²/n_i, and n_i/τ_i in the degrees of freedom, which
 * never fall below 1. τ = 1 on both sides is Welch unchanged; τ below 1 earns no bonus.
 */
public final class CorrectedWelch {
    private CorrectedWelch() {}

    /**
     * mean(x) − mean(y).
     *
     * @param tauX integrated autocorrelation time of x
     * @param tauY the same of y
     */
    public static Difference of(double[] x, double tauX, double[] y, double tauY) {
        double nX = effective(x.length, tauX);
        double nY = effective(y.length, tauY);
        double a = Summary.of(x).sd() / Math.sqrt(nX);
        double b = Summary.of(y).sd() / Math.sqrt(nY);
        double df = Difference.df(a, Math.max(nX - 1, 1e-3), b, Math.max(nY - 1, 1e-3));
        return new Difference(Moments.difference(x, y), Math.hypot(a, b), Math.max(1, df));
    }

    private static double effective(int n, double tau) {
        return n / Math.max(1, tau);
    }
}
