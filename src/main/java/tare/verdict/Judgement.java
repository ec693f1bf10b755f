package tare.verdict;

import java.util.Optional;
import tare.stats.Layout;

/**
 * The verdict rule applied to the units of analysis of two sides, with every number it used.
 *
 * @param verdict what is decided
 * @param reason why nothing was tested; present exactly when the verdict is NOT_TESTABLE
 * @param beyondMargin for SLOWER and FASTER: shown to be beyond the margin; otherwise false
 * @param ratio candidate / baseline as measured (of geometric means; of the two numbers when only one each)
 * @param ci interval of the ratio at level 1−α, as measured
 * @param equivalence interval of the ratio at level 1−2α, as measured
 * @param costRatio R: above 1 = candidate worse
 * @param costCi interval of R at level 1−α
 * @param costEquivalence interval of R at level 1−2α
 * @param logSe standard error of the log ratio
 * @param df Welch–Satterthwaite degrees of freedom
 * @param pDifference two-sided p of no gap
 * @param pEquivalence p of the two one-sided tests
 * @param pNotWorse p of "worse by the margin or more"
 * @param boundedAt the smallest margin m at which these data would be equivalent; NaN when none
 * @param runsNeeded what would decide it; present when verdict is NOT_WORSE or INCONCLUSIVE (and where it can be computed)
 * @param layout whether runs were judged as pairs
 */
public record Judgement(
        Verdict verdict,
        Optional<Refusal> reason,
        boolean beyondMargin,
        double ratio,
        Interval ci,
        Interval equivalence,
        double costRatio,
        Interval costCi,
        Interval costEquivalence,
        double logSe,
        double df,
        double pDifference,
        double pEquivalence,
        double pNotWorse,
        double boundedAt,
        Optional<RunsNeeded> runsNeeded,
        Layout layout) {

    /** Performance of the candidate, baseline = 1; below 1 is worse. NaN when the direction is unknown. */
    public double performance() {
        return 1 / costRatio;
    }

    /** Interval of performance at level 1−α. */
    public Interval performanceCi() {
        return costCi.inverse();
    }

    /** Interval of performance at level 1−2α, the one that decides equivalence. */
    public Interval performanceEquivalence() {
        return costEquivalence.inverse();
    }

    public boolean paired() {
        return layout == Layout.PAIRED;
    }

    public boolean testable() {
        return verdict != Verdict.NOT_TESTABLE;
    }
}
