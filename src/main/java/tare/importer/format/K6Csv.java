package tare.importer.format;

import java.io.IOException;
import java.util.OptionalDouble;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.k6.K6Metrics;
import tare.importer.k6.K6Points;
import tare.importer.k6.RequestTags;
import tare.importer.text.CsvDoc;
import tare.importer.text.CsvRow;
import tare.importer.text.Times;

/** k6's points as CSV ({@code --out csv}): the duration of each HTTP request; failed requests are counted. */
public final class K6Csv implements Format {
    @Override
    public String id() {
        return "k6-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "k6",
                "samples",
                "request",
                "http_req_duration in milliseconds by request name; throughput and all other metrics are secondary",
                "other metrics are tallied over the run, without percentiles; metrics of the user are taken as trends");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("has the columns metric_name, timestamp and metric_value")
                .when(probe.firstLine().replace("\"", "").startsWith("metric_name,timestamp,metric_value"));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("k6", "");
        K6Points points = new K6Points();
        CsvDoc csv = CsvDoc.open(input, draft);
        Columns columns = new Columns(
                csv.column("metric_name"),
                csv.column("timestamp"),
                csv.column("metric_value"),
                csv.firstColumn("name", "url"),
                csv.column("expected_response"),
                csv.column("status"));
        csv.forEachRow(row -> point(row, columns, points, draft));
        points.addTo(draft);
    }

    private record Columns(int metric, int time, int value, int name, int expected, int status) {}

    private static void point(CsvRow row, Columns columns, K6Points points, Draft draft) {
        OptionalDouble value = row.number(columns.value);
        if (value.isEmpty()) {
            draft.drop("ROW_DROPPED", "the value \"" + row.text(columns.value) + "\" is no number", row.place());
            return;
        }
        double end = Times.epochSeconds(row.text(columns.time));
        points.add(row.text(columns.metric), value.getAsDouble(), end, row::place);
        if (row.is(columns.metric, K6Metrics.DURATION)) {
            RequestTags tags = new RequestTags(row.text(columns.name), failed(row, columns), true);
            points.request(tags, value.getAsDouble(), end, row::place);
        }
    }

    private static boolean failed(CsvRow row, Columns columns) {
        if (!row.text(columns.expected).isEmpty()) {
            return row.is(columns.expected, "false");
        }
        long status = row.whole(columns.status, 200);
        return status == 0 || status >= 400;
    }
}
