package tare.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One benchmark's one metric as one file holds it.
 *
 * @param key benchmark and parameters
 * @param metric name, unit, direction, quantity, role, domain
 * @param data the evidence
 * @param reported what else the file states about it (its own mean, percentiles, error), by name, in the metric's unit
 * @param failed runs or requests that failed; they are not in the data
 * @param step the printed step of the values (their resolution in the file), in the metric's unit; 0 when not coarse or not known
 * @param run when and where
 * @param platform label that the file's content gives this row (a platform column); empty when it gives none
 * @param place where in the file
 */
public record Measurement(
        Key key,
        Metric metric,
        Data data,
        Map<String, Double> reported,
        long failed,
        double step,
        RunInfo run,
        String platform,
        String place) {
    public Measurement {
        Objects.requireNonNull(key);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(data);
        reported = Collections.unmodifiableMap(new LinkedHashMap<>(reported));
        Objects.requireNonNull(run);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(place);
    }

    /** A measurement with nothing known beyond its data. */
    public static Measurement of(Key key, Metric metric, Data data, String place) {
        return new Measurement(key, metric, data, Map.of(), 0, 0, RunInfo.UNKNOWN, "", place);
    }

    public Measurement withData(Data other) {
        return new Measurement(key, metric, other, reported, failed, step, run, platform, place);
    }

    public Measurement withReported(Map<String, Double> other) {
        return new Measurement(key, metric, data, other, failed, step, run, platform, place);
    }

    public Measurement withFailed(long count) {
        return new Measurement(key, metric, data, reported, count, step, run, platform, place);
    }

    public Measurement withStep(double printedStep) {
        return new Measurement(key, metric, data, reported, failed, printedStep, run, platform, place);
    }

    public Measurement withRun(RunInfo other) {
        return new Measurement(key, metric, data, reported, failed, step, other, platform, place);
    }

    public Measurement withPlatform(String label) {
        return new Measurement(key, metric, data, reported, failed, step, run, label, place);
    }

    public Measurement withMetric(Metric other) {
        return new Measurement(key, other, data, reported, failed, step, run, platform, place);
    }

    public Measurement withPlace(String other) {
        return new Measurement(key, metric, data, reported, failed, step, run, platform, other);
    }

    /** Of what it is a measurement of and its place: the values may be millions. */
    @Override
    public int hashCode() {
        return Objects.hash(key, metric, place);
    }
}
