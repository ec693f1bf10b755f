package tare.importer.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.PlatformWords;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.fio.Bins;
import tare.importer.fio.LatencyBuckets;
import tare.importer.text.Doubles;
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
 * fio's logs: {@code time, value, direction, block size, ...} without a header, one series for each direction; and
 * {@code _clat_hist} logs, whose rows hold bucket counts that add up to one histogram of the run. What was measured (the
 * prefix that the log was given) and what the values are stands in the file's name alone.
 */
public final class FioLog implements Format {
    private static final Metrics STORAGE = new Metrics(Domain.STORAGE);
    private static final Pattern ROW = Pattern.compile("\\d+, ?\\d+, ?[012], ?\\d+(, ?(0x[0-9a-f]+|\\d+)){0,4}");
    /** Seconds that are no time since the job's start but one of the clock ({@code log_unix_epoch}), as of 2001. */
    private static final double CLOCK = 1e9;

    private static final int HIST_HEAD = 3;
    private static final int FEWEST_BUCKETS = 18;
    private static final Pattern KIND =
            Pattern.compile("^(.*?)_?(bw|iops|lat|clat|slat|clat_hist)\\.(?:(\\d+)\\.)?log");
    private static final String[] DIRECTIONS = {"read", "write", "trim"};

    @Override
    public String id() {
        return "fio-log";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "fio --write_bw_log, --write_iops_log, --write_lat_log, --write_hist_log",
                "series, histogram",
                "run",
                "bandwidth, IOPS or latency over time, by direction",
                "the kind is read from the file name; latencies are taken as nanoseconds (fio 3.x), the file does not"
                        + " say");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String[] lines = probe.text().split("\n");
        int last = probe.whole() ? lines.length : lines.length - 1;
        boolean named = KIND.matcher(probe.name()).find();
        if (last > 0 && isHistogram(lines[0])) {
            return LatencyBuckets.isWidth(lines[0].split(",").length - HIST_HEAD)
                    ? Recognition.sure("rows of fio's latency buckets")
                    : Recognition.NONE;
        }
        for (int i = 0; i < Math.min(last, 50); i++) {
            if (!ROW.matcher(lines[i].strip()).matches()) {
                return Recognition.NONE;
            }
        }
        if (last == 0) {
            return Recognition.NONE;
        }
        return named
                ? Recognition.sure("rows of time, value, direction, block size; named as fio's log")
                : Recognition.weak("rows of time, value, direction, block size");
    }

    private static final class Series {
        private final Doubles seconds = new Doubles();
        private final Doubles values = new Doubles();
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("fio", "");
        Map<String, Series> series = new LinkedHashMap<>();
        Map<String, long[]> counts = new LinkedHashMap<>();
        TextDoc.forEachLine(input, draft, (number, text) -> {
            String line = text.strip();
            if (ROW.matcher(line).matches()) {
                row(line, series);
            } else if (isHistogram(line)) {
                histogramRow(line, counts);
            } else if (!line.isEmpty()) {
                draft.drop("LINE_DROPPED", "the row is incomplete and was left out", "line " + number);
            }
        });
        Matcher m = KIND.matcher(input.name());
        boolean named = m.find();
        String about = named ? PlatformWords.without(m.group(1)) : "";
        String job = about.isEmpty() ? "job" : about;
        Map<String, String> number =
                named && m.group(3) != null && !m.group(3).equals("1") ? Map.of("job", m.group(3)) : Map.of();
        String kind = named ? m.group(2) : "value";
        series.forEach((direction, s) -> add(Key.of(job + "/" + direction, number), kind, s, draft));
        counts.forEach((direction, c) -> add(Key.of(job + "/" + direction, number), c, draft));
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no row in the log", "");
        }
    }

    /** Whether a line is {@code time, direction, block size} and at least 18 counters. */
    private static boolean isHistogram(String line) {
        String[] f = line.strip().split(", ?", -1);
        return f.length >= HIST_HEAD + FEWEST_BUCKETS
                && f[1].matches("[012]")
                && Arrays.stream(f).allMatch(FioLog::isCount);
    }

    private static boolean isCount(String field) {
        return !field.isEmpty() && field.length() < 19 && field.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void row(String line, Map<String, Series> series) {
        String[] f = line.split(", ?");
        Series s = series.computeIfAbsent(DIRECTIONS[Integer.parseInt(f[2])], d -> new Series());
        s.seconds.add(Double.parseDouble(f[0]) / 1000);
        s.values.add(Double.parseDouble(f[1]));
    }

    private static void histogramRow(String line, Map<String, long[]> counts) {
        String[] f = line.split(", ?");
        long[] sum = counts.computeIfAbsent(DIRECTIONS[Integer.parseInt(f[1])], d -> new long[f.length - 3]);
        for (int i = 3; i < f.length && i - 3 < sum.length; i++) {
            sum[i - 3] += Long.parseLong(f[i]);
        }
    }

    private static void add(Key key, String kind, Series s, Draft draft) {
        double[] seconds = s.seconds.toArray();
        boolean clock = seconds[0] > CLOCK;
        double start = clock ? seconds[0] : Double.NaN;
        if (clock) {
            Arrays.setAll(seconds, i -> seconds[i] - start);
        }
        double length = seconds[seconds.length - 1];
        Data data = new Data.Series(seconds, s.values.toArray());
        draft.add(Measurement.of(key, metric(kind, draft), data, "").withRun(RunInfo.UNKNOWN.withTime(start, length)));
    }

    private static Metric metric(String kind, Draft draft) {
        return switch (kind) {
            case "bw" -> STORAGE.primaryRate("bandwidth over time", "KiB/s");
            case "iops" -> STORAGE.primaryRate("IOPS over time", "io/s");
            case "lat", "clat", "slat" -> {
                assumed(draft);
                yield STORAGE.primaryLatency(kind + " over time", "ns");
            }
            default -> {
                draft.warn(
                        "KIND_UNKNOWN",
                        "the file's name does not say what the values are (..._bw.1.log, ..._lat.1.log)",
                        "");
                yield STORAGE.of("value", "", Direction.UNKNOWN, Quantity.OTHER).withRole(Role.PRIMARY);
            }
        };
    }

    private static void assumed(Draft draft) {
        if (draft.measurements().isEmpty()) {
            draft.info(
                    "UNIT_ASSUMED",
                    "latencies were taken as nanoseconds, as fio 3.x writes them; fio 2.x writes microseconds",
                    "");
        }
    }

    private static void add(Key key, long[] counts, Draft draft) {
        int coarse = LatencyBuckets.coarseness(counts.length);
        if (coarse < 0) {
            draft.drop("UNKNOWN_BUCKETS", counts.length + " buckets are none of fio's layouts", "");
            return;
        }
        Bins bins = new Bins();
        for (int i = 0; i < counts.length; i++) {
            int middle = ((2 * i + 1) << coarse) >> 1;
            bins.add(LatencyBuckets.middle(coarse == 0 ? i : middle), counts[i]);
        }
        if (bins.size() == 0) {
            return;
        }
        String unit = LatencyBuckets.isMicroseconds(counts.length) ? "us" : "ns";
        draft.add(Measurement.of(key, STORAGE.primaryLatency("clat", unit), new Data.Counts(bins.histogram(4096)), ""));
    }
}
