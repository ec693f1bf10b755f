package tare.importer.format;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.Wording;
import tare.importer.text.Doubles;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/**
 * A flent data file: several series over one clock inside one run. Throughput is judged where there is some, else latency;
 * a sum that flent computed is judged before the parts it is made of.
 */
public final class Flent implements Format {
    private static final Pattern DETAIL = Pattern.compile("::(?!\\d+$)");

    @Override
    public String id() {
        return "flent";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "flent 1.x and 2.x (file format 3 and 4)",
                "series",
                "run",
                "throughput or latency of each flow over time",
                "raw_values of the runners are not read; batches are separate files");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("\"metadata\", \"x_values\" and \"results\" of flent")
                .when(probe.looksLikeJson()
                        && (probe.hasKey("FLENT_VERSION")
                                || probe.hasKey("NETPERF_WRAPPER_VERSION")
                                || (probe.hasKeys("metadata", "STEP_SIZE", "HOSTS"))));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        JsonValue meta = root.get("metadata").object();
        facts(meta, draft);
        double[] clock = clock(root.get("x_values"));
        RunInfo run = run(meta);
        Key key = Key.of(
                "flent " + meta.get("NAME").text("test"),
                Map.of("length", meta.get("LENGTH").text("")));
        Map<String, JsonValue> results = root.get("results").fields();
        String judged = judged(results, meta);
        results.forEach((name, values) -> series(
                name,
                values,
                clock,
                draft,
                (metric, data) -> {
                    Metric m = name.equals(judged) ? metric.withRole(Role.PRIMARY) : metric;
                    Map<String, Double> reported = new LinkedHashMap<>();
                    JsonValue about = meta.get("SERIES_META").get(name);
                    about.get("MEAN_VALUE").finite().ifPresent(v -> reported.put("mean", v));
                    draft.add(new Measurement(key, m, data, reported, 0, 0, run, "", values.path()));
                },
                unit(name, meta)));
        if (meta.get("FAILED_RUNNERS").number(0) > 0) {
            draft.warn(
                    "RUN_FAILED",
                    meta.get("FAILED_RUNNERS").text() + " runners failed in this test",
                    "$.metadata.FAILED_RUNNERS");
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no series in the file has a value", "$.results");
        }
    }

    /** Takes a metric and its points. */
    private interface Sink {
        void take(Metric metric, Data data);
    }

    private static void series(String name, JsonValue values, double[] clock, Draft draft, Sink sink, String unit) {
        Doubles times = new Doubles();
        Doubles points = new Doubles();
        for (int i = 0; i < values.size(); i++) {
            double v = values.at(i).number(Double.NaN);
            if (!Double.isNaN(v)) {
                times.add(i < clock.length ? clock[i] : i);
                points.add(v);
            }
        }
        if (points.size() == 0) {
            draft.info("EMPTY_SERIES", "the series '" + name + "' has no value", values.path());
            return;
        }
        sink.take(metric(name, unit), new Data.Series(times.toArray(), points.toArray()));
    }

    private static String judged(Map<String, JsonValue> results, JsonValue meta) {
        List<String> rates = new ArrayList<>();
        List<String> other = new ArrayList<>();
        results.keySet().stream().filter(n -> !isDetail(n)).forEach(n -> (isRate(unit(n, meta)) ? rates : other)
                .add(n));
        List<String> from = rates.isEmpty() ? other : rates;
        return from.stream()
                .filter(n -> n.matches("(?i)(.* )?totals?"))
                .findFirst()
                .or(() -> from.stream().filter(n -> n.endsWith(" sum")).findFirst())
                .orElse(from.isEmpty() ? "" : from.getFirst());
    }

    /** What a runner tells beside its own series, {@code TCP upload::tcp_cwnd}; a number there is one of several flows. */
    private static boolean isDetail(String name) {
        return DETAIL.matcher(name).find();
    }

    private static boolean isRate(String unit) {
        return unit.contains("/s") || unit.endsWith("bps");
    }

    private static String unit(String name, JsonValue meta) {
        String said = meta.get("SERIES_META").get(name).get("UNITS").text("");
        if (!said.isEmpty()) {
            return said.replace("bits/s", "bit/s");
        }
        if (isDetail(name)) {
            return name.matches(".*_rtt(_var)?") ? "ms" : "";
        }
        if (name.toLowerCase(Locale.ROOT).contains("ping") || name.contains("(ms)")) {
            return "ms";
        }
        return name.contains("TCP") || name.contains("upload") || name.contains("download") ? "Mbit/s" : "";
    }

    private static Metric metric(String name, String unit) {
        if (isRate(unit)) {
            return new Metric(name, Unit.of(unit), Direction.HIGHER, Quantity.CAPACITY, Role.SECONDARY, Domain.NETWORK);
        }
        if (unit.equals("ms")) {
            return new Metric(name, Unit.of(unit), Direction.LOWER, Quantity.LATENCY, Role.SECONDARY, Domain.NETWORK);
        }
        return unit.isEmpty() && isDetail(name)
                ? new Metric(name, Unit.NONE, Direction.UNKNOWN, Quantity.OTHER, Role.SECONDARY, Domain.NETWORK)
                : Wording.of(name, unit, Domain.NETWORK);
    }

    private static double[] clock(JsonValue x) {
        double[] clock = new double[x.size()];
        for (int i = 0; i < clock.length; i++) {
            clock[i] = x.at(i).number(i);
        }
        return clock;
    }

    private static RunInfo run(JsonValue meta) {
        String time = meta.get("TIME").text("");
        double seconds = meta.get("TOTAL_LENGTH").number(meta.get("LENGTH").number(Double.NaN));
        try {
            String utc = time.isEmpty() || time.endsWith("Z") ? time : time + "Z";
            return RunInfo.UNKNOWN.withTime(
                    utc.isEmpty() ? Double.NaN : Instant.parse(utc).toEpochMilli() / 1000.0, seconds);
        } catch (DateTimeParseException e) {
            return RunInfo.UNKNOWN.withTime(Double.NaN, seconds);
        }
    }

    private static void facts(JsonValue meta, Draft draft) {
        draft.tool(
                "flent", meta.first("FLENT_VERSION", "NETPERF_WRAPPER_VERSION").text(""));
        draft.fact(FactKeys.HOST, meta.get("LOCAL_HOST").text(""));
        draft.fact(FactKeys.KERNEL, meta.get("KERNEL_RELEASE").text(""));
        draft.fact("network.target", meta.get("HOST").text(""));
        JsonValue egress = meta.get("EGRESS_INFO");
        draft.fact(FactKeys.NIC, egress.get("driver").text(egress.get("iface").text("")));
        draft.fact("network.qdisc", egress.get("qdiscs").at(0).get("name").text(""));
        String length = meta.get("LENGTH").text("");
        draft.fact(FactKeys.RUN_LENGTH, length.isEmpty() ? "" : length + " s");
    }
}
