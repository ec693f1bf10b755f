package tare.importer.format;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
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
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * A response of Prometheus' HTTP API: each series of a range query is a series inside one run. Unit and direction are not in
 * the file; the unit is read from the name's ending where the naming rules give one.
 */
public final class Prometheus implements Format {
    @Override
    public String id() {
        return "prometheus";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Prometheus HTTP API",
                "series, value",
                "run",
                "each series under its name and labels",
                "direction is not in the file; native histograms are not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean answer = probe.looksLikeJson() && probe.hasKeys("status", "data", "resultType");
        boolean error = probe.looksLikeJson() && probe.hasKeys("status", "errorType") && probe.has("\"error\"");
        return answer
                ? Recognition.sure("\"resultType\" under \"data\"")
                : Recognition.likely("\"errorType\"").when(error);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("Prometheus", "");
        if (!root.get("status").text("").equals("success")) {
            throw new ImportFailure(
                    "RUN_FAILED",
                    "the query failed: " + root.first("error", "errorType").text("no reason given"),
                    "$.status");
        }
        JsonValue data = root.get("data").object();
        String type = data.get("resultType").text("");
        switch (type) {
            case "matrix" -> data.get("result").elements().forEach(s -> series(s, draft));
            case "vector" -> data.get("result").elements().forEach(s -> single(s, s.get("value"), key(s), draft));
            case "scalar" -> single(data, data.get("result"), Key.of("(expression)"), draft);
            default ->
                throw new ImportFailure(
                        "UNKNOWN_KIND", "results of type '" + type + "' are not numbers", "$.data.resultType");
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the query found no points", "$.data.result");
        }
    }

    private static void series(JsonValue series, Draft draft) {
        Doubles times = new Doubles();
        Doubles values = new Doubles();
        int dropped = 0;
        for (JsonValue point : series.get("values").elements()) {
            OptionalDouble v = Numbers.plain(point.at(1).text(""));
            if (v.isPresent()) {
                times.add(point.at(0).number());
                values.add(v.getAsDouble());
            } else {
                dropped++;
            }
        }
        if (dropped > 0) {
            draft.countDropped(dropped);
            draft.warn("VALUE_DROPPED", dropped + " points are NaN or infinite and were left out", series.path());
        }
        if (values.size() == 0) {
            return;
        }
        double[] seconds = times.toArray();
        double start = seconds[0];
        double length = seconds[seconds.length - 1] - start;
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] -= start;
        }
        Key key = key(series);
        draft.add(Measurement.of(key, metric(key), new Data.Series(seconds, values.toArray()), series.path())
                .withRun(RunInfo.UNKNOWN.withTime(start, length)));
    }

    private static void single(JsonValue holder, JsonValue pair, Key key, Draft draft) {
        OptionalDouble v = Numbers.plain(pair.at(1).text(""));
        if (v.isPresent()) {
            draft.value(key, metric(key), v.getAsDouble(), holder.path());
        } else {
            draft.drop("VALUE_DROPPED", "the value is NaN or infinite and was left out", holder.path());
        }
    }

    private static Key key(JsonValue series) {
        Map<String, String> labels = new TreeMap<>();
        series.get("metric").fields().forEach((k, v) -> labels.put(k, v.text("")));
        String name = labels.remove("__name__");
        return Key.of(name == null ? "(expression)" : name, labels);
    }

    private static Metric metric(Key key) {
        String name = key.benchmark();
        String unit =
                name.endsWith("_seconds") || name.endsWith("_seconds_sum") ? "s" : name.endsWith("_bytes") ? "B" : "";
        return new Metric(name, Unit.of(unit), Direction.UNKNOWN, Quantity.OTHER, Role.PRIMARY, Domain.APPLICATION);
    }
}
