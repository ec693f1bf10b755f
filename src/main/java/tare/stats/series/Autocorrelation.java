package tare.stats.series;

import tare.stats.ChiSquared;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Stop;

/** Autocorrelation r_k with denominator n and the overall mean. */
public final class Autocorrelation {
    private final double[] centred;
    private final double variance;

    private Autocorrelation(double[] centred) {
        this.centred = centred;
        this.variance = covariance(0);
    }

    /** Refuses fewer than two values, non-finite ones and a constant series; centred twice, as the mean is rounded. */
    public static Autocorrelation of(double[] x) {
        Require.sample(x, 2);
        Require.variation(x);
        double mean = Moments.mean(x);
        double sd = Moments.sd(x);
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = (x[i] - mean) / sd;
        }
        double rest = Moments.mean(centred);
        for (int i = 0; i < x.length; i++) {
            centred[i] -= rest;
        }
        return new Autocorrelation(centred);
    }

    /** r_k; 0 beyond the length. */
    public double at(int lag) {
        return lag == 0 ? 1 : covariance(lag) / variance;
    }

    /** r_0 … r_lagMax, no further than n − 1. */
    public double[] upTo(int lagMax) {
        if (lagMax < 0) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "a lag is not negative: " + lagMax);
        }
        double[] r = new double[Math.min(lagMax, centred.length - 1) + 1];
        for (int k = 0; k < r.length; k++) {
            Stop.here();
            r[k] = at(k);
        }
        return r;
    }

    public int n() {
        return centred.length;
    }

    private double covariance(int lag) {
        double sum = 0;
        double lost = 0;
        for (int i = lag; i < centred.length; i++) {
            double term = Math.fma(centred[i], centred[i - lag], -lost);
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
        }
        return sum;
    }

    /**
     * Ljung and Box' test of independence: Q = n(n+2) Σ r_k²/(n−k), χ² with as many degrees of freedom as lags.
     *
     * @param statistic Q
     * @param df lags
     * @param pValue upper tail
     */
    public record LjungBox(double statistic, int df, double pValue) {}

    /** The usual number of lags: min(10, n/5), at least 1. */
    public int usualLag() {
        return Math.max(1, Math.min(10, centred.length / 5));
    }

    public LjungBox ljungBox(int lag) {
        int n = centred.length;
        if (lag < 1 || lag >= n) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "lags go from 1 to n − 1, not " + lag);
        }
        double q = 0;
        for (int k = 1; k <= lag; k++) {
            Stop.here();
            double r = at(k);
            q += r * r / (n - k);
        }
        q *= n * (n + 2.0);
        return new LjungBox(q, lag, ChiSquared.survival(q, lag));
    }
}
