package tare.cli;

import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.verdict.Verdict;

/** The exit status that an analysis earns, over its primary rows. */
final class CompareStatus {
    private CompareStatus() {}

    static int of(Analysis analysis) {
        if (analysis.primary().isEmpty()) {
            return ExitCode.NOTHING;
        }
        boolean worse = analysis.primary().stream().anyMatch(CompareStatus::slowerBeyond);
        if (worse || claims(analysis, ClaimAnswer.Answer.CONTRADICTED)) {
            return ExitCode.WORSE;
        }
        boolean open = analysis.primary().stream().anyMatch(CompareStatus::open);
        return open || claims(analysis, ClaimAnswer.Answer.NOT_SHOWN) ? ExitCode.OPEN : ExitCode.OK;
    }

    private static boolean slowerBeyond(Comparison c) {
        return c.judgement().verdict() == Verdict.SLOWER && c.judgement().beyondMargin();
    }

    private static boolean open(Comparison c) {
        return switch (c.judgement().verdict()) {
            case INCONCLUSIVE, NOT_TESTABLE, SLOWER -> true;
            default -> c.provisional();
        };
    }

    private static boolean claims(Analysis analysis, ClaimAnswer.Answer answer) {
        return analysis.claims().stream().anyMatch(c -> c.each() == answer || c.onAverage() == answer);
    }
}
