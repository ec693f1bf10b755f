package tare.stats.shape;

import java.util.Arrays;
import tare.stats.Moments;
import tare.stats.Normal;
import tare.stats.Refused;
import tare.stats.Require;

/**
 * Shapiro and Wilk's test of normality with Royston's approximations (1992, 1995) for 3 to 5000 values: information beside
 * a plot, never a choice of the test.
 *
 * @param w statistic, 1 for a perfectly normal sample
 * @param pValue upper tail of the transformed 1 − W
 */
public record ShapiroWilk(double w, double pValue) {
    private static final double[] LAST = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] SECOND_LAST = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_GAMMA = {-2.273, 0.459};
    private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
    private static final double[] SMALL_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] LARGE_SD = {-0.4803, -0.082676, 0.0030302};

    public static ShapiroWilk of(double[] x) {
        Require.sample(x, 3);
        Require.variation(x);
        if (x.length > 5000) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "5000 values at most, not " + x.length);
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double w = statistic(sorted, coefficients(x.length));
        return new ShapiroWilk(w, pValue(w, x.length));
    }

    /** Weights of the upper half, largest value first; the lower half has them with the other sign. */
    private static double[] coefficients(int n) {
        int half = n / 2;
        double[] a = new double[half];
        if (n == 3) {
            a[0] = Math.sqrt(0.5);
            return a;
        }
        double[] m = new double[half];
        double sum = 0;
        for (int i = 0; i < half; i++) {
            m[i] = Normal.upperQuantile((i + 1 - 0.375) / (n + 0.25));
            sum += 2 * m[i] * m[i];
        }
        double root = Math.sqrt(sum);
        double u = 1 / Math.sqrt(n);
        a[0] = polynomial(LAST, u) + m[0] / root;
        int fitted = n > 5 ? 2 : 1;
        double rest = sum - 2 * m[0] * m[0];
        double weight = 1 - 2 * a[0] * a[0];
        if (fitted == 2) {
            a[1] = polynomial(SECOND_LAST, u) + m[1] / root;
            rest -= 2 * m[1] * m[1];
            weight -= 2 * a[1] * a[1];
        }
        double scale = Math.sqrt(rest / weight);
        for (int i = fitted; i < half; i++) {
            a[i] = m[i] / scale;
        }
        return a;
    }

    /** (Σ a_i x_(i))² / Σ(x − x̄)² on data brought to unit spread. */
    private static double statistic(double[] sorted, double[] a) {
        int n = sorted.length;
        double sd = Moments.sd(sorted);
        double contrast = 0;
        for (int i = 0; i < a.length; i++) {
            contrast += a[i] * ((sorted[n - 1 - i] - sorted[i]) / sd);
        }
        return Math.min(1, contrast * contrast / (n - 1));
    }

    private static double pValue(double w, int n) {
        if (n == 3) {
            double p = 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
            return Math.max(0, Math.min(1, p));
        }
        double y = Math.log1p(-w);
        if (n <= 11) {
            double gamma = polynomial(SMALL_GAMMA, n);
            if (y >= gamma) {
                return 0;
            }
            double z = -Math.log(gamma - y);
            return Normal.survival((z - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_SD, n)));
        }
        double log = Math.log(n);
        return Normal.survival((y - polynomial(LARGE_MEAN, log)) / Math.exp(polynomial(LARGE_SD, log)));
    }

    private static double polynomial(double[] c, double x) {
        double value = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            value = value * x + c[i];
        }
        return value;
    }
}
