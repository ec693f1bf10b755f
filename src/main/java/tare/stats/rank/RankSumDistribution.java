package tare.stats.rank;

import tare.stats.Stop;

/**
 * The exact null distribution of the rank sum statistic W without ties: coefficients of the Gaussian binomial, built up
 * one factor (1−q^(n+i))/(1−q^i) at a time and scaled to probabilities. Only the lower half is kept; it is symmetric.
 */
final class RankSumDistribution {
    private static final long WORK = 200_000_000L;
    private final double[] cumulative;
    private final long max;

    RankSumDistribution(int m, int n) {
        int small = Math.min(m, n);
        int large = Math.max(m, n);
        max = (long) m * n;
        double[] p = new double[(int) (max / 2) + 1];
        p[0] = 1;
        for (int i = 1; i <= small; i++) {
            Stop.here();
            int shift = large + i;
            for (int k = p.length - 1; k >= shift; k--) {
                p[k] -= p[k - shift];
            }
            double share = (double) i / shift;
            for (int k = 0; k < p.length; k++) {
                p[k] = k >= i ? p[k] * share + p[k - i] : p[k] * share;
            }
        }
        cumulative = new double[p.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += p[k];
            cumulative[k] = sum;
        }
    }

    /** Whether the exact distribution is within reach. */
    static boolean feasible(int m, int n) {
        return (long) m * n * Math.min(m, n) <= WORK && Math.min(m, n) <= 500;
    }

    /** P(W ≤ w). */
    double cdf(long w) {
        if (w < 0) {
            return 0;
        }
        if (w >= max) {
            return 1;
        }
        return w < cumulative.length ? cumulative[(int) w] : 1 - cdf(max - w - 1);
    }

    /** P(W ≥ w). */
    double upper(long w) {
        return cdf(max - w);
    }

    /** The smallest k with P(W ≤ k) ≥ p, at least 1. */
    long quantile(double p) {
        long k = 0;
        while (k < max && cdf(k) < p * (1 - 1e-14)) {
            k++;
        }
        return Math.max(1, k);
    }
}
