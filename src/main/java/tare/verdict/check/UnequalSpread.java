package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** Variances of the logs that differ by more than a factor of four. Welch's t allows it; it is a result of its own. */
public final class UnequalSpread implements Check {
    private static final double FACTOR = 4;
    private static final int FEWEST = 4;

    @Override
    public String code() {
        return "UNEQUAL_SPREAD";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        double b = deviation(e.baseline());
        double c = deviation(e.candidate());
        if (!(b > 0) || !(c > 0) || Math.max(b, c) * Math.max(b, c) <= FACTOR * Math.min(b, c) * Math.min(b, c)) {
            return Optional.empty();
        }
        boolean candidate = c > b;
        String more = candidate ? e.candidate().platform() : e.baseline().platform();
        return found(
                Severity.INFO,
                more + " varies more: " + spread(candidate ? e.candidate() : e.baseline()) + " between " + e.units()
                        + " against " + spread(candidate ? e.baseline() : e.candidate()) + ".",
                "The test allows for it; look at the " + e.units() + " of " + more + " in order.");
    }

    private static double deviation(Evidence.OneSide side) {
        for (double v : side.values()) {
            if (!(v > 0)) {
                return 0;
            }
        }
        return side.n() < FEWEST ? 0 : Moments.sd(Moments.logs(side.values()));
    }

    /** Relative to the mean, as it is told everywhere. */
    private static String spread(Evidence.OneSide side) {
        double percent = 100 * Moments.sd(side.values()) / Moments.mean(side.values());
        return Figures.fixed(percent, Math.max(0, Figures.decimals(percent))) + " %";
    }
}
