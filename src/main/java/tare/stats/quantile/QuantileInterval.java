package tare.stats.quantile;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import tare.stats.Require;

/**
 * A distribution-free interval of a quantile from two order statistics.
 *
 * @param lowerRank order statistic of the lower end; 0 when there is none
 * @param upperRank order statistic of the upper end; n + 1 when there is none
 * @param low lower end; −∞ when there is none
 * @param high upper end; +∞ when there is none
 * @param coverage exact coverage of the two ranks
 */
public record QuantileInterval(int lowerRank, int upperRank, double low, double high, double coverage) {
    /** l = max{r: P(Bin ≤ r−1) ≤ α/2}, u = min{s: P(Bin ≥ s) ≤ α/2}. */
    public static QuantileInterval of(double[] x, double p, double level) {
        Require.sample(x, 1);
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, p, level);
    }

    /** The same of values that are sorted already. */
    public static QuantileInterval ofSorted(double[] sorted, double p, double level) {
        Ranks ranks = ranks(sorted.length, p, level);
        double low = ranks.lower == 0 ? Double.NEGATIVE_INFINITY : sorted[(int) ranks.lower - 1];
        double high = ranks.upper > sorted.length ? Double.POSITIVE_INFINITY : sorted[(int) ranks.upper - 1];
        return new QuantileInterval((int) ranks.lower, (int) ranks.upper, low, high, ranks.coverage);
    }

    /** True when both ends exist. */
    public boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /**
     * The smallest n for which a two-sided interval has both ends: p^n ≤ α/2 and (1−p)^n ≤ α/2. For 95 %: p50 6, p95 72,
     * p99 368, p99.9 3688.
     */
    public static int smallestN(double p, double level) {
        Require.level(p);
        Require.level(level);
        double rarer = Math.max(p, 1 - p);
        return (int) Math.ceil(Math.log((1 - level) / 2) / Math.log(rarer) - 1e-9);
    }

    /** Ranks of both ends and their coverage. */
    record Ranks(long lower, long upper, double coverage) {}

    static Ranks ranks(int n, double p, double level) {
        Require.probability(p);
        Require.level(level);
        double tail = (1 - level) / 2;
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        int lower = 0;
        int step = Integer.highestOneBit(Math.max(1, n));
        for (; step > 0; step >>= 1) {
            int r = lower + step;
            lower = r <= n && binomial.cumulativeProbability(r - 1) <= tail ? r : lower;
        }
        int upper = n + 1;
        for (step = Integer.highestOneBit(n + 1); step > 0; step >>= 1) {
            int s = upper - step;
            upper = s >= 1 && binomial.survivalProbability(s - 1) <= tail ? s : upper;
        }
        double coverage = upper > lower
                ? binomial.cumulativeProbability(upper - 1)
                        - (lower == 0 ? 0 : binomial.cumulativeProbability(lower - 1))
                : 0;
        return new Ranks(lower, upper, coverage);
    }
}
