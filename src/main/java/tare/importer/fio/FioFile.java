package tare.importer.fio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.Utf8Stream;
import tare.model.FactKeys;

/**
 * A file with fio's JSON reports: usually one, with text of fio's normal output before or after it, or several appended by
 * several runs.
 */
public final class FioFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();

    private FioFile() {}

    /** Whether this is fio's JSON, and of the kind asked for: with latency bins (json+) or without. */
    public static Recognition recognise(Probe probe, boolean withBins) {
        if (!probe.hasKey("fio version") || !(probe.hasKey("jobs") || probe.hasKey("client_stats"))) {
            return Recognition.NONE;
        }
        boolean bins = probe.hasKey("bins");
        return bins == withBins
                ? Recognition.sure(
                        withBins ? "keys \"fio version\", \"jobs\" and \"bins\"" : "keys \"fio version\" and \"jobs\"")
                : Recognition.NONE;
    }

    /** Reads all reports of the file. */
    public static void read(Input input, Draft draft) throws IOException {
        Runs runs = new Runs(draft);
        int reports = 0;
        try (BinsStream file = new BinsStream(Utf8Stream.open(input, draft))) {
            InputStream rest = file;
            while (skipToObject(rest)) {
                InputStream from = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'{'}), rest);
                try (JsonParser parser = JSON.createParser(from)) {
                    report(new FioReport(parser, file), runs, draft, input, reports);
                    reports++;
                    ByteArrayOutputStream unread = new ByteArrayOutputStream();
                    parser.releaseBuffered(unread);
                    rest = new SequenceInputStream(new ByteArrayInputStream(unread.toByteArray()), rest);
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr();
            ImportFailure failure = e instanceof JsonEOFException
                    ? new ImportFailure("TRUNCATED", "the fio report ends early", place)
                    : new ImportFailure("NOT_JSON", "the fio report is not well-formed JSON", place);
            if (reports == 0) {
                throw failure;
            }
            draft.drop(failure.code(), failure.getMessage() + " after " + reports + " whole ones", place);
        }
        if (reports == 0) {
            throw new ImportFailure("EMPTY", "there is no fio report in the file", "");
        }
        runs.finish();
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "no job in the fio report moved any data", "$.jobs");
        }
    }

    /** The runs of a file: a report that is interim (--status-interval) gives way to the next one of its run. */
    private static final class Runs {
        /** How far the end of a report and its run time may disagree where it is stamped to the second, to the millisecond. */
        private static final double SECOND = 0.5;

        private static final double MILLISECOND = 0.005;
        private final Draft draft;
        private final List<FioJobs> done = new ArrayList<>();
        private FioJobs current;
        private double end = Double.NaN;
        private String first = "";
        private boolean opened;
        private int interim;

        Runs(Draft draft) {
            this.draft = draft;
            this.current = new FioJobs(draft);
        }

        /** A new report begins; its first job tells whether it continues the run before. */
        void open() {
            opened = true;
        }

        void add(FioJob job, FioJobs.Context context) {
            if (opened) {
                opened = false;
                boolean same = job.name().equals(first) && context.endSeconds() - job.seconds() < end - clock(end);
                if (same) {
                    interim++;
                    current.supersede();
                } else if (!current.isEmpty()) {
                    done.add(current);
                    current = new FioJobs(draft);
                }
                first = job.name();
            }
            end = context.endSeconds();
            current.add(job, context);
        }

        private static double clock(double stamp) {
            return stamp == Math.rint(stamp) ? SECOND : MILLISECOND;
        }

        void finish() {
            done.add(current);
            FioJobs.interim(draft, interim);
            if (done.size() > 1) {
                draft.info("SEVERAL_RUNS", "the file holds the reports of " + done.size() + " runs", "");
            }
            done.forEach(FioJobs::finish);
        }
    }

    private static void report(FioReport report, Runs runs, Draft draft, Input input, int number) throws IOException {
        runs.open();
        Set<String> lengths = new TreeSet<>();
        report.read(job -> {
            if (input.cancelled()) {
                throw new CancellationException();
            }
            Map<String, String> header = report.header();
            runs.add(job, new FioJobs.Context(version(header), report.globals(), end(header)));
            placement(job, report.globals(), draft, lengths);
        });
        if (number == 0) {
            String version = version(report.header());
            draft.tool("fio", version);
            draft.fact(FactKeys.TOOL_VERSION, version);
            draft.fact(FactKeys.RUN_LENGTH, String.join(", ", lengths));
        }
        if (!report.disks().isEmpty()) {
            draft.fact("storage.device", String.join(", ", report.disks()));
        }
    }

    private static String version(Map<String, String> header) {
        return header.getOrDefault("fio version", "");
    }

    private static double end(Map<String, String> header) {
        String ms = header.get("timestamp_ms");
        String s = header.get("timestamp");
        return ms != null && ms.matches("\\d+")
                ? Double.parseDouble(ms) / 1000
                : s != null && s.matches("\\d+") ? Double.parseDouble(s) : Double.NaN;
    }

    private static void placement(FioJob job, Map<String, String> globals, Draft draft, Set<String> lengths) {
        for (String option : new String[] {"cpus_allowed", "numa_cpu_nodes", "numa_mem_policy"}) {
            String value = FioOptions.of(globals, job, option);
            if (!value.isEmpty()) {
                draft.fact("fio." + option, value);
            }
        }
        String asked = FioOptions.of(globals, job, "runtime");
        if (!asked.isEmpty()) {
            lengths.add(asked.matches("\\d+") ? asked + " s" : asked);
        }
    }

    /** Consumes text up to and including the brace that opens the next report; false at the end. */
    private static boolean skipToObject(InputStream in) throws IOException {
        boolean lineStart = true;
        int c;
        while ((c = in.read()) >= 0) {
            if (lineStart && c == '{') {
                return true;
            }
            boolean blank = c == ' ' || c == '\t' || c == 0xEF || c == 0xBB || c == 0xBF;
            lineStart = c == '\n' || c == '\r' || (lineStart && blank);
        }
        return false;
    }
}
