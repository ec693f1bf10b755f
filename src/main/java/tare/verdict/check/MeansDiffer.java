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
    private static final double MANY_TIMES = 10;

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
        double apart = Math.abs(arithmetic - geometric);
        return found(
                Severity.INFO,
                "Arithmetic means put the gap at " + words(arithmetic, apart) + ", geometric means at "
                        + words(geometric, apart) + ": the values jitter or are skewed.",
                "What it takes to do the same work follows the arithmetic means; the verdict follows the geometric.");
    }

    /** With enough digits that the two can be told apart. */
    private static String words(double ratio, double apart) {
        if (ratio >= MANY_TIMES) {
            return Figures.times(ratio, apart);
        }
        return Figures.gap(ratio, Math.max(1, Figures.decimals(100 * apart) - 1));
    }
}
