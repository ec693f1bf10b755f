package tare.stats.quantile;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.Stop;

/**
 * Harrell and Davis' quantile (1982): a mean of all order statistics with beta weights; smoother than any single one.
 *
 * @param value the quantile
 * @param standardError delete-one jackknife; NaN for one value
 */
public record HarrellDavis(double value, double standardError) {
    public static HarrellDavis of(double[] x, double p) {
        Require.sample(x, 1);
        Require.probability(p);
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, p);
    }

    static HarrellDavis ofSorted(double[] sorted, double p) {
        int n = sorted.length;
        double value = weighted(sorted, weights(n, p));
        return new HarrellDavis(value, n < 2 ? Double.NaN : jackknife(sorted, p, value));
    }

    /** The value alone. */
    public static double value(double[] sorted, double p) {
        return weighted(sorted, weights(sorted.length, p));
    }

    private static double weighted(double[] sorted, double[] weights) {
        double pivot = sorted[sorted.length / 2];
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * (sorted[i] - pivot);
        }
        return pivot + sum;
    }

    /**
     * √((n−1)/n Σ(θ_(i) − θ̄)²), each left-one-out value by running sums over the two sides of the gap. About the value
     * itself, and each side summed from its own end: the left-one-out values may agree in nine digits.
     */
    private static double jackknife(double[] sorted, double p, double value) {
        int n = sorted.length;
        double[] w = weights(n - 1, p);
        double[] theta = new double[n];
        for (int i = n - 2; i >= 0; i--) {
            theta[i] = theta[i + 1] + w[i] * (sorted[i + 1] - value);
        }
        double below = 0;
        for (int i = 1; i < n; i++) {
            below += w[i - 1] * (sorted[i - 1] - value);
            theta[i] += below;
        }
        return (n - 1) / Math.sqrt(n) * Moments.sd(theta);
    }

    /** I_{i/n}(a, b) − I_{(i−1)/n}(a, b) with a = (n+1)p, b = (n+1)(1−p); nothing is evaluated where there is no mass. */
    static double[] weights(int n, double p) {
        double[] w = new double[n];
        if (p == 0 || p == 1) {
            w[p == 0 ? 0 : n - 1] = 1;
            return w;
        }
        double a = (n + 1) * p;
        double b = (n + 1) * (1 - p);
        double spread = Math.sqrt(p * (1 - p) / (n + 2)) + 1.0 / n;
        int from = (int) Math.max(0, Math.floor(n * (p - 40 * spread)));
        int to = (int) Math.min(n, Math.ceil(n * (p + 40 * spread)));
        double lower = RegularizedBeta.value((double) from / n, a, b);
        double upper = RegularizedBeta.complement((double) from / n, a, b);
        for (int i = from; i < to; i++) {
            Stop.here(i);
            double edge = (i + 1.0) / n;
            double nextLower = RegularizedBeta.value(edge, a, b);
            double nextUpper = RegularizedBeta.complement(edge, a, b);
            w[i] = edge > p ? upper - nextUpper : nextLower - lower;
            lower = nextLower;
            upper = nextUpper;
        }
        return w;
    }
}
