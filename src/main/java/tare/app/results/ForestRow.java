package tare.app.results;

import tare.analysis.Comparison;
import tare.model.Role;

/** One line of the forest table. */
public sealed interface ForestRow {

    /** The title of a group of rows. */
    record Group(String name, int rows) implements ForestRow {}

    /** The benchmark that the rows below it share, one of each candidate. */
    record Shared(String name, int rows) implements ForestRow {}

    /** What a row must say for itself, because nothing above it does. */
    enum Named {
        BENCHMARK,
        CANDIDATE,
        BOTH
    }

    /**
     * A comparison.
     *
     * @param comparison what it shows
     * @param named what of it the row names
     * @param pinned whether the user pinned it
     * @param remark the user's remark; empty if none
     */
    record Line(Comparison comparison, Named named, boolean pinned, String remark) implements ForestRow {
        /** Equal only with the very same comparison: comparing what it holds would take as long as judging it. */
        @Override
        public boolean equals(Object o) {
            return o instanceof Line other
                    && comparison == other.comparison
                    && named == other.named
                    && pinned == other.pinned
                    && remark.equals(other.remark);
        }

        @Override
        public int hashCode() {
            return comparison.id().hashCode();
        }

        /** The same row below the name of its benchmark. */
        Line under() {
            return new Line(comparison, Named.CANDIDATE, pinned, remark);
        }

        /** What the row is called where it stands. */
        String name() {
            String candidate = comparison.candidate().platform();
            String benchmark = comparison.key().label();
            boolean primary = comparison.metric().role() == Role.PRIMARY;
            return switch (named) {
                case CANDIDATE -> candidate;
                case BENCHMARK -> primary ? benchmark : comparison.metric().name();
                case BOTH ->
                    candidate + " · "
                            + (primary ? benchmark : comparison.metric().name());
            };
        }
    }
}
