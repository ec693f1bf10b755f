package tare.importer.mlperf;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a log lies in a submission tree:
 * {@code .../<system>/<benchmark>/<scenario>/[TESTnn/]performance/run_n/mlperf_log_summary.txt}. Parts that the path does
 * not tell are empty.
 *
 * @param system name of the system folder; its description is {@code systems/<system>.json}
 * @param benchmark e.g. {@code bert-99}
 * @param scenario as the folder says, e.g. {@code Offline} or {@code Interactive}
 * @param run {@code run_1}, ... ; for audits the test's name
 * @param audit {@code TEST01}, ...; empty for an official run
 */
public record ResultPlace(String system, String benchmark, String scenario, String run, String audit) {
    private static final ResultPlace UNKNOWN = new ResultPlace("", "", "", "", "");
    private static final Pattern RUN = Pattern.compile("run_\\d+");
    private static final Pattern AUDIT = Pattern.compile("(?i)TEST\\d\\d.*");
    private static final Pattern SCENARIO = Pattern.compile("(?i)offline|server|singlestream|multistream|interactive");

    /** Reads a path with {@code /} between its parts. */
    public static ResultPlace of(String path) {
        String[] parts = path.split("/");
        int at = parts.length - 2;
        String run = "";
        String audit = "";
        if (at >= 0 && RUN.matcher(parts[at]).matches()) {
            run = parts[at--];
        }
        if (at >= 0 && (parts[at].equals("performance") || parts[at].equals("accuracy"))) {
            at--;
        }
        if (at >= 0 && AUDIT.matcher(parts[at]).matches()) {
            audit = parts[at--].toUpperCase(Locale.ROOT);
        }
        boolean tree = at < parts.length - 2 || parts[parts.length - 1].startsWith("mlperf_log_");
        if (at < 2 || !tree || !SCENARIO.matcher(parts[at]).matches()) {
            return run.isEmpty() && audit.isEmpty()
                    ? UNKNOWN
                    : new ResultPlace("", "", "", audit.isEmpty() ? run : audit, audit);
        }
        String id = audit.isEmpty() ? run : audit + (run.isEmpty() || run.equals("run_1") ? "" : " " + run);
        return new ResultPlace(parts[at - 2], parts[at - 1], parts[at], id, audit);
    }

    /** Whether this is an audit that runs the same work again and so counts as a repeat of the run. */
    public boolean repeats() {
        return audit.isEmpty() || audit.startsWith("TEST01") || audit.startsWith("TEST05");
    }
}
