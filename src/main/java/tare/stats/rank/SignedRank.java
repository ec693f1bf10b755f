package tare.stats.rank;

import java.util.Arrays;
import tare.stats.Normal;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;
import tare.stats.Stop;

/**
 * The Wilcoxon signed rank test of paired differences with the pseudomedian and its interval. Zero differences are dropped
 * and counted; exact below 50 differences without ties and zeros, else normal with tie-corrected variance.
 *
 * @param v sum of the ranks of positive differences
 * @param pValue exact or approximate
 * @param exact which of the two it is
 * @param nonzero differences that are not 0
 * @param tied how many absolute differences are tied with another
 * @param pseudomedian median of the Walsh averages
 * @param interval of the pseudomedian
 */
public record SignedRank(
        double v, double pValue, boolean exact, int nonzero, int tied, double pseudomedian, Span interval) {
    private static final int EXACT_LIMIT = 1000;

    public static SignedRank of(double[] x, double[] y, RankSum.Settings settings) {
        Require.samples(x, y, 2);
        Require.variation(x, y);
        Require.paired(x, y);
        Require.level(settings.level());
        Require.finite(settings.mu(), "mu");
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - y[i];
        }
        double[] kept = Arrays.stream(d).filter(v -> v != settings.mu()).toArray();
        if (kept.length == 0) {
            throw new Refused(Refused.Code.NO_VARIATION, "all differences are " + settings.mu());
        }
        return of(kept, d.length - kept.length, settings);
    }

    private static SignedRank of(double[] d, int zeros, RankSum.Settings settings) {
        int n = d.length;
        Ranks ranks =
                Ranks.of(Arrays.stream(d).map(v -> Math.abs(v - settings.mu())).toArray());
        double v = 0;
        for (int i = 0; i < n; i++) {
            v += d[i] > settings.mu() ? ranks.ranks()[i] : 0;
        }
        boolean exact = ranks.tied() == 0
                && zeros == 0
                && n <= EXACT_LIMIT
                && (settings.distribution() == RankSum.Distribution.EXACT
                        || settings.distribution() == RankSum.Distribution.AUTOMATIC && n < RankSum.EXACT_BELOW);
        Pairs averages = Pairs.averages(d);
        double size = n * (n + 1.0) / 2;
        double p;
        long k;
        if (exact) {
            double[] below = cumulative(n);
            p = RankSum.pValue(below[(int) v], below[(int) size - (int) v], settings.alternative());
            k = quantile(below, RankSum.tail(settings));
        } else {
            double sigma = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24 - ranks.tieTerm() / 48);
            p = RankSum.normalP(v - size / 2, sigma, settings);
            double z = Normal.upperQuantile(RankSum.tail(settings));
            k = (long) Math.max(1, Math.ceil(size / 2 - z * sigma - 0.5));
        }
        return new SignedRank(v, p, exact, n, ranks.tied(), averages.median(), RankSum.interval(averages, k, settings));
    }

    /** P(V ≤ v) for v = 0 … n(n+1)/2: each rank is in the sum or not, with equal chance. */
    private static double[] cumulative(int n) {
        double[] p = new double[n * (n + 1) / 2 + 1];
        p[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            Stop.here();
            for (int v = rank * (rank + 1) / 2; v >= 0; v--) {
                p[v] = 0.5 * (p[v] + (v >= rank ? p[v - rank] : 0));
            }
        }
        for (int v = 1; v < p.length; v++) {
            p[v] += p[v - 1];
        }
        return p;
    }

    private static long quantile(double[] below, double p) {
        int k = 0;
        while (below[k] < p * (1 - 1e-14)) {
            k++;
        }
        return Math.max(1, k);
    }
}
