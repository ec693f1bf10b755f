package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.XmlDoc;
import tare.importer.text.XmlElement;
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

/**
 * DiskSpd's XML ({@code -Rxml}). It holds counts for each thread and target and the test's time, no rates: they are summed
 * and divided here.
 */
public final class DiskSpdXml implements Format {
    private static final Metrics STORAGE = new Metrics(Domain.STORAGE);
    private static final String LIMIT = "limit";
    private static final double MIB = 1 << 20;

    @Override
    public String id() {
        return "diskspd-xml";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "DiskSpd -Rxml",
                "value, summary",
                "run",
                "I/O per second of total, reads and writes, computed from counts and test time; MiB/s; latency mean and"
                        + " percentiles; CPU use",
                "threads and targets are added up");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("root Results with DiskSpd's TimeSpan")
                .when(probe.looksLikeXml()
                        && probe.has("<Results")
                        && (probe.has("<TimeSpan")
                                && (probe.has("<TestTimeSeconds>") || probe.has("<ThreadsPerFile>"))));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        XmlElement root = XmlDoc.read(input, draft);
        XmlElement system = child(root, "System");
        String version = child(system, "Tool").childText("Version");
        draft.tool("DiskSpd", version);
        draft.fact(FactKeys.TOOL_VERSION, version);
        draft.fact(FactKeys.HOST, system.childText("ComputerName"));
        List<XmlElement> asked = child(child(root, "Profile"), "TimeSpans").children("TimeSpan");
        List<XmlElement> spans = root.children("TimeSpan");
        for (int i = 0; i < spans.size(); i++) {
            Map<String, String> parameters =
                    asked.isEmpty() ? Map.of() : parameters(asked.get(Math.min(i, asked.size() - 1)));
            span(spans.get(i), parameters, draft);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the DiskSpd report holds no time span with I/O", "");
        }
    }

    private static XmlElement child(XmlElement parent, String name) {
        return parent.child(name).orElse(new XmlElement(name, Map.of(), List.of(), "", parent.line()));
    }

    /** What was asked of the targets of a time span, under the names that the text form prints. */
    private static Map<String, String> parameters(XmlElement span) {
        List<XmlElement> targets = child(span, "Targets").children("Target");
        Map<String, String> found = new TreeMap<>();
        put(found, "block size", targets, target -> target.childText("BlockSize"));
        put(found, "outstanding", targets, target -> target.childText("RequestCount"));
        put(found, "threads per file", targets, target -> target.childText("ThreadsPerFile"));
        put(found, "writes %", targets, target -> target.childText("WriteRatio"));
        put(found, "access", targets, DiskSpdXml::access);
        put(found, LIMIT, targets, DiskSpdXml::limit);
        return found;
    }

    private static String access(XmlElement target) {
        boolean random = target.child("Random").isPresent();
        return random ? "random" : target.child("StrideSize").isPresent() ? "sequential" : "";
    }

    /** The rate that a target was held to, in the unit of its version; empty when it ran as fast as it could. */
    private static String limit(XmlElement target) {
        Optional<XmlElement> limit = target.child("Throughput");
        String rate = target.childText("Throughput");
        return rate.isEmpty() || rate.equals("0")
                ? ""
                : rate + " " + limit.map(l -> l.attribute("unit")).orElse("B/ms");
    }

    /** One value, or the different ones of several targets. */
    private static void put(
            Map<String, String> found, String name, List<XmlElement> targets, Function<XmlElement, String> of) {
        String text =
                targets.stream().map(of).filter(t -> !t.isBlank()).distinct().collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            found.put(name, text);
        }
    }

    private static double number(XmlElement parent, String name) {
        return Numbers.plain(parent.childText(name)).orElse(Double.NaN);
    }

    private static void span(XmlElement span, Map<String, String> parameters, Draft draft) {
        double seconds = number(span, "TestTimeSeconds");
        if (!(seconds > 0)) {
            draft.drop("NO_RESULT", "a time span without a test time", span.place());
            return;
        }
        RunInfo run = RunInfo.UNKNOWN.withTime(Double.NaN, seconds);
        XmlElement latency = child(span, "Latency");
        if (parameters.containsKey(LIMIT)) {
            draft.info(
                    "OFFERED_LOAD",
                    "targets were held to " + parameters.get(LIMIT) + ": what was reached is an offered load",
                    span.place());
        }
        for (String kind : new String[] {"total", "read", "write"}) {
            String tag = kind.equals("total") ? "IO" : kind.equals("read") ? "Read" : "Write";
            double count = sum(span, t -> number(t, tag + "Count"));
            double bytes = sum(span, t -> number(t, kind.equals("total") ? "BytesCount" : tag + "Bytes"));
            if (!(count > 0)) {
                continue;
            }
            Key key = Key.of("DiskSpd " + kind, parameters);
            Sink sink = (metric, value) -> {
                if (Double.isFinite(value)) {
                    draft.add(Measurement.of(key, metric, new Data.Single(value), span.place())
                            .withRun(run));
                }
            };
            Quantity quantity = parameters.containsKey(LIMIT) ? Quantity.OFFERED_LOAD : Quantity.CAPACITY;
            Metric rate = STORAGE.of("I/O per second", "IO/s", Direction.HIGHER, quantity);
            sink.add(kind.equals("total") ? rate.withRole(Role.PRIMARY) : rate, count / seconds);
            sink.add(STORAGE.of("throughput", "MiB/s", Direction.HIGHER, quantity), bytes / MIB / seconds);
            String word = kind.equals("total") ? "Total" : tag;
            sink.add(STORAGE.latency("mean latency", "ms"), number(latency, "Average" + word + "Milliseconds"));
            percentiles(latency, word, key, run, draft);
        }
        double cpu = number(child(child(span, "CpuUtilization"), "Average"), "UsagePercent");
        if (Double.isFinite(cpu)) {
            draft.value(Key.of("DiskSpd total", parameters), STORAGE.share("CPU use", "%"), cpu, span.place());
        }
    }

    /** Takes a number. */
    private interface Sink {
        void add(Metric metric, double value);
    }

    private static double sum(XmlElement span, ToDoubleFunction<XmlElement> of) {
        double sum = 0;
        for (XmlElement thread : span.children("Thread")) {
            for (XmlElement target : thread.children("Target")) {
                double value = of.applyAsDouble(target);
                sum += Double.isFinite(value) ? value : 0;
            }
        }
        return sum;
    }

    private static void percentiles(XmlElement latency, String word, Key key, RunInfo run, Draft draft) {
        Map<String, Double> reported = new LinkedHashMap<>();
        for (XmlElement bucket : latency.children("Bucket")) {
            double rank = number(bucket, "Percentile");
            double value = number(bucket, word + "Milliseconds");
            if (rank > 0 && rank < 100 && Double.isFinite(value)) {
                reported.put(
                        "p" + (rank == Math.rint(rank) ? Long.toString((long) rank) : Double.toString(rank)), value);
            }
        }
        if (!reported.isEmpty()) {
            draft.add(Measurement.of(key, STORAGE.latency("latency", "ms"), new Data.Summary(reported), latency.place())
                    .withRun(run));
        }
    }
}
