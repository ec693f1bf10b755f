package tare.analysis.pairing;

import java.util.List;
import tare.model.Metric;
import tare.model.Role;

/**
 * The measurements of both sides under one key and metric.
 *
 * @param group key, runner and metric
 * @param runner the tool's name as written
 * @param metric in the unit that both sides are converted to
 * @param candidateLabel which candidate
 * @param baseline measurements of the baseline, in the order of the sources
 * @param candidate measurements of the candidate
 */
public record Pair(
        Entry.Group group,
        String runner,
        Metric metric,
        String candidateLabel,
        List<Entry> baseline,
        List<Entry> candidate) {

    /** Primary where the candidate's files say so. */
    Pair asCandidate() {
        return candidate.stream().noneMatch(e -> e.metric().role() == Role.PRIMARY)
                ? this
                : new Pair(group, runner, metric.withRole(Role.PRIMARY), candidateLabel, baseline, candidate);
    }
}
