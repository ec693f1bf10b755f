package tare.importer.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * {@code iperf3 -J}: one run. Judged by the received rate over the whole run; the intervals are a series inside it and stay
 * apart. A file with an {@code error} and no totals is a failed run, not a slow one.
 */
public final class Iperf3Json implements Format {
    private static final Metrics NETWORK = new Metrics(Domain.NETWORK);

    @Override
    public String id() {
        return "iperf3-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "iperf 3",
                "value, series",
                "run",
                "received rate; sent rate, intervals, retransmits, UDP jitter and loss, CPU use on both ends",
                "streams are parts of their sum and not read one by one");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean keys = probe.looksLikeJson() && probe.hasKeys("start", "version");
        return keys && probe.text().contains("\"iperf 3")
                ? Recognition.sure("\"version\": \"iperf 3...\" under \"start\"")
                : Recognition.likely("keys of iperf3's report")
                        .when(probe.looksLikeJson()
                                && probe.hasKeys("start", "intervals", "end")
                                && (probe.hasKey("test_start") || probe.hasKey("bits_per_second")));
    }

    /** What all measurements of one report share. */
    private record Run(JsonValue root, Draft draft, RunInfo when, boolean offered, boolean failed) {
        void add(Key key, Metric metric, Data data, Map<String, Double> reported, String place) {
            draft.add(new Measurement(key, metric, data, reported, failed ? 1 : 0, 0, when, "", place));
        }
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        List<JsonValue> documents = whole(JsonDoc.readAll(input, draft));
        for (JsonValue root : documents) {
            read(root.object(), draft, documents.size());
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("RUN_FAILED", error(documents.getFirst()), "$.error");
        }
    }

    /** The events of {@code --json-stream} put together to the reports that they are parts of. */
    private static List<JsonValue> whole(List<JsonValue> documents) {
        if (!documents.getFirst().has("event")) {
            return documents;
        }
        List<JsonValue> reports = new ArrayList<>();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        for (JsonValue event : documents) {
            String name = event.get("event").text("");
            if (name.equals("start") && !report.isEmpty()) {
                reports.add(JsonValue.root(report, "$"));
                report = JsonNodeFactory.instance.objectNode();
            }
            if (name.equals("interval")) {
                report.withArray("intervals").add(event.get("data").node());
            } else if (!name.isEmpty()) {
                report.set(name, event.get("data").node());
            }
        }
        reports.add(JsonValue.root(report, "$"));
        return reports;
    }

    private static String error(JsonValue root) {
        String error = root.get("error").text("");
        return error.isEmpty()
                ? "the iperf3 run has no totals and no intervals: it did not finish"
                : "the iperf3 run failed (" + error + "): there is no result in the file";
    }

    private static void read(JsonValue root, Draft draft, int documents) {
        facts(root.get("start"), draft);
        JsonValue end = root.get("end");
        JsonValue test = root.get("start").get("test_start");
        boolean total = end.has("sum_received") || end.has("sum_sent") || end.has("sum");
        boolean failed = root.has("error");
        if (!total && root.get("intervals").size() == 0) {
            if (documents > 1) {
                draft.drop("RUN_FAILED", error(root), root.path());
            }
            return;
        }
        if (failed || !total) {
            draft.warn(
                    "RUN_FAILED",
                    failed
                            ? "iperf3 reports an error: " + root.get("error").text("")
                                    + "; the partial result is not used"
                            : "the run has intervals but no totals: it did not finish",
                    root.get("error").path());
        }
        double target = test.get("target_bitrate").number(0);
        boolean unsaid = !test.has("target_bitrate");
        boolean udp = test.get("protocol").text("").equals("UDP");
        double seconds = end.first("sum_received", "sum_sent", "sum")
                .get("seconds")
                .number(test.get("duration").number(Double.NaN));
        RunInfo when = RunInfo.UNKNOWN.withTime(
                root.get("start").get("timestamp").get("timesecs").number(Double.NaN), seconds);
        Run run = new Run(root, draft, when, target > 0 || (udp && unsaid), failed || !total);
        if (target > 0) {
            draft.fact(FactKeys.TARGET_RATE, Math.round(target) + " bit/s");
            draft.info(
                    "OFFERED_LOAD",
                    "the rate was limited to " + Math.round(target)
                            + " bit/s: what arrived is an offered load, not a capacity",
                    test.path());
        }
        if (udp && unsaid) {
            draft.info(
                    "OFFERED_LOAD",
                    "what UDP was asked to send is not in the file: the rate is taken as an offered load",
                    test.path());
        }
        boolean reverse = test.get("reverse").integer(0) == 1;
        Key key = key(test, reverse);
        boolean both = end.has("sum_sent_bidir_reverse")
                || end.has("sum_received_bidir_reverse")
                || end.has("sum_bidir_reverse");
        if (both) {
            direction(run, key.with("direction", "forward"), "", udp, true);
            direction(run, key.with("direction", "reverse"), "_bidir_reverse", udp, false);
        } else {
            direction(run, key, "", udp, true);
        }
    }

    private static Key key(JsonValue test, boolean reverse) {
        Map<String, String> p = new TreeMap<>();
        p.put("protocol", test.get("protocol").text("TCP"));
        p.put("streams", test.get("num_streams").text("1"));
        if (test.has("blksize")) {
            p.put("block", test.get("blksize").text());
        }
        if (reverse) {
            p.put("direction", "reverse");
        }
        if (test.get("target_bitrate").number(0) > 0) {
            p.put("target", test.get("target_bitrate").text());
        }
        return Key.of("iperf3", p);
    }

    private static void direction(Run run, Key key, String suffix, boolean udp, boolean cpu) {
        JsonValue end = run.root().get("end");
        JsonValue sent = end.get("sum_sent" + suffix);
        JsonValue received = end.get("sum_received" + suffix);
        JsonValue sum = end.get("sum" + suffix);
        Series series = Series.of(run.root(), suffix);
        JsonValue headline =
                received.get("bits_per_second").number(0) > 0 ? received : udp && sum.exists() ? sum : received;
        boolean server = run.root().get("start").has("accepted_connection");
        if (!headline.exists()) {
            headline = sum.exists() ? sum : sent;
        } else if (server && headline.get("bits_per_second").number(0) == 0 && sent.exists()) {
            headline = sent;
            run.draft()
                    .info(
                            "SENT_RATE",
                            "this end sent and does not know what arrived: the rate it sent at is used",
                            sent.path());
        }
        Map<String, Double> reported = new LinkedHashMap<>();
        put(reported, "received", received.get("bits_per_second"));
        put(reported, "sent", sent.get("bits_per_second"));
        put(reported, "total", sum.get("bits_per_second"));
        Metric primary = rate(run, "received rate").withRole(Role.PRIMARY);
        Data value = headline.get("bits_per_second").finite().isPresent() && !run.failed()
                ? new Data.Single(headline.get("bits_per_second").number())
                : Data.Samples.flat(Level.run("run"), new double[0]);
        String place = headline.exists() ? headline.path() : run.root().path();
        run.add(key, primary, value, reported, place);
        if (series.values().length > 0) {
            Map<String, Double> total = new LinkedHashMap<>();
            put(total, "bits_per_second", sent.exists() ? sent.get("bits_per_second") : sum.get("bits_per_second"));
            run.add(
                    key,
                    rate(run, "rate in intervals"),
                    new Data.Series(series.seconds(), series.values()),
                    total,
                    run.root().get("intervals").path());
        }
        if (run.failed()) {
            return;
        }
        single(run, key, rate(run, "sent rate"), sent.get("bits_per_second"));
        single(run, key, NETWORK.cost("retransmits", "segments"), sent.get("retransmits"));
        if (udp) {
            JsonValue udpEnd = sum.exists() ? sum : received;
            single(run, key, NETWORK.latency("jitter", "ms"), udpEnd.get("jitter_ms"));
            single(run, key, NETWORK.share("lost packets", "%"), udpEnd.get("lost_percent"));
        }
        rtt(run, key, suffix);
        if (cpu) {
            cpu(run, key, headline);
        }
    }

    private static Metric rate(Run run, String name) {
        Quantity quantity = run.offered() ? Quantity.OFFERED_LOAD : Quantity.CAPACITY;
        return NETWORK.of(name, "bit/s", Direction.HIGHER, quantity);
    }

    private static void rtt(Run run, Key key, String suffix) {
        double sum = 0;
        int n = 0;
        for (JsonValue stream : run.root().get("end").get("streams").elements()) {
            boolean reverse = !suffix.isEmpty();
            JsonValue sender = stream.get("sender");
            double rtt = sender.get("mean_rtt").number(0);
            if (rtt > 0 && (!reverse || !sender.get("sender").flag(true))) {
                sum += rtt;
                n++;
            }
        }
        if (n > 0 && suffix.isEmpty()) {
            run.add(
                    key,
                    NETWORK.latency("mean round trip", "us"),
                    new Data.Single(sum / n),
                    Map.of(),
                    run.root().get("end").get("streams").path());
        }
    }

    private static void cpu(Run run, Key key, JsonValue headline) {
        JsonValue cpu = run.root().get("end").get("cpu_utilization_percent");
        single(run, key, NETWORK.share("CPU use, this end", "%"), cpu.get("host_total"));
        single(run, key, NETWORK.share("CPU use, other end", "%"), cpu.get("remote_total"));
        double percent = cpu.get("host_total").number(0);
        double bytes = headline.get("bits_per_second").number(0) / 8;
        if (percent > 0 && bytes > 0) {
            run.add(
                    key,
                    NETWORK.of("CPU time per GB", "s/GB", Direction.LOWER, Quantity.TIME),
                    new Data.Single(percent / 100 / (bytes / 1e9)),
                    Map.of(),
                    cpu.path());
        }
    }

    private static void single(Run run, Key key, Metric metric, JsonValue value) {
        if (value.finite().isPresent()) {
            run.add(key, metric, new Data.Single(value.number()), Map.of(), value.path());
        }
    }

    private static void put(Map<String, Double> reported, String name, JsonValue value) {
        value.finite().ifPresent(v -> reported.put(name, v));
    }

    /** The sums of the intervals without those left out while the connection warmed up. */
    private record Series(double[] seconds, double[] values) {
        static Series of(JsonValue root, String suffix) {
            List<JsonValue> kept = new ArrayList<>();
            for (JsonValue interval : root.get("intervals").elements()) {
                JsonValue sum = interval.get("sum" + suffix);
                boolean usable = sum.get("bits_per_second").finite().isPresent();
                if (usable && !sum.get("omitted").flag(false)) {
                    kept.add(sum);
                }
            }
            double[] seconds = new double[kept.size()];
            double[] values = new double[kept.size()];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = kept.get(i).get("start").number(i);
                values[i] = kept.get(i).get("bits_per_second").number();
            }
            return new Series(seconds, values);
        }
    }

    private static void facts(JsonValue start, Draft draft) {
        String version = start.get("version").text("").replace("iperf ", "");
        draft.tool("iperf3", version);
        draft.fact(FactKeys.TOOL_VERSION, version);
        String[] system = start.get("system_info").text("").split(" ");
        if (system.length > 2) {
            draft.fact(FactKeys.HOST, system[1]);
            draft.fact(FactKeys.KERNEL, system[2]);
        }
        draft.fact("network.target", start.get("connecting_to").get("host").text(""));
        draft.fact("network.mss", start.get("tcp_mss_default").text(""));
        String asked = start.get("test_start").get("duration").text("");
        draft.fact(FactKeys.RUN_LENGTH, asked.isEmpty() ? "" : asked + " s");
    }
}
