package tare.analysis.detail;

import java.util.Optional;
import tare.verdict.RunsNeeded;

/**
 * What more runs would do.
 *
 * @param alone runs a side for this row alone; empty where nothing was tested
 * @param among the same when all k rows are looked at (α/k)
 * @param k testable primary rows
 * @param minutesPerRun from recorded durations; NaN when not recorded
 * @param sentence as chances, with minutes where known
 */
public record Plan(
        Optional<RunsNeeded> alone, Optional<RunsNeeded> among, int k, double minutesPerRun, String sentence) {}
