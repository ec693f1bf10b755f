package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.Doubles;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * BenchmarkDotNet's JSON, brief or full. Samples are the workload results of each launch, else the original values of the
 * statistics, else there is a summary.
 */
public final class BenchmarkDotNetJson implements Format {
    private static final Metric TIME =
            new Metric("time per operation", Unit.of("ns"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);

    /** {@code Type.Method: Job-ABCDEF(Runtime=.NET 8.0) [Size=100]}: one benchmark of each job. */
    private static final Pattern JOB = Pattern.compile(": ([^(\\[]+?)(?:\\(.*\\))?(?: \\[.*\\])?$");

    @Override
    public String id() {
        return "benchmarkdotnet-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "BenchmarkDotNet",
                "samples, summary",
                "launch > iteration",
                "nanoseconds an operation; allocated bytes are secondary",
                "pilot, warm-up and overhead stages");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean shape = probe.hasKeys("HostEnvironmentInfo", "Benchmarks");
        boolean early = probe.hasKeys("BenchmarkDotNetVersion", "HostEnvironmentInfo");
        return Recognition.sure("has HostEnvironmentInfo and names BenchmarkDotNet")
                .when(probe.text().startsWith("{") && (shape || early));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        environment(root.get("HostEnvironmentInfo"), draft);
        for (JsonValue benchmark : root.get("Benchmarks").array().elements()) {
            draft.attempt(() -> benchmark(benchmark.object(), draft));
        }
    }

    private static void environment(JsonValue host, Draft draft) {
        draft.tool("BenchmarkDotNet", host.get("BenchmarkDotNetVersion").text(""), 0);
        JsonValue processor = host.get("ProcessorName");
        draft.fact(
                FactKeys.CPU_MODEL,
                processor.isObject() ? processor.get("Value").text("") : processor.text(""));
        draft.fact(FactKeys.CPU_SOCKETS, host.get("PhysicalProcessorCount").text(""));
        draft.fact(FactKeys.CPU_CORES, host.get("PhysicalCoreCount").text(""));
        draft.fact(
                FactKeys.CPU_THREADS,
                host.first("LogicalCoreCount", "ProcessorCount").text(""));
        draft.fact(FactKeys.OS, host.get("OsVersion").text(""));
        draft.fact(FactKeys.RUNTIME, host.first("RuntimeVersion", "ClrVersion").text(""));
        draft.fact(FactKeys.BUILD_TYPE, host.get("Configuration").text(""));
        String hypervisor = host.first("VirtualMachineHypervisor", "Hypervisor").text("");
        if (!hypervisor.isEmpty()) {
            draft.fact(FactKeys.HYPERVISOR, hypervisor);
            draft.kind(PlatformKind.VM, "it names the hypervisor " + hypervisor);
        }
    }

    private static void benchmark(JsonValue benchmark, Draft draft) {
        SortedMap<String, String> parameters =
                parameters(benchmark.get("Parameters").text(""));
        Matcher job = JOB.matcher(benchmark.get("DisplayInfo").text(""));
        if (job.find() && !job.group(1).equals("DefaultJob")) {
            parameters.put("job", job.group(1));
        }
        Key key = new Key(name(benchmark), parameters);
        JsonValue statistics = benchmark.get("Statistics");
        Map<String, Double> reported = new LinkedHashMap<>();
        put(reported, "n", statistics.get("N"));
        put(reported, "mean", statistics.get("Mean"));
        put(reported, "sd", statistics.get("StandardDeviation"));
        put(reported, "min", statistics.get("Min"));
        put(reported, "median", statistics.get("Median"));
        put(reported, "max", statistics.get("Max"));
        Data data = data(benchmark, statistics, reported, draft);
        draft.add(Measurement.of(key, TIME, data, benchmark.path()).withReported(reported));
        JsonValue memory = benchmark.get("Memory").get("BytesAllocatedPerOperation");
        memory.finite()
                .ifPresent(bytes -> draft.add(Measurement.of(
                        key,
                        new Metric(
                                "allocated per operation",
                                Unit.of("B"),
                                Direction.LOWER,
                                Quantity.SIZE,
                                Role.SECONDARY,
                                Domain.CPU),
                        new Data.Single(bytes),
                        memory.path())));
    }

    private static String name(JsonValue benchmark) {
        String full = benchmark.get("FullName").text("").replaceFirst("\\(.*\\)$", "");
        if (!full.isEmpty()) {
            return full;
        }
        String type = benchmark.get("Type").text("");
        String method = benchmark.first("Method", "MethodTitle", "ShortInfo").text();
        return type.isEmpty() ? method : type + "." + method;
    }

    private static SortedMap<String, String> parameters(String written) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String part : written.split("&|, (?=[^,=&]+=)")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return parameters;
    }

    private static void put(Map<String, Double> reported, String name, JsonValue value) {
        value.finite().ifPresent(v -> reported.put(name, v));
    }

    private static Data data(JsonValue benchmark, JsonValue statistics, Map<String, Double> reported, Draft draft) {
        Nested results = results(benchmark.get("Measurements"), draft);
        if (results.size() > 0) {
            return new Data.Samples(results);
        }
        if (statistics.get("OriginalValues").size() > 0) {
            double[] values = statistics.get("OriginalValues").numbers(draft);
            return Data.Samples.flat(Level.iteration("iteration"), values);
        }
        if (!reported.containsKey("mean")) {
            throw new ImportFailure("MISSING", "the benchmark has no results", benchmark.path());
        }
        return new Data.Summary(reported);
    }

    private static Nested results(JsonValue measurements, Draft draft) {
        Map<String, Doubles> launches = new LinkedHashMap<>();
        for (JsonValue m : measurements.elements()) {
            String stage = m.get("IterationStage").text("");
            String mode = m.get("IterationMode").text("");
            boolean result =
                    (mode.equals("Workload") || mode.isEmpty()) && stage.equals("Result") || mode.equals("Result");
            if (!result) {
                continue;
            }
            double operations = m.get("Operations").number(0);
            double nanoseconds = m.get("Nanoseconds").number(Double.NaN);
            if (operations > 0 && Double.isFinite(nanoseconds)) {
                launches.computeIfAbsent(m.get("LaunchIndex").text("1"), k -> new Doubles())
                        .add(nanoseconds / operations);
            } else {
                draft.drop("VALUE_DROPPED", "a result without operations or time was left out", m.path());
            }
        }
        List<double[]> rows = new ArrayList<>();
        launches.values().forEach(d -> rows.add(d.toArray()));
        return Nested.of(Level.run("launch"), Level.iteration("iteration"), rows.toArray(double[][]::new));
    }
}
