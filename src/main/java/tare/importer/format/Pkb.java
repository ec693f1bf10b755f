package tare.importer.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.pkb.Labels;
import tare.importer.pkb.Sample;
import tare.importer.pkb.Samples;
import tare.importer.text.CsvDoc;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.importer.text.Utf8Stream;

/**
 * PerfKitBenchmarker's published samples: JSON lines with {@code labels} or {@code metadata}, or a table with a column for
 * each label. Repeated runs are repeated samples with another {@code run_uri}.
 */
public final class Pkb implements Format {
    private static final List<String> COLUMNS = List.of(
            "timestamp",
            "test",
            "metric",
            "value",
            "unit",
            "product_name",
            "official",
            "owner",
            "run_uri",
            "sample_uri",
            "labels",
            "metadata",
            "product_version");

    @Override
    public String id() {
        return "pkb";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "PerfKitBenchmarker",
                "samples",
                "run_uri > sample",
                "every metric under its test and labels; the first rate of a benchmark is judged",
                "direction is read from name and unit; labels that change with every run do not identify a benchmark");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean json = probe.looksLikeJson()
                && probe.hasKeys("metric", "value", "unit", "test")
                && (probe.hasKey("run_uri") || probe.hasKey("product_name") || probe.hasKey("sample_uri"));
        String header = probe.firstLine();
        boolean csv = !json && header.contains("run_uri") && header.contains("metric") && header.contains("sample_uri");
        return json
                ? Recognition.sure("keys \"metric\", \"test\", \"run_uri\"")
                : Recognition.sure("columns metric, run_uri, sample_uri").when(csv);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("PerfKitBenchmarker", "");
        Samples samples = new Samples(draft);
        switch (firstCharacter(input)) {
            case '{' -> JsonDoc.forEachLine(input, draft, v -> json(v, samples, draft));
            case '[' -> JsonDoc.forEachElement(input, draft, "/", v -> json(v, samples, draft));
            default -> table(input, draft, samples);
        }
        if (samples.isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no whole sample in the file", "line 1");
        }
        samples.finish();
    }

    private static void json(JsonValue v, Samples samples, Draft draft) {
        OptionalDouble value = v.get("value").finite();
        if (value.isEmpty() || !v.has("metric")) {
            draft.drop("VALUE_DROPPED", "the sample has no finite value and was left out", v.path());
            return;
        }
        Map<String, String> labels = new TreeMap<>();
        if (v.get("metadata").isObject()) {
            v.get("metadata")
                    .fields()
                    .forEach(
                            (k, x) -> labels.put(k, x.text(x.exists() ? x.node().toString() : "")));
        } else if (v.get("labels").isObject()) {
            v.get("labels").fields().forEach((k, x) -> labels.put(k, x.text("")));
        } else {
            labels.putAll(Labels.parse(v.get("labels").text("")));
        }
        samples.add(new Sample(
                v.get("test").text("test"),
                v.get("metric").text(),
                v.get("unit").text(""),
                value.getAsDouble(),
                v.get("run_uri").text(v.get("timestamp").text("")),
                v.get("timestamp").number(Double.NaN),
                labels,
                v.path()));
    }

    private static void table(Input input, Draft draft, Samples samples) throws IOException {
        CsvDoc csv = CsvDoc.open(input, draft);
        int value = csv.column("value");
        int metric = csv.column("metric");
        int test = csv.column("test");
        int unit = csv.column("unit");
        int run = csv.column("run_uri");
        int time = csv.column("timestamp");
        int packed = csv.firstColumn("labels", "metadata");
        csv.forEachRow(row -> {
            OptionalDouble v = row.number(value);
            if (v.isEmpty()) {
                draft.drop("VALUE_DROPPED", "the sample has no finite value and was left out", row.place());
                return;
            }
            Map<String, String> labels = new TreeMap<>(packed < 0 ? Map.of() : Labels.parse(row.text(packed)));
            for (int i = 0; i < csv.header().size() && i < row.size(); i++) {
                if (!COLUMNS.contains(csv.header().get(i)) && !row.isBlank(i)) {
                    labels.put(csv.header().get(i), row.text(i));
                }
            }
            double seconds =
                    time < 0 ? Double.NaN : Numbers.plain(row.text(time)).orElse(Double.NaN);
            samples.add(new Sample(
                    row.text(test),
                    row.text(metric),
                    row.text(unit),
                    v.getAsDouble(),
                    row.text(run),
                    seconds,
                    labels,
                    row.place()));
        });
    }

    private static int firstCharacter(Input input) throws IOException {
        try (var in = Utf8Stream.open(input, new Draft())) {
            int c;
            do {
                c = in.read();
            } while (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xEF || c == 0xBB || c == 0xBF);
            return c;
        }
    }
}
