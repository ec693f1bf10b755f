package tare.report;

import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.verdict.Verdict;

/** What a build server is told of a row or a claim: only what is shown passes, only what is shown to be worse fails. */
public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED;

    /** Worse by more than the margin fails; undecided, untested and provisional rows are skipped. */
    public static Outcome of(Comparison c) {
        Verdict v = c.judgement().verdict();
        if (v == Verdict.SLOWER && c.judgement().beyondMargin()) {
            return FAILED;
        }
        boolean open = v == Verdict.INCONCLUSIVE || v == Verdict.NOT_TESTABLE || v == Verdict.SLOWER;
        return open || c.provisional() ? SKIPPED : PASSED;
    }

    /** A claim passes when it is supported in both readings and fails when one of them is contradicted. */
    public static Outcome of(ClaimAnswer c) {
        if (c.each() == ClaimAnswer.Answer.CONTRADICTED || c.onAverage() == ClaimAnswer.Answer.CONTRADICTED) {
            return FAILED;
        }
        return c.each() == ClaimAnswer.Answer.SUPPORTED && c.onAverage() == ClaimAnswer.Answer.SUPPORTED
                ? PASSED
                : SKIPPED;
    }
}
