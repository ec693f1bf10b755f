package tare.analysis.resource;

import java.util.List;
import java.util.Objects;

/**
 * All comparisons of a study that can be said for each of one resource.
 *
 * @param resource which
 * @param rows in the order of the study's primary rows; never empty
 * @param sentence the question, the amounts where all rows share them, and the answer on average
 * @param changes whether any verdict or ratio is another than in the raw view
 */
public record ResourceView(Resource resource, List<PerResource> rows, String sentence, boolean changes) {
    public ResourceView {
        Objects.requireNonNull(resource);
        rows = List.copyOf(rows);
    }
}
