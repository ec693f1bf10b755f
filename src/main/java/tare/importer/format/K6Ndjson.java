package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.k6.K6Metrics;
import tare.importer.k6.K6Points;
import tare.importer.k6.PlainPoints;
import tare.importer.k6.RequestTags;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.importer.text.Times;

/** k6's stream of points ({@code --out json}): the duration of each HTTP request; failed requests are counted. */
public final class K6Ndjson implements Format {
    @Override
    public String id() {
        return "k6-ndjson";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "k6",
                "samples",
                "request",
                "http_req_duration in milliseconds by request name; throughput and all other metrics are secondary",
                "other metrics are tallied over the run, without percentiles");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String first = probe.firstLine();
        boolean shape = first.startsWith("{") && first.contains("\"metric\"") && first.contains("\"data\"");
        boolean kind = first.contains("\"Metric\"") || first.contains("\"Point\"");
        return Recognition.sure("lines of type Metric and Point").when(shape && kind && first.contains("\"type\""));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("k6", "");
        K6Points points = new K6Points();
        JsonDoc.forEachLine(
                input, draft, new PlainPoints(points), line -> draft.attempt(() -> point(line, points, draft)));
        points.addTo(draft);
    }

    private static void point(JsonValue line, K6Points points, Draft draft) {
        String metric = line.get("metric").text("");
        JsonValue data = line.get("data");
        if (line.get("type").text("").equals("Metric")) {
            points.kind(metric, data.get("type").text(""), data.get("contains").text(""));
            return;
        }
        JsonValue value = data.get("value");
        if (metric.isEmpty() || value.finite().isEmpty()) {
            draft.drop("VALUE_DROPPED", "a point without a finite value was left out", value.path());
            return;
        }
        double end = Times.epochSeconds(data.get("time").text(""));
        points.add(metric, value.number(), end, line::path);
        if (metric.equals(K6Metrics.DURATION)) {
            points.request(RequestTags.of(data.get("tags")), value.number(), end, line::path);
        }
    }
}
