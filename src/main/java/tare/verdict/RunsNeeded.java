package tare.verdict;

/**
 * Runs a side, as totals, with which equivalence would be shown with the rule's power; -1 = more than 100 000: more runs
 * will not help.
 *
 * @param ifNoGap if there is no gap
 * @param ifHalfMargin if the gap is half the margin
 * @param ifNoGapUpper if there is no gap and the spread is at the upper 80 % limit of what the pilot allows
 * @param toSeeMargin to detect a gap as large as the margin
 */
public record RunsNeeded(int ifNoGap, int ifHalfMargin, int ifNoGapUpper, int toSeeMargin) {
    public static final int UNREACHABLE = -1;
    /** More runs a side than anybody makes: the noise has to be reduced. */
    public static final int HOPELESS = 10_000;
}
