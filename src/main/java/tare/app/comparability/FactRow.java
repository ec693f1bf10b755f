package tare.app.comparability;

import java.util.Set;
import tare.analysis.FactFinding.Result;
import tare.model.Domain;
import tare.model.Severity;

/**
 * A fact held side against side over the comparisons in which it stands the same way.
 *
 * @param fact normalised key
 * @param label the fact in words
 * @param baseline value, empty when unknown
 * @param candidate value, empty when unknown
 * @param candidatePlatform label of the candidate's platform
 * @param result same, differs, unknown
 * @param severity how much it matters to the benchmark it matters most to
 * @param rows how many comparisons it touches
 * @param domains what these comparisons measure
 * @param accepted why the user takes the difference as it is; empty if he does not
 */
public record FactRow(
        String fact,
        String label,
        String baseline,
        String candidate,
        String candidatePlatform,
        Result result,
        Severity severity,
        int rows,
        Set<Domain> domains,
        String accepted) {
    public FactRow {
        domains = Set.copyOf(domains);
    }

    /** Whether it may explain a gap: it differs, matters, and is not accepted. */
    boolean matters() {
        return result == Result.DIFFERS && severity != Severity.INFO && accepted.isEmpty();
    }
}
