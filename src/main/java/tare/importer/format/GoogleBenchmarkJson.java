package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Wording;
import tare.importer.text.Doubles;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.importer.text.Times;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * Google Benchmark's JSON. Repetitions of one instance are samples; aggregates never are, unless only they were kept, when
 * they make a summary. Rows with an error are counted as failed.
 */
public final class GoogleBenchmarkJson implements Format {
    private static final Set<String> STRUCTURE = Set.of(
            "family_index",
            "per_family_instance_index",
            "repetitions",
            "repetition_index",
            "threads",
            "iterations",
            "real_time",
            "cpu_time",
            "aggregate_unit");
    private static final List<String> SUFFIXES = List.of("mean", "median", "stddev", "cv", "BigO", "RMS");

    @Override
    public String id() {
        return "google-benchmark-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Google Benchmark",
                "samples, summary",
                "repetition",
                "real time of each repetition; CPU time and user counters are secondary",
                "complexity fits (BigO, RMS)");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean shape = probe.text().startsWith("{") && probe.hasKeys("context", "benchmarks");
        boolean own = probe.hasKeys("real_time", "time_unit") || probe.hasKeys("library_build_type", "num_cpus");
        return Recognition.likely("has context and benchmarks with real_time").when(shape && own);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Map<String, Instance> instances = new LinkedHashMap<>();
        JsonValue rest = JsonDoc.forEachElement(
                input, draft, "/benchmarks", row -> draft.attempt(() -> collect(row, instances)));
        RunInfo run = context(rest.object().get("context"), draft);
        instances.values().forEach(instance -> instance.addTo(draft, run));
    }

    private static void collect(JsonValue row, Map<String, Instance> instances) {
        String name = row.get("name").text();
        String aggregate = aggregate(row, name);
        String run = row.get("run_name").text(aggregate.isEmpty() ? name : stem(name, aggregate));
        Instance instance = instances.computeIfAbsent(run, n -> new Instance(n, row));
        if (aggregate.isEmpty()) {
            instance.rows.add(row);
        } else {
            instance.aggregates.put(aggregate, row);
        }
    }

    private static String aggregate(JsonValue row, String name) {
        if (row.has("run_type")) {
            return row.get("run_type").text("").equals("aggregate")
                    ? row.get("aggregate_name").text("other")
                    : "";
        }
        return SUFFIXES.stream().filter(s -> name.endsWith("_" + s)).findFirst().orElse("");
    }

    private static String stem(String name, String aggregate) {
        return name.endsWith("_" + aggregate) ? name.substring(0, name.length() - aggregate.length() - 1) : name;
    }

    private static RunInfo context(JsonValue context, Draft draft) {
        draft.tool("Google Benchmark", context.get("library_version").text("").replaceFirst("^v", ""));
        draft.fact(FactKeys.HOST, context.get("host_name").text(""));
        draft.fact(FactKeys.CPU_THREADS, context.get("num_cpus").text(""));
        draft.fact(FactKeys.CPU_MHZ, context.get("mhz_per_cpu").text(""));
        draft.fact(FactKeys.CPU_SCALING, context.get("cpu_scaling_enabled").text(""));
        draft.fact(FactKeys.BUILD_TYPE, context.get("library_build_type").text(""));
        draft.fact(FactKeys.STARTED, context.get("date").text(""));
        if (context.get("library_build_type").text("").toLowerCase(Locale.ROOT).equals("debug")) {
            draft.warn("DEBUG_BUILD", "the benchmark library was built for debugging", "$.context.library_build_type");
        }
        double start = Times.epochSeconds(context.get("date").text(""));
        return RunInfo.UNKNOWN.withHost(context.get("host_name").text("")).withTime(start, Double.NaN);
    }

    /** All rows of one benchmark with its arguments. */
    private static final class Instance {
        private final String name;
        private final String place;
        private final List<JsonValue> rows = new ArrayList<>();
        private final Map<String, JsonValue> aggregates = new LinkedHashMap<>();

        Instance(String name, JsonValue row) {
            this.name = name;
            this.place = row.path();
        }

        void addTo(Draft draft, RunInfo run) {
            List<JsonValue> sound = rows.stream().filter(r -> !failed(r)).toList();
            long failures = rows.size() - sound.size();
            if (sound.isEmpty() && failures > 0) {
                JsonValue row = rows.getFirst();
                String why = row.first("error_message", "skip_message").text("no reason given");
                draft.drop("BENCHMARK_FAILED", name + " failed in every run: " + why, place);
                return;
            }
            if (sound.isEmpty()) {
                draft.attempt(() -> summary(draft, run));
                return;
            }
            Unit unit = Unit.of(sound.getFirst().get("time_unit").text("ns"));
            samples(draft, sound, "real_time", time("real time", unit, Role.PRIMARY), failures, run);
            samples(draft, sound, "cpu_time", time("CPU time", unit, Role.SECONDARY), failures, run);
            sound.getFirst().fields().forEach((key, value) -> {
                if (value.isNumber() && !STRUCTURE.contains(key)) {
                    samples(draft, sound, key, counter(key), failures, run);
                }
            });
        }

        private static boolean failed(JsonValue row) {
            return row.get("error_occurred").flag(false)
                    || row.get("skipped").flag(false)
                    || row.get("skipped").text("").matches("(?i)error|skipped.*|true");
        }

        private static Metric time(String metric, Unit unit, Role role) {
            return new Metric(metric, unit, Direction.LOWER, Quantity.TIME, role, Domain.CPU);
        }

        private static Metric counter(String name) {
            boolean rate = name.endsWith("_per_second");
            boolean work = name.equals("bytes_per_second") || name.equals("items_per_second");
            Unit unit = name.equals("bytes_per_second")
                    ? Unit.of("B/s")
                    : rate ? Unit.of(name.substring(0, name.length() - 11) + "/s") : Unit.NONE;
            return new Metric(
                    name,
                    unit,
                    work ? Direction.HIGHER : Wording.better(name, unit.symbol()),
                    work ? Quantity.CAPACITY : Quantity.OTHER,
                    Role.SECONDARY,
                    Domain.CPU);
        }

        private void samples(
                Draft draft, List<JsonValue> sound, String field, Metric metric, long failures, RunInfo run) {
            Doubles values = new Doubles(sound.size());
            double scaled = 1;
            for (JsonValue row : sound) {
                JsonValue value = row.get(field);
                if (metric.quantity() == Quantity.TIME) {
                    Unit unit = Unit.of(row.get("time_unit").text(metric.unit().symbol()));
                    if (!unit.convertsTo(metric.unit())) {
                        draft.drop(
                                "UNIT_MISMATCH",
                                "a time in \"" + unit.symbol() + "\" among others in \""
                                        + metric.unit().symbol() + "\" was left out",
                                row.path());
                        continue;
                    }
                    scaled = unit.factorTo(metric.unit());
                }
                if (value.finite().isPresent()) {
                    values.add(value.number() * scaled);
                } else if (value.exists()) {
                    draft.drop("VALUE_DROPPED", field + " is no finite number and was left out", value.path());
                }
            }
            if (!values.isEmpty()) {
                Data data = Data.Samples.flat(Level.iteration("repetition"), values.toArray());
                Measurement m =
                        Measurement.of(Key.of(name), metric, data, place).withRun(run);
                draft.add(metric.role() == Role.PRIMARY ? m.withFailed(failures) : m);
            }
        }

        private void summary(Draft draft, RunInfo run) {
            JsonValue mean = aggregates.get("mean");
            JsonValue any = mean == null ? aggregates.get("median") : mean;
            if (any == null) {
                return;
            }
            Map<String, Double> reported = new LinkedHashMap<>();
            aggregates.forEach((kind, row) ->
                    row.get("real_time").finite().ifPresent(v -> reported.put(kind.equals("stddev") ? "sd" : kind, v)));
            any.get("repetitions").finite().ifPresent(n -> reported.put("n", n));
            Unit unit = Unit.of(any.get("time_unit").text("ns"));
            Metric metric = time("real time", unit, Role.PRIMARY);
            draft.add(Measurement.of(Key.of(name), metric, new Data.Summary(reported), place)
                    .withRun(run));
        }
    }
}
