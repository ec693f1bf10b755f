package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.stats.StudentT;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** A straight trend over the units in order (least squares, t test of the slope below 0.01) worth a quarter of the margin. */
public final class Drifting implements Check {
    private static final int FEWEST = 6;
    private static final double LEVEL = 0.01;
    private static final double SHARE = 0.25;

    @Override
    public String code() {
        return "DRIFT";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        for (Evidence.OneSide side : e.sides()) {
            double drift = drift(side.values());
            if (Math.abs(drift) > SHARE * e.marginFraction()) {
                return found(
                        Severity.WARNING,
                        side.platform() + " drifts: its " + e.units() + " " + (drift > 0 ? "rise" : "fall") + " by "
                                + Figures.fixed(100 * Math.abs(drift), 1) + " % from first to last.",
                        "Look for heat, a filling disk or cache, or a neighbour; interleave the two sides.");
            }
        }
        return Optional.empty();
    }

    /** Relative change over the whole order where the slope is significant, else 0. */
    private static double drift(double[] x) {
        int n = x.length;
        if (n < FEWEST || Moments.constant(x)) {
            return 0;
        }
        double mean = Moments.mean(x);
        double middle = (n - 1) / 2.0;
        double sxy = 0;
        double sxx = 0;
        double syy = 0;
        for (int i = 0; i < n; i++) {
            sxy += (i - middle) * (x[i] - mean);
            sxx += (i - middle) * (i - middle);
            syy += (x[i] - mean) * (x[i] - mean);
        }
        double slope = sxy / sxx;
        double rest = Math.max(0, syy - slope * sxy) / (n - 2);
        double t = Math.abs(slope) / Math.sqrt(rest / sxx);
        double p = rest == 0 ? 0 : 2 * StudentT.survival(t, n - 2);
        return p < LEVEL ? slope * (n - 1) / mean : 0;
    }
}
