package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tare.importer.DoubleList;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.model.Data;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.RunInfo;

/**
 * {@code vegeta encode}: one line a request, as JSON or as CSV without a header (time, code, latency in nanoseconds, ...).
 * All requests are of one run; those with an error or a status outside 200 to 399 are left out and counted.
 */
public final class VegetaResults implements Format {
    private static final Metrics APPLICATION = new Metrics(Domain.APPLICATION);
    private static final Pattern CSV = Pattern.compile("\\d{16,20},\\d{1,3},\\d+,\\d+,\\d+,.*");

    @Override
    public String id() {
        return "vegeta-results";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "vegeta encode (JSON, CSV)",
                "samples (requests of one run)",
                "run > request",
                "latency of each request that succeeded; rate of the attack",
                "gob output has to be encoded first (vegeta encode); the rate is an offered load");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String first = probe.firstLine();
        boolean json = first.startsWith("{")
                && first.contains("\"attack\"")
                && first.contains("\"latency\"")
                && first.contains("\"code\"");
        return json
                ? Recognition.sure("keys \"attack\", \"code\", \"latency\"")
                : Recognition.sure("rows of time, code, latency")
                        .when(CSV.matcher(first).matches());
    }

    /** Requests of one attack. */
    private static final class Attack {
        private final DoubleList latency = new DoubleList();
        private long failed;
        private double first = Double.NaN;
        private double last = Double.NaN;

        void add(double seconds, long code, double nanoseconds, boolean error) {
            first = Double.isNaN(first) ? seconds : Math.min(first, seconds);
            last = Double.isNaN(last) ? seconds : Math.max(last, seconds);
            if (error || code < 200 || code >= 400) {
                failed++;
            } else {
                latency.add(nanoseconds);
            }
        }
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("vegeta", "");
        Map<String, Attack> attacks = new LinkedHashMap<>();
        boolean json;
        try (var in = input.open()) {
            json = in.read() == '{';
        }
        if (json) {
            JsonDoc.forEachLine(
                    input, draft, v -> attacks.computeIfAbsent(v.get("attack").text(""), a -> new Attack())
                            .add(
                                    time(v.get("timestamp").text("")),
                                    v.get("code").integer(0),
                                    v.get("latency").number(0),
                                    !v.get("error").text("").isEmpty()));
        } else {
            TextDoc.forEachLine(input, draft, (number, line) -> row(line, number, attacks, draft));
        }
        attacks.forEach((name, a) -> emit(name, a, draft));
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no request in the file", "");
        }
    }

    private static void row(String line, int number, Map<String, Attack> attacks, Draft draft) {
        if (line.isBlank()) {
            return;
        }
        if (!CSV.matcher(line).matches()) {
            draft.drop("LINE_DROPPED", "the row is incomplete and was left out", "line " + number);
            return;
        }
        String[] f = line.split(",", -1);
        String name = f.length > 7 ? f[7] : "";
        attacks.computeIfAbsent(name, a -> new Attack())
                .add(
                        Double.parseDouble(f[0]) / 1e9,
                        Long.parseLong(f[1]),
                        Double.parseDouble(f[2]),
                        f.length > 5 && !f[5].isEmpty());
    }

    private static double time(String iso) {
        try {
            return java.time.OffsetDateTime.parse(iso).toInstant().toEpochMilli() / 1000.0;
        } catch (java.time.DateTimeException e) {
            return Double.NaN;
        }
    }

    private static void emit(String name, Attack a, Draft draft) {
        Key key = name.isEmpty() ? Key.of("vegeta") : Key.of("vegeta", Map.of("attack", name));
        RunInfo run = RunInfo.UNKNOWN.withTime(a.first, a.last - a.first);
        Data data = Data.Samples.flat(Level.event("request"), a.latency.toArray());
        draft.add(Measurement.of(key, APPLICATION.primaryLatency("latency", "ns"), data, "")
                .withFailed(a.failed)
                .withRun(run));
        if (a.failed > 0) {
            draft.warn("REQUESTS_FAILED", a.failed + " requests failed; they are left out and counted", "");
        }
    }
}
