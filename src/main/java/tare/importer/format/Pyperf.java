package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
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
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * pyperf's JSON (also nanobench's pyperf template): values of each worker process. Warm-ups and calibration runs are no
 * samples. Metadata of file, benchmark and run lie over each other.
 */
public final class Pyperf implements Format {
    private static final Map<String, String> FACTS = Map.of(
            "hostname", FactKeys.HOST,
            "cpu_model_name", FactKeys.CPU_MODEL,
            "cpu_count", FactKeys.CPU_THREADS,
            "platform", FactKeys.OS,
            "boot_time", FactKeys.BOOT_TIME);

    @Override
    public String id() {
        return "pyperf";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo("pyperf", "samples", "run > value", "seconds (or bytes) a call, values by process", "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.likely("has benchmarks with runs and values or warmups")
                .when(probe.text().startsWith("{")
                        && probe.hasKeys("benchmarks", "runs")
                        && (probe.hasKey("values") || probe.hasKey("warmups"))
                        && !probe.hasKey("real_time"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        if (root.has("version")) {
            double version = root.get("version").number(1);
            if (version >= 2) {
                draft.warn(
                        "NEWER_VERSION",
                        "the file's version " + version + " is newer than what was tried (1.0)",
                        "$.version");
            }
        }
        for (JsonValue benchmark : root.get("benchmarks").array().elements()) {
            draft.attempt(() -> benchmark(benchmark.object(), root.get("metadata"), draft));
        }
    }

    private static void benchmark(JsonValue benchmark, JsonValue shared, Draft draft) {
        Map<String, String> metadata = new TreeMap<>();
        lay(shared, metadata);
        lay(benchmark.get("metadata"), metadata);
        List<JsonValue> runs = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (JsonValue run : benchmark.get("runs").array().elements()) {
            if (run.has("values") && run.get("values").size() > 0) {
                runs.add(run);
                rows.add(run.get("values").numbers(draft));
            }
        }
        if (runs.isEmpty()) {
            draft.drop("NO_VALUES", "the benchmark has calibration runs only", benchmark.path());
            return;
        }
        TreeMap<String, String> first = new TreeMap<>(metadata);
        lay(runs.getFirst().get("metadata"), first);
        facts(first, draft);
        boolean bytes = metadata.getOrDefault("unit", "second").equals("byte");
        boolean count = metadata.getOrDefault("unit", "second").equals("integer");
        Metric metric = new Metric(
                bytes ? "memory" : count ? "count" : "time",
                bytes ? Unit.of("B") : count ? Unit.NONE : Unit.of("s"),
                Direction.LOWER,
                bytes ? Quantity.SIZE : count ? Quantity.COUNT : Quantity.TIME,
                Role.PRIMARY,
                Domain.CPU);
        Nested nested = Nested.of(Level.run("run"), Level.iteration("value"), rows.toArray(double[][]::new));
        draft.add(Measurement.of(
                        Key.of(metadata.getOrDefault("name", "benchmark")),
                        metric,
                        new Data.Samples(nested),
                        benchmark.path())
                .withRun(run(first)));
    }

    private static void lay(JsonValue metadata, Map<String, String> over) {
        if (metadata.isObject()) {
            metadata.fields().forEach((name, value) -> over.put(name, value.text("")));
        }
    }

    private static void facts(Map<String, String> metadata, Draft draft) {
        FACTS.forEach((theirs, ours) -> draft.fact(ours, metadata.getOrDefault(theirs, "")));
        draft.tool("pyperf", metadata.getOrDefault("perf_version", ""), 3);
        String python = metadata.getOrDefault("python_version", "");
        draft.fact(
                FactKeys.RUNTIME,
                python.isEmpty() ? "" : metadata.getOrDefault("python_implementation", "python") + " " + python);
        String config = metadata.getOrDefault("cpu_config", "");
        int governor = config.indexOf("governor:");
        if (governor >= 0) {
            draft.fact(FactKeys.CPU_GOVERNOR, config.substring(governor + 9).replaceFirst("[,;\\s].*", ""));
        }
        draft.fact(FactKeys.STARTED, metadata.getOrDefault("date", ""));
    }

    private static RunInfo run(Map<String, String> metadata) {
        double start = Times.epochSeconds(metadata.getOrDefault("date", ""));
        return RunInfo.UNKNOWN
                .withHost(metadata.getOrDefault("hostname", ""))
                .withBoot(metadata.getOrDefault("boot_time", ""))
                .withTime(start, Double.NaN);
    }
}
