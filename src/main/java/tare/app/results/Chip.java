package tare.app.results;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.app.state.Outcome;

/**
 * A count that filters.
 *
 * @param outcome the verdict counted; empty for the provisional rows
 * @param word its name
 * @param count rows now
 * @param tried rows at the margin that is tried; empty when none is
 */
public record Chip(Optional<Outcome> outcome, String word, long count, Optional<Long> tried) {
    /** Where a row is counted: its verdict, or nothing for a provisional one. */
    static Optional<Outcome> of(Comparison c) {
        return c.provisional() ? Optional.empty() : Optional.of(Outcome.of(c));
    }

    /** Whether a row is among those counted. */
    boolean counts(Comparison c) {
        return of(c).equals(outcome);
    }
}
