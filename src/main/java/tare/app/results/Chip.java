package tare.app.results;

import java.util.Optional;
import tare.app.state.Outcome;

/**
 * A count that filters.
 *
 * @param outcome the verdict counted; empty for the provisional rows
 * @param word its name
 * @param count rows now
 * @param tried rows at the margin that is tried; empty when none is
 */
public record Chip(Optional<Outcome> outcome, String word, long count, Optional<Long> tried) {}
