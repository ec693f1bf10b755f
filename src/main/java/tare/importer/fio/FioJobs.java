package tare.importer.fio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Metrics;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * Turns jobs into measurements: each direction that moved data is a benchmark of its own, judged by IOPS.
 *
 * <p>Clones of a job ({@code numjobs} without {@code group_reporting}) ran together: they are parts to add up, so their sum
 * is what is judged and each clone is shown beneath. Statistics that fio takes from periodic samples or single operations
 * describe one run and stay beside its value, they are never its spread.
 */
public final class FioJobs {
    private static final Metrics STORAGE = new Metrics(Domain.STORAGE);
    private static final String[] DIRECTIONS = {"read", "write", "trim"};
    private static final String MIXED = "mixed";
    private static final String[] KINDS = {"clat", "lat", "slat"};
    private static final Pattern WHOLE = Pattern.compile("fio-(1\\.|2\\.[01]([.-].*)?$).*");
    private static final double[] TAIL = {50, 95, 99, 99.9};
    static final int ALL_BINS = 4096;
    private static final int FEW_BINS = 128;
    private static final long MANY_BINS = 1_000_000;

    private static final Metric IOPS = STORAGE.primaryRate("IOPS", "io/s");
    private static final Metric BYTES = STORAGE.rate("bandwidth", "B/s");
    private static final Metric KIBIBYTES = STORAGE.rate("bandwidth", "KiB/s");
    private static final Metric DROPPED = STORAGE.cost("dropped or short I/O", "io");
    private static final Metric ERRORS = STORAGE.cost("I/O errors", "io");
    private static final Metric CPU_USE = STORAGE.share("CPU use", "%");
    private static final Metric CPU_TIME = STORAGE.of("CPU time per I/O", "us/op", Direction.LOWER, Quantity.TIME);
    private static final Metric FSYNC = STORAGE.latency("fsync latency", "ns");
    private static final Map<String, Metric> LATENCIES = latencyMetrics();

    private final Draft draft;
    private final Map<Double, String> percentileNames = new HashMap<>();
    private final Map<String, List<Part>> groups = new LinkedHashMap<>();
    private final List<Runnable> doubts = new ArrayList<>();
    private long bins;
    private boolean thinned;

    public FioJobs(Draft draft) {
        this.draft = draft;
    }

    private static Map<String, Metric> latencyMetrics() {
        Map<String, Metric> metrics = new HashMap<>();
        for (String unit : new String[] {"ns", "us"}) {
            for (String kind : KINDS) {
                metrics.put(kind + unit, STORAGE.latency(kind, unit));
                for (double p : TAIL) {
                    metrics.put(kind + p + unit, STORAGE.latency(kind + " p" + number(p), unit));
                }
            }
        }
        return Map.copyOf(metrics);
    }

    private static Metric latency(String name) {
        Metric metric = LATENCIES.get(name);
        if (metric == null) {
            throw new IllegalStateException("no metric for " + name);
        }
        return metric;
    }

    /** What is known of the whole report when a job arrives. */
    public record Context(String version, Map<String, String> globals, double endSeconds) {}

    /** One direction of one job. */
    record Part(Key key, String host, String place, List<Measurement> rows) {}

    /** Forgets the jobs so far: they were an interim report of the run that comes now. */
    void supersede() {
        groups.clear();
        doubts.clear();
    }

    /** Says how many reports were interim ones; nothing where none was. */
    public static void interim(Draft draft, int reports) {
        if (reports > 0) {
            draft.info(
                    "INTERIM_REPORTS",
                    "the file holds " + reports
                            + " interim reports (--status-interval): the last report of a run counts",
                    "");
        }
    }

    /** Whether no job came yet. */
    boolean isEmpty() {
        return groups.isEmpty() && doubts.isEmpty();
    }

    /** Takes a job; nothing of it is kept but its measurements. */
    public void add(FioJob job, Context context) {
        boolean any = false;
        boolean cpu = true;
        for (String direction : DIRECTIONS) {
            if (job.active(direction)) {
                any = true;
                add(job, context, direction, cpu);
                cpu = false;
            }
        }
        if (!any && job.active(MIXED)) {
            any = true;
            add(job, context, MIXED, true);
        }
        if (job.error() == 0 && job.or("total_err", 0) > 0) {
            doubts.add(() -> draft.warn(
                    "RUN_ERRORS",
                    "job '" + job.name() + "' met I/O errors and went on (continue_on_error): "
                            + (long) job.or("total_err", 0),
                    job.place()));
        }
        if (job.error() != 0) {
            doubts.add(() -> draft.warn(
                    "RUN_FAILED",
                    "job '" + job.name() + "' ended with error " + job.error() + "; its numbers are not used",
                    job.place()));
        } else if (!any) {
            doubts.add(() -> draft.drop("NO_RESULT", "job '" + job.name() + "' moved no data", job.place()));
        }
    }

    /** Puts everything into the draft, with the sums of clones first. */
    public void finish() {
        doubts.forEach(Runnable::run);
        groups.values().forEach(parts -> {
            if (parts.size() == 1) {
                parts.getFirst().rows().forEach(draft::add);
            } else {
                Clones.add(parts, draft);
            }
        });
    }

    private void add(FioJob job, Context context, String direction, boolean withCpu) {
        Key key = Key.of(job.name() + "/" + direction, FioOptions.parameters(context.globals(), job.options()));
        double seconds = job.or(direction + "/runtime", Double.NaN) / 1000;
        double start = context.endSeconds() - job.or("elapsed", Double.NaN);
        if (job.number("job_start").isPresent()) {
            start = job.or("job_start", 0) / 1000;
        }
        RunInfo run = RunInfo.UNKNOWN.withTime(start, seconds);
        List<Measurement> rows = new ArrayList<>();
        Row row = new Row(
                key,
                run,
                job,
                direction,
                job.place().startsWith("$") ? job.place() + "." + direction : job.place(),
                rows);
        if (!row.limit().isEmpty()) {
            doubts.add(() -> draft.info(
                    "OFFERED_LOAD",
                    "'" + key.benchmark() + "' was held to " + row.limit()
                            + ": what it reached is an offered load, the latency is judged",
                    row.place()));
        }
        rates(row, context);
        latencies(row);
        if (withCpu) {
            cpu(row);
        }
        fsync(row);
        String group = job.group() + "\n" + key.label() + "\n" + context.endSeconds();
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new Part(key, job.host(), job.place(), rows));
    }

    /** One direction of one job while its rows are made. */
    private record Row(Key key, RunInfo run, FioJob job, String direction, String place, List<Measurement> rows) {
        double value(String name) {
            return job.or(direction + "/" + name, Double.NaN);
        }

        /** The rate that was set; then what was reached is an offered load and the latency is what is judged. */
        String limit() {
            return FioOptions.limit(key.parameters(), direction);
        }

        Metric rate(Metric metric) {
            return limit().isEmpty()
                    ? metric
                    : STORAGE.of(metric.name(), metric.unit().symbol(), metric.better(), Quantity.OFFERED_LOAD);
        }

        void add(Metric metric, double value, Map<String, Double> reported) {
            add(metric, new Data.Single(value), reported);
        }

        void add(Metric metric, Data data, Map<String, Double> reported) {
            boolean failed = job.error() != 0;
            Data kept = failed ? Data.Samples.flat(Level.run("run"), new double[0]) : data;
            rows.add(new Measurement(key, metric, kept, reported, failed ? 1 : 0, 0, run, "", place));
        }

        Map<String, Double> reported(String... names) {
            Map<String, Double> found = new LinkedHashMap<>();
            for (String name : names) {
                double v = value(name);
                if (Double.isFinite(v)) {
                    found.put(name, v);
                }
            }
            return found;
        }
    }

    private static void rates(Row row, Context context) {
        Map<String, Double> iops =
                row.reported("iops", "iops_min", "iops_max", "iops_mean", "iops_stddev", "iops_samples", "total_ios");
        double value = row.value("iops");
        row.add(row.rate(IOPS), value, iops);
        double step = whole(context.version()) ? 1 : row.value("iops_step");
        if (step > 0 && !row.rows().isEmpty()) {
            row.rows().set(0, row.rows().getFirst().withStep(step));
        }
        Map<String, Double> bw =
                row.reported("bw", "bw_bytes", "bw_min", "bw_max", "bw_mean", "bw_dev", "bw_samples", "io_bytes");
        double bytes = row.value("bw_bytes");
        if (Double.isFinite(bytes)) {
            row.add(row.rate(BYTES), bytes, bw);
        } else if (bw.containsKey("bw")) {
            row.add(row.rate(KIBIBYTES), row.value("bw"), bw);
        }
        if (row.job().or("total_err", 0) > 0) {
            row.add(ERRORS, row.job().or("total_err", 0), Map.of());
        }
        if (row.value("drop_ios") > 0 || row.value("short_ios") > 0) {
            row.add(DROPPED, row.value("drop_ios") + row.value("short_ios"), Map.of());
        }
    }

    /** Releases before 2.2 print IOPS without decimals. */
    private static boolean whole(String version) {
        return WHOLE.matcher(version).matches();
    }

    private void latencies(Row row) {
        boolean judged = row.limit().isEmpty();
        for (String kind : KINDS) {
            String unit = Double.isFinite(row.value(kind + "_ns/mean")) ? "ns" : "us";
            String at = unit.equals("ns") ? kind + "_ns" : kind;
            double mean = row.value(at + "/mean");
            if (!(mean > 0)) {
                continue;
            }
            Map<String, Double> reported = new LinkedHashMap<>();
            for (String name : new String[] {"min", "max", "mean", "stddev", "N"}) {
                double v = row.value(at + "/" + name);
                if (Double.isFinite(v)) {
                    reported.put(name, v);
                }
            }
            Map<Double, Double> percentiles = row.job().percentiles(row.direction() + "/" + at);
            percentiles.forEach((p, v) -> reported.put(percentileNames.computeIfAbsent(p, x -> "p" + number(x)), v));
            Bins found = row.job().bins().get(row.direction() + "/" + at);
            Data data = found == null || found.size() == 0
                    ? new Data.Single(mean)
                    : histogram(found, row.job().place());
            row.add(latency(kind + unit).withRole(judged ? Role.SECONDARY : Role.PRIMARY), data, reported);
            judged = true;
            for (double p : TAIL) {
                Double v = percentiles.get(p);
                if (v != null && v > 0) {
                    row.add(latency(kind + p + unit), v, Map.of());
                }
            }
        }
    }

    private Data histogram(Bins found, String place) {
        boolean many = bins > MANY_BINS;
        if (many && !thinned) {
            thinned = true;
            draft.info(
                    "HISTOGRAM_COARSE",
                    "the file holds more than a million latency bins: from here on neighbours are put together",
                    place);
        }
        Histogram histogram = found.histogram(many ? FEW_BINS : ALL_BINS);
        bins += histogram.values().length;
        return new Data.Counts(histogram);
    }

    /** Latency of fsync, which fio reports beside the directions of a job; shown with its writes. */
    private static void fsync(Row row) {
        double mean = row.job().or("sync/lat_ns/mean", Double.NaN);
        if (mean > 0 && row.direction().equals("write")) {
            row.add(FSYNC, mean, Map.of("N", row.job().or("sync/lat_ns/N", 0)));
        }
    }

    private static void cpu(Row row) {
        FioJob job = row.job();
        double percent = job.or("usr_cpu", Double.NaN) + job.or("sys_cpu", Double.NaN);
        if (!Double.isFinite(percent)) {
            return;
        }
        Map<String, Double> parts = Map.of("usr_cpu", job.or("usr_cpu", 0), "sys_cpu", job.or("sys_cpu", 0));
        row.add(CPU_USE, percent, new TreeMap<>(parts));
        double ms = 0;
        double ios = 0;
        for (String direction : new String[] {"read", "write", "trim", MIXED}) {
            double runtime = job.or(direction + "/runtime", 0);
            ms = Math.max(ms, runtime);
            ios += job.or(direction + "/total_ios", job.or(direction + "/iops", 0) * runtime / 1000);
        }
        ms = job.or("job_runtime", ms);
        if (ios > 0 && percent > 0) {
            row.add(CPU_TIME, percent / 100 * ms * 1000 / ios, Map.of());
        }
    }

    private static String number(double p) {
        return p == Math.rint(p) ? Long.toString((long) p) : Double.toString(p);
    }
}
