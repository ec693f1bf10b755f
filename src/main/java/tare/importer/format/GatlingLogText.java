package tare.importer.format;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.RequestLog;
import tare.importer.text.TextDoc;
import tare.model.Key;
import tare.model.Unit;

/**
 * Gatling's text log of all generations. The fields of a request are found from its status ({@code OK}, {@code KO}) to the
 * left: end, start (or four times in the oldest), name, groups. Group records are sums and left out.
 */
public final class GatlingLogText implements Format {
    private static final Pattern RECORD = Pattern.compile("(?m)^(RUN\\t[^\\n"
            + "]*\\t\\d{12,}|(REQUEST|USER)\\t[^\\n"
            + "]*\\t\\d{13}|[^\\t\\n"
            + "]*\\t[^\\t\\n"
            + "]*\\t(REQUEST|RUN|SCENARIO)\\t)");

    /** What stands for the end of a message that came unasked: it answers no request and took no time. */
    private static final String NO_END = String.valueOf(Long.MIN_VALUE);

    @Override
    public String id() {
        return "gatling-log-text";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Gatling",
                "samples",
                "request",
                "response time in milliseconds by request, groups in the name; throughput is secondary",
                "group records; messages that came unasked");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.likely("tab-separated records RUN, USER, REQUEST")
                .when(probe.beginsLine(RECORD.matcher(probe.text())));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Gatling", "");
        RequestLog log = new RequestLog("response time", Unit.of("ms"));
        TextDoc.forEachLine(input, draft, (number, text) -> {
            if (!text.isEmpty()) {
                draft.attempt(() -> record(text.split("\t", -1), number, log, draft));
            }
        });
        log.addTo(draft, true);
    }

    private static void record(String[] fields, int line, RequestLog log, Draft draft) {
        boolean oldest = fields.length > 2 && (fields[2].equals("REQUEST") || fields[2].equals("RUN"));
        String kind = oldest ? fields[2] : fields[0];
        if (kind.equals("RUN") && !oldest && fields.length > 5) {
            draft.tool("Gatling", fields[fields.length - 1].strip());
        }
        if (kind.equals("REQUEST")) {
            request(fields, oldest, line, log);
        }
    }

    private static void request(String[] fields, boolean oldest, int line, RequestLog log) {
        String place = "line " + line;
        int status = status(fields);
        if (status > 2 && fields[status - 1].equals(NO_END)) {
            return;
        }
        int first = status;
        while (first > 0 && fields[first - 1].matches("\\d{12,}")) {
            first--;
        }
        if (status < 0 || status - first < 2) {
            throw new ImportFailure("RECORD_DROPPED", "the request is incomplete and was left out", place);
        }
        OptionalDouble start = Numbers.plain(fields[first]);
        OptionalDouble end = Numbers.plain(fields[status - 1]);
        String group = oldest || first < 2 ? "" : fields[first - 2].replace(',', '/');
        boolean grouped = !group.isBlank() && !group.matches("\\d+") && !fields[0].equals(group);
        String name = grouped ? group + "/" + fields[first - 1] : fields[first - 1];
        RequestLog.Requests requests = log.of(Key.of(name), place);
        requests.during(start.orElseThrow() / 1000, end.orElseThrow() / 1000);
        if (fields[status].equals("OK")) {
            requests.succeeded(end.getAsDouble() - start.getAsDouble());
        } else {
            requests.failed(end.getAsDouble() - start.getAsDouble());
        }
    }

    private static int status(String[] fields) {
        for (int i = fields.length - 1; i > 2; i--) {
            if (fields[i].equals("OK") || fields[i].equals("KO")) {
                return i;
            }
        }
        return -1;
    }
}
