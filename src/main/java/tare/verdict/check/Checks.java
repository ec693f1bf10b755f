package tare.verdict.check;

import java.util.ArrayList;
import java.util.List;
import tare.stats.Stop;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;

/** Every trust check, in the order in which they are shown. */
public final class Checks {
    public static final List<Check> ALL = List.of(
            new FewRuns(),
            new UnbalancedFew(),
            new ConstantSide(),
            new CoarseSteps(),
            new SeveralModes(),
            new UncleanRepeat(),
            new Changed(),
            new Drifting(),
            new Autocorrelated(),
            new Outliers(),
            new UnequalSpread(),
            new MeansDiffer(),
            new FailureRates(),
            new Ceiling());

    private Checks() {}

    /** What all of them found. */
    public static List<Finding> look(Evidence evidence) {
        List<Finding> found = new ArrayList<>();
        for (Check check : ALL) {
            Stop.here();
            check.look(evidence).ifPresent(found::add);
        }
        return List.copyOf(found);
    }
}
