package tare.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Rank;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.verdict.Rule;

/** Studies that are hard to draw: hardly any values, equal ones, one far out, zeros, negative ones, enormous ratios, very many. */
public final class AwkwardStudies {
    private static final String LONG_LABEL = "VM · ESXi 9.0.1 on a shared cluster, pinned, huge pages, second attempt";

    static final Metric BANDWIDTH = metric("bandwidth", "MB/s", Direction.HIGHER);
    private static final Metric LATENCY = metric("latency", "us", Direction.LOWER);

    private AwkwardStudies() {}

    /** By name, each judged by the engine; fresh at each call, as the largest one is large. */
    public static Map<String, Analysis> all() {
        Map<String, Analysis> out = new LinkedHashMap<>();
        out.put("one row", one(normal(100, .01, 12, 1), normal(99, .01, 12, 2)));
        out.put("one value", one(normal(100, .01, 1, 1), normal(97, .01, 1, 2)));
        out.put("two values", one(normal(100, .01, 2, 1), normal(97, .01, 2, 2)));
        out.put("one against many", one(normal(100, .01, 1, 1), normal(97, .01, 30, 2)));
        out.put("equal", one(constant(100, 9), constant(100, 9)));
        out.put("one side equal", one(constant(100, 9), normal(98, .02, 9, 2)));
        out.put("outlier", one(with(normal(100, .01, 20, 1), 7, 100_000), normal(100, .01, 20, 2)));
        out.put("ratio 130", one(normal(100, .01, 10, 1), normal(100 / 130.0, .01, 10, 2)));
        out.put("zeros", one(with(normal(5, .2, 10, 1), 3, 0), with(normal(5, .2, 10, 2), 4, 0)));
        out.put("all zeros", one(constant(0, 8), constant(0, 8)));
        out.put("negative", one(shifted(normal(5, .2, 10, 1), -5), shifted(normal(5, .2, 10, 2), -5)));
        out.put("tiny", one(normal(3e-12, .02, 12, 1), normal(2.9e-12, .02, 12, 2)));
        out.put("huge", one(normal(4.2e15, .02, 12, 1), normal(4.1e15, .02, 12, 2)));
        out.put("close together", one(normal(1_000_000, 1e-7, 12, 1), normal(1_000_000, 1e-7, 12, 2)));
        out.put("three hundred runs", one(normal(100, .05, 300, 1), normal(101, .05, 300, 2)));
        out.put("three values", one(normal(100, .01, 3, 1), normal(99.5, .01, 3, 2)));
        out.put("lower is better", many(7, LATENCY, (p, i) -> normal(40 * (1 + .012 * p * i), .01, 9, 20 * p + i)));
        out.put("all undecided", many(9, BANDWIDTH, (p, i) -> normal(100, .05, 6, 20 * p + i)));
        out.put("only provisional", many(4, BANDWIDTH, (p, i) -> normal(100 - p * i, .002, 3, 20 * p + i)));
        out.put(
                "far apart",
                many(7, BANDWIDTH, (p, i) -> normal(100 / Math.pow(1 + p * .02, i * i), .01, 9, 20 * p + i)));
        out.put("units apart", unitsApart());
        out.put("histograms only", histograms());
        out.put(
                "unknown direction",
                many(
                        5,
                        metric("score", "points", Direction.UNKNOWN),
                        (p, i) -> normal(40 * (1 + .012 * p * i), .01, 9, 20 * p + i)));
        out.put(
                "a zero in a sweep",
                many(
                        5,
                        LATENCY,
                        (p, i) -> i == p ? with(normal(40, .01, 9, i), 3, 0) : normal(40 + i, .01, 9, 20 * p + i)));
        out.put("zero on one side", one(values(0, 1, 0, 2, 5, 3, 1, 2), values(3, 1, 9, 27, 8, 2, 4, 6)));
        out.put("zeros inside the runs", series(i -> i, i -> i % 50 == 0 ? 3 : 0));
        out.put("nothing but zeros inside the runs", series(i -> i, i -> 0));
        out.put("times of one second", series(i -> 7, i -> 1 + i % 3));
        out.put("times out of order", series(i -> (i * 37) % 120, i -> 1 + i % 3));
        out.put("long labels", candidates(List.of(LONG_LABEL, LONG_LABEL + " again")));
        out.put("seven candidates", candidates(List.of("KVM", "Xen", "ESXi 9", "Hyper-V", "bhyve", "gVisor", "runc")));
        return out;
    }

    /** Half a million runs on each side. */
    public static Analysis million() {
        return one(normal(100, .03, 500_000, 1), normal(100.4, .03, 500_000, 2));
    }

    static Analysis one(double[] baseline, double[] candidate) {
        return one(baseline, candidate, Rule.DEFAULT);
    }

    static Analysis one(double[] baseline, double[] candidate, Rule rule) {
        return judged(
                List.of("VM"),
                (name, p) -> List.of(flat(Key.of("copy"), p == 0 ? baseline : candidate)),
                Settings.DEFAULT.withRule(rule));
    }

    private static Analysis candidates(List<String> labels) {
        return judged(labels, (name, p) -> {
            List<Measurement> out = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                double gap = 1 - .006 * p + .004 * (i % 5);
                out.add(flat(
                        Key.of("memory copy", Map.of("size", (1 << i) + " KiB")),
                        normal(100 * gap, .004, 8, 10 * p + i)));
            }
            return out;
        });
    }

    interface Values {
        double[] of(int platform, int row);
    }

    static Analysis many(int rows, Metric metric, Values values) {
        return many(rows, metric, values, Rule.DEFAULT);
    }

    static Analysis many(int rows, Metric metric, Values values, Rule rule) {
        return judged(
                List.of("VM"),
                (name, p) -> IntStream.range(0, rows)
                        .mapToObj(i ->
                                flat(Key.of("job", Map.of("size", String.valueOf(1 << i))), metric, values.of(p, i)))
                        .toList(),
                Settings.DEFAULT.withRule(rule));
    }

    /** A nanosecond, gigabytes a second and a million million operations beside one another. */
    private static Analysis unitsApart() {
        return judged(
                List.of("VM"),
                (name, p) -> List.of(
                        flat(Key.of("timer"), metric("time", "s", Direction.LOWER), normal(1e-9, .01, 9, p)),
                        flat(Key.of("memory"), metric("rate", "B/s", Direction.HIGHER), normal(1.7e9, .01, 9, 5 + p)),
                        flat(Key.of("adding"), metric("rate", "ops", Direction.HIGHER), normal(1e12, .01, 9, 9 + p))));
    }

    /** Three runs a side, each with points of these times and values. */
    private static Analysis series(IntToDoubleFunction seconds, IntToDoubleFunction values) {
        return judged(List.of("VM"), (name, p) -> IntStream.range(0, 3)
                .mapToObj(run -> Measurement.of(
                        Key.of("stream"),
                        BANDWIDTH,
                        new Data.Series(made(120, seconds), made(120, values)),
                        "run " + run))
                .toList());
    }

    /** Six iterations of one run a side: they stand in for runs. */
    static Analysis inside() {
        Level iteration = new Level("iteration", Rank.ITERATION);
        return judged(
                List.of("VM"),
                (name, p) -> List.of(Measurement.of(
                        Key.of("inside"), BANDWIDTH, Data.Samples.flat(iteration, normal(100, .01, 6, p)), "line 7")));
    }

    private static Analysis histograms() {
        return judged(List.of("VM"), (name, p) -> Stream.of("reads", "commits")
                .map(key -> Measurement.of(Key.of(key), LATENCY, new Data.Counts(latencies(p)), "line 7"))
                .toList());
    }

    private static Histogram latencies(int platform) {
        double[] values = made(120, i -> 100 * Math.pow(1.04, i) * (1 + .02 * platform));
        long[] counts = new long[values.length];
        Arrays.setAll(counts, i -> 1 + Math.round(90_000 * Math.exp(-Math.pow((i - 30) / 14.0, 2)) + 300.0 / (1 + i)));
        return new Histogram(values, counts);
    }

    private interface Rows {
        List<Measurement> of(String platform, int index);
    }

    private static Analysis judged(List<String> candidates, Rows rows) {
        return judged(candidates, rows, Settings.DEFAULT);
    }

    private static Analysis judged(List<String> candidates, Rows rows, Settings settings) {
        List<Source> sources = new ArrayList<>();
        sources.add(source("bare metal", rows.of("bare metal", 0)));
        for (String c : candidates) {
            sources.add(source(c, rows.of(c, sources.size())));
        }
        return Analyzer.analyze(new Question(sources, "bare metal", candidates, settings));
    }

    private static Measurement flat(Key key, double[] values) {
        return flat(key, BANDWIDTH, values);
    }

    static Metric metric(String name, String unit, Direction better) {
        Quantity quantity = better == Direction.LOWER ? Quantity.TIME : Quantity.CAPACITY;
        return new Metric(name, Unit.of(unit), better, quantity, Role.PRIMARY, Domain.MEMORY);
    }

    private static Measurement flat(Key key, Metric metric, double[] values) {
        return Measurement.of(key, metric, Data.Samples.flat(Level.run("run"), values), "line 7");
    }

    private static Source source(String platform, List<Measurement> measurements) {
        return new Source(
                platform + ".csv",
                "sha-of-" + platform,
                100,
                Status.OK,
                "made",
                "made",
                "1",
                new Platform(platform, PlatformKind.UNKNOWN, "as named"),
                Facts.of(Map.of()),
                List.of(),
                measurements);
    }

    static double[] normal(double centre, double spread, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return made(n, i -> centre * Math.exp(spread * random.nextGaussian()));
    }

    static double[] values(double... values) {
        return values;
    }

    private static double[] constant(double value, int n) {
        return made(n, i -> value);
    }

    private static double[] with(double[] values, int at, double value) {
        double[] out = values.clone();
        out[at] = value;
        return out;
    }

    private static double[] shifted(double[] values, double by) {
        return Arrays.stream(values).map(v -> v + by).toArray();
    }

    private static double[] made(int n, IntToDoubleFunction value) {
        double[] out = new double[n];
        Arrays.setAll(out, value);
        return out;
    }
}
