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
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Wording;
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
 * GuideLLM reports: each load point (strategy and rate) is a benchmark of its own; only successful requests count. At a
 * chosen rate throughput is an offered load and the latency is judged, otherwise the output rate.
 */
public final class Guidellm implements Format {
    private static final String[] RATED = {"request_latency", "time_to_first_token_ms", "inter_token_latency_ms"};
    private static final String[] FREE = {"output_tokens_per_second", "requests_per_second", "request_latency"};

    @Override
    public String id() {
        return "guidellm";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "GuideLLM",
                "value",
                "run",
                "latency at a chosen rate, output rate otherwise; TTFT, ITL, request rate, for each load point",
                "spread and percentiles are over requests of one run; single requests are not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean own = probe.hasKey("guidellm_version")
                || (probe.hasKey("benchmarks") && probe.text().contains("guidellm"));
        return Recognition.sure("\"guidellm_version\"").when(probe.looksLikeJson() && own);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.forEachElement(input, draft, "/benchmarks", b -> point(b, draft));
        JsonValue meta = root.get("metadata");
        draft.tool("GuideLLM", meta.get("guidellm_version").text(""));
        draft.fact(FactKeys.TOOL_VERSION, meta.get("guidellm_version").text(""));
        draft.fact("client.platform", meta.get("platform").text(""));
        draft.fact("python", meta.get("python_version").text(""));
        JsonValue backend = root.get("config").get("spec").get("backend");
        draft.fact(
                "run.model",
                backend.get("model").text(root.get("args").get("model").text("")));
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no load point has a successful request", "$.benchmarks");
        }
    }

    private static void point(JsonValue b, Draft draft) {
        JsonValue config = b.has("config") ? b.get("config") : b.get("args");
        JsonValue strategy = config.get("strategy");
        Map<String, String> parameters = new TreeMap<>();
        String type = strategy.get("type_").text("");
        parameters.put("strategy", type.isEmpty() ? "unknown" : type);
        for (String name : new String[] {"rate", "streams", "max_concurrency"}) {
            String v = strategy.get(name).text("");
            boolean limit = name.equals("max_concurrency") && !type.equals("concurrent");
            if (!v.isEmpty() && !limit) {
                parameters.put(name, v);
            }
        }
        Key key = Key.of("guidellm", parameters);
        boolean rated = parameters.containsKey("rate");
        JsonValue metrics = b.get("metrics");
        JsonValue totals = metrics.has("request_totals")
                ? metrics.get("request_totals")
                : b.get("run_stats").get("requests_made");
        long failed = totals.get("errored").integer(0);
        RunInfo run = RunInfo.UNKNOWN.withTime(
                b.get("start_time").number(Double.NaN), b.get("duration").number(Double.NaN));
        String judged = judged(metrics, rated ? RATED : FREE);
        metrics.fields().forEach((name, m) -> {
            JsonValue s = m.get("successful");
            if (s.isObject()
                    && s.get("mean").finite().isPresent()
                    && s.get("count").integer(1) > 0) {
                Metric metric = metric(name, rated);
                draft.add(new Measurement(
                        key,
                        name.equals(judged) ? metric.withRole(Role.PRIMARY) : metric,
                        new Data.Single(s.get("mean").number()),
                        reported(s),
                        failed,
                        0,
                        run,
                        "",
                        s.path()));
            }
        });
        if (failed > 0) {
            draft.warn(
                    "REQUESTS_FAILED",
                    failed + " requests failed at " + key.label() + "; they are left out",
                    totals.path());
        }
    }

    private static String judged(JsonValue metrics, String[] wanted) {
        for (String name : wanted) {
            if (metrics.get(name).get("successful").get("mean").finite().isPresent()) {
                return name;
            }
        }
        return "";
    }

    private static Map<String, Double> reported(JsonValue s) {
        Map<String, Double> reported = new LinkedHashMap<>();
        for (String name : new String[] {"mean", "median", "std_dev", "min", "max", "count"}) {
            s.get(name).finite().ifPresent(v -> reported.put(name, v));
        }
        s.get("percentiles").fields().forEach((p, v) -> v.finite().ifPresent(x -> reported.put(p, x)));
        return reported;
    }

    private static Metric metric(String name, boolean rated) {
        if (name.endsWith("_per_second")) {
            String unit = name.contains("token") ? "tokens/s" : "req/s";
            return new Metric(
                    name,
                    Unit.of(unit),
                    Direction.HIGHER,
                    rated ? Quantity.OFFERED_LOAD : Quantity.CAPACITY,
                    Role.SECONDARY,
                    Domain.GPU_INFERENCE);
        }
        if (name.endsWith("_ms") || name.equals("request_latency")) {
            return new Metric(
                    name,
                    Unit.of(name.endsWith("_ms") ? "ms" : "s"),
                    Direction.LOWER,
                    Quantity.LATENCY,
                    Role.SECONDARY,
                    Domain.GPU_INFERENCE);
        }
        return Wording.of(name, "", Domain.GPU_INFERENCE).withBetter(Direction.UNKNOWN);
    }
}
