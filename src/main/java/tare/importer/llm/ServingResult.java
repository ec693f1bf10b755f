package tare.importer.llm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.DoubleList;
import tare.importer.Draft;
import tare.importer.JsonValue;
import tare.importer.Metrics;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * One run of a serving benchmark as vLLM and SGLang save it: flat keys such as {@code output_throughput} and
 * {@code p99_ttft_ms} (milliseconds), and where asked for arrays of single requests (seconds). At a request rate that was
 * chosen the throughput is an offered load and the run is judged by its latency.
 */
public final class ServingResult {
    private static final Metrics INFERENCE = new Metrics(Domain.GPU_INFERENCE);
    private static final Pattern LATENCY = Pattern.compile("(mean|median|std|min|max|p\\d+(?:\\.\\d+)?)_(\\w+)_ms");
    private static final Map<String, String> RATES = rates();
    private static final String[] PARAMETERS = {
        "model_id",
        "model",
        "backend",
        "dataset_name",
        "request_rate",
        "max_concurrency",
        "num_prompts",
        "burstiness",
        "random_input_len",
        "random_output_len",
        "random_range_ratio",
        "sharegpt_output_len",
        "endpoint_type"
    };
    private static final Set<String> ENDLESS = Set.of("inf", "Infinity", "", "trace");
    private static final String[] JUDGED_AT_A_RATE = {
        "mean_e2el_ms", "mean_e2e_latency_ms", "mean_tpot_ms", "mean_ttft_ms"
    };

    private final JsonValue root;
    private final Draft draft;
    private final Key key;
    private final RunInfo run;
    private final boolean limited;

    public ServingResult(JsonValue root, String benchmark, Draft draft) {
        this.root = root;
        this.draft = draft;
        this.key = key(root, benchmark);
        this.run = RunInfo.UNKNOWN.withTime(Double.NaN, root.get("duration").number(Double.NaN));
        this.limited = !ENDLESS.contains(root.get("request_rate").text("inf"));
    }

    private static Map<String, String> rates() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("output_throughput", "tokens/s");
        m.put("request_throughput", "req/s");
        m.put("total_token_throughput", "tokens/s");
        m.put("total_throughput", "tokens/s");
        m.put("input_throughput", "tokens/s");
        m.put("request_goodput", "req/s");
        m.put("max_output_tokens_per_s", "tokens/s");
        return m;
    }

    private static Key key(JsonValue root, String benchmark) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : PARAMETERS) {
            String v = root.get(name).text("");
            if (!v.isEmpty()) {
                parameters.put(name.equals("model_id") ? "model" : name, v);
            }
        }
        return Key.of(benchmark, parameters);
    }

    /** Puts everything into the draft. */
    public void read() {
        facts();
        String judged = judged();
        long failed = failed();
        for (Map.Entry<String, String> rate : RATES.entrySet()) {
            root.get(rate.getKey()).finite().ifPresent(v -> {
                Quantity quantity = limited ? Quantity.OFFERED_LOAD : Quantity.CAPACITY;
                add(
                        INFERENCE.of(rate.getKey(), rate.getValue(), Direction.HIGHER, quantity),
                        rate.getKey().equals(judged),
                        v,
                        failed);
            });
        }
        root.fields().forEach((name, value) -> {
            Matcher m = LATENCY.matcher(name);
            if (m.matches() && !m.group(1).equals("std") && value.finite().isPresent()) {
                add(INFERENCE.latency(name, "ms"), name.equals(judged), value.number(), failed);
            }
        });
        requests();
        if (failed > 0) {
            draft.warn(
                    "REQUESTS_FAILED",
                    failed + " requests failed; they are left out of the latencies and counted",
                    root.path());
        }
    }

    private String judged() {
        if (!limited) {
            return root.has("output_throughput") ? "output_throughput" : "request_throughput";
        }
        draft.info(
                "OFFERED_LOAD",
                "requests were sent at a chosen rate ("
                        + root.get("request_rate").text("")
                        + " a second): throughput is an offered load, latency is judged",
                root.get("request_rate").path());
        for (String name : JUDGED_AT_A_RATE) {
            if (root.has(name)) {
                return name;
            }
        }
        return "output_throughput";
    }

    private long failed() {
        long errors = root.get("errors").isArray()
                ? root.get("errors").elements().stream()
                        .filter(e -> !e.text("").isEmpty())
                        .count()
                : 0;
        return Math.max(errors, root.get("failed").integer(0));
    }

    private void add(Metric metric, boolean primary, double value, long failed) {
        Map<String, Double> reported = new LinkedHashMap<>();
        String std = metric.name().replaceFirst("^mean_", "std_");
        if (!std.equals(metric.name())) {
            root.get(std).finite().ifPresent(v -> reported.put("sd of requests", v));
        }
        draft.add(new Measurement(
                key,
                primary ? metric.withRole(Role.PRIMARY) : metric,
                new Data.Single(value),
                reported,
                failed,
                0,
                run,
                "",
                root.path() + "." + metric.name()));
    }

    /** Times to first token of single requests, without those that failed. */
    private void requests() {
        JsonValue times = root.get("ttfts");
        JsonValue errors = root.get("errors");
        DoubleList kept = new DoubleList();
        for (int i = 0; i < times.size(); i++) {
            boolean sound = errors.at(i).text("").isEmpty();
            double v = times.at(i).number(0);
            if (sound && v > 0) {
                kept.add(v);
            }
        }
        if (kept.size() > 0) {
            Data data = Data.Samples.flat(Level.event("request"), kept.toArray());
            draft.add(Measurement.of(key, INFERENCE.latency("time to first token of requests", "s"), data, times.path())
                    .withRun(run));
        }
    }

    private void facts() {
        String length = root.get("duration").text("");
        draft.fact(
                FactKeys.RUN_LENGTH,
                length.isEmpty() ? "" : Math.round(root.get("duration").number(0)) + " s");
        draft.fact("run.requests", root.get("completed").text(""));
        draft.fact("run.input.tokens", root.get("total_input_tokens").text(""));
        if (limited) {
            draft.fact(FactKeys.TARGET_RATE, root.get("request_rate").text("") + " req/s");
        }
    }
}
