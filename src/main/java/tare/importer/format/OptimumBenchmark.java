package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
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

/**
 * optimum-benchmark's report: for each target (load, prefill, decode, ...) the latencies of all iterations in one process,
 * throughput, memory and energy; {@code benchmark.json} holds the configuration beside the report.
 */
public final class OptimumBenchmark implements Format {
    @Override
    public String id() {
        return "optimum-benchmark";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "optimum-benchmark",
                "samples (iterations of one process), value",
                "iteration",
                "latency of each target; throughput, memory, energy",
                "standard deviations divide by n and are not used");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean latency = probe.hasKeys("latency", "values") && (probe.hasKey("memory") || probe.hasKey("throughput"));
        boolean config = probe.hasKeys("config", "scenario", "backend", "environment");
        boolean target = probe.hasKey("prefill")
                || probe.hasKey("forward")
                || probe.hasKey("load")
                || probe.hasKey("overall")
                || probe.hasKey("train")
                || probe.hasKey("call");
        return Recognition.likely("targets with latency, memory and throughput")
                .when(probe.looksLikeJson() && ((latency && target) || (config && probe.hasKey("report"))));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("optimum-benchmark", "");
        JsonValue config = root.get("config");
        facts(config.get("environment"), draft);
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "model", config.get("backend").get("model"));
        put(parameters, "backend", config.get("backend").get("name"));
        put(parameters, "device", config.get("backend").get("device"));
        put(parameters, "dtype", config.get("backend").get("torch_dtype"));
        JsonValue report = root.has("report") ? root.get("report") : root;
        report.fields().forEach((target, m) -> {
            if (m.isObject()) {
                target(Key.of(target, parameters), m, draft);
            }
        });
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no target in the report has a measurement", report.path());
        }
    }

    private static void put(Map<String, String> parameters, String name, JsonValue value) {
        String v = value.text("");
        if (!v.isEmpty()) {
            parameters.put(name, v);
        }
    }

    private static void target(Key key, JsonValue m, Draft draft) {
        boolean training = key.benchmark().startsWith("train")
                || key.benchmark().equals("overall")
                || key.benchmark().equals("warmup");
        Metrics metrics = new Metrics(training ? Domain.GPU_TRAINING : Domain.GPU_INFERENCE);
        JsonValue latency = m.get("latency");
        if (latency.get("values").size() > 0) {
            Map<String, Double> reported = new LinkedHashMap<>();
            latency.fields().forEach((k, v) -> {
                if (!v.isArray()) {
                    v.finite().ifPresent(x -> reported.put(k, x));
                }
            });
            Data data = Data.Samples.flat(
                    Level.iteration("iteration"), latency.get("values").numbers(draft));
            draft.add(Measurement.of(
                            key,
                            metrics.primaryLatency(
                                    "latency", latency.get("unit").text("s")),
                            data,
                            latency.path())
                    .withReported(reported));
        }
        JsonValue throughput = m.get("throughput");
        throughput
                .get("value")
                .finite()
                .ifPresent(v -> draft.value(
                        key, metrics.rate("throughput", throughput.get("unit").text("")), v, throughput.path()));
        JsonValue memory = m.get("memory");
        memory.fields().forEach((k, v) -> v.finite()
                .ifPresent(x -> draft.value(
                        key,
                        metrics.of("memory " + k, memory.get("unit").text("MB"), Direction.LOWER, Quantity.SIZE),
                        x,
                        v.path())));
        JsonValue energy = m.get("energy");
        energy.get("total").finite().ifPresent(v -> draft.value(key, energy(metrics, energy), v, energy.path()));
    }

    private static Metric energy(Metrics metrics, JsonValue energy) {
        return metrics.of("energy", energy.get("unit").text("kWh"), Direction.LOWER, Quantity.ENERGY)
                .withRole(Role.SECONDARY);
    }

    private static void facts(JsonValue env, Draft draft) {
        draft.fact(FactKeys.CPU_MODEL, env.get("cpu").text("").strip());
        draft.fact(FactKeys.CPU_THREADS, env.get("cpu_count").text(""));
        String ram = env.get("cpu_ram_mb").text("");
        draft.fact(FactKeys.MEMORY, ram.isEmpty() ? "" : ram + " MB");
        draft.fact(FactKeys.OS, env.get("platform").text(""));
        JsonValue gpu = env.get("gpu");
        draft.fact(FactKeys.GPU_MODEL, gpu.isArray() ? gpu.at(0).text("") : gpu.text(""));
        draft.fact(FactKeys.GPU_COUNT, env.get("gpu_count").text(""));
        draft.fact(FactKeys.RUNTIME, env.get("transformers_version").text(""));
    }
}
