package tare.app.comparability;

import tare.analysis.FactFinding.Result;
import tare.model.Severity;

/**
 * A fact held side against side over all comparisons.
 *
 * @param label the fact in words
 * @param baseline value, empty when unknown
 * @param candidate value, empty when unknown
 * @param candidatePlatform label of the candidate's platform
 * @param result same, differs, unknown
 * @param severity how much it matters to the benchmark it matters most to
 * @param rows how many comparisons it touches
 */
public record FactRow(
        String label,
        String baseline,
        String candidate,
        String candidatePlatform,
        Result result,
        Severity severity,
        int rows) {}
