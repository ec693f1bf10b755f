package tare.importer.format;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
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
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * MLPerf Storage: {@code mlperf_storage_report.json} with one value for each run (samples), and DLIO's
 * {@code summary.json} of one run with one value for each epoch (a series inside that run).
 */
public final class MlperfStorage implements Format {
    private static final Pattern RATE = Pattern.compile("_[A-Za-z]+_per_second$");
    private static final Metrics STORAGE = new Metrics(Domain.STORAGE);

    @Override
    public String id() {
        return "mlperf-storage";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "MLPerf Storage, DLIO",
                "samples (report), value and series (summary)",
                "run; epochs inside a run",
                "training throughput in samples/s; MiB/s, accelerator utilisation; rates and durations of checkpoints",
                "the report's standard deviation divides by n and is not used; its MB are 2^20 bytes");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean report = probe.hasKeys("overall", "runs") && probe.text().contains("train_throughput");
        boolean summary = probe.hasKey("metric")
                && (probe.text().contains("\"train_au_")
                        || probe.text().contains("\"train_throughput_")
                        || probe.text().contains("_checkpoint_io_mean_GB_per_second\""));
        return Recognition.sure(report ? "\"overall\" and \"runs\" with train_throughput" : "DLIO's \"metric\" block")
                .when(probe.looksLikeJson() && (report || summary));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        if (root.has("runs")) {
            report(root, draft);
        } else {
            summary(root, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no throughput in the file", root.path());
        }
    }

    private static void report(JsonValue root, Draft draft) {
        draft.tool("MLPerf Storage", "");
        JsonValue overall = root.get("overall");
        Map<String, String> parameters = new TreeMap<>();
        for (String name :
                new String[] {"accelerator", "train_num_accelerators", "num_files_train", "num_samples_per_file"}) {
            if (overall.has(name)) {
                parameters.put(name, overall.get(name).text());
            }
        }
        Key key = Key.of(overall.get("model").text("MLPerf Storage"), parameters);
        Map<String, Doubles> values = new LinkedHashMap<>();
        root.get("runs").fields().forEach((run, fields) -> fields.fields().forEach((name, value) -> {
            if (name.startsWith("train_")
                    && !name.contains("num_")
                    && value.finite().isPresent()) {
                values.computeIfAbsent(name, n -> new Doubles()).add(value.number());
            }
        }));
        values.forEach((name, list) -> {
            Map<String, Double> reported = new LinkedHashMap<>();
            for (String kind : new String[] {"mean", "stdev"}) {
                String said = name.replace("throughput_", "throughput_" + kind + "_");
                overall.get(said).finite().ifPresent(v -> reported.put(kind, v));
            }
            draft.add(Measurement.of(key, metric(name), Data.Samples.flat(Level.run("run"), list.toArray()), "$.runs")
                    .withReported(reported));
        });
    }

    /** What DLIO calls MB and GB counts 1024 times 1024 bytes, and so on. */
    private static Metric metric(String name) {
        return switch (name) {
            case "train_throughput_samples_per_second" -> STORAGE.primaryRate(name, "samples/s");
            case "eval_throughput_samples_per_second" -> STORAGE.rate(name, "samples/s");
            case "train_throughput_MB_per_second", "train_io_MB_per_second", "eval_io_MB_per_second" ->
                STORAGE.rate(name, "MiB/s");
            case "save_checkpoint_io_GB_per_second" -> STORAGE.primaryRate(name, "GiB/s");
            case "load_checkpoint_io_GB_per_second" -> STORAGE.rate(name, "GiB/s");
            case "save_checkpoint_duration_seconds", "load_checkpoint_duration_seconds" -> STORAGE.time(name, "s");
            default ->
                name.contains("percentage")
                        ? STORAGE.of(name, "%", Direction.HIGHER, Quantity.FRACTION)
                        : STORAGE.of(name, "", Direction.UNKNOWN, Quantity.OTHER);
        };
    }

    private static void summary(JsonValue root, Draft draft) {
        draft.tool("DLIO", "");
        facts(root, draft);
        Map<String, String> parameters = new TreeMap<>();
        for (String name : new String[] {"num_accelerators", "num_hosts", "num_files_train", "num_samples_per_file"}) {
            if (root.has(name)) {
                parameters.put(name, root.get(name).text());
            }
        }
        RunInfo run = run(root);
        JsonValue metrics = root.get("metric").object();
        boolean training = metrics.fields().keySet().stream().anyMatch(name -> name.startsWith("train_"));
        Key key = Key.of(training ? "DLIO train" : "DLIO checkpoint", parameters);
        metrics.fields().forEach((name, value) -> {
            if (value.isArray()) {
                Data series = new Data.Series(new double[0], value.numbers(draft));
                Metric metric = metric(name).withRole(Role.SECONDARY);
                Metric each = new Metric(
                        name + " by epoch",
                        metric.unit(),
                        metric.better(),
                        metric.quantity(),
                        metric.role(),
                        metric.domain());
                draft.add(new Measurement(key, each, series, reported(metrics, name), 0, 0, run, "", value.path()));
            } else if (name.contains("_mean_") && value.finite().isPresent()) {
                String plain = name.replace("_mean_", "_");
                draft.add(new Measurement(
                        key,
                        metric(plain),
                        new Data.Single(value.number()),
                        reported(metrics, plain),
                        0,
                        0,
                        run,
                        "",
                        value.path()));
            }
        });
        if (metrics.get("train_au_meet_expectation").text("success").equals("fail")) {
            draft.warn(
                    "RESULT_INVALID",
                    "the accelerators were used less than the rules ask for",
                    "$.metric.train_au_meet_expectation");
        }
    }

    private static Map<String, Double> reported(JsonValue metrics, String name) {
        Map<String, Double> reported = new LinkedHashMap<>();
        Matcher rate = RATE.matcher(name);
        int unit = rate.find() ? rate.start() : name.lastIndexOf('_');
        for (String kind : new String[] {"mean", "stdev"}) {
            metrics.get(name.substring(0, unit) + "_" + kind + name.substring(unit))
                    .finite()
                    .ifPresent(v -> reported.put(kind, v));
        }
        return reported;
    }

    private static RunInfo run(JsonValue root) {
        try {
            LocalDateTime start = LocalDateTime.parse(root.get("start").text(""));
            LocalDateTime end = LocalDateTime.parse(root.get("end").text(""));
            double seconds = Duration.between(start, end).toMillis() / 1000.0;
            return RunInfo.UNKNOWN.withTime(start.toEpochSecond(ZoneOffset.UTC), seconds);
        } catch (DateTimeException e) {
            return RunInfo.UNKNOWN;
        }
    }

    private static void facts(JsonValue root, Draft draft) {
        draft.fact(FactKeys.HOST, root.get("hostname").text(""));
        draft.fact(
                FactKeys.CPU_MODEL, root.get("host_cpuinfo").get("model name").text(""));
        draft.fact(
                FactKeys.CPU_MICROCODE,
                root.get("host_cpuinfo").get("microcode").text(""));
        if (root.get("host_cpu_count").size() > 0) {
            draft.fact(FactKeys.CPU_THREADS, root.get("host_cpu_count").at(0).text(""));
        }
        String memory = root.get("host_meminfo").get("MemTotal").text("");
        draft.fact(FactKeys.MEMORY, memory);
        if (root.get("host_cpuinfo").get("flags").text("").matches(".*\\bhypervisor\\b.*")) {
            draft.kind(PlatformKind.VM, "host_cpuinfo has the flag \"hypervisor\"");
        }
    }
}
