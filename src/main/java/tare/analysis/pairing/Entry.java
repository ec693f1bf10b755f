package tare.analysis.pairing;

import java.util.Locale;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Source;

/**
 * One measurement on its platform, with the metric as the study's settings read it.
 *
 * @param platform label of the side
 * @param source the file
 * @param measurement what it holds
 * @param metric its metric with role and direction as decided
 */
public record Entry(String platform, Source source, Measurement measurement, Metric metric) {

    /** What must agree for two measurements to be held against each other. */
    public record Group(String runner, Key key, String metric) {}

    Group group() {
        return new Group(runner().toLowerCase(Locale.ROOT), measurement.key(), metric.name());
    }

    String runner() {
        return source.tool().isEmpty() ? source.format() : source.tool();
    }
}
