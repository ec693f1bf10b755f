package tare.app.plan;

/**
 * What one benchmark needs.
 *
 * @param id of the comparison
 * @param name of the benchmark
 * @param now runs a side at present
 * @param ifNoGap runs a side in total if there is no gap, as text
 * @param ifHalf runs a side if the gap is half the margin, as text
 * @param time that takes, as text; empty when durations are not recorded
 * @param state the verdict's word
 */
public record PlanRow(String id, String name, String now, String ifNoGap, String ifHalf, String time, String state) {}
