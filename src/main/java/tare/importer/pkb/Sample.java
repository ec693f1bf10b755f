package tare.importer.pkb;

import java.util.Map;

/**
 * One sample as PerfKitBenchmarker publishes it.
 *
 * @param test benchmark
 * @param metric what was measured
 * @param unit as written
 * @param value the number
 * @param run run_uri
 * @param seconds time stamp, seconds since the epoch; NaN if not given
 * @param labels all labels
 * @param place where in the file
 */
public record Sample(
        String test,
        String metric,
        String unit,
        double value,
        String run,
        double seconds,
        Map<String, String> labels,
        String place) {}
