package tare.importer.phoronix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tare.importer.Draft;
import tare.importer.Numbers;
import tare.importer.Wording;
import tare.importer.text.Doubles;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;

/**
 * One test of a Phoronix result.
 *
 * @param identifier test profile with version, e.g. {@code pts/stream-1.3.4}; empty where it is not said
 * @param title name for people
 * @param arguments as given to the test
 * @param description arguments for people
 * @param scale unit
 * @param proportion {@code HIB}, {@code LIB} or empty
 * @param graph display format; {@code LINE_GRAPH} holds monitor values
 */
public record TestResult(
        String identifier,
        String title,
        String arguments,
        String description,
        String scale,
        String proportion,
        String graph) {
    private static final Level TRIAL = Level.run("trial");

    /** Adds what one system reached. */
    public void add(String system, String value, String[] raw, String place, Draft draft) {
        Key key = key();
        if (value.contains(",") || graph.contains("LINE_GRAPH")) {
            double[] points = numbers(value.split(","), place, draft);
            if (points.length > 0) {
                Measurement series = Measurement.of(
                        key, metric().withRole(Role.SECONDARY), new Data.Series(new double[0], points), place);
                draft.add(series.withPlatform(system));
            }
            return;
        }
        OptionalDouble mean = Numbers.plain(value);
        double[] samples = numbers(raw, place, draft);
        if (samples.length == 0 && mean.isEmpty()) {
            draft.drop("NO_RESULT", "the test '" + title + "' has no value for '" + system + "'", place);
            return;
        }
        Data data = samples.length > 0 ? Data.Samples.flat(TRIAL, samples) : new Data.Single(mean.getAsDouble());
        Map<String, Double> reported = mean.isPresent() ? Map.of("Value", mean.getAsDouble()) : Map.of();
        double step = Numbers.step(samples.length > 0 ? Arrays.asList(raw) : List.of(value));
        draft.add(Measurement.of(key, metric(), data, place)
                .withReported(reported)
                .withStep(step)
                .withPlatform(system));
    }

    private Key key() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!identifier.isEmpty()) {
            parameters.put("test", identifier);
        }
        String what = description.isEmpty() ? arguments : description;
        if (!what.isEmpty()) {
            parameters.put("options", what);
        }
        return Key.of(title.isEmpty() ? identifier : title, parameters);
    }

    private Metric metric() {
        Metric guess = Wording.of(title, scale, Wording.domain(identifier + " " + title));
        Direction better =
                switch (proportion) {
                    case "HIB" -> Direction.HIGHER;
                    case "LIB" -> Direction.LOWER;
                    default -> guess.better();
                };
        Quantity quantity = guess.better() == better
                ? guess.quantity()
                : better == Direction.HIGHER
                        ? Quantity.CAPACITY
                        : better == Direction.LOWER ? Quantity.TIME : Quantity.OTHER;
        return new Metric(
                scale.isEmpty() ? "result" : scale, guess.unit(), better, quantity, Role.PRIMARY, guess.domain());
    }

    private static double[] numbers(String[] texts, String place, Draft draft) {
        Doubles list = new Doubles();
        for (String text : texts) {
            OptionalDouble v = Numbers.plain(text);
            if (v.isPresent()) {
                list.add(v.getAsDouble());
            } else if (!text.isBlank()) {
                draft.drop("VALUE_DROPPED", "'" + text + "' is no finite number and was left out", place);
            }
        }
        return list.toArray();
    }
}
