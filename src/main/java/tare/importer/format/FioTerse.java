package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Metrics;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.fio.FioText;
import tare.importer.text.TextDoc;
import tare.model.Data;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.RunInfo;

/**
 * fio's semicolon lines, versions 2 to 5: five fields of identity (four in version 2, which names no release), then a block for each direction (41 fields, 47 in
 * version 5). Latencies are microseconds in all releases.
 */
public final class FioTerse implements Format {
    private static final Metrics STORAGE = new Metrics(Domain.STORAGE);
    private static final Pattern LINE =
            Pattern.compile("[345];fio-[^;]*;.*|2;[^;]*;\\d+;\\d+;\\d+;\\d+;\\d+;\\d+;.*[\\d.]+%=\\d+;.*");
    /** How much longer the last report of a run counts at least than its first. */
    private static final double GROWN = 1.25;
    /** How much a report may come early or late, in intervals. */
    private static final double LATE = 0.2;

    private static final double LEFT_OVER = 0.05;

    private static final List<String> DIRECTIONS = List.of("read", "write", "trim");

    @Override
    public String id() {
        return "fio-terse";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "fio --output-format=terse, versions 2 to 5",
                "value",
                "run",
                "IOPS of each job and direction; bandwidth, latencies with percentiles, CPU use",
                "job options are not in the file; lines of one job are runs, and clones cannot be told from them");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("line that begins with a terse version and fio's")
                .when(probe.text().lines().anyMatch(l -> LINE.matcher(l.strip()).matches()));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        List<String> lines = TextDoc.read(input, draft).lines();
        Map<String, List<Job>> jobs = new LinkedHashMap<>();
        Between between = new Between();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (LINE.matcher(line).matches()) {
                String[] fields = line.split(";", -1);
                Job job = new Job(fields, i + 1, Integer.parseInt(fields[0]), between.invocation());
                jobs.computeIfAbsent(job.title(), t -> new ArrayList<>()).add(job);
            } else {
                between.line(line);
            }
        }
        List<Job> last = jobs.values().stream()
                .flatMap(same -> withoutInterim(same, draft).stream())
                .sorted(Comparator.comparingInt(Job::line))
                .toList();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Job job : last) {
            job(job, draft);
            seen.merge(job.title(), 1, Integer::sum);
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no job in the file moved any data", "");
        }
        seen.forEach((job, times) -> {
            if (times > 1) {
                draft.info(
                        "RUNS_OR_CLONES",
                        times + " lines are of job '" + job
                                + "': read as runs of their own; clones of one run (numjobs)"
                                + " belong together and need group_reporting or JSON",
                        "");
            }
        });
    }

    /** Counts invocations of fio by the words of others between its lines; its own text may stand there, too. */
    private static final class Between {
        private int invocation;
        private boolean others;
        private boolean own;

        void line(String text) {
            own |= text.startsWith("fio:") || FioText.RESULT.matcher(text).matches();
            others |= !text.isEmpty();
        }

        int invocation() {
            invocation += others && !own ? 1 : 0;
            others = false;
            own = false;
            return invocation;
        }
    }

    /**
     * Without the lines that gave way to the next one ({@code --status-interval}): everything that they count has grown
     * since, by steps of one interval. Runs one after the other take about equally long; reports of one run do not.
     */
    private static List<Job> withoutInterim(List<Job> same, Draft draft) {
        List<Job> kept = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= same.size(); i++) {
            if (i == same.size() || !same.get(i).continues(same.get(i - 1))) {
                List<Job> chain = same.subList(from, i);
                kept.addAll(ofOneRun(chain, draft) ? List.of(chain.getLast()) : chain);
                from = i;
            }
        }
        return kept;
    }

    /**
     * Whether lines that only grow are reports of one run: all but the last come one interval after another, the first no
     * later than that, and the last is longer by a quarter at least. Where nothing is left over at either end (fio needs a
     * moment to start, and a run ends before another interval is over) they are runs of one, two, three times a length.
     */
    private static boolean ofOneRun(List<Job> chain, Draft draft) {
        double[] at = chain.stream().mapToDouble(Job::runtime).toArray();
        if (at.length < 2 || at[at.length - 1] <= GROWN * at[0]) {
            return false;
        }
        double interval = at.length == 2 ? Math.max(at[0], at[1] - at[0]) : at[1] - at[0];
        double late = LATE * interval;
        boolean regular = at[0] <= interval + late && at[at.length - 1] - at[at.length - 2] <= interval + late;
        for (int i = 1; i < at.length - 1; i++) {
            regular &= Math.abs(at[i] - at[i - 1] - interval) <= late;
        }
        boolean whole = Math.abs(at[0] - interval) <= LEFT_OVER * interval
                && at[at.length - 1] - at[at.length - 2] >= (1 - LEFT_OVER) * interval;
        regular &= !whole;
        if (regular) {
            draft.warn(
                    "INTERIM_ASSUMED",
                    at.length + " lines of job '" + chain.getFirst().title()
                            + "' only grow, by one interval each: they were taken for reports of one run"
                            + " (--status-interval), of which the last counts; runs of other lengths need other names",
                    chain.getFirst().place() + " to " + chain.getLast().line());
        }
        return regular;
    }

    /** A job's fields with the number of its line. */
    private record Job(String[] fields, int line, int version, int invocation) {
        String place() {
            return "line " + line;
        }

        String title() {
            return fields[name()];
        }

        double runtime() {
            double longest = 0;
            for (int d = 0; d < directions(); d++) {
                longest = Math.max(longest, at(first() + d * width() + 3));
            }
            return longest;
        }

        /** Whether this could be a later report of the same run: longer, no less moved, extremes no closer, no fewer faults. */
        boolean continues(Job earlier) {
            boolean grows = invocation == earlier.invocation && runtime() > earlier.runtime();
            for (int d = 0; d < directions() && grows; d++) {
                int start = first() + d * width();
                grows = at(start) >= earlier.at(start)
                        && at(start + 9) >= earlier.at(start + 9)
                        && (at(start + 8) <= earlier.at(start + 8) || !(earlier.at(start) > 0));
            }
            int after = first() + directions() * width();
            for (int counted = after + 2; counted < after + 5 && grows; counted++) {
                grows = !(at(counted) < earlier.at(counted));
            }
            return grows;
        }

        double at(int index) {
            OptionalDouble v =
                    index < fields.length ? Numbers.plain(fields[index].replace("%", "")) : OptionalDouble.empty();
            return v.orElse(Double.NaN);
        }

        /** Where the name stands; the block of reads begins three fields later. */
        int name() {
            return version == 2 ? 1 : 2;
        }

        int first() {
            return name() + 3;
        }

        int width() {
            return version == 5 ? 47 : 41;
        }

        /** Versions 4 and 5 have trims; version 2 of newer releases has them too: then no share of CPU follows the writes. */
        int directions() {
            int afterWrites = first() + 2 * width();
            boolean more = version == 2 && afterWrites < fields.length && !fields[afterWrites].endsWith("%");
            return version >= 4 || more ? 3 : 2;
        }
    }

    private static void job(Job job, Draft draft) {
        String[] fields = job.fields();
        String place = job.place();
        String release = job.version() == 2 ? "" : fields[1];
        draft.tool("fio", release);
        draft.fact(FactKeys.TOOL_VERSION, release);
        if (fields.length < job.first() + job.directions() * job.width()) {
            draft.drop(
                    "LINE_DROPPED",
                    "the line has " + fields.length + " fields, too few for version " + job.version(),
                    place);
            return;
        }
        boolean failed = job.at(job.first() - 1) > 0;
        if (failed) {
            draft.warn(
                    "RUN_FAILED",
                    "job '" + fields[job.name()] + "' ended with error " + fields[job.first() - 1]
                            + "; its numbers are not used",
                    place);
        }
        for (int d = 0; d < job.directions(); d++) {
            int start = job.first() + d * job.width();
            if (job.at(start) > 0) {
                direction(job, start, Key.of(fields[job.name()] + "/" + DIRECTIONS.get(d)), failed, draft);
            }
        }
        int after = job.first() + job.directions() * job.width();
        double cpu = job.at(after) + job.at(after + 1);
        if (Double.isFinite(cpu) && !failed && !draft.measurements().isEmpty()) {
            draft.value(draft.measurements().getLast().key(), STORAGE.share("CPU use", "%"), cpu, place);
        }
    }

    private static void direction(Job job, int start, Key key, boolean failed, Draft draft) {
        Map<String, Double> reported = new LinkedHashMap<>();
        put(reported, "total_kib", job.at(start));
        put(reported, "bw", job.at(start + 1));
        put(reported, "iops", job.at(start + 2));
        put(reported, "runtime_ms", job.at(start + 3));
        RunInfo run = RunInfo.UNKNOWN.withTime(Double.NaN, job.at(start + 3) / 1000);
        Sink sink = (metric, value, more) -> {
            Data data = failed ? Data.Samples.flat(Level.run("run"), new double[0]) : new Data.Single(value);
            draft.add(new Measurement(key, metric, data, more, failed ? 1 : 0, 0, run, "", job.place()));
        };
        sink.add(STORAGE.primaryRate("IOPS", "io/s"), job.at(start + 2), reported);
        sink.add(STORAGE.rate("bandwidth", "KiB/s"), job.at(start + 1), reported);
        latency(job, start + 4, "slat", sink);
        latency(job, start + 8, "clat", sink);
        latency(job, start + 32, "lat", sink);
        for (int i = start + 12; i < start + 32; i++) {
            String[] pair = job.fields()[i].split("%=");
            double p = pair.length == 2 ? Numbers.plain(pair[0]).orElse(0) : 0;
            double v = pair.length == 2 ? Numbers.plain(pair[1]).orElse(0) : 0;
            if ((p == 50 || p == 95 || p == 99 || p == 99.9) && v > 0) {
                sink.add(
                        STORAGE.latency(
                                "clat p" + (p == Math.rint(p) ? Long.toString((long) p) : Double.toString(p)), "us"),
                        v,
                        Map.of());
            }
        }
    }

    /** Takes a number of one direction. */
    private interface Sink {
        void add(Metric metric, double value, Map<String, Double> reported);
    }

    private static void latency(Job job, int start, String name, Sink sink) {
        Map<String, Double> reported = new LinkedHashMap<>();
        put(reported, "min", job.at(start));
        put(reported, "max", job.at(start + 1));
        put(reported, "mean", job.at(start + 2));
        put(reported, "stddev", job.at(start + 3));
        double mean = job.at(start + 2);
        if (mean > 0) {
            sink.add(STORAGE.latency(name, "us"), mean, reported);
        }
    }

    private static void put(Map<String, Double> reported, String name, double value) {
        if (Double.isFinite(value)) {
            reported.put(name, value);
        }
    }
}
