package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;

/** Few units on one side against many on the other: 3 against 30 gives up to 34 % false differences on bimodal data. */
public final class UnbalancedFew implements Check {
    private static final int ENOUGH = 5;
    private static final int TIMES = 3;

    @Override
    public String code() {
        return "UNBALANCED_FEW";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        int least = Math.min(e.baseline().n(), e.candidate().n());
        int most = Math.max(e.baseline().n(), e.candidate().n());
        if (least < 2 || least >= ENOUGH || most <= TIMES * least) {
            return Optional.empty();
        }
        return found(
                Severity.WARNING,
                least + " " + e.units() + " on one side against " + most
                        + " on the other: false differences are frequent where results have two modes or a long tail.",
                "Measure the smaller side as often as the other.");
    }
}
