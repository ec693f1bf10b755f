package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.ChiSquared;
import tare.stats.Moments;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** Neighbouring units resemble each other (Ljung–Box over min(10, n/5) lags, p below 0.01, positive at lag 1). */
public final class Autocorrelated implements Check {
    private static final int FEWEST = 10;
    private static final double LEVEL = 0.01;

    @Override
    public String code() {
        return "AUTOCORRELATED";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        for (Evidence.OneSide side : e.sides()) {
            double[] x = side.values();
            if (x.length < FEWEST || Moments.constant(x)) {
                continue;
            }
            double first = correlation(x, 1);
            if (first > 0 && ljungBox(x) < LEVEL) {
                return found(
                        Severity.WARNING,
                        "Neighbouring " + e.units() + " of " + side.platform() + " resemble each other (correlation "
                                + Figures.fixed(first, 2) + "): they say less than as many independent ones.",
                        "Measure in a random, interleaved order, with pauses or restarts between.");
            }
        }
        return Optional.empty();
    }

    private static double ljungBox(double[] x) {
        int n = x.length;
        int lags = Math.max(1, Math.min(10, n / 5));
        double q = 0;
        for (int k = 1; k <= lags; k++) {
            double r = correlation(x, k);
            q += r * r / (n - k);
        }
        return ChiSquared.survival(n * (n + 2.0) * q, lags);
    }

    private static double correlation(double[] x, int lag) {
        double mean = Moments.mean(x);
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < x.length; i++) {
            bottom += (x[i] - mean) * (x[i] - mean);
            if (i + lag < x.length) {
                top += (x[i] - mean) * (x[i + lag] - mean);
            }
        }
        return top / bottom;
    }
}
