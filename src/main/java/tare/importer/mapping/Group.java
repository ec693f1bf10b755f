package tare.importer.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tare.model.Data;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.RunInfo;
import tare.model.Unit;

/** The values of one benchmark, metric and run, as primitive numbers in file order. */
final class Group {
    private final Key key;
    private final Metric metric;
    private final String evidence;
    private final List<Level> levels;
    private final String platform;
    private final String run;
    private final String place;
    private final Map<String, Double> reported = new LinkedHashMap<>();
    private final List<List<Integer>> starts = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private String[] units = new String[0];
    private double[] values = new double[8];
    private double[] seconds = new double[0];
    private long[] counts = new long[0];
    private int size;
    private int timed;
    private long failed;
    private double step;

    Group(Key key, Metric metric, MetricRule rule, String platform, String run, String place) {
        this.key = key;
        this.metric = metric;
        this.evidence = rule.value().evidence();
        this.levels =
                rule.value().levels().stream().map(MetricRule.LevelRule::level).toList();
        this.platform = platform;
        this.run = run;
        this.place = place;
        for (int i = 1; i < levels.size(); i++) {
            starts.add(new ArrayList<>());
            names.add(new ArrayList<>());
        }
    }

    /** One value; {@code outer} tells the units of the levels above apart, {@code printedStep} is its resolution. */
    void add(double value, double atSeconds, long count, String[] outer, double printedStep) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        mark(outer);
        values[size] = value;
        if (!Double.isNaN(atSeconds)) {
            seconds = seconds.length < values.length ? Arrays.copyOf(seconds, values.length) : seconds;
            seconds[size] = atSeconds;
            timed++;
        }
        if (count >= 0) {
            counts = counts.length < values.length ? Arrays.copyOf(counts, values.length) : counts;
            counts[size] = count;
        }
        step = size == 0 ? printedStep : Math.min(step, printedStep);
        size++;
    }

    private void mark(String[] outer) {
        boolean changed = units.length == 0;
        for (int i = 0; i < starts.size(); i++) {
            changed = changed || !units[i].equals(outer[i]);
            if (changed) {
                starts.get(i).add(size);
                names.get(i).add(outer[i]);
            }
        }
        units = outer;
    }

    Unit unit() {
        return metric.unit();
    }

    void fail(long number) {
        failed += number;
    }

    /** States more; the factor makes everything one of its unit but a number of values and what is a share. */
    void report(Map<String, Double> more, double factor) {
        more.forEach(
                (name, value) -> reported.put(name, name.equals("n") || name.endsWith("%") ? value : value * factor));
    }

    /** Whether one of these was reported before, and was another number. */
    boolean repeats(Map<String, Double> more) {
        return more.entrySet().stream()
                .anyMatch(e -> reported.containsKey(e.getKey()) && !e.getValue().equals(reported.get(e.getKey())));
    }

    boolean isEmpty() {
        return size == 0 && reported.isEmpty() && failed == 0;
    }

    Measurement measurement(RunInfo file, UnaryOperator<Nested> order) {
        RunInfo own = run.isEmpty() ? file : file.withRun(run);
        return new Measurement(key, metric, data(order), reported, failed, step, own, platform, place);
    }

    private Data data(UnaryOperator<Nested> order) {
        double[] all = Arrays.copyOf(values, size);
        return switch (evidence) {
            case "summary" -> summary();
            case "series" -> new Data.Series(timed == size ? Arrays.copyOf(seconds, size) : new double[0], all);
            case "histogram" -> new Data.Counts(histogram(all));
            case "value" -> size == 1 ? new Data.Single(all[0]) : samples(all, order);
            case "last" -> size == 0 ? summary() : new Data.Single(all[size - 1]);
            case "samples" -> samples(all, order);
            default -> size == 1 ? new Data.Single(all[0]) : size == 0 ? summary() : samples(all, order);
        };
    }

    /** What is reported; the standard error of a mean of n tells their sd, too. */
    private Data.Summary summary() {
        double n = reported.getOrDefault("n", Double.NaN);
        double relative = reported.getOrDefault("relative standard error %", Double.NaN) / 100;
        double error = reported.getOrDefault("standard error", relative * reported.getOrDefault("mean", Double.NaN));
        Map<String, Double> all = new LinkedHashMap<>(reported);
        if (n > 1 && error > 0) {
            all.putIfAbsent("sd", error * Math.sqrt(n));
        }
        return new Data.Summary(all);
    }

    private Data samples(double[] all, UnaryOperator<Nested> order) {
        return new Data.Samples(order.apply(new Nested(
                all,
                levels,
                starts.stream()
                        .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                names)));
    }

    private Histogram histogram(double[] all) {
        TreeMap<Double, Long> merged = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (i < counts.length && counts[i] > 0) {
                merged.merge(all[i], counts[i], Long::sum);
            }
        }
        return new Histogram(
                merged.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                merged.values().stream().mapToLong(Long::longValue).toArray());
    }
}
