package tare.importer.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import tare.importer.text.Doubles;
import tare.importer.text.TextDoc;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Quantity;
import tare.model.RunInfo;

/**
 * {@code pgbench -l}: one line a transaction, no header; with {@code -j n} each thread writes a file of its own, all of one
 * run. Aggregated logs ({@code --aggregate-interval}) begin with a time and hold sums: a series.
 */
public final class PgbenchLog implements Format {
    private static final Metrics APPLICATION = new Metrics(Domain.APPLICATION);
    private static final Pattern TRANSACTION = Pattern.compile(
            "\\d+ \\d+ (\\d+|skipped|failed|serialization|deadlock) \\d+ \\d{9,11} \\d{1,6}( \\d+){0,2}");
    /** More tries than this nobody allows a transaction. */
    private static final double MOST_RETRIES = 1000;

    private static final Pattern INTERVAL = Pattern.compile("\\d{9,11} \\d+ \\d+ \\d+ \\d+ \\d+( \\d+)*");

    @Override
    public String id() {
        return "pgbench-log";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "pgbench -l",
                "samples (transactions of one run), series (aggregated)",
                "run > transaction",
                "transaction latency; transactions a second of the file",
                "the files of a run's threads join by their common prefix");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String[] lines = probe.text().split("\n");
        int last = probe.whole() ? lines.length : lines.length - 1;
        int transactions = 0;
        int intervals = 0;
        int seen = Math.min(last, 50);
        for (int i = 0; i < seen; i++) {
            transactions += TRANSACTION.matcher(lines[i].strip()).matches() ? 1 : 0;
            intervals += INTERVAL.matcher(lines[i].strip()).matches() ? 1 : 0;
        }
        return seen > 0 && transactions == seen
                ? Recognition.likely("lines: client, transaction, latency, script, epoch")
                : Recognition.weak("lines: epoch, count, sum, sum of squares, min, max")
                        .when(seen > 1 && intervals == seen);
    }

    /** The transactions of one script. */
    private static final class Script {
        private final Doubles latency = new Doubles();
        private final Doubles lag = new Doubles();
        private long failed;
    }

    private static final class Log {
        private final Map<String, Script> scripts = new LinkedHashMap<>();
        private final Doubles seconds = new Doubles();
        private final Doubles means = new Doubles();
        private double first = Double.NaN;
        private double last = Double.NaN;
        /** Whether there is a column of retries behind the one of the lag. */
        private boolean retries;

        void time(double t) {
            first = Double.isNaN(first) ? t : Math.min(first, t);
            last = Double.isNaN(last) ? t : Math.max(last, t);
        }
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("pgbench", "");
        Log log = new Log();
        TextDoc.forEachLine(input, draft, (number, text) -> line(text.strip(), number, log, draft));
        RunInfo run = RunInfo.UNKNOWN
                .withRun(input.name()
                        .replaceAll("(pgbench_log\\.\\d+|[^.]+\\.\\d+)(\\.\\d+)?$", "$1")
                        .replaceAll("[-_]?thread\\d+", ""))
                .withTime(log.first, log.last - log.first);
        log.scripts.forEach((script, s) -> script(script, s, log, run, draft));
        if (log.means.size() > 0) {
            Data series = new Data.Series(log.seconds.toArray(), log.means.toArray());
            draft.add(Measurement.of(
                            Key.of("pgbench"),
                            APPLICATION.primaryLatency("mean latency in intervals", "us"),
                            series,
                            "")
                    .withRun(run));
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no transaction in the file", "");
        }
    }

    private static void line(String text, int number, Log log, Draft draft) {
        if (text.isEmpty()) {
            return;
        }
        String[] f = text.split(" ");
        if (TRANSACTION.matcher(text).matches()) {
            Script s = log.scripts.computeIfAbsent(f[3], k -> new Script());
            log.time(Double.parseDouble(f[4]) + Double.parseDouble(f[5]) / 1e6);
            OptionalDouble latency = Numbers.plain(f[2]);
            if (latency.isPresent()) {
                s.latency.add(latency.getAsDouble());
                if (f.length > 6) {
                    s.lag.add(Double.parseDouble(f[6]));
                    log.retries |= f.length > 7;
                }
            } else {
                s.failed++;
            }
        } else if (INTERVAL.matcher(text).matches()) {
            double n = Double.parseDouble(f[1]);
            log.time(Double.parseDouble(f[0]));
            if (n > 0) {
                log.seconds.add(Double.parseDouble(f[0]));
                log.means.add(Double.parseDouble(f[2]) / n);
            }
        } else {
            draft.drop("LINE_DROPPED", "the line is no transaction (cut off?) and was left out", "line " + number);
        }
    }

    /**
     * What stands behind the time: the lag of a schedule ({@code -R}), or, alone, the retries ({@code --max-tries}), which are
     * small numbers. Only a column that can be nothing else is a lag.
     */
    private static boolean isLag(Script s, Log log) {
        return log.retries || Arrays.stream(s.lag.toArray()).anyMatch(v -> v > MOST_RETRIES);
    }

    private static void script(String script, Script s, Log log, RunInfo run, Draft draft) {
        Key key = Key.of("pgbench", Map.of("script", script));
        Data data = Data.Samples.flat(Level.event("transaction"), s.latency.toArray());
        draft.add(Measurement.of(key, APPLICATION.primaryLatency("transaction latency", "us"), data, "")
                .withFailed(s.failed)
                .withStep(1)
                .withRun(run));
        double seconds = log.last - log.first;
        boolean lag = s.lag.size() > 0 && isLag(s, log);
        if (seconds > 0 && s.latency.size() > 1) {
            draft.add(Measurement.of(
                            key,
                            APPLICATION.of(
                                    "transactions a second",
                                    "tps",
                                    Direction.HIGHER,
                                    lag ? Quantity.OFFERED_LOAD : Quantity.CAPACITY),
                            new Data.Single(s.latency.size() / seconds),
                            "")
                    .withRun(run));
        }
        if (lag) {
            draft.info(
                    "OFFERED_LOAD",
                    "transactions were begun at a rate that was set (-R): what was reached is an offered load",
                    "");
        } else if (s.lag.size() > 0) {
            draft.info(
                    "COLUMN_AMBIGUOUS",
                    "the seventh column is the lag of a schedule or the retries: its numbers are too small to tell",
                    "");
        }
        if (s.lag.size() > 0) {
            draft.add(Measurement.of(
                            key,
                            lag
                                    ? APPLICATION.latency("schedule lag", "us")
                                    : APPLICATION.of("seventh column", "", Direction.UNKNOWN, Quantity.OTHER),
                            Data.Samples.flat(Level.event("transaction"), s.lag.toArray()),
                            "")
                    .withRun(run));
        }
        if (s.failed > 0) {
            draft.warn(
                    "REQUESTS_FAILED",
                    s.failed + " transactions failed or were skipped; they are left out and counted",
                    "");
        }
    }
}
