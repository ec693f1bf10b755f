package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.stats.series.Autocorrelation;
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
            Autocorrelation r = Autocorrelation.of(x);
            double first = r.at(1);
            if (first > 0 && r.ljungBox(r.usualLag()).pValue() < LEVEL) {
                return found(
                        Severity.WARNING,
                        "Neighbouring " + e.units() + " of " + side.platform() + " resemble each other (correlation "
                                + Figures.fixed(first, 2) + "): they say less than as many independent ones.",
                        "Measure in a random, interleaved order, with pauses or restarts between.");
            }
        }
        return Optional.empty();
    }
}
