package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.stats.series.Pelt;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * The units change their level at some point of their order (penalised least cost on mean and variance, penalty 15·ln n,
 * segments of three at least) by more than the margin.
 */
public final class Changed implements Check {
    private static final int FEWEST = 12;
    private static final int MOST = 5_000;
    private static final double PENALTY = 15;
    private static final double WANDER = 1.2;

    @Override
    public String code() {
        return "CHANGEPOINT";
    }

    /** Indices at which the level changes; empty where it does not or where there are too few or too many to look. */
    public static int[] places(double[] x) {
        if (x.length < FEWEST || x.length > MOST || Moments.constant(x) || !uneven(x)) {
            return new int[0];
        }
        return Pelt.of(x, Pelt.Cost.MEAN_AND_VARIANCE, PENALTY * Math.log(x.length), 3)
                .changepoints();
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        for (Evidence.OneSide side : e.sides()) {
            double[] x = side.values();
            int[] at = places(x);
            if (at.length > 0) {
                double step = step(x, at[0], at.length > 1 ? at[1] : x.length);
                if (Math.abs(step) > e.marginFraction()) {
                    return found(
                            Severity.WARNING,
                            side.platform() + " changes at " + side.name().apply(at[0]) + ": from there on "
                                    + Figures.fixed(100 * Math.abs(step), 1) + " % "
                                    + (step > 0 ? "higher" : "lower") + ".",
                            "Find out what happened there (a restart, heat, another load); compare each stretch"
                                    + " alone.");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the cumulated deviations from the mean wander farther than those of level data nearly always do. */
    private static boolean uneven(double[] x) {
        double mean = Moments.mean(x);
        double reach = WANDER * Moments.sd(x) * Math.sqrt(x.length);
        double sum = 0;
        for (double v : x) {
            sum += v - mean;
            if (Math.abs(sum) > reach) {
                return true;
            }
        }
        return false;
    }

    private static double step(double[] x, int at, int end) {
        double before = Moments.mean(java.util.Arrays.copyOfRange(x, 0, at));
        return Moments.mean(java.util.Arrays.copyOfRange(x, at, end)) / before - 1;
    }
}
