package tare.app.results;

import tare.analysis.Comparison;

/** One line of the forest table. */
public sealed interface ForestRow {

    /** The title of a group of rows. */
    record Group(String name, int rows) implements ForestRow {}

    /**
     * A comparison.
     *
     * @param comparison what it shows
     * @param stray whether several candidates are compared, so that the row must name its own
     * @param pinned whether the user pinned it
     * @param remark the user's remark; empty if none
     */
    record Line(Comparison comparison, boolean stray, boolean pinned, String remark) implements ForestRow {}
}
