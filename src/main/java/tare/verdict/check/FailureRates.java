package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** Failed work left out on either side; a different rate on the two sides is a result of its own. */
public final class FailureRates implements Check {
    private static final double FAR = 0.001;

    @Override
    public String code() {
        return "FAILURES";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        long b = e.baseline().failed();
        long c = e.candidate().failed();
        if (b == 0 && c == 0) {
            return Optional.empty();
        }
        double gap = Math.abs(rate(e.baseline()) - rate(e.candidate()));
        boolean differ = gap > FAR || Double.isNaN(gap) && b != c;
        return found(
                differ ? Severity.WARNING : Severity.INFO,
                "Failed and left out: " + words(e.baseline()) + ", " + words(e.candidate())
                        + (differ ? ". The failure rates differ, which is a result of its own." : "."),
                "Failed work is not fast work: find out why it failed before trusting the rest.");
    }

    private static double rate(Evidence.OneSide side) {
        return side.attempted() > 0 ? (double) side.failed() / side.attempted() : side.failed() == 0 ? 0 : Double.NaN;
    }

    private static String words(Evidence.OneSide side) {
        double rate = rate(side);
        String percent = Double.isNaN(rate) || side.failed() == 0 ? "" : " (" + Figures.size(rate) + ")";
        return side.failed() + " on " + side.platform() + percent;
    }
}
