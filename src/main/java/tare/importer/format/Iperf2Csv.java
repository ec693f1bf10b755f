package tare.importer.format;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.TextDoc;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * {@code iperf -y C} of iperf 2: time, both addresses, stream, interval, bytes, bit/s a line, no header; UDP adds jitter and
 * losses. A line whose interval begins at zero is a total, unless the stream goes on where it ends. Totals with other stream
 * numbers at one time are parts of one run; stream −1 is their sum.
 */
public final class Iperf2Csv implements Format {
    private static final Metrics NETWORK = new Metrics(Domain.NETWORK);
    private static final String ADDRESS = "[0-9A-Fa-f.:%\\w]{2,60}";
    private static final Pattern LINE = Pattern.compile("(?<time>\\d{14})(?:\\.\\d+)?,(?<from>" + ADDRESS
            + "),(?<port>\\d{1,5}),(?<to>" + ADDRESS
            + "),\\d{1,5},(?<id>-?\\d{1,6}),(?<begin>\\d+\\.\\d+)-(?<end>\\d+\\.\\d+),(?<bytes>\\d{1,18}),(?<rate>\\d{1,18})"
            + "(?:,(?<jitter>[\\d.]+),(?<lost>-?\\d+),(?<sent>-?\\d+),-?[\\d.]+,\\d+)?\\s*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final String SUM = "-1";

    @Override
    public String id() {
        return "iperf2-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "iperf2 -y C",
                "value, series",
                "run",
                "rate over each run (of all streams together); rate of intervals; UDP jitter and loss",
                "UDP sends at a rate that was set: offered load; streams that start together are parts of one run");
    }

    @Override
    public Recognition recognise(Probe probe) {
        List<String> lines = probe.text().lines().filter(l -> !l.isBlank()).toList();
        boolean first = !lines.isEmpty() && LINE.matcher(lines.getFirst()).matches();
        return Recognition.sure("lines of iperf 2's CSV: time, addresses, stream, interval, bytes, rate")
                .when(first);
    }

    /** One line. */
    private record Row(
            String id,
            String stream,
            double at,
            double begin,
            double end,
            double rate,
            double jitter,
            double lost,
            double sent,
            String place) {
        boolean isReport() {
            return sent > 0;
        }
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("iperf2", "");
        List<Row> rows = new ArrayList<>();
        TextDoc.forEachLine(input, draft, (number, text) -> {
            Matcher m = LINE.matcher(text.strip());
            if (m.matches()) {
                rows.add(row(m, "line " + number));
                if (rows.size() == 1) {
                    draft.fact("network.target", m.group("to"));
                }
            } else if (!text.isBlank()) {
                draft.drop("LINE_DROPPED", "the line is no line of iperf's CSV and was left out", "line " + number);
            }
        });
        List<List<Row>> runs = runs(rows);
        if (runs.isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no line of the file is about a whole run", "");
        }
        for (int i = 0; i < runs.size(); i++) {
            run(runs.get(i), rows, i + 1, runs.size(), draft);
        }
    }

    private static Row row(Matcher m, String place) {
        return new Row(
                m.group("id"),
                m.group("id") + "/" + m.group("port"),
                seconds(m.group("time")),
                number(m.group("begin")),
                number(m.group("end")),
                number(m.group("rate")),
                number(m.group("jitter")),
                number(m.group("lost")),
                number(m.group("sent")),
                place);
    }

    private static double number(@Nullable String text) {
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    /** Without a zone, so only for what lies between; releases that print 1970 know no time. */
    private static double seconds(String time) {
        try {
            double at = LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC);
            return at > 0 ? at : Double.NaN;
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    /** The totals of each run, in order. */
    private static List<List<Row>> runs(List<Row> rows) {
        Map<String, Row> next = new LinkedHashMap<>();
        List<Row> totals = new ArrayList<>();
        for (Row row : rows.reversed()) {
            Row after = next.put(row.stream(), row);
            if (row.begin() == 0 && (after == null || after.begin() != row.end())) {
                totals.addFirst(row);
            }
        }
        List<List<Row>> runs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row total : totals) {
            boolean another =
                    runs.isEmpty() || !together(runs.getLast().getFirst(), total) || seen.contains(kind(total));
            if (another) {
                runs.add(new ArrayList<>());
                seen.clear();
            }
            runs.getLast().add(total);
            seen.add(kind(total));
        }
        return runs;
    }

    /** What the server reports of a stream is no second run of it. */
    private static String kind(Row total) {
        return total.id() + (total.isReport() ? "/report" : "");
    }

    private static boolean together(Row first, Row other) {
        double apart = other.at() - first.at();
        return Double.isNaN(apart) || Math.abs(apart) <= Math.max(1, first.end() / 2);
    }

    private static void run(List<Row> totals, List<Row> rows, int number, int of, Draft draft) {
        List<Row> sums = totals.stream().filter(r -> r.id().equals(SUM)).toList();
        List<Row> parts = totals.stream().filter(r -> !r.id().equals(SUM)).toList();
        List<Row> reports = totals.stream().filter(Row::isReport).toList();
        boolean udp = parts.stream().anyMatch(r -> !Double.isNaN(r.jitter()));
        List<Row> counted = !sums.isEmpty() && reports.isEmpty() ? sums : !reports.isEmpty() ? reports : parts;
        long streams = Math.max(1, parts.stream().map(Row::id).distinct().count());
        Row first = totals.getFirst();
        Key key = Key.of("iperf2", Map.of("protocol", udp ? "UDP" : "TCP", "streams", String.valueOf(streams)));
        RunInfo run = RunInfo.UNKNOWN
                .withRun(of > 1 ? String.valueOf(number) : "")
                .withTime(first.at() - first.end(), first.end());
        Sink sink = (metric, data) ->
                draft.add(Measurement.of(key, metric, data, first.place()).withRun(run));
        Quantity quantity = udp ? Quantity.OFFERED_LOAD : Quantity.CAPACITY;
        sink.add(
                NETWORK.of("rate", "bit/s", Direction.HIGHER, quantity).withRole(Role.PRIMARY),
                single(counted.stream().mapToDouble(Row::rate).sum()));
        if (!reports.isEmpty()) {
            double lost = reports.stream().mapToDouble(Row::lost).sum();
            double sent = reports.stream().mapToDouble(Row::sent).sum();
            sink.add(
                    NETWORK.latency("jitter", "ms"),
                    single(reports.stream().mapToDouble(Row::jitter).average().orElse(Double.NaN)));
            sink.add(
                    NETWORK.of("lost packets", "%", Direction.LOWER, Quantity.FRACTION),
                    single(100 * Math.max(0, lost) / sent));
        }
        series(rows, totals, of, sink, quantity);
    }

    private interface Sink {
        void add(Metric metric, Data data);
    }

    private static Data single(double value) {
        return new Data.Single(value);
    }

    /** The intervals of a file with one run of one stream. */
    private static void series(List<Row> rows, List<Row> totals, int runs, Sink sink, Quantity quantity) {
        if (runs > 1 || totals.size() > 1) {
            return;
        }
        List<Row> points =
                rows.stream().filter(r -> !r.equals(totals.getFirst())).toList();
        if (points.size() > 1) {
            sink.add(
                    NETWORK.of("rate in intervals", "bit/s", Direction.HIGHER, quantity),
                    new Data.Series(
                            points.stream().mapToDouble(Row::end).toArray(),
                            points.stream().mapToDouble(Row::rate).toArray()));
        }
    }
}
