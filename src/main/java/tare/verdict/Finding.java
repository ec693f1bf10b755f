package tare.verdict;

import java.util.Objects;
import tare.model.Severity;

/**
 * What a trust check found on a comparison.
 *
 * @param code stable identifier, e.g. {@code AUTOCORRELATED}
 * @param severity how much it matters
 * @param message one plain sentence with its numbers
 * @param advice what to do about it; empty if nothing
 */
public record Finding(String code, Severity severity, String message, String advice) {
    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(advice);
    }
}
