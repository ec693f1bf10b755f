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
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.RunInfo;

/**
 * Rally's {@code race.json}: for each task throughput, service time and latency. Latency includes waiting for the schedule;
 * where it is far above the service time the target was saturated.
 */
public final class EsrallyRaceJson implements Format {
    private static final Metrics APPLICATION = new Metrics(Domain.APPLICATION);
    private static final double SATURATED = 5;

    @Override
    public String id() {
        return "esrally-race-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Elasticsearch Rally",
                "value",
                "run (race)",
                "throughput of each task; service time and latency percentiles; error rate",
                "index and garbage collection totals of the cluster are not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("race with op_metrics")
                .when(probe.looksLikeJson()
                        && (probe.hasKey("race-id")
                                || probe.hasKey("race-timestamp")
                                || probe.hasKey("trial-timestamp"))
                        && (probe.hasKey("op_metrics") || probe.hasKeys("track", "rally-version")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("Rally", root.get("rally-version").text(""));
        draft.fact(FactKeys.TOOL_VERSION, root.get("rally-version").text(""));
        draft.fact(
                "rally.car",
                root.get("car").isArray()
                        ? root.get("car").at(0).text("")
                        : root.get("car").text(""));
        draft.fact(
                "elasticsearch.version",
                root.get("cluster").get("distribution-version").text(""));
        Map<String, String> parameters = new TreeMap<>();
        for (String name : new String[] {"track", "challenge"}) {
            String v = root.get(name).text("");
            if (!v.isEmpty()) {
                parameters.put(name, v);
            }
        }
        RunInfo run = RunInfo.UNKNOWN.withRun(root.first("race-id", "trial-id").text(""));
        for (JsonValue op : root.get("results").get("op_metrics").elements()) {
            Key key = Key.of(op.first("task", "operation").text("task"), parameters);
            task(key, op, run, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no task in the race has a result", "$.results.op_metrics");
        }
    }

    private static void task(Key key, JsonValue op, RunInfo run, Draft draft) {
        JsonValue rate = op.get("throughput");
        Map<String, Double> reported = new LinkedHashMap<>();
        rate.fields().forEach((k, v) -> v.finite().ifPresent(x -> reported.put(k, x)));
        JsonValue value = rate.first("mean", "median");
        value.finite()
                .ifPresent(v -> draft.add(new Measurement(
                        key,
                        APPLICATION.primaryRate("throughput", rate.get("unit").text("ops/s")),
                        new Data.Single(v),
                        reported,
                        0,
                        0,
                        run,
                        "",
                        value.path())));
        double service = times(key, op.get("service_time"), "service time", run, draft);
        double latency = times(key, op.get("latency"), "latency", run, draft);
        times(key, op.get("processing_time"), "processing time", run, draft);
        if (service > 0 && latency > SATURATED * service) {
            draft.info(
                    "SATURATED",
                    "latency of " + key.benchmark() + " is far above its service time: requests waited for their turn",
                    op.path());
        }
        op.get("error_rate").finite().ifPresent(v -> {
            Metric metric = APPLICATION.of("error rate", "fraction", Direction.LOWER, Quantity.FRACTION);
            draft.add(Measurement.of(key, metric, new Data.Single(v), op.path() + ".error_rate")
                    .withRun(run));
            if (v > 0) {
                draft.warn(
                        "REQUESTS_FAILED",
                        "the error rate of " + key.benchmark() + " is " + v,
                        op.path() + ".error_rate");
            }
        });
    }

    /** Adds the percentiles ({@code 99_9} is 99.9) and says the median. */
    private static double times(Key key, JsonValue t, String name, RunInfo run, Draft draft) {
        String unit = t.get("unit").text("ms");
        t.fields().forEach((k, v) -> {
            boolean percentile = k.matches("\\d+(_\\d+)?");
            if ((percentile || k.equals("mean")) && v.finite().isPresent()) {
                String label = percentile ? name + " p" + k.replace("_0", "").replace('_', '.') : "mean " + name;
                draft.add(Measurement.of(key, APPLICATION.latency(label, unit), new Data.Single(v.number()), v.path())
                        .withRun(run));
            }
        });
        return t.get("50_0").number(0);
    }
}
