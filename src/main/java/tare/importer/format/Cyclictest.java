package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;
import tare.importer.Metrics;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.model.Data;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Measurement;

/**
 * cyclictest: wake-up latency of each thread. The worst case is what the tool is for, so the maximum is judged; average and
 * histogram stand beneath. Reads JSON, the text lines {@code T: 0 ... Max:} and the histogram of {@code -h}.
 */
public final class Cyclictest implements Format {
    private static final Metrics CPU = new Metrics(Domain.CPU);
    private static final Pattern THREAD = Pattern.compile(
            "T:\\s*(\\d+)\\s*\\(.*?C:\\s*(\\d+)\\s+Min:\\s*(\\d+)\\s+Act:\\s*(\\d+)\\s+Avg:\\s*(\\d+)\\s+Max:\\s*(\\d+).*");
    private static final Pattern BIN = Pattern.compile("(\\d{6})((?:\\s+\\d+)+)\\s*");
    private static final Pattern TOTALS = Pattern.compile("# (Min|Avg|Max) Latencies:((?:\\s+\\d+)+)\\s*");

    @Override
    public String id() {
        return "cyclictest";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "cyclictest (rt-tests)",
                "value, histogram",
                "run",
                "largest latency of each thread; average, smallest, histogram",
                "the histogram leaves out overflows, which only the maximum shows");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean json = probe.looksLikeJson()
                && probe.hasKeys("thread", "cycles")
                && (probe.text().contains("\"rt_test_version") || probe.text().contains("cyclictest"));
        boolean text =
                probe.text().lines().anyMatch(l -> THREAD.matcher(l.strip()).matches())
                        || (probe.has("# Histogram") && probe.has("Latencies:"))
                        || (probe.has("# Max Latencies:") && probe.has("# Min Latencies:"));
        return json
                ? Recognition.sure("threads with cycles and rt_test_version")
                : Recognition.sure("cyclictest's thread lines or histogram").when(text);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("cyclictest", "");
        try (var in = input.open()) {
            int c = in.read();
            if (c == '{') {
                json(JsonDoc.read(input, draft).object(), draft);
            } else {
                text(TextDoc.read(input, draft).lines(), draft);
            }
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no thread has run a cycle", "");
        }
    }

    private static void json(JsonValue root, Draft draft) {
        String version = root.first("rt_test_version:", "rt_test_version").text("");
        draft.tool("cyclictest", version);
        draft.fact(FactKeys.TOOL_VERSION, version);
        draft.fact("run.command", root.first("cmdline:", "cmdline").text(""));
        JsonValue system = root.get("sysinfo");
        draft.fact(FactKeys.HOST, system.get("nodename").text(""));
        draft.fact(FactKeys.KERNEL, system.get("release").text(""));
        draft.fact("kernel.realtime", system.get("realtime").text(""));
        if (root.get("return_code").integer(0) != 0) {
            draft.warn(
                    "RUN_FAILED",
                    "cyclictest ended with code " + root.get("return_code").text(),
                    "$.return_code");
        }
        root.get("thread").fields().forEach((number, t) -> {
            if (t.get("cycles").integer(0) == 0) {
                draft.drop("NO_RESULT", "thread " + number + " has run no cycle", t.path());
                return;
            }
            Map<String, Double> all = new LinkedHashMap<>();
            for (String name : new String[] {"min", "max", "avg", "cycles"}) {
                t.get(name).finite().ifPresent(v -> all.put(name, v));
            }
            TreeMap<Double, Long> bins = new TreeMap<>();
            t.get("histogram").fields().forEach((value, n) -> Numbers.plain(value)
                    .ifPresent(v -> bins.merge(v, n.integer(0), Long::sum)));
            thread(number, all, bins, t.path(), draft);
        });
    }

    private static void text(List<String> lines, Draft draft) {
        Map<String, Map<String, Double>> threads = new LinkedHashMap<>();
        Map<String, TreeMap<Double, Long>> bins = new LinkedHashMap<>();
        for (String raw : lines) {
            String line = raw.strip();
            Matcher t = THREAD.matcher(line);
            Matcher bin = BIN.matcher(line);
            Matcher totals = TOTALS.matcher(line);
            if (t.matches()) {
                Map<String, Double> all = threads.computeIfAbsent(t.group(1), k -> new LinkedHashMap<>());
                all.put("cycles", Double.parseDouble(t.group(2)));
                all.put("min", Double.parseDouble(t.group(3)));
                all.put("avg", Double.parseDouble(t.group(5)));
                all.put("max", Double.parseDouble(t.group(6)));
            } else if (totals.matches()) {
                String[] v = totals.group(2).strip().split("\\s+");
                for (int i = 0; i < v.length; i++) {
                    threads.computeIfAbsent(Integer.toString(i), k -> new LinkedHashMap<>())
                            .putIfAbsent(totals.group(1).toLowerCase(java.util.Locale.ROOT), Double.parseDouble(v[i]));
                }
            } else if (bin.matches()) {
                String[] n = bin.group(2).strip().split("\\s+");
                for (int i = 0; i < n.length; i++) {
                    bins.computeIfAbsent(Integer.toString(i), k -> new TreeMap<>())
                            .merge(Double.parseDouble(bin.group(1)), Long.parseLong(n[i]), Long::sum);
                }
            }
        }
        threads.forEach((number, all) ->
                thread(number, all, bins.getOrDefault(number, new TreeMap<>()), "thread " + number, draft));
    }

    private static void thread(
            String number, Map<String, Double> all, TreeMap<Double, Long> bins, String place, Draft draft) {
        Key key = Key.of("cyclictest", Map.of("thread", number));
        Double max = all.get("max");
        Double average = all.get("avg");
        if (max != null) {
            draft.add(Measurement.of(key, CPU.primaryLatency("largest latency", "us"), new Data.Single(max), place)
                    .withReported(all)
                    .withStep(1));
        }
        if (average != null) {
            draft.value(key, CPU.latency("mean latency", "us"), average, place);
        }
        bins.values().removeIf(n -> n == 0);
        if (!bins.isEmpty()) {
            double[] values = bins.keySet().stream().mapToDouble(v -> v).toArray();
            long[] counts = bins.values().stream().mapToLong(n -> n).toArray();
            draft.add(Measurement.of(
                    key, CPU.latency("latency", "us"), new Data.Counts(new Histogram(values, counts)), place));
        }
    }
}
