package tare.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tare.analysis.Comparison;
import tare.report.Headway;
import tare.report.MethodsText;
import tare.report.Report;
import tare.report.ValueRows;
import tare.report.Wording;
import tare.report.Writer;
import tare.report.deck.Workbook;
import tare.report.deck.Workbook.Column;
import tare.report.deck.Workbook.Format;
import tare.report.deck.Workbook.Sheet;
import tare.verdict.Interval;
import tare.verdict.Judgement;

/** A spreadsheet: verdicts, the values behind them, claims, what is missing, and method with sources. */
public final class Xlsx implements Writer {
    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String label() {
        return "Verdicts (spreadsheet)";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public boolean document() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Headway headway) throws IOException {
        List<Function<Report, Sheet>> sheets =
                List.of(Xlsx::verdicts, Xlsx::values, Xlsx::claims, Xlsx::missing, Xlsx::method, Xlsx::sources);
        Workbook book = new Workbook();
        for (int i = 0; i < sheets.size(); i++) {
            headway.reached(i, 2 * sheets.size());
            book.add(sheets.get(i).apply(report));
        }
        book.write(out, (done, all) -> headway.reached(sheets.size() + done, sheets.size() + all));
    }

    private static Column text(String title, double width) {
        return new Column(title, width, Format.TEXT);
    }

    private static Column number(String title, Format format) {
        return new Column(title, Math.max(13, title.length() + 4), format);
    }

    private static Sheet verdicts(Report report) {
        List<Column> columns = List.of(
                text("Benchmark", 36),
                text("Metric", 20),
                text("Unit", 12),
                text("Better", 9),
                text("Role", 10),
                text("Domain", 14),
                text("Baseline", 14),
                text("Candidate", 14),
                text("Verdict", 24),
                number("Baseline n", Format.INTEGER),
                number("Candidate n", Format.INTEGER),
                number("Baseline mean", Format.NUMBER),
                number("Candidate mean", Format.NUMBER),
                number("Performance %", Format.PERCENT),
                number("Low %", Format.PERCENT),
                number("High %", Format.PERCENT),
                number("Equivalence low %", Format.PERCENT),
                number("Equivalence high %", Format.PERCENT),
                number("Ratio", Format.RATIO),
                number("p difference", Format.P),
                number("p equivalence", Format.P),
                number("p difference (Holm)", Format.P),
                number("Margin %", Format.PERCENT),
                number("α", Format.NUMBER),
                text("Unit of analysis", 14),
                text("In words", 60),
                text("Doubts", 60));
        List<List<Object>> rows = new ArrayList<>();
        report.analysis().comparisons().forEach(c -> rows.add(row(c)));
        return new Sheet("Verdicts", columns, rows);
    }

    private static List<Object> row(Comparison c) {
        Judgement j = c.judgement();
        Interval ci = j.performanceCi();
        Interval equivalence = j.performanceEquivalence();
        return List.of(
                c.key().label(),
                c.metric().name(),
                c.metric().unit().symbol(),
                c.metric().better().code(),
                c.metric().role().code(),
                c.metric().domain().label(),
                c.baseline().platform(),
                c.candidate().platform(),
                Wording.word(c),
                c.baseline().n(),
                c.candidate().n(),
                c.baseline().mean(),
                c.candidate().mean(),
                100 * j.performance(),
                100 * Math.min(ci.low(), ci.high()),
                100 * Math.max(ci.low(), ci.high()),
                100 * Math.min(equivalence.low(), equivalence.high()),
                100 * Math.max(equivalence.low(), equivalence.high()),
                j.ratio(),
                j.pDifference(),
                j.pEquivalence(),
                c.pDifferenceHolm(),
                100 * c.rule().margin().fraction(),
                c.rule().alpha(),
                c.unitOfAnalysis(),
                c.sentence(),
                String.join(" ", Wording.doubts(c)));
    }

    private static Sheet values(Report report) {
        return new Sheet(
                "Values",
                List.of(
                        text("Benchmark", 36),
                        text("Metric", 20),
                        text("Platform", 14),
                        number("Run", Format.INTEGER),
                        number("Value", Format.NUMBER),
                        text("Unit", 12)),
                new ValueRows(report.analysis().comparisons()));
    }

    private static Sheet claims(Report report) {
        List<List<Object>> rows = new ArrayList<>();
        report.analysis()
                .claims()
                .forEach(c -> rows.add(List.of(
                        c.text(), c.reading(), c.each().words(), c.onAverage().words(), c.because())));
        return new Sheet(
                "Claims",
                List.of(
                        text("Claim", 30),
                        text("Taken as", 50),
                        text("Each", 14),
                        text("On average", 14),
                        text("Because", 90)),
                rows);
    }

    private static Sheet missing(Report report) {
        List<List<Object>> rows = new ArrayList<>();
        report.analysis()
                .unpaired()
                .forEach(u -> rows.add(List.of(u.key().label(), u.metric().name(), u.platform(), u.why())));
        report.analysis()
                .notes()
                .forEach(n -> rows.add(List.of(n.place(), n.code(), n.severity().code(), n.message())));
        return new Sheet(
                "Not compared and notes",
                List.of(
                        text("What", 40),
                        text("Metric or code", 20),
                        text("Platform or severity", 20),
                        text("Why", 90)),
                rows);
    }

    private static Sheet method(Report report) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(report.analysis().headline()));
        rows.add(List.of(report.analysis().subline()));
        rows.add(List.of(report.analysis().warning()));
        MethodsText.sentences(report).forEach(s -> rows.add(List.of(s)));
        return new Sheet("Method", List.of(text("How it was judged", 140)), rows);
    }

    private static Sheet sources(Report report) {
        List<List<Object>> rows = new ArrayList<>();
        int common = report.provenance().commonFolder();
        report.provenance()
                .sources()
                .forEach(s -> rows.add(List.of(
                        s.path().substring(common),
                        s.platform().label(),
                        s.format(),
                        s.status().code(),
                        s.bytes(),
                        s.sha256())));
        return new Sheet(
                "Sources",
                List.of(
                        text("File", 60),
                        text("Platform", 14),
                        text("Format", 18),
                        text("Status", 10),
                        number("Bytes", Format.INTEGER),
                        text("SHA-256", 68)),
                rows);
    }
}
