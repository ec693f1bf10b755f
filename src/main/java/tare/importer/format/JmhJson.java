package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * JMH results ({@code -rf json}). Samples are {@code rawData[fork][iteration]}; in sample mode the means of the
 * iterations' histograms, with the pooled histogram beside them. Without raw data only score and error remain.
 */
public final class JmhJson implements Format {
    private static final Level FORK = Level.run("fork");
    private static final Level ITERATION = Level.iteration("iteration");

    @Override
    public String id() {
        return "jmh-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "JMH",
                "samples, histogram, summary",
                "fork > iteration",
                "the score in its mode (throughput higher, times lower is better); groups and profilers are secondary",
                "percentiles of sample mode as benchmarks of their own");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean shape = probe.text().startsWith("[") && probe.hasKeys("benchmark", "primaryMetric");
        return (probe.hasKey("jmhVersion")
                        ? Recognition.sure("names JMH's version")
                        : Recognition.likely("has benchmark and primaryMetric"))
                .when(shape);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        for (JsonValue result : JsonDoc.read(input, draft).array().elements()) {
            draft.attempt(() -> result(result, draft));
        }
    }

    private static void result(JsonValue result, Draft draft) {
        facts(result, draft);
        String mode = result.get("mode").text("").toLowerCase(Locale.ROOT);
        SortedMap<String, String> parameters = new TreeMap<>();
        result.get("params").fields().forEach((name, value) -> parameters.put(name, value.text("")));
        String threads = result.get("threads").text("1");
        if (!threads.equals("1")) {
            parameters.put("threads", threads);
        }
        Key key = new Key(result.get("benchmark").text(), parameters);
        JsonValue primary = result.get("primaryMetric").object();
        Direction better = better(mode, primary.get("scoreUnit").text(""));
        Quantity quantity = better == Direction.HIGHER ? Quantity.CAPACITY : Quantity.TIME;
        String name = mode.isEmpty() ? "score" : mode;
        Metric metric = new Metric(
                name, Unit.of(primary.get("scoreUnit").text("")), better, quantity, Role.PRIMARY, Domain.CPU);
        metric(key, metric, primary, draft);
        for (Map.Entry<String, JsonValue> e :
                result.get("secondaryMetrics").fields().entrySet()) {
            secondary(key, e.getKey().replaceFirst("^\u00b7", ""), e.getValue(), metric, draft);
        }
    }

    private static void facts(JsonValue result, Draft draft) {
        draft.tool("JMH", result.get("jmhVersion").text(""), 1);
        String runtime = result.get("vmName").text("") + " "
                + result.get("vmVersion").text(result.get("jdkVersion").text(""));
        draft.fact(FactKeys.RUNTIME, runtime);
        draft.fact(FactKeys.TOOL_VERSION, result.get("jmhVersion").text(""));
    }

    private static Direction better(String mode, String unit) {
        return switch (mode) {
            case "thrpt" -> Direction.HIGHER;
            case "avgt", "sample", "ss" -> Direction.LOWER;
            default ->
                unit.endsWith("/op") ? Direction.LOWER : unit.startsWith("ops/") ? Direction.HIGHER : Direction.UNKNOWN;
        };
    }

    private static void secondary(Key key, String name, JsonValue value, Metric primary, Draft draft) {
        if (!value.isObject() || name.matches(".*p[01]\\.\\d+$")) {
            return;
        }
        Unit unit = Unit.of(value.get("scoreUnit").text(""));
        boolean profiler = name.contains(".") || !unit.equals(primary.unit());
        metric(
                key,
                new Metric(
                        name,
                        unit,
                        profiler ? Direction.UNKNOWN : primary.better(),
                        profiler ? Quantity.OTHER : primary.quantity(),
                        Role.SECONDARY,
                        Domain.CPU),
                value,
                draft);
    }

    private static void metric(Key key, Metric metric, JsonValue value, Draft draft) {
        Map<String, Double> reported = reported(value);
        if (value.get("rawDataHistogram").isArray()) {
            histograms(key, metric, value.get("rawDataHistogram"), reported, draft);
            return;
        }
        double[][] rows = value.get("rawData").elements().stream()
                .map(fork -> fork.numbers(draft))
                .toArray(double[][]::new);
        Nested nested = Nested.of(FORK, ITERATION, rows);
        if (nested.size() == 0 && value.get("score").finite().isEmpty()) {
            draft.drop("NO_SCORE", key.label() + " has neither samples nor a score", value.path());
            return;
        }
        Data data = nested.size() > 0 ? new Data.Samples(nested) : new Data.Summary(summary(value));
        draft.add(Measurement.of(key, metric, data, value.path()).withReported(reported));
    }

    private static Map<String, Double> reported(JsonValue value) {
        Map<String, Double> reported = new LinkedHashMap<>();
        value.get("score").finite().ifPresent(s -> reported.put("mean", s));
        value.get("scoreError").finite().ifPresent(s -> reported.put("error (99.9 %)", s));
        value.get("scorePercentiles").fields().forEach((p, v) -> v.finite()
                .ifPresent(x -> reported.put("p" + p.replaceFirst("\\.0$", ""), x)));
        return reported;
    }

    private static Map<String, Double> summary(JsonValue value) {
        return Map.of("mean", value.get("score").number());
    }

    /** One mean for each iteration, and the counts of all together. */
    private static void histograms(Key key, Metric metric, JsonValue forks, Map<String, Double> reported, Draft draft) {
        TreeMap<Double, Long> pooled = new TreeMap<>();
        List<JsonValue> all = forks.elements();
        double[][] means = new double[all.size()][];
        for (int f = 0; f < means.length; f++) {
            means[f] = all.get(f).elements().stream()
                    .mapToDouble(iteration -> mean(iteration, pooled))
                    .filter(Double::isFinite)
                    .toArray();
        }
        draft.add(Measurement.of(key, metric, new Data.Samples(Nested.of(FORK, ITERATION, means)), forks.path())
                .withReported(reported));
        double[] values =
                pooled.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        long[] counts = pooled.values().stream().mapToLong(Long::longValue).toArray();
        Metric times = new Metric(
                "time of each call", metric.unit(), Direction.LOWER, Quantity.LATENCY, Role.SECONDARY, metric.domain());
        draft.add(Measurement.of(key, times, new Data.Counts(new Histogram(values, counts)), forks.path())
                .withReported(reported));
    }

    private static double mean(JsonValue iteration, TreeMap<Double, Long> pooled) {
        double sum = 0;
        long n = 0;
        for (JsonValue pair : iteration.elements()) {
            double value = pair.at(0).number();
            long count = (long) pair.at(1).number();
            if (count > 0) {
                pooled.merge(value, count, Long::sum);
                sum += value * count;
                n += count;
            }
        }
        return sum / n;
    }
}
