package tare.verdict.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.stats.series.Autocorrelation;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * Neighbouring units resemble each other (Ljung–Box over min(10, n/5) lags, p below 0.01, positive at lag 1), and not only
 * because of a change of level or a trend that is told beside.
 */
public final class Autocorrelated implements Check {
    private static final int FEWEST = 10;
    private static final double LEVEL = 0.01;

    /** A trend without any scatter leaves rounding, which may well resemble its neighbour. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String code() {
        return "AUTOCORRELATED";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        List<String> who = new ArrayList<>();
        List<String> much = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            double first = correlation(side, e);
            if (first > 0) {
                who.add(side.platform());
                much.add(Figures.fixed(first, 2));
            }
        }
        return who.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.WARNING,
                        "Neighbouring " + e.units() + " of " + Figures.listed(who)
                                + " resemble each other (correlation " + Figures.listed(much)
                                + "): they say less than as many independent ones.",
                        "Measure in a random, interleaved order, with pauses or restarts between.");
    }

    /** With the neighbour, where it is positive and not chance; else 0. */
    private static double correlation(Evidence.OneSide side, Evidence e) {
        double[] x = side.values();
        if (x.length < FEWEST || Moments.constant(x)) {
            return 0;
        }
        double[] rest = e.course(side).rest(x);
        if (!(Moments.sd(rest) > ROUNDING * Moments.sd(x))) {
            return 0;
        }
        Autocorrelation r = Autocorrelation.of(rest);
        double first = r.at(1);
        return first > 0 && r.ljungBox(r.usualLag()).pValue() < LEVEL ? first : 0;
    }
}
