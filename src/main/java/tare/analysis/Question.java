package tare.analysis;

import java.util.List;
import java.util.Objects;
import tare.model.Source;

/**
 * What an analysis is made of.
 *
 * @param sources imported files; each source's platform label (or a measurement's own) says which side it is on
 * @param baseline label of the yardstick
 * @param candidates labels of the platforms in question
 * @param settings the user's decisions
 */
public record Question(List<Source> sources, String baseline, List<String> candidates, Settings settings) {
    public Question {
        sources = List.copyOf(sources);
        Objects.requireNonNull(baseline);
        candidates = List.copyOf(candidates);
        Objects.requireNonNull(settings);
    }
}
