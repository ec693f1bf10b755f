package tare.importer.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.model.Level;

/**
 * How one metric is taken from a record.
 *
 * @param condition when the record has this metric
 * @param failed a record that fulfils this failed: counted, its value left out
 * @param identity benchmark, parameters and platform
 * @param metric name, unit, direction, quantity, role and domain
 * @param value where the number is
 * @param reported what else is stated about it, by name; with no value these alone are a summary
 */
record MetricRule(
        Condition condition,
        Optional<Condition> failed,
        Identity identity,
        Words metric,
        Value value,
        Reported reported) {

    /** @param pairs parameters found inside a text, each by groups {@code key} and {@code value} */
    record Identity(
            Template benchmark,
            Map<Template, Template> parameters,
            List<Pairs> pairs,
            Template platform,
            Template run) {}

    /**
     * @param under fields starting with this become parameters (then {@code find} is not used)
     * @param except names that do not
     */
    record Pairs(String under, Optional<Pattern> except, Template of, Optional<Pattern> find) {}

    record Words(Choice name, Choice unit, Choice better, Choice quantity, Choice role, Choice domain) {}

    /**
     * @param number the value or values; empty for a summary
     * @param evidence {@code samples}, {@code series}, {@code histogram}, {@code value}, {@code summary}, {@code last}
     *     (the last of many is the value), or empty: one number is a value, several are samples
     * @param levels nesting, outermost first; each but the last with the field that tells its units apart
     * @param seconds time of a point of a series
     * @param count how often, in a histogram
     */
    record Value(
            Optional<Template> number,
            String evidence,
            List<LevelRule> levels,
            double factor,
            Optional<Template> divideBy,
            Optional<Template> minus,
            Optional<Template> seconds,
            Optional<Template> count,
            Optional<Template> failures) {}

    record LevelRule(Level level, Template by) {}

    record Reported(Map<Template, Template> fields, List<String> under, double factor) {}
}
