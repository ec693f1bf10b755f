package tare.importer.fio;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tare.importer.Numbers;

/**
 * One entry of fio's {@code jobs}, flattened: every number under its path.
 *
 * @param name job name
 * @param host name of the client in client/server mode; empty otherwise
 * @param group groupid: jobs of one group run at the same time
 * @param error errno of the job; 0 when all went well
 * @param options job options
 * @param numbers by path, e.g. {@code read/clat_ns/percentile/99.000000}
 * @param bins by path, e.g. {@code read/clat_ns}
 * @param place where in the file
 */
public record FioJob(
        String name,
        String host,
        int group,
        int error,
        Map<String, String> options,
        Map<String, Double> numbers,
        Map<String, Bins> bins,
        String place) {

    OptionalDouble number(String path) {
        Double v = numbers.get(path);
        return v == null ? OptionalDouble.empty() : OptionalDouble.of(v);
    }

    double or(String path, double otherwise) {
        return numbers.getOrDefault(path, otherwise);
    }

    /** Whether anything was moved in this direction ({@code read}, {@code write}, {@code trim} or, for unified reporting, {@code mixed}). */
    boolean active(String direction) {
        return or(direction + "/io_bytes", 0) > 0
                || or(direction + "/total_ios", 0) > 0
                || or(direction + "/iops", 0) > 0;
    }

    /** The percentiles of a latency, ascending, by the number as a person writes it ({@code 99.9}). */
    Map<Double, Double> percentiles(String latencyPath) {
        Map<Double, Double> found = new TreeMap<>();
        String prefix = latencyPath + "/percentile/";
        numbers.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                Numbers.plain(path.substring(prefix.length()))
                        .ifPresent(p -> found.merge(p, value, (first, again) -> first));
            }
        });
        found.keySet().removeIf(p -> p <= 0);
        return found;
    }

    /** How long the job has moved data, in seconds; NaN when the report does not say. */
    double seconds() {
        double ms = Double.NaN;
        for (String direction : new String[] {"read", "write", "trim", "mixed"}) {
            double own = or(direction + "/runtime", Double.NaN);
            ms = Double.isNaN(ms) || own > ms ? own : ms;
        }
        return ms / 1000;
    }
}
