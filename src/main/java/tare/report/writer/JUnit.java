package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.model.RunInfo;
import tare.model.Source;
import tare.report.Headway;
import tare.report.Outcome;
import tare.report.Report;
import tare.report.SafeText;
import tare.report.Wording;
import tare.report.Writer;
import tare.verdict.Figures;

/**
 * For a build server: each primary row and each claim is a test case. Slower beyond the margin and a contradicted claim
 * fail; what is undecided, of open size, provisional, not testable or not shown is skipped with its sentence, never passed.
 * Times are those of the runs as the files record them, never of the judging, so that the same study gives the same bytes.
 */
public final class JUnit implements Writer {
    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String label() {
        return "Verdicts (JUnit XML)";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        Analysis a = report.analysis();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        long failed = a.primary().stream()
                        .filter(c -> Outcome.of(c) == Outcome.FAILED)
                        .count()
                + a.claims().stream()
                        .filter(c -> Outcome.of(c) == Outcome.FAILED)
                        .count();
        long skipped = a.primary().stream()
                        .filter(c -> Outcome.of(c) == Outcome.SKIPPED)
                        .count()
                + a.claims().stream()
                        .filter(c -> Outcome.of(c) == Outcome.SKIPPED)
                        .count();
        String counts = "name=\"tare\" tests=\""
                + (a.primary().size() + a.claims().size()) + "\" failures=\"" + failed
                + "\" errors=\"0\" skipped=\"" + skipped + "\" time=\""
                + seconds(a.primary().stream().mapToDouble(JUnit::duration).sum()) + "\"";
        xml.append("<testsuites ")
                .append(counts)
                .append(">\n<testsuite ")
                .append(counts)
                .append(" timestamp=\"")
                .append(SafeText.xml(started(report)))
                .append("\" hostname=\"")
                .append(SafeText.xml(host(a)))
                .append("\">\n");
        properties(xml, report);
        for (int i = 0; i < a.primary().size(); i++) {
            headway.reached(i, a.primary().size() + 1);
            row(xml, a, a.primary().get(i));
        }
        headway.reached(a.primary().size(), a.primary().size() + 1);
        for (ClaimAnswer c : a.claims()) {
            claim(xml, c);
        }
        xml.append("<system-out>")
                .append(SafeText.xml(a.headline() + " " + a.subline() + " " + a.warning()))
                .append("</system-out>\n</testsuite>\n</testsuites>\n");
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void properties(StringBuilder xml, Report report) {
        xml.append("<properties>\n");
        property(xml, "headline", report.analysis().headline());
        property(xml, "margin", Figures.margin(report.analysis().rule().margin()));
        property(xml, "alpha", Figures.plain(report.analysis().rule().alpha()));
        property(xml, "baseline", report.analysis().baseline());
        property(xml, "candidates", String.join(", ", report.analysis().candidates()));
        property(xml, "tare", report.provenance().version());
        property(xml, "date", report.provenance().date());
        property(xml, "seed", String.valueOf(report.analysis().settings().seed()));
        property(xml, "margin lock", report.provenance().lock().words());
        for (Source s : report.provenance().sources()) {
            property(xml, "sha256 " + s.path(), s.sha256());
        }
        xml.append("</properties>\n");
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append("<property name=\"")
                .append(SafeText.xml(name))
                .append("\" value=\"")
                .append(SafeText.xml(value))
                .append("\"/>\n");
    }

    private static void row(StringBuilder xml, Analysis a, Comparison c) {
        open(xml, Wording.name(c, a), c.metric().domain().code() + "." + c.runner(), duration(c));
        result(xml, Outcome.of(c), Wording.word(c), c.sentence());
        String said = c.sentence() + " " + c.because() + " " + c.wouldChange() + " "
                + String.join(" ", Wording.doubts(c)) + " Unit of analysis: " + c.unitOfAnalysis() + "; " + c.scope()
                + ". Unit: " + c.metric().unit().symbol() + ".";
        xml.append("<system-out>").append(SafeText.xml(said)).append("</system-out></testcase>\n");
    }

    private static void claim(StringBuilder xml, ClaimAnswer c) {
        open(xml, c.text(), "claim", 0);
        String words =
                "each: " + c.each().words() + "; on average: " + c.onAverage().words();
        result(xml, Outcome.of(c), words, c.because());
        xml.append("<system-out>")
                .append(SafeText.xml(c.reading() + ": " + words + ". " + c.because()))
                .append("</system-out></testcase>\n");
    }

    private static Stream<RunInfo> runs(Comparison c) {
        return Stream.of(c.baseline(), c.candidate())
                .flatMap(s -> s.parts().stream())
                .map(p -> p.measurement().run());
    }

    /** Seconds that the runs of both sides took, as far as the files say; 0 where they do not. */
    private static double duration(Comparison c) {
        return runs(c).filter(RunInfo::hasDuration)
                .mapToDouble(RunInfo::durationSeconds)
                .sum();
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** When the first run began, in UTC; the date of the report where no file says. */
    private static String started(Report report) {
        OptionalDouble first = report.analysis().primary().stream()
                .flatMap(JUnit::runs)
                .filter(RunInfo::hasStart)
                .mapToDouble(RunInfo::startSeconds)
                .min();
        return first.isPresent()
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.ofEpochSecond((long) first.getAsDouble(), 0, ZoneOffset.UTC))
                : report.provenance().date() + "T00:00:00";
    }

    /** The machine of the candidates' runs if it is one and the files name it. */
    private static String host(Analysis a) {
        Set<String> hosts = new TreeSet<>();
        a.primary().forEach(c -> c.candidate()
                .parts()
                .forEach(p -> hosts.add(p.measurement().run().host())));
        hosts.remove("");
        return hosts.size() == 1 ? hosts.iterator().next() : "localhost";
    }

    private static void open(StringBuilder xml, String name, String group, double duration) {
        xml.append("<testcase name=\"")
                .append(SafeText.xml(name))
                .append("\" classname=\"tare.")
                .append(SafeText.xml(group))
                .append("\" time=\"")
                .append(seconds(duration))
                .append("\">");
    }

    private static void result(StringBuilder xml, Outcome outcome, String word, String sentence) {
        switch (outcome) {
            case PASSED -> {
                return;
            }
            case FAILED ->
                xml.append("<failure type=\"")
                        .append(SafeText.xml(word))
                        .append("\" message=\"")
                        .append(SafeText.xml(sentence))
                        .append("\"/>");
            case SKIPPED ->
                xml.append("<skipped message=\"")
                        .append(SafeText.xml(word + ": " + sentence))
                        .append("\"/>");
        }
    }
}
