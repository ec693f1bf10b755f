package tare.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;

/** Sources made by hand. */
public final class Made {
    public static final Metric TIME =
            new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
    public static final Metric RATE =
            new Metric("IOPS", Unit.of("ops/s"), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, Domain.STORAGE);

    private Made() {}

    public static Measurement runs(String benchmark, Metric metric, double... values) {
        return Measurement.of(Key.of(benchmark), metric, Data.Samples.flat(Level.run("run"), values), benchmark);
    }

    public static Measurement iterations(String benchmark, Metric metric, double... values) {
        return Measurement.of(
                Key.of(benchmark), metric, Data.Samples.flat(Level.iteration("iteration"), values), benchmark);
    }

    public static Measurement one(String benchmark, Metric metric, double value) {
        return Measurement.of(Key.of(benchmark), metric, new Data.Single(value), benchmark);
    }

    public static Source file(String platform, String path, Measurement... measurements) {
        return file(platform, path, Map.of(), measurements);
    }

    public static Source file(String platform, String path, Map<String, String> facts, Measurement... measurements) {
        return new Source(
                path,
                "sha-of-" + path,
                100,
                Status.OK,
                "made",
                "made",
                "1",
                new Platform(platform, PlatformKind.UNKNOWN, "as named"),
                Facts.of(facts),
                List.of(),
                List.of(measurements));
    }

    public static Measurement at(Measurement m, double start, double duration) {
        return m.withRun(RunInfo.UNKNOWN.withTime(start, duration));
    }

    public static Question question(Settings settings, Source... sources) {
        return new Question(List.of(sources), "host", List.of("vm"), settings);
    }

    public static Analysis analyze(Source... sources) {
        return Analyzer.analyze(question(Settings.DEFAULT, sources));
    }

    /** Values around a centre with a relative spread, seeded. */
    public static double[] around(double centre, double spread, int n, long seed) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = centre * Math.exp(spread * random.nextGaussian());
        }
        return x;
    }

    /** Files of one value each. */
    public static List<Source> files(String platform, String benchmark, Metric metric, double... values) {
        List<Source> files = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            files.add(file(
                    platform, platform + "/round-" + (i + 1) + "/" + benchmark, one(benchmark, metric, values[i])));
        }
        return files;
    }
}
