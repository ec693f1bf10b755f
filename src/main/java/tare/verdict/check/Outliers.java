package tare.verdict.check;

import java.util.Arrays;
import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;

/** Units beyond the Tukey fences (quartiles of type 7 ± 1.5 interquartile ranges): marked, never removed. */
public final class Outliers implements Check {
    private static final int FEWEST = 8;
    private static final double FENCE = 1.5;
    private static final int NAMED = 3;

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

    private static String outside(Evidence.OneSide side) {
        double[] x = side.values();
        if (x.length < FEWEST) {
            return "";
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double q1 = quantile(sorted, 0.25);
        double q3 = quantile(sorted, 0.75);
        double reach = FENCE * (q3 - q1);
        StringBuilder names = new StringBuilder();
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < q1 - reach || x[i] > q3 + reach) {
                if (count++ < NAMED) {
                    names.append(names.isEmpty() ? "" : ", ").append(side.name().apply(i));
                }
            }
        }
        String more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
        return count == 0 ? "" : side.platform() + " " + names + more;
    }

    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
