package tare.analysis.detail;

import java.util.Optional;
import tare.verdict.RunsNeeded;

/**
 * What more runs would do.
 *
 * @param alone runs a side for this row alone; empty where nothing was tested
 * @param among the same when all k rows are looked at (α/k)
 * @param other runs a side for the other two questions; empty where nothing was tested
 * @param k testable primary rows
 * @param minutesPerRun from recorded durations; NaN when not recorded
 * @param sentence as chances, with minutes where known
 */
public record Plan(
        Optional<RunsNeeded> alone,
        Optional<RunsNeeded> among,
        Optional<Other> other,
        int k,
        double minutesPerRun,
        String sentence) {
    /**
     * Runs a side beside those for equivalence; -1 = more than 100 000.
     *
     * @param notWorse to show that the candidate is not worse by the margin, if there is no gap
     * @param notWorseHalf the same if it is worse by half the margin
     * @param seeHalf to detect a gap of half the margin
     */
    public record Other(int notWorse, int notWorseHalf, int seeHalf) {}
}
