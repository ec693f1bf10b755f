package tare.importer.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
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
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;

/**
 * NCCL tests' {@code -J} file: a sweep over message sizes, each size a benchmark of its own, out of place and in place. With
 * the per-iteration report the times of single iterations are there too.
 */
public final class NcclTestsJson implements Format {
    private static final Metrics GPU = new Metrics(Domain.GPU_TRAINING);

    @Override
    public String id() {
        return "nccl-tests-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "NCCL tests -J",
                "value, samples (iterations)",
                "run > iteration",
                "bus bandwidth of each size; algorithm bandwidth and time",
                "the average over all sizes is not used; sizes without bandwidth are judged by time");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("results with \"out_of_place\" and \"bus_bw\"")
                .when(probe.looksLikeJson()
                        && (probe.hasKeys("out_of_place", "bus_bw") || probe.hasKeys("in_place", "bus_bw")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("NCCL tests", root.first("nccl_tests_version", "version").text(""));
        JsonValue config = root.get("config");
        JsonValue devices = config.get("devices");
        draft.fact(FactKeys.GPU_COUNT, devices.size() > 0 ? Integer.toString(devices.size()) : "");
        draft.fact(
                FactKeys.GPU_MODEL, devices.at(0).first("device_name", "name").text(""));
        draft.fact("run.iterations", config.get("iterations").text(""));
        Map<String, Integer> seen = new HashMap<>();
        for (JsonValue row : root.get("results").elements()) {
            row(row, root, seen, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no size with a result", "$.results");
        }
    }

    private static void row(JsonValue row, JsonValue root, Map<String, Integer> seen, Draft draft) {
        for (String place : new String[] {"out_of_place", "in_place"}) {
            JsonValue m = row.get(place);
            if (!m.isObject() || m.get("time").finite().isEmpty()) {
                continue;
            }
            Map<String, String> parameters = new TreeMap<>();
            parameters.put("place", place.replace('_', '-'));
            for (String name : new String[] {"size", "type", "redop", "root"}) {
                String v = row.get(name).text("");
                if (!v.isEmpty() && !v.equals("none") && !v.equals("-1")) {
                    parameters.put(name, v);
                }
            }
            Key key = Key.of(root.first("collective", "test", "name").text("NCCL collective"), parameters);
            int times = seen.merge(key.label(), 1, Integer::sum);
            add(times > 1 ? key.with("row", Integer.toString(times)) : key, m, draft);
        }
    }

    private static void add(Key key, JsonValue m, Draft draft) {
        long wrong = m.get("nwrong").integer(0);
        if (wrong > 0) {
            draft.drop("RUN_FAILED", wrong + " wrong values: the result of this size is not used", m.path());
            return;
        }
        double bus = m.get("bus_bw").number(0);
        Map<String, Double> reported = new LinkedHashMap<>();
        m.fields().forEach((k, v) -> v.finite().ifPresent(x -> reported.put(k, x)));
        if (bus > 0) {
            draft.add(Measurement.of(key, GPU.primaryRate("busbw", "GB/s"), new Data.Single(bus), m.path())
                    .withReported(reported));
            draft.value(key, GPU.rate("algbw", "GB/s"), m.get("alg_bw").number(0), m.path());
        }
        var time = bus > 0 ? GPU.time("time", "us") : GPU.primaryTime("time", "us");
        draft.value(key, time, m.get("time").number(), m.path());
        JsonNode each = m.node().findValue("times_us");
        if (each != null && each.isArray() && each.size() > 1) {
            double[] times = JsonValue.root(each, m.path() + ".times_us").numbers(draft);
            draft.add(Measurement.of(
                    key,
                    GPU.time("time of iterations", "us"),
                    Data.Samples.flat(Level.iteration("iteration"), times),
                    m.path()));
        }
    }
}
