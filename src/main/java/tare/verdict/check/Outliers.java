package tare.verdict.check;

import java.util.Arrays;
import java.util.Optional;
import tare.model.Severity;
import tare.stats.quantile.Quantiles;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;

/**
 * Units far out in Tukey's sense (quartiles of type 7 ± 3(1 + 3/n) interquartile ranges, the outer fences and a little more
 * where few runs make the quartiles uncertain): told, never removed. The inner fences at 1.5 would name a run in a quarter
 * of all normal samples of ten and in half of those of a hundred. A value one printed step beyond is not told.
 */
public final class Outliers implements Check {
    private static final int FEWEST = 8;
    private static final double FENCE = 2 * tare.stats.shape.Outliers.FENCE;
    private static final double FEW = 3;
    private static final int NAMED = 3;

    /** A step and what rounding of decimals may add to it. */
    private static final double STEP = 1.01;

    @Override
    public String code() {
        return "OUTLIERS";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        StringBuilder said = new StringBuilder();
        for (Evidence.OneSide side : e.sides()) {
            String found = outside(side);
            if (!found.isEmpty()) {
                said.append(said.isEmpty() ? "" : "; ").append(found);
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.INFO,
                        "Far from the others: " + said + ". Nothing was removed.",
                        "Look at these " + e.units() + "; leave one out only for a reason that is written down.");
    }

    /** Where the values are printed coarsely, the next printed one is not far, however narrow the quartiles are. */
    private static boolean beyondAStep(double v, tare.stats.shape.Outliers.Tukey fences, double halfStep) {
        double step = STEP * 2 * halfStep * Math.abs(v);
        return v < fences.low() - step || v > fences.high() + step;
    }

    private static String outside(Evidence.OneSide side) {
        double[] x = side.values();
        if (x.length < FEWEST) {
            return "";
        }
        tare.stats.shape.Outliers.Tukey fences =
                tare.stats.shape.Outliers.tukey(x, FENCE * (1 + FEW / x.length), Quantiles.DEFAULT_TYPE);
        int[] far = Arrays.stream(fences.indices())
                .filter(i -> beyondAStep(x[i], fences, side.halfStep()))
                .toArray();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(NAMED, far.length); i++) {
            names.append(names.isEmpty() ? "" : ", ").append(side.name().apply(far[i]));
        }
        int count = far.length;
        String more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
        return count == 0 ? "" : side.platform() + " " + names + more;
    }
}
