package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** The ratio of arithmetic means differs from that of geometric means by more than a quarter of the margin. */
public final class MeansDiffer implements Check {
    private static final double SHARE = 0.25;

    @Override
    public String code() {
        return "MEANS_DIFFER";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        if (!e.judgement().testable()) {
            return Optional.empty();
        }
        double geometric = e.judgement().ratio();
        double arithmetic =
                Moments.mean(e.candidate().values()) / Moments.mean(e.baseline().values());
        if (!(Math.abs(Math.log(arithmetic / geometric))
                > SHARE * e.rule().margin().logHigh())) {
            return Optional.empty();
        }
        int decimals = Math.max(1, Figures.decimals(100 * Math.abs(arithmetic - geometric)));
        return found(
                Severity.INFO,
                "The ratio of arithmetic means is " + Figures.gap(arithmetic, decimals) + ", that of geometric means "
                        + Figures.gap(geometric, decimals) + ": jitter or a skew.",
                "What it takes to do the same work follows the arithmetic means; the verdict follows the geometric.");
    }
}
