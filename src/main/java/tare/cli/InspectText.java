package tare.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Note;
import tare.model.Platform;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.model.VisibleText;
import tare.verdict.Subject;

/** The sources for reading: a heading for each file with what was noted of it, then its benchmarks as a table. */
final class InspectText {
    private static final int ROWS = 40;
    private static final int WIDEST = 60;

    private InspectText() {}

    static void write(List<Source> sources, boolean samples, PrintWriter out) {
        for (Source source : sources) {
            heading(source, out);
            table(source.measurements(), out);
            if (samples) {
                source.measurements().forEach(m -> samples(m, out));
            }
            out.println();
        }
        if (sources.isEmpty()) {
            out.println("No files are there to read.");
            return;
        }
        Map<Status, Long> counts =
                sources.stream().collect(Collectors.groupingBy(Source::status, Collectors.counting()));
        out.println(sources.size()
                + (sources.size() == 1 ? " file: " : " files: ")
                + counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getValue() + " " + e.getKey().code())
                        .collect(Collectors.joining(", ")));
    }

    private static void heading(Source source, PrintWriter out) {
        String tool = source.tool().isEmpty() ? "" : " \u00b7 " + source.tool() + " " + source.toolVersion();
        String format = source.format().isEmpty() ? "not recognised" : source.format();
        out.println(VisibleText.of(source.path()));
        out.println(VisibleText.of("  " + source.status().code() + " \u00b7 " + format + tool.stripTrailing()
                + platform(source.platform())));
        for (Note note : source.notes()) {
            String mark = note.severity() == Severity.INFO ? "  " : "  ! ";
            String place = note.place().isEmpty() ? "" : " (" + note.place() + ")";
            out.println(VisibleText.of(mark + note.message() + place));
        }
    }

    private static String platform(Platform platform) {
        if (platform.label().isEmpty() && platform.because().equals(Platform.UNKNOWN.because())) {
            return "";
        }
        String label = platform.label().isEmpty() ? "" : platform.label() + ", ";
        return " \u00b7 " + label + platform.kind().code() + " because " + platform.because();
    }

    private static void table(List<Measurement> measurements, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        for (Measurement m : measurements.subList(0, Math.min(ROWS, measurements.size()))) {
            rows.add(List.of(
                    cut(VisibleText.of(m.key().label() + (m.platform().isEmpty() ? "" : " [" + m.platform() + "]"))),
                    cut(VisibleText.of(m.metric().name())),
                    typical(m),
                    VisibleText.of(m.metric().unit().symbol()),
                    evidence(m.data()),
                    m.failed() == 0 ? "" : m.failed() + " failed",
                    m.metric().role().code()));
        }
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(' ')
                        .append(i == 2 ? pad + row.get(i) : row.get(i) + pad)
                        .append(widths[i] > 0 ? " " : "");
            }
            out.println(line.toString().stripTrailing());
        }
        if (measurements.size() > ROWS) {
            out.println("  ... and " + (measurements.size() - ROWS) + " more");
        }
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "\u2026";
    }

    private static String typical(Measurement m) {
        return switch (m.data()) {
            case Data.Samples s -> number(mean(s.nested().values()));
            case Data.Series s -> number(mean(s.values()));
            case Data.Single s -> number(s.value());
            case Data.Summary s ->
                s.reported().containsKey("mean") ? number(s.reported().get("mean")) : "";
            case Data.Counts c -> "";
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v / values.length;
        }
        return sum;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static String evidence(Data data) {
        return switch (data) {
            case Data.Samples s -> shape(s.nested());
            case Data.Series s -> "series of " + s.n();
            case Data.Counts c -> "histogram of " + c.n();
            case Data.Summary s -> s.n() > 0 ? "summary of " + s.n() : "summary";
            case Data.Single s -> "one value";
        };
    }

    private static String shape(Nested nested) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < nested.levels().size(); i++) {
            String name = nested.levels().get(i).name();
            parts.add(nested.units(i) + " " + (nested.units(i) == 1 ? name : Subject.plural(name)));
        }
        return VisibleText.of(String.join(" > ", parts));
    }

    private static void samples(Measurement m, PrintWriter out) {
        double[] values =
                switch (m.data()) {
                    case Data.Samples s -> s.nested().values();
                    case Data.Series s -> s.values();
                    default -> new double[0];
                };
        if (values.length > 0) {
            out.println(VisibleText.of("  " + m.key().label() + " " + m.metric().name() + ":"));
            StringBuilder line = new StringBuilder("   ");
            for (double v : values) {
                line.append(' ').append(v);
                if (line.length() > 110) {
                    out.println(line);
                    line.setLength(3);
                }
            }
            out.println(line);
        }
    }
}
