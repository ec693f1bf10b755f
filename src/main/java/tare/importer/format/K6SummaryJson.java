package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.k6.K6Metrics;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * k6's end-of-test summary, in both shapes: the data of {@code handleSummary} and {@code --summary-export}. There are no
 * samples in it; {@code http_req_failed.passes} counts failed requests.
 */
public final class K6SummaryJson implements Format {
    @Override
    public String id() {
        return "k6-summary-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "k6",
                "summary, value",
                "",
                "http_req_duration (iteration_duration without HTTP); other trends, rates and counters are secondary",
                "thresholds");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean own = probe.hasKey("iteration_duration")
                || probe.hasKey("vus_max")
                || probe.hasKey("iterations")
                || probe.hasKeys("http_req_duration", "http_reqs");
        return Recognition.likely("has metrics of k6 (iterations, vus)")
                .when(probe.text().startsWith("{")
                        && probe.hasKey("metrics")
                        && own
                        && !probe.firstLine().contains("\"Point\""));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("k6", "");
        JsonValue root = JsonDoc.read(input, draft).object();
        Map<String, JsonValue> metrics = root.get("metrics").object().fields();
        String primary = metrics.containsKey(K6Metrics.DURATION) ? K6Metrics.DURATION : "iteration_duration";
        double seconds = root.get("state").get("testRunDurationMs").number(Double.NaN) / 1000;
        RunInfo run = RunInfo.UNKNOWN.withTime(Double.NaN, seconds);
        JsonValue users = values(root.get("metrics").get("vus_max"));
        draft.fact(FactKeys.USERS, users.first("max", "value").text(""));
        JsonValue failures = root.get("metrics").get(K6Metrics.FAILED);
        long failed = (long) values(failures).get("passes").number(0);
        metrics.forEach((name, metric) -> draft.attempt(() -> {
            Role role = name.equals(primary) ? Role.PRIMARY : Role.SECONDARY;
            draft.add(measurement(name, metric.object(), role)
                    .withRun(run)
                    .withFailed(name.equals(K6Metrics.DURATION) ? failed : 0));
        }));
    }

    private static JsonValue values(JsonValue metric) {
        return metric.get("values").isObject() ? metric.get("values") : metric;
    }

    private static Measurement measurement(String fullName, JsonValue metric, Role role) {
        int brace = fullName.indexOf('{');
        String name = brace < 0 ? fullName : fullName.substring(0, brace);
        Key key = Key.of("k6");
        if (brace >= 0) {
            key = key.with("only", fullName.substring(brace + 1).replaceFirst("}$", ""));
        }
        JsonValue values = values(metric);
        Map<String, Double> reported = new LinkedHashMap<>();
        values.fields().forEach((k, v) -> v.finite().ifPresent(x -> reported.put(renamed(k), x)));
        boolean trend = values.has("avg") || values.has("med");
        boolean time = metric.get("contains")
                .text(K6Metrics.isTime(name) ? "time" : "")
                .equals("time");
        Metric what = trend ? K6Metrics.trend(name, time, role) : other(name, values, role);
        OptionalDouble rate = values.get("rate").finite();
        OptionalDouble single = rate.isPresent() ? rate : values.get("value").finite();
        Data data = trend || single.isEmpty() ? new Data.Summary(reported) : new Data.Single(single.getAsDouble());
        return Measurement.of(key, what, data, metric.path()).withReported(reported);
    }

    private static String renamed(String key) {
        return switch (key) {
            case "avg" -> "mean";
            case "med" -> "median";
            default -> key.startsWith("p(") ? "p" + key.substring(2, key.length() - 1) : key;
        };
    }

    private static Metric other(String name, JsonValue values, Role role) {
        if (values.has("count") && values.has("rate")) {
            return K6Metrics.counter(name, role);
        }
        boolean share = values.has("passes") || values.has("fails") || K6Metrics.kind(name) == K6Metrics.Kind.RATE;
        return share
                ? K6Metrics.share(name, role)
                : new Metric(name, Unit.NONE, Direction.UNKNOWN, Quantity.OTHER, role, Domain.APPLICATION);
    }
}
