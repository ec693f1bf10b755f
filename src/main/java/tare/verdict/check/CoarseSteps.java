package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Refusal;

/** Values printed so coarsely that half a step is more than a quarter of the margin; nothing where no ratio is formed. */
public final class CoarseSteps implements Check {
    private static final double SHARE = 0.25;

    @Override
    public String code() {
        return "COARSE_RESOLUTION";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        double half = Math.max(e.baseline().halfStep(), e.candidate().halfStep());
        boolean noRatio =
                e.judgement().reason().filter(r -> r == Refusal.NON_POSITIVE).isPresent();
        if (noRatio || half <= SHARE * e.marginFraction()) {
            return Optional.empty();
        }
        String percent = Figures.fixed(100 * half, Math.max(0, Figures.decimals(100 * half))) + " %";
        return found(
                Severity.WARNING,
                "Values are printed in coarse steps: half a step is " + percent + ", against a margin of "
                        + Figures.margin(e.rule().margin()) + ".",
                "Record more digits, or run longer.");
    }
}
