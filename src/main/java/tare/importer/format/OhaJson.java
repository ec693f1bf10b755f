package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Quantity;
import tare.model.RunInfo;

/** {@code oha --json}: one run, all times in seconds. */
public final class OhaJson implements Format {
    private static final Metrics APPLICATION = new Metrics(Domain.APPLICATION);

    @Override
    public String id() {
        return "oha-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "oha",
                "value",
                "run",
                "requests a second; latency mean and percentiles; bytes a second; failed requests",
                "the file names neither target nor concurrency; requests a second counts failed ones too");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("\"requestsPerSec\" and \"latencyPercentiles\"")
                .when(probe.looksLikeJson()
                        && probe.hasKey("requestsPerSec")
                        && (probe.hasKey("latencyPercentiles") || probe.hasKey("statusCodeDistribution")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        JsonValue summary = root.get("summary").object();
        draft.tool("oha", "");
        long failed = failed(root);
        Key key = Key.of("oha");
        RunInfo run = RunInfo.UNKNOWN.withTime(Double.NaN, summary.get("total").number(Double.NaN));
        Map<String, Double> reported = new LinkedHashMap<>();
        summary.fields().forEach((k, v) -> v.finite().ifPresent(x -> reported.put(k, x)));
        draft.add(new Measurement(
                key,
                APPLICATION.primaryRate("requests a second", "req/s"),
                new Data.Single(summary.get("requestsPerSec").number()),
                reported,
                failed,
                0,
                run,
                "",
                "$.summary.requestsPerSec"));
        single(draft, key, "mean latency", summary.get("average"), run);
        root.get("latencyPercentiles").fields().forEach((p, v) -> single(draft, key, "latency " + p, v, run));
        single(draft, key, "slowest request", summary.get("slowest"), run);
        single(draft, key, "fastest request", summary.get("fastest"), run);
        root.get("details")
                .get("firstByte")
                .get("average")
                .finite()
                .ifPresent(v -> draft.value(
                        key, APPLICATION.latency("mean time to first byte", "s"), v, "$.details.firstByte.average"));
        summary.get("sizePerSec")
                .finite()
                .ifPresent(v -> draft.value(key, APPLICATION.rate("bytes a second", "B/s"), v, "$.summary.sizePerSec"));
        summary.get("successRate")
                .finite()
                .ifPresent(v -> draft.value(
                        key,
                        APPLICATION.of("success rate", "fraction", Direction.HIGHER, Quantity.FRACTION),
                        v,
                        "$.summary.successRate"));
        if (failed > 0) {
            draft.warn(
                    "REQUESTS_FAILED",
                    failed + " requests failed or got a status of 400 and more",
                    "$.statusCodeDistribution");
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no result in the file", "$.summary");
        }
    }

    private static void single(Draft draft, Key key, String name, JsonValue value, RunInfo run) {
        value.finite()
                .ifPresent(v ->
                        draft.add(Measurement.of(key, APPLICATION.latency(name, "s"), new Data.Single(v), value.path())
                                .withRun(run)));
    }

    private static long failed(JsonValue root) {
        long[] n = {0};
        root.get("statusCodeDistribution").fields().forEach((code, count) -> {
            if (code.compareTo("400") >= 0) {
                n[0] += count.integer(0);
            }
        });
        root.get("errorDistribution").fields().forEach((error, count) -> n[0] += count.integer(0));
        return n[0];
    }
}
