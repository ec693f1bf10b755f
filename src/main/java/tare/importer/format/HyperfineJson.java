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
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.Doubles;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * hyperfine's JSON: each time is one process. Failed runs are left out and counted. A command whose every run ended with
 * the same exit code was measured that way on purpose ({@code --ignore-failure}): its times are kept, and the exit code
 * becomes a parameter, so that they only meet runs that ended alike.
 */
public final class HyperfineJson implements Format {
    private static final Metric WALL =
            new Metric("wall time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.APPLICATION);
    private static final List<String> SUMMARY = List.of("mean", "stddev", "median", "user", "system", "min", "max");

    @Override
    public String id() {
        return "hyperfine-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "hyperfine",
                "samples, summary",
                "run",
                "wall time of each run in seconds; user and system time and memory as reported",
                "");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.likely("has results with command and times")
                .when(probe.text().startsWith("{")
                        && probe.hasKeys("results", "command", "mean", "median")
                        && (probe.hasKey("times") || probe.hasKey("stddev")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("hyperfine", "");
        for (JsonValue result :
                JsonDoc.read(input, draft).object().get("results").array().elements()) {
            draft.attempt(() -> result(result, draft));
        }
    }

    private static void result(JsonValue result, Draft draft) {
        Map<String, String> parameters = new TreeMap<>();
        result.get("parameters").fields().forEach((name, value) -> parameters.put(name, value.text("")));
        Map<String, Double> reported = new LinkedHashMap<>();
        for (String name : SUMMARY) {
            result.get(name).finite().ifPresent(v -> reported.put(name, v));
        }
        Key key = Key.of(result.get("command").text(), parameters);
        if (result.get("times").size() == 0) {
            summary(key, result, reported, draft);
            return;
        }
        String usual = usualFailure(result.get("exit_codes"));
        if (!usual.isEmpty()) {
            key = key.with("exit code", usual);
            String every = "every run of \"" + key.benchmark() + "\" ended with exit code " + usual;
            draft.warn("ALL_FAILED", every + ": kept apart from runs that ended otherwise", result.path());
        }
        times(key, result, reported, !usual.isEmpty(), draft);
    }

    private static void times(Key key, JsonValue result, Map<String, Double> reported, boolean keepAll, Draft draft) {
        List<JsonValue> times = result.get("times").elements();
        JsonValue codes = result.get("exit_codes");
        Doubles values = new Doubles(times.size());
        long failed = 0;
        for (int i = 0; i < times.size(); i++) {
            JsonValue time = times.get(i);
            if (!keepAll
                    && codes.isArray()
                    && i < codes.size()
                    && !codes.at(i).text("signal").equals("0")) {
                failed++;
            } else if (time.finite().isPresent()) {
                values.add(time.number());
            } else if (time.saysNoValue()) {
                draft.drop("VALUE_DROPPED", "a time is no finite number and was left out", time.path());
            } else {
                throw time.wrong("a number");
            }
        }
        double[] all = values.toArray();
        draft.add(Measurement.of(key, WALL, Data.Samples.flat(Level.run("run"), all), result.path())
                .withReported(reported)
                .withFailed(failed)
                .withStep(Numbers.step(all)));
    }

    private static void summary(Key key, JsonValue result, Map<String, Double> reported, Draft draft) {
        if (!reported.containsKey("mean")) {
            throw new ImportFailure("MISSING", "neither times nor a mean", result.path());
        }
        Map<String, Double> summary = new LinkedHashMap<>(reported);
        if (reported.containsKey("stddev")) {
            summary.put("sd", reported.get("stddev"));
        }
        draft.add(Measurement.of(key, WALL, new Data.Summary(summary), result.path()));
    }

    /** The exit code that all runs share, when it is not 0; otherwise empty. */
    private static String usualFailure(JsonValue codes) {
        if (!codes.isArray() || codes.size() == 0) {
            return "";
        }
        String first = codes.at(0).text("signal");
        boolean all = codes.elements().stream().allMatch(c -> c.text("signal").equals(first));
        return all && !first.equals("0") ? first : "";
    }
}
