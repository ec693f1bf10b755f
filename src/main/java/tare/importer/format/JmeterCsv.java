package tare.importer.format;

import java.io.IOException;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.CellIndex;
import tare.importer.text.CsvDoc;
import tare.importer.text.CsvRow;
import tare.importer.text.RequestLog;
import tare.importer.text.Times;
import tare.model.Key;
import tare.model.Unit;

/**
 * JMeter's results as separated values (JTL), with or without header, read in one pass. Elapsed milliseconds of each
 * sampler are events of one run; failed requests are counted and left out.
 */
public final class JmeterCsv implements Format {
    private static final Pattern HEADERLESS =
            Pattern.compile("\\d{12,13}[,;\\t]\\d+[,;\\t][^\\n]*[,;\\t](true|false)[,;\\t][^\\n]*");

    @Override
    public String id() {
        return "jmeter-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Apache JMeter",
                "samples",
                "request",
                "elapsed milliseconds by sampler; throughput is secondary",
                "latency and connect times; transaction controllers are samplers of their own");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String first = probe.firstLine();
        boolean header = first.contains("elapsed") && first.contains("label");
        if (header && first.contains("timeStamp")) {
            return Recognition.sure("has the columns timeStamp, elapsed and label");
        }
        if (header && (first.contains("success") || first.contains("responseCode"))) {
            return Recognition.likely("has the columns elapsed, label and success or responseCode");
        }
        return Recognition.likely("its rows begin with epoch milliseconds and elapsed, and hold true or false")
                .when(HEADERLESS.matcher(first).matches());
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Apache JMeter", "");
        CsvDoc csv = CsvDoc.open(input, draft);
        Rows rows = new Rows(csv, draft);
        csv.forEachRow(rows::row);
        rows.log.addTo(draft, rows.time >= 0 && rows.clock.isSound());
        rows.clock.say(draft);
    }

    /** Sorts rows by sampler; looks samplers up by the bytes of the row, so that no text is made for each. */
    private static final class Rows {
        private static final int UNKNOWN = -2;
        private final Draft draft;
        private final int time;
        private final int elapsed;
        private final int label;
        private final int code;
        private int success;
        private final RequestLog log = new RequestLog("elapsed", Unit.of("ms"));
        private final CellIndex<RequestLog.Requests> byLabel = new CellIndex<>();
        private final Clock clock = new Clock();

        Rows(CsvDoc csv, Draft draft) {
            this.draft = draft;
            boolean header = csv.column("elapsed") >= 0;
            time = header ? csv.column("timeStamp") : 0;
            elapsed = header ? csv.column("elapsed") : 1;
            label = header ? csv.column("label") : 2;
            success = header ? csv.column("success") : UNKNOWN;
            code = header ? csv.column("responseCode") : -1;
        }

        void row(CsvRow row) {
            if (success == UNKNOWN) {
                success = success(row);
            }
            long milliseconds = row.whole(elapsed, -1);
            if (milliseconds < 0) {
                draft.drop(
                        "ROW_DROPPED",
                        "the elapsed time \"" + row.text(elapsed) + "\" is no number of milliseconds",
                        row.place());
                return;
            }
            RequestLog.Requests requests = requests(row);
            double begin = begin(row);
            if (time >= 0) {
                clock.tick(begin, milliseconds, row);
            }
            requests.during(begin, begin + milliseconds / 1000.0);
            if (success >= 0 ? isTrue(row, success) : !saysError(row)) {
                requests.succeeded(milliseconds);
            } else {
                requests.failed(milliseconds);
            }
        }

        /** Spreadsheets write truth values in capitals. */
        private static boolean isTrue(CsvRow row, int column) {
            return row.is(column, "true") || row.is(column, "TRUE") || row.is(column, "True");
        }

        /** Where success was not saved, the response code tells: a status from 400 on, or words of JMeter. */
        private boolean saysError(CsvRow row) {
            return row.whole(code, 0) >= 400 || row.text(code).startsWith("Non HTTP response code");
        }

        /** Without a header: the first column that says true or false; which columns there are differs by release. */
        private static int success(CsvRow row) {
            for (int i = 3; i < row.size(); i++) {
                if (isTrue(row, i) || row.is(i, "false") || row.is(i, "FALSE")) {
                    return i;
                }
            }
            return -1;
        }

        private double begin(CsvRow row) {
            long epoch = row.whole(time, Long.MIN_VALUE);
            return epoch != Long.MIN_VALUE ? epoch / 1000.0 : Times.epochSeconds(row.text(time));
        }

        private RequestLog.Requests requests(CsvRow row) {
            RequestLog.Requests found = row.find(label, byLabel);
            if (found == null) {
                String name = row.text(label);
                found = log.of(Key.of(name.isBlank() ? "(no label)" : name), row.place());
                row.put(label, byLabel, found);
            }
            return found;
        }
    }

    /** Watches the time stamps: a step back by more than a minute, or a year that cannot be, spoils rates over time. */
    private static final class Clock {
        private static final double EARLIEST = 631_152_000;
        private static final double LATEST = 4_000_000_000.0;
        private static final double STEP = 60;

        private double before = Double.NaN;
        private long odd;
        private String place = "";

        void tick(double begin, long milliseconds, CsvRow row) {
            double end = begin + milliseconds / 1000.0;
            if (!(begin > EARLIEST && begin < LATEST) || end < before - STEP) {
                odd++;
                place = odd == 1 ? row.place() : place;
            }
            before = end;
        }

        boolean isSound() {
            return odd == 0;
        }

        void say(Draft draft) {
            if (odd > 0) {
                draft.warn("CLOCK", odd + " time stamps step back or cannot be: no rate over time is given", place);
            }
        }
    }
}
