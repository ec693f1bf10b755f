package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;

/**
 * BenchmarkTools.jl: groups in groups; a leaf is a {@code Trial} with the time of every sample, or a {@code TrialEstimate}
 * with one number. A benchmark's name is the way to it. Times are nanoseconds.
 */
public final class JuliaBenchmarkToolsJson implements Format {
    private static final Metric TIME = new Metrics(Domain.CPU).primaryTime("time", "ns");

    @Override
    public String id() {
        return "julia-benchmarktools-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "BenchmarkTools.jl",
                "samples, value",
                "sample",
                "time of each sample, or the one estimate that was saved; allocations and memory as reported",
                "samples of a trial share one process");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("says BenchmarkTools and its version")
                .when(probe.looksLikeJson() && probe.hasKeys("Julia", "BenchmarkTools"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).array();
        draft.tool("BenchmarkTools.jl", root.at(0).get("BenchmarkTools").text(""));
        draft.fact("runtime.version", "Julia " + root.at(0).get("Julia").text(""));
        for (JsonValue entry : root.at(1).array().elements()) {
            entry(entry, "", draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NOTHING_FOUND", "the groups hold no trial", "$[1]");
        }
    }

    /** A pair of a type's name and its content. */
    private static void entry(JsonValue pair, String name, Draft draft) {
        if (!pair.isArray() || !pair.at(0).isText()) {
            return;
        }
        JsonValue content = pair.at(1);
        switch (pair.at(0).text().replaceFirst("^BenchmarkTools\\.", "")) {
            case "BenchmarkGroup" ->
                content.get("data")
                        .fields()
                        .forEach((key, child) -> entry(child, name.isEmpty() ? key : name + "/" + key, draft));
            case "Trial" -> trial(content, name, draft);
            case "TrialEstimate", "TrialJudgement" -> estimate(content, name, draft);
            default -> draft.info("NOT_READ", "a " + pair.at(0).text() + " is not read", pair.path());
        }
    }

    private static void trial(JsonValue trial, String name, Draft draft) {
        double[] times = trial.get("times").numbers(draft);
        if (times.length == 0) {
            draft.drop("NO_SAMPLES", "the trial " + name + " holds no samples", trial.path());
            return;
        }
        Data data = Data.Samples.flat(Level.iteration("sample"), times);
        draft.add(Measurement.of(
                        Key.of(named(name)), TIME, data, trial.get("times").path())
                .withReported(reported(trial))
                .withStep(Numbers.step(times)));
    }

    private static void estimate(JsonValue estimate, String name, Draft draft) {
        estimate.get("time")
                .finite()
                .ifPresent(time -> draft.add(Measurement.of(
                                Key.of(named(name)),
                                TIME,
                                new Data.Single(time),
                                estimate.get("time").path())
                        .withReported(reported(estimate))));
    }

    private static String named(String name) {
        return name.isEmpty() ? "benchmark" : name;
    }

    private static Map<String, Double> reported(JsonValue of) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (String name : new String[] {"allocs", "memory", "gctime"}) {
            of.get(name).finite().ifPresent(v -> found.put(name, v));
        }
        return found;
    }
}
