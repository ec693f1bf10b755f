package tare.app.plan;

import tare.app.state.Outcome;

/**
 * What one benchmark needs. Runs are those of one side.
 *
 * @param id of the comparison
 * @param name of the benchmark
 * @param now runs at present
 * @param ifNoGap runs in total if there is no gap
 * @param ifHalf runs in total if the gap is half the margin
 * @param minutes that the missing runs take; NaN when durations are not recorded or none is missing
 * @param state the verdict
 */
public record PlanRow(String id, String name, int now, int ifNoGap, int ifHalf, double minutes, Outcome state) {}
