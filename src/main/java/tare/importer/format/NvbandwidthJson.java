package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
import tare.model.Measurement;
import tare.model.Metric;

/**
 * {@code nvbandwidth -j}: for each test a matrix of copies between devices and its sum. Latency tests stand in the same
 * place, in nanoseconds, and less is better there; their average is used, not the sum.
 */
public final class NvbandwidthJson implements Format {
    private static final Metrics MEMORY = new Metrics(Domain.MEMORY);
    private static final Set<String> LEFT_OUT = Set.of("Waived", "Not Found");

    @Override
    public String id() {
        return "nvbandwidth-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "nvbandwidth -j",
                "value",
                "run",
                "sum of each bandwidth test, average of each latency test, the single pairs as secondary",
                "the samples behind a value are not in the file");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("root \"nvbandwidth\" with \"testcases\"")
                .when(probe.looksLikeJson() && probe.hasKeys("nvbandwidth", "testcases"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root =
                JsonDoc.readEmbedded(input, draft).object().get("nvbandwidth").object();
        draft.tool("nvbandwidth", root.first("version", "git_version").text(""));
        draft.fact(FactKeys.GPU_DRIVER, root.get("Driver Version").text(""));
        draft.fact("gpu.cuda", root.get("CUDA Runtime Version").text(""));
        draft.fact("run.samples", root.get("testSamples").text(""));
        for (JsonValue test : root.get("testcases").elements()) {
            test(test, root, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("RUN_FAILED", root.get("error").text("no test has a result"), "$.nvbandwidth");
        }
    }

    private static void test(JsonValue test, JsonValue root, Draft draft) {
        String name = test.get("name").text("test");
        String status = test.get("status").text("");
        if (LEFT_OUT.contains(status)) {
            draft.info("TEST_WAIVED", "the test " + name + " was not run: " + status, test.path());
            return;
        }
        if (!status.equals("Passed") || test.get("sum").finite().isEmpty()) {
            draft.drop(
                    "RUN_FAILED",
                    "the test " + name + " has no result: " + test.get("error").text(status),
                    test.path());
            return;
        }
        boolean latency = name.contains("latency");
        Key key = Key.of(
                name,
                root.has("bufferSize")
                        ? Map.of("bufferSize", root.get("bufferSize").text(""))
                        : Map.of());
        Cells cells = Cells.of(test.get("bandwidth_matrix"));
        double value = latency
                ? cells.sum() / Math.max(1, cells.count())
                : test.get("sum").number();
        Map<String, Double> reported = new LinkedHashMap<>();
        for (String kind : new String[] {"sum", "min", "max", "average"}) {
            test.get(kind).finite().ifPresent(v -> reported.put(kind, v));
        }
        Metric judged = latency ? MEMORY.primaryLatency("average", "ns") : MEMORY.primaryRate("SUM", "GB/s");
        draft.add(Measurement.of(key, judged, new Data.Single(value), test.path() + ".sum")
                .withReported(reported));
        cells.values()
                .forEach((pair, v) -> draft.value(
                        key.with("pair", pair),
                        latency ? MEMORY.latency("pair", "ns") : MEMORY.rate("pair", "GB/s"),
                        v,
                        test.path() + ".bandwidth_matrix"));
    }

    /** The cells of the matrix that hold a number; zero on the diagonal means not measured. */
    private record Cells(Map<String, Double> values) {
        static Cells of(JsonValue matrix) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int row = 0; row < matrix.size(); row++) {
                for (int column = 0; column < matrix.at(row).size(); column++) {
                    double v = matrix.at(row).at(column).number(0);
                    if (v > 0) {
                        values.put(row + "-" + column, v);
                    }
                }
            }
            return new Cells(values);
        }

        double sum() {
            return values.values().stream().mapToDouble(v -> v).sum();
        }

        int count() {
            return values.size();
        }
    }
}
