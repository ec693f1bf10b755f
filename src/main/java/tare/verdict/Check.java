package tare.verdict;

import java.util.Optional;
import tare.model.Severity;

/** A trust check: looks at the evidence of one comparison and says what is doubtful about it, or nothing. */
public interface Check {
    /** Code of its findings, e.g. {@code DRIFT}. */
    String code();

    /** What it found, with numbers and advice. */
    Optional<Finding> look(Evidence evidence);

    /** A finding under this check's code. */
    default Optional<Finding> found(Severity severity, String message, String advice) {
        return Optional.of(new Finding(code(), severity, message, advice));
    }
}
