package tare.verdict;

/** The verdicts of one comparison, in the order in which screens and exports list them. */
public enum Verdict {
    EQUIVALENT,
    SIGNIFICANT_BUT_NEGLIGIBLE,
    NOT_WORSE,
    FASTER,
    SLOWER,
    INCONCLUSIVE,
    NOT_TESTABLE
}
