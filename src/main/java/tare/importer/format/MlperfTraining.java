package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.PlatformHint;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.mlperf.MlLog;
import tare.importer.text.Doubles;
import tare.importer.text.JsonValue;
import tare.importer.text.TextDoc;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Quantity;
import tare.model.RunInfo;

/**
 * MLPerf training: {@code :::MLLOG} events anywhere in a line, console output around them. One file is usually one run; the
 * time from {@code run_start} to {@code run_stop} is what counts. An aborted run has no time to train.
 */
public final class MlperfTraining implements Format {
    private static final Metrics TRAINING = new Metrics(Domain.GPU_TRAINING);
    private static final Pattern RESULT = Pattern.compile("(result_\\d+)(\\.\\w+)?$");
    private static final Pattern NAMED = Pattern.compile("(result_\\d+)");

    @Override
    public String id() {
        return "mlperf-training";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "MLPerf training and HPC, :::MLLOG lines; :::MLPv0.5 and :::MLPv0.6 lines",
                "value, series",
                "run",
                "time to train (run_start to run_stop); evaluations and throughput as series",
                "runs differ by seed, so times to train scatter by nature");
    }

    @Override
    public Recognition recognise(Probe probe) {
        if (probe.text().contains(MlLog.OLD_MARKER) && !probe.looksLikeJson()) {
            return Recognition.sure(":::MLPv0.5 lines of a training run");
        }
        boolean marked = probe.text().contains(MlLog.MARKER);
        if (!marked || probe.text().contains("loadgen_version")) {
            return Recognition.NONE;
        }
        boolean keys = probe.text().contains("\"submission_benchmark\"")
                || probe.text().contains("\"run_start\"");
        return keys ? Recognition.sure(":::MLLOG lines of a training run") : Recognition.likely(":::MLLOG lines");
    }

    /** What is known of one run while its lines are read. */
    private static final class Run {
        private double start = Double.NaN;
        private double stop = Double.NaN;
        private String status = "";
        /** Whether another initialisation began after the start: a run that was cut off and begun anew. */
        private boolean begunAgain;

        private int line;
        private final Map<String, Doubles> points = new LinkedHashMap<>();
        private final Map<String, Doubles> times = new LinkedHashMap<>();

        void point(String name, double ms, double value) {
            points.computeIfAbsent(name, n -> new Doubles()).add(value);
            times.computeIfAbsent(name, n -> new Doubles()).add((ms - (Double.isNaN(start) ? ms : start)) / 1000);
        }
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        List<Run> runs = new ArrayList<>(List.of(new Run()));
        TextDoc.forEachLine(input, draft, (number, text) -> {
            if (text.contains(MlLog.MARKER)) {
                MlLog.events(text, number, draft).forEach(e -> event(e, number, settings, runs));
                return;
            }
            int old = text.indexOf(MlLog.OLD_MARKER);
            if (old >= 0) {
                MlLog.old(text.substring(old), number, draft).ifPresent(e -> {
                    settings.putIfAbsent(
                            "submission_benchmark", e.get("benchmark").text(""));
                    event(e, number, settings, runs);
                });
            }
        });
        facts(settings, draft);
        Key key = key(settings, input.path());
        for (int i = 0; i < runs.size(); i++) {
            String id = id(input.name()) + (runs.size() > 1 ? " " + (i + 1) : "");
            emit(runs.get(i), key, id.strip(), draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure(
                    "NO_RESULT", "there is no run_start with a run_stop: the training did not finish", "");
        }
    }

    private static void event(JsonValue e, int line, Map<String, String> settings, List<Run> runs) {
        String key = e.get("key").text("");
        JsonValue value = e.get("value");
        double ms = e.get("time_ms").number(Double.NaN);
        Run run = runs.getLast();
        switch (key) {
            case "run_start" -> {
                if (!Double.isNaN(run.stop) || (run.begunAgain && ms > run.start)) {
                    run = new Run();
                    runs.add(run);
                }
                run.start = Double.isNaN(run.start) ? ms : run.start;
            }
            case "init_start" -> run.begunAgain = !Double.isNaN(run.start);
            case "run_stop" -> {
                run.stop = ms;
                run.line = line;
                run.status = e.get("metadata").get("status").text(value.isObject() ? status(value) : value.text(""));
            }
            case "eval_accuracy", "eval_loss", "eval_error", "eval_mlm_accuracy" ->
                (value.isObject() ? value.get("value") : value).finite().ifPresent(v -> runs.getLast()
                        .point(key, ms, v));
            case "tracked_stats", "throughput" -> {
                JsonValue rate = value.isObject() ? value.get("throughput") : value;
                rate.finite().ifPresent(v -> runs.getLast().point("throughput", ms, v));
            }
            default -> {
                if (value.node().isValueNode() && value.exists()) {
                    settings.putIfAbsent(key, value.text());
                }
            }
        }
    }

    private static String status(JsonValue value) {
        return value.has("success")
                ? value.get("success").flag(false) ? "success" : "aborted"
                : value.get("status").text("");
    }

    private static Key key(Map<String, String> settings, String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String batch = settings.get("global_batch_size");
        if (batch != null) {
            parameters.put("global_batch_size", batch);
        }
        String[] parts = path.split("[/\\\\]");
        String folder = parts.length > 1 ? parts[parts.length - 2] : "training";
        return Key.of(settings.getOrDefault("submission_benchmark", folder), parameters);
    }

    private static String id(String name) {
        Matcher m = RESULT.matcher(name);
        Matcher n = NAMED.matcher(name);
        return m.find() ? m.group(1) : n.find() ? n.group(1) : "";
    }

    private static void emit(Run run, Key key, String id, Draft draft) {
        RunInfo when = RunInfo.UNKNOWN.withRun(id).withTime(run.start / 1000, (run.stop - run.start) / 1000);
        String place = "line " + run.line;
        boolean finished = run.stop > run.start;
        boolean success = run.status.isEmpty() || run.status.equalsIgnoreCase("success");
        if (finished) {
            if (!success) {
                draft.warn(
                        "RUN_FAILED", "the run ended with status " + run.status + ": it has no time to train", place);
            }
            double seconds = (run.stop - run.start) / 1000;
            Data data = success ? new Data.Single(seconds) : Data.Samples.flat(Level.run("run"), new double[0]);
            draft.add(new Measurement(
                    key,
                    TRAINING.primaryTime("time to train", "s"),
                    data,
                    Map.of("run_stop - run_start", seconds),
                    success ? 0 : 1,
                    0,
                    when,
                    "",
                    place));
        } else if (!Double.isNaN(run.start)) {
            draft.warn("RUN_FAILED", "run_start has no run_stop: the run was cut off", "");
        }
        run.points.forEach((name, values) -> {
            boolean rate = name.equals("throughput");
            var metric =
                    rate ? TRAINING.rate(name, "samples/s") : TRAINING.of(name, "", Direction.UNKNOWN, Quantity.SCORE);
            Data series =
                    new Data.Series(run.times.getOrDefault(name, new Doubles()).toArray(), values.toArray());
            draft.add(new Measurement(key, metric, series, Map.of(), 0, 0, when, "", ""));
        });
    }

    private static void facts(Map<String, String> settings, Draft draft) {
        draft.tool("MLPerf training", "");
        draft.fact(FactKeys.SYSTEM, settings.getOrDefault("submission_platform", ""));
        draft.fact("mlperf.submitter", settings.getOrDefault("submission_org", ""));
        draft.fact("mlperf.division", settings.getOrDefault("submission_division", ""));
        draft.fact("mlperf.status", settings.getOrDefault("submission_status", ""));
        draft.fact("run.seed", settings.getOrDefault("seed", ""));
        PlatformHint.in(settings.getOrDefault("submission_platform", ""))
                .ifPresent(h -> draft.kind(h.kind(), "submission_platform: \"" + h.words() + "\""));
    }
}
