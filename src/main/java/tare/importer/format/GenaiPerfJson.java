package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;

/**
 * GenAI-Perf's and AIPerf's exported summary: an object for each metric with unit, average and percentiles over the
 * requests of one run.
 */
public final class GenaiPerfJson implements Format {
    private static final Set<String> NOT_STATISTICS = Set.of("unit", "tag", "name", "description");

    @Override
    public String id() {
        return "genai-perf-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "GenAI-Perf, AIPerf",
                "value",
                "run",
                "output token throughput; request throughput, latencies with percentiles",
                "standard deviations are of requests; profile_export.json of single requests is not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean metrics = probe.hasKeys("request_latency", "unit", "avg");
        boolean own = probe.hasKey("input_config")
                || probe.hasKey("time_to_first_token")
                || probe.hasKey("request_throughput");
        return Recognition.sure("metrics with unit and avg").when(probe.looksLikeJson() && metrics && own);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("GenAI-Perf", root.first("aiperf_version", "version").text(""));
        JsonValue config = root.get("input_config");
        JsonValue records = root.has("records") ? root.get("records") : root;
        Key key = key(config);
        records.fields().forEach((name, value) -> {
            if (value.isObject() && value.get("avg").finite().isPresent()) {
                draft.add(measurement(key, name, value, judged(records)));
            }
        });
        long errors = root.get("error_request_count")
                .get("avg")
                .integer(root.get("error_summary").size());
        if (errors > 0) {
            draft.warn("REQUESTS_FAILED", errors + " requests failed", "$.error_summary");
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no metric in the file has an average", "$");
        }
    }

    private static String judged(JsonValue records) {
        for (String name : new String[] {"output_token_throughput", "request_throughput", "request_latency"}) {
            if (records.get(name).get("avg").finite().isPresent()) {
                return name;
            }
        }
        return "";
    }

    private static Measurement measurement(Key key, String name, JsonValue value, String judged) {
        String unit = value.get("unit").text("");
        Metric metric = name.contains("sequence_length") || name.contains("token_count") || name.endsWith("_count")
                ? new Metric(
                        name,
                        tare.model.Unit.of(unit),
                        Direction.UNKNOWN,
                        Quantity.COUNT,
                        Role.SECONDARY,
                        Domain.GPU_INFERENCE)
                : Wording.of(name, unit, Domain.GPU_INFERENCE);
        Map<String, Double> reported = new LinkedHashMap<>();
        value.fields().forEach((k, v) -> {
            if (!NOT_STATISTICS.contains(k)) {
                v.finite().ifPresent(x -> reported.put(k, x));
            }
        });
        Metric role = name.equals(judged) ? metric.withRole(Role.PRIMARY) : metric;
        return Measurement.of(key, role, new Data.Single(value.get("avg").number()), value.path())
                .withReported(reported);
    }

    private static Key key(JsonValue config) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : new String[] {
            "backend",
            "concurrency",
            "request_rate",
            "streaming",
            "endpoint_type",
            "synthetic_input_tokens_mean",
            "output_tokens_mean"
        }) {
            String v = config.get(name).text("");
            if (!v.isEmpty()) {
                parameters.put(name, v);
            }
        }
        JsonValue load = config.get("perf_analyzer").get("stimulus");
        load.fields().forEach((k, v) -> parameters.put(k, v.text("")));
        JsonValue model = config.first("model_names", "model", "formatted_model_name");
        String name = model.isArray() ? model.at(0).text("") : model.text("");
        if (!name.isEmpty()) {
            parameters.put("model", name);
        }
        return Key.of("genai-perf", parameters);
    }
}
