package tare.analysis;

import java.util.Locale;
import tare.model.Severity;

/**
 * One fact held side against side.
 *
 * @param fact normalised key
 * @param label the fact in words, e.g. {@code CPU model}
 * @param baseline value, empty when unknown
 * @param candidate value, empty when unknown
 * @param result same, differs, or unknown on one side at least
 * @param severity how much it matters to this benchmark
 * @param accepted why the user takes the difference as it is; empty if he does not
 */
public record FactFinding(
        String fact,
        String label,
        String baseline,
        String candidate,
        Result result,
        Severity severity,
        String accepted) {
    /** What follows a count of CPUs that is one of cores, where the other side's is one of threads or virtual CPUs. */
    public static final String CORES = " cores";

    /** A finding that nobody has accepted. */
    public FactFinding(String fact, String label, String baseline, String candidate, Result result, Severity severity) {
        this(fact, label, baseline, candidate, result, severity, "");
    }

    /** Whether it forbids to put a gap down to the platform: a difference that matters and that nobody has accepted. */
    public boolean serious() {
        return severity == Severity.ERROR && result == Result.DIFFERS && accepted.isEmpty();
    }

    /** The same finding, taken as it is. */
    public FactFinding withAccepted(String reason) {
        return new FactFinding(fact, label, baseline, candidate, result, severity, reason);
    }

    /** Unknown never equals anything. */
    public enum Result {
        SAME,
        DIFFERS,
        UNKNOWN;

        /** The word used in exports. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
