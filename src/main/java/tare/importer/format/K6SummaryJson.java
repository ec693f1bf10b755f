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
 * k6's end-of-test summary, in all shapes: the data of {@code handleSummary} and {@code --summary-export}, whose metrics stand
 * under their names, and the machine-readable summary of release 2, which lists them and has counts without rates. There are
 * no samples in it; {@code passes} or {@code matches} of {@code http_req_failed} count failed requests.
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
        boolean listed = probe.hasKeys("results", "contains")
                && (probe.hasKey("k6Version") || probe.has("\"iteration_duration\"", "\"vus_max\""));
        return Recognition.likely("has metrics of k6 (iterations, vus)")
                .when(probe.text().startsWith("{")
                        && probe.hasKey("metrics")
                        && (own || listed)
                        && !probe.firstLine().contains("\"Point\""));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("k6", root.get("metadata").get("k6Version").text("").replaceFirst("^v", ""));
        Map<String, JsonValue> metrics = metrics(root);
        String primary = metrics.containsKey(K6Metrics.DURATION) ? K6Metrics.DURATION : "iteration_duration";
        double seconds = root.get("state").get("testRunDurationMs").number(Double.NaN) / 1000;
        seconds = root.get("config").get("duration").number(seconds);
        RunInfo run = RunInfo.UNKNOWN.withTime(Double.NaN, seconds);
        if (metrics.containsKey("vus_max")) {
            draft.fact(
                    FactKeys.USERS,
                    values(metrics.get("vus_max")).first("max", "value").text(""));
        }
        long failed = metrics.containsKey(K6Metrics.FAILED)
                ? (long) values(metrics.get(K6Metrics.FAILED))
                        .first("passes", "matches")
                        .number(0)
                : 0;
        metrics.forEach((name, metric) -> draft.attempt(() -> {
            Role role = name.equals(primary) ? Role.PRIMARY : Role.SECONDARY;
            draft.add(measurement(name, metric.object(), run, role)
                    .withFailed(name.equals(K6Metrics.DURATION) ? failed : 0));
        }));
    }

    /** The metrics by name. */
    private static Map<String, JsonValue> metrics(JsonValue root) {
        JsonValue listed = root.get("results").get("metrics");
        if (!listed.isArray()) {
            return root.get("metrics").object().fields();
        }
        Map<String, JsonValue> metrics = new LinkedHashMap<>();
        listed.elements()
                .forEach(metric -> metrics.putIfAbsent(metric.get("name").text(), metric));
        return metrics;
    }

    private static JsonValue values(JsonValue metric) {
        return metric.get("values").isObject() ? metric.get("values") : metric;
    }

    private static Measurement measurement(String fullName, JsonValue metric, RunInfo run, Role role) {
        int brace = fullName.indexOf('{');
        String name = brace < 0 ? fullName : fullName.substring(0, brace);
        Key key = Key.of("k6");
        if (brace >= 0) {
            key = key.with("only", fullName.substring(brace + 1).replaceFirst("}$", ""));
        }
        JsonValue values = values(metric);
        Map<String, Double> reported = new LinkedHashMap<>();
        values.fields().forEach((k, v) -> v.finite().ifPresent(x -> reported.put(renamed(k), x)));
        K6Metrics.Kind kind = K6Metrics.said(metric.get("type").text("")).orElseGet(() -> kind(name, values));
        OptionalDouble single = values.first("rate", "value").finite();
        if (kind == K6Metrics.Kind.COUNTER && single.isEmpty() && run.durationSeconds() > 0) {
            single = OptionalDouble.of(values.get("count").number() / run.durationSeconds());
        }
        boolean one = kind != K6Metrics.Kind.TREND && single.isPresent();
        Data data = one ? new Data.Single(single.getAsDouble()) : new Data.Summary(reported);
        return Measurement.of(key, what(name, kind, metric.get("contains").text(""), role), data, metric.path())
                .withReported(reported)
                .withRun(run);
    }

    /** The kind of a metric that does not say it, from what is told of it. */
    private static K6Metrics.Kind kind(String name, JsonValue values) {
        boolean trend = values.has("avg")
                || values.has("med")
                || values.fields().keySet().stream().anyMatch(k -> k.startsWith("p("));
        if (trend) {
            return K6Metrics.Kind.TREND;
        }
        if (values.has("passes") || values.has("fails")) {
            return K6Metrics.Kind.RATE;
        }
        if (values.has("count") && values.has("rate")) {
            return K6Metrics.Kind.COUNTER;
        }
        return values.has("value") && K6Metrics.kind(name) == K6Metrics.Kind.TREND
                ? K6Metrics.Kind.GAUGE
                : K6Metrics.kind(name);
    }

    private static String renamed(String key) {
        return switch (key) {
            case "avg" -> "mean";
            case "med" -> "median";
            default -> key.startsWith("p(") ? "p" + key.substring(2, key.length() - 1) : key;
        };
    }

    private static Metric what(String name, K6Metrics.Kind kind, String contains, Role role) {
        boolean said = !contains.isEmpty();
        return switch (kind) {
            case TREND -> K6Metrics.trend(name, said ? contains.equals("time") : K6Metrics.isTime(name), role);
            case COUNTER -> K6Metrics.counter(name, said ? contains.equals("data") : K6Metrics.isData(name), role);
            case RATE -> K6Metrics.share(name, role);
            case GAUGE -> new Metric(name, Unit.NONE, Direction.UNKNOWN, Quantity.OTHER, role, Domain.APPLICATION);
        };
    }
}
