package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;

/**
 * Fewer than five units on a side whose values are known; of a summary alone nothing is said. If one VM run in five is
 * 10 % slow, ±1 % is called equivalent in 51 % of cases with three runs, 33 % with five, 7 % with twelve.
 */
public final class FewRuns implements Check {
    private static final int ENOUGH = 5;

    @Override
    public String code() {
        return "FEW_RUNS";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        if (!e.judgement().testable()) {
            return Optional.empty();
        }
        int least = Math.min(e.baseline().n(), e.candidate().n());
        if (least >= ENOUGH || least < 2) {
            return Optional.empty();
        }
        String counts = e.baseline().n() == e.candidate().n()
                ? least + " " + e.units() + " a side"
                : e.baseline().n() + " and " + e.candidate().n() + " " + e.units();
        return found(
                Severity.WARNING,
                "Only " + counts + ": a rare slow run would go unseen.",
                "At least 5 a side; 12 see a slow run in five nearly always.");
    }
}
