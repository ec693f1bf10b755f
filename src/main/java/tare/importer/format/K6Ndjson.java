package tare.importer.format;

import java.io.IOException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.RequestLog;
import tare.importer.Times;
import tare.model.Key;
import tare.model.Unit;

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
                "http_req_duration in milliseconds by request name; throughput is secondary",
                "points of other metrics");
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
        RequestLog log = new RequestLog("http_req_duration", Unit.of("ms"));
        JsonDoc.forEachLine(input, draft, line -> draft.attempt(() -> point(line, log, draft)));
        log.addTo(draft, true);
    }

    private static void point(JsonValue line, RequestLog log, Draft draft) {
        if (!line.get("type").text("").equals("Point")
                || !line.get("metric").text("").equals("http_req_duration")) {
            return;
        }
        JsonValue tags = line.get("data").get("tags");
        JsonValue value = line.get("data").get("value");
        if (value.finite().isEmpty()) {
            draft.drop("VALUE_DROPPED", "a point without a finite value was left out", value.path());
            return;
        }
        RequestLog.Requests requests = log.of(Key.of(tags.first("name", "url").text("http request")), line.path());
        double end = Times.epochSeconds(line.get("data").get("time").text(""));
        requests.during(end - value.number() / 1000, end);
        if (failed(tags)) {
            requests.failed(value.number());
        } else {
            requests.succeeded(value.number());
        }
    }

    private static boolean failed(JsonValue tags) {
        if (tags.has("expected_response")) {
            return tags.get("expected_response").text("").equals("false");
        }
        double status = Numbers.plain(tags.get("status").text("200")).orElse(200);
        return status == 0 || status >= 400;
    }
}
