package tare.app.comparability;

import tare.analysis.FactFinding.Result;
import tare.model.Severity;

/**
 * A fact held side against side over all comparisons.
 *
 * @param fact normalised key
 * @param label the fact in words
 * @param baseline value, empty when unknown
 * @param candidate value, empty when unknown
 * @param candidatePlatform label of the candidate's platform
 * @param result same, differs, unknown
 * @param severity how much it matters to the benchmark it matters most to
 * @param rows how many comparisons it touches
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
        String accepted) {
    /** Whether it may explain a gap: it differs, matters, and is not accepted. */
    boolean matters() {
        return result == Result.DIFFERS && severity != Severity.INFO && accepted.isEmpty();
    }
}
