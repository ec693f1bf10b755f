package tare.stats.series;

import tare.stats.Stop;

/**
 * How many independent values a dependent series is worth.
 *
 * @param tau integrated autocorrelation time; below 1 for negative correlation
 * @param size n/τ, never above n
 */
public record EffectiveSize(double tau, double size) {
    /** Geyer's initial monotone sequence (1992): sums of pairs of autocorrelations while positive, made monotone. */
    public static EffectiveSize geyer(double[] x) {
        Autocorrelation r = Autocorrelation.of(x);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; 2 * k + 1 < r.n(); k++) {
            Stop.here();
            double pair = r.at(2 * k) + r.at(2 * k + 1);
            if (pair <= 0) {
                break;
            }
            least = Math.min(least, pair);
            sum += least;
        }
        return of(-1 + 2 * sum, r.n());
    }

    /** First-order autoregression: τ = (1 + r₁)/(1 − r₁). */
    public static EffectiveSize firstOrder(double[] x) {
        Autocorrelation r = Autocorrelation.of(x);
        double first = r.at(1);
        return of((1 + first) / (1 - first), r.n());
    }

    private static EffectiveSize of(double tau, int n) {
        return new EffectiveSize(tau, tau > 1 ? n / tau : n);
    }
}
