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
    /** Whether a row is among those counted. */
    boolean counts(Comparison c) {
        return outcome.map(o -> Outcome.of(c) == o && !c.provisional()).orElse(c.provisional());
    }
}
