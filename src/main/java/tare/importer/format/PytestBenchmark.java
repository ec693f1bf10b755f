package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
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
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/** pytest-benchmark's JSON: one time a round when data were saved, otherwise a summary. All rounds are of one process. */
public final class PytestBenchmark implements Format {
    private static final Metric TIME =
            new Metric("time per call", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
    private static final List<String> SUMMARY = List.of("min", "max", "mean", "median", "iqr", "q1", "q3", "ops");

    @Override
    public String id() {
        return "pytest-benchmark";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo("pytest-benchmark", "samples, summary", "round", "seconds a call, one value a round", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("has machine_info, commit_info and benchmarks")
                .when(probe.text().startsWith("{")
                        && probe.hasKey("machine_info")
                        && (probe.hasKey("commit_info") || probe.hasKeys("benchmarks", "stats")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("pytest-benchmark", root.get("version").text(""), 5);
        RunInfo run = machine(root.get("machine_info"), draft)
                .withTime(Times.epochSeconds(root.get("datetime").text("")), Double.NaN);
        draft.fact(FactKeys.STARTED, root.get("datetime").text(""));
        for (JsonValue benchmark : root.get("benchmarks").array().elements()) {
            draft.attempt(() -> benchmark(benchmark.object(), run, draft));
        }
    }

    private static RunInfo machine(JsonValue machine, Draft draft) {
        JsonValue cpu = machine.get("cpu");
        draft.fact(FactKeys.HOST, machine.get("node").text(""));
        draft.fact(FactKeys.KERNEL, machine.get("release").text(""));
        draft.fact(FactKeys.OS, machine.get("system").text(""));
        String version = machine.get("python_version").text("");
        draft.fact(
                FactKeys.RUNTIME,
                version.isEmpty() ? "" : machine.get("python_implementation").text("Python") + " " + version);
        if (cpu.isObject()) {
            draft.fact(FactKeys.CPU_MODEL, cpu.first("brand_raw", "brand").text(""));
            draft.fact(FactKeys.CPU_THREADS, cpu.get("count").text(""));
            if (cpu.get("flags").isArray()
                    && cpu.get("flags").elements().stream()
                            .anyMatch(f -> f.text("").equals("hypervisor"))) {
                draft.kind(PlatformKind.VM, "its CPU has the flag \"hypervisor\"");
            }
        }
        return RunInfo.UNKNOWN.withHost(machine.get("node").text(""));
    }

    private static void benchmark(JsonValue benchmark, RunInfo run, Draft draft) {
        Map<String, String> parameters = new TreeMap<>();
        if (benchmark.get("params").isObject()) {
            benchmark
                    .get("params")
                    .fields()
                    .forEach((name, value) ->
                            parameters.put(name, value.text(value.node().toString())));
        }
        Key key = Key.of(benchmark.first("fullname", "name").text(), parameters);
        JsonValue stats = benchmark.get("stats").object();
        Map<String, Double> reported = new LinkedHashMap<>();
        for (String name : SUMMARY) {
            stats.get(name).finite().ifPresent(v -> reported.put(name, v));
        }
        stats.get("stddev").finite().ifPresent(v -> reported.put("sd", v));
        stats.get("rounds").finite().ifPresent(v -> reported.put("n", v));
        draft.add(Measurement.of(key, TIME, data(stats, reported, draft), benchmark.path())
                .withReported(reported)
                .withRun(run));
    }

    private static Data data(JsonValue stats, Map<String, Double> reported, Draft draft) {
        JsonValue data = stats.get("data");
        if (data.isArray() && data.size() > 0) {
            if (reported.containsKey("mean") && data.elements().stream().anyMatch(PytestBenchmark::isRemark)) {
                draft.warn("DATA_CUT", "the data hold a remark instead of values: the summary is used", data.path());
                return new Data.Summary(reported);
            }
            double[] values = data.numbers(draft);
            double rounds = reported.getOrDefault("n", (double) data.size());
            if (rounds != data.size()) {
                draft.warn("DATA_CUT", data.size() + " values are there of " + (long) rounds + " rounds", data.path());
            }
            return Data.Samples.flat(Level.iteration("round"), values);
        }
        if (!reported.containsKey("mean")) {
            throw new ImportFailure("MISSING", "neither data nor a mean", stats.path());
        }
        return new Data.Summary(reported);
    }

    private static boolean isRemark(JsonValue value) {
        return value.isText() && value.finite().isEmpty() && !value.saysNoValue();
    }
}
