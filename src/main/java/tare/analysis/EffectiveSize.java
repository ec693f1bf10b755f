package tare.analysis;

import tare.stats.Moments;

/** By how much autocorrelation inflates the variance of a mean: τ by Geyer's initial monotone sequence, at least 1. */
final class EffectiveSize {
    private static final int FEWEST = 4;

    private EffectiveSize() {}

    static double inflation(double[] x) {
        if (x.length < FEWEST || Moments.constant(x)) {
            return 1;
        }
        double mean = Moments.mean(x);
        double whole = covariance(x, mean, 0);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; 2 * k + 1 < x.length; k++) {
            double gamma = (covariance(x, mean, 2 * k) + covariance(x, mean, 2 * k + 1)) / whole;
            if (gamma <= 0) {
                break;
            }
            least = Math.min(least, gamma);
            sum += least;
        }
        return Math.max(1, 2 * sum - 1);
    }

    private static double covariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < x.length; i++) {
            sum += (x[i] - mean) * (x[i + lag] - mean);
        }
        return sum;
    }
}
