package tare.importer.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.Doubles;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.RunInfo;

/**
 * cargo-criterion's {@code measurement_*.cbor}: total times for rising numbers of iterations, all in one process. One file is
 * one run; {@code benchmark.cbor} beside it names the benchmark.
 */
public final class CriterionCbor implements Format {
    private static final Metrics CPU = new Metrics(Domain.CPU);

    @Override
    public String id() {
        return "criterion-cbor";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Criterion.rs",
                "samples",
                "sample (inside one process)",
                "time per iteration",
                "the throughput given with a benchmark is a parameter, rates are not computed");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean map = probe.head().length > 20 && (probe.head()[0] & 0xE0) == 0xA0;
        String raw = new String(probe.head(), StandardCharsets.ISO_8859_1);
        boolean measurement = raw.contains("iterations") && raw.contains("values") && raw.contains("datetime");
        boolean benchmark = raw.contains("latest_record") || (raw.contains("group_id") && raw.contains("function_id"));
        return Recognition.sure("CBOR map with iterations and values").when(map && (measurement || benchmark));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Criterion.rs", "");
        JsonValue root = cbor(input);
        if (!root.has("iterations")) {
            draft.info("SIDE_FILE", "side file: names the benchmark, holds no results", "");
            return;
        }
        double[] iterations = root.get("iterations").numbers(draft);
        double[] totals = root.get("values").numbers(draft);
        if (iterations.length != totals.length || totals.length == 0) {
            throw new ImportFailure(
                    "WRONG_TYPE", totals.length + " times for " + iterations.length + " iteration counts", "$.values");
        }
        Doubles each = new Doubles(totals.length);
        for (int i = 0; i < totals.length; i++) {
            if (iterations[i] > 0) {
                each.add(totals[i] / iterations[i]);
            } else {
                draft.drop("NO_ITERATIONS", "a sample of no iterations was left out", "$.iterations[" + i + "]");
            }
        }
        Map<String, Double> reported = new LinkedHashMap<>();
        root.get("estimates")
                .fields()
                .forEach((name, e) -> e.get("point_estimate").finite().ifPresent(v -> reported.put(name, v)));
        Data data = Data.Samples.flat(Level.iteration("sample"), each.toArray());
        draft.add(Measurement.of(key(input), CPU.primaryTime("time per iteration", "ns"), data, "$.values")
                .withReported(reported)
                .withRun(run(root, input)));
    }

    private static JsonValue cbor(Input input) throws IOException {
        try (InputStream in = input.open()) {
            JsonNode node = new CBORMapper().readTree(in);
            if (node == null || !node.isObject()) {
                throw new ImportFailure("WRONG_TYPE", "the CBOR document is no map", "");
            }
            return JsonValue.root(node, "$");
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : "byte " + e.getLocation().getByteOffset();
            throw new ImportFailure("TRUNCATED", "the CBOR document is damaged or ends early", place);
        }
    }

    private static RunInfo run(JsonValue root, Input input) {
        String name = input.name().replaceAll("\\.cbor$", "");
        try {
            double start = Instant.parse(root.get("datetime").text("")).toEpochMilli() / 1000.0;
            return RunInfo.UNKNOWN.withRun(name).withTime(start, Double.NaN);
        } catch (DateTimeParseException e) {
            return RunInfo.UNKNOWN.withRun(name);
        }
    }

    /** From the record beside the file; without it from the folders {@code <group>/<function>/<value>}. */
    private static Key key(Input input) throws IOException {
        Optional<Input> beside = input.sibling("benchmark.cbor");
        if (beside.isPresent()) {
            JsonValue id = cbor(beside.get());
            id = id.has("id") ? id.get("id") : id;
            if (id.has("group_id")) {
                return named(id);
            }
        }
        String[] parts = input.path().split("/");
        int n = parts.length;
        return n < 3 ? Key.of(input.name()) : Key.of(parts[n - 3] + "/" + parts[n - 2]);
    }

    private static Key named(JsonValue id) {
        Map<String, String> parameters = new TreeMap<>();
        if (id.has("value_str")) {
            parameters.put("value", id.get("value_str").text());
        }
        String function = id.get("function_id").text("");
        return Key.of(id.get("group_id").text() + (function.isEmpty() ? "" : "/" + function), parameters);
    }
}
