package tare.model;

import java.util.Objects;

/**
 * When and where a measurement was taken, as far as the file says. Empty strings and NaN mean "not recorded".
 *
 * @param run the file's own identification of the run (a run id, a round); files with the same id on both sides may be a pair
 * @param boot identity of the boot
 * @param host identity of the machine
 * @param startSeconds start, seconds since the epoch
 * @param durationSeconds how long the run took
 */
public record RunInfo(String run, String boot, String host, double startSeconds, double durationSeconds) {
    public static final RunInfo UNKNOWN = new RunInfo("", "", "", Double.NaN, Double.NaN);

    public RunInfo {
        Objects.requireNonNull(run);
        Objects.requireNonNull(boot);
        Objects.requireNonNull(host);
    }

    public boolean hasStart() {
        return !Double.isNaN(startSeconds);
    }

    public boolean hasDuration() {
        return !Double.isNaN(durationSeconds);
    }

    public RunInfo withRun(String id) {
        return new RunInfo(id, boot, host, startSeconds, durationSeconds);
    }

    public RunInfo withBoot(String id) {
        return new RunInfo(run, id, host, startSeconds, durationSeconds);
    }

    public RunInfo withHost(String id) {
        return new RunInfo(run, boot, id, startSeconds, durationSeconds);
    }

    public RunInfo withTime(double start, double duration) {
        return new RunInfo(run, boot, host, start, duration);
    }
}
