package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.Made;
import tare.analysis.Side;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.study.ReportChoices;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.support.SampleRow;
import tare.support.WrittenText;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Rule;

/** Pages say no more than the rows do: counts once, the margins that were used, and nothing of rows that say nothing. */
final class PageFiguresTest {
    private static Page page(Analysis analysis, Audience audience, String id) {
        return ReportBuilder.of(audience).build(analysis, SampleReport.provenance(analysis)).pages().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> table(Page page) {
        return page.blocks().stream()
                .flatMap(b -> b instanceof Block.Table t ? t.rows().stream() : Stream.empty())
                .flatMap(List::stream)
                .map(Block.Table.Cell::text)
                .toList();
    }

    private static SampleRow row(String name, double gap, int runs) {
        return SampleRow.of(name, "x", "MB/s", Domain.MEMORY, gap, 0.002, runs);
    }

    @ParameterizedTest
    @CsvSource({
        "60 s, 60 s, false",
        "60 s, 90 s, true",
    })
    void machinesAgreeOnlyWhereNoFactDiffers(String host, String vm, boolean differs) {
        double[] values = Made.around(100, 0.01, 6, 1);
        Analysis a = Made.analyze(
                Made.file("host", "a", Map.of(FactKeys.RUN_LENGTH, host), Made.runs("x", Made.TIME, values)),
                Made.file("vm", "b", Map.of(FactKeys.RUN_LENGTH, vm), Made.runs("x", Made.TIME, values)));
        Page page = page(a, Audience.FULL, "comparability");
        assertThat(table(page).stream().anyMatch(t -> t.endsWith("differs"))).isEqualTo(differs);
        assertThat(page.title().contains("1 fact differs")).isEqualTo(differs);
        assertThat(page.title()).doesNotContain("agree");
    }

    private static Side failing(Side s, int failed) {
        return new Side(
                s.platform(),
                s.values(),
                s.mean(),
                s.sd(),
                s.parts(),
                s.unitPart(),
                failed,
                s.excluded(),
                s.leftOut(),
                s.sessions());
    }

    private static Comparison failing(Comparison c, int baseline, int candidate) {
        return new Comparison(
                c.id(),
                c.key(),
                c.metric(),
                c.runner(),
                c.rule(),
                failing(c.baseline(), baseline),
                failing(c.candidate(), candidate),
                c.unitOfAnalysis(),
                c.scope(),
                c.judgement(),
                c.pDifferenceHolm(),
                c.pEquivalenceHolm(),
                c.stands(),
                c.provisionalBecause(),
                c.sentence(),
                c.because(),
                c.wouldChange(),
                c.checks(),
                c.comparability(),
                c.cpu());
    }

    /** A run that failed has no throughput and no latency: it failed once. */
    @Test
    void whatFailedIsCountedOnceHoweverManyMetricsAndCandidatesItHas() {
        List<Comparison> rows = new ArrayList<>();
        for (String candidate : List.of("VM 1", "VM 2")) {
            for (SampleRow r : List.of(row("a", 0, 8), row("a", 0, 8).secondary())) {
                rows.add(failing(r.judge(Rule.DEFAULT, "host", candidate), 3, 1));
            }
        }
        Analysis a = SampleAnalysis.withRows(SampleAnalysis.single(), rows);
        Page page = page(a, Audience.FULL, "headline");
        assertThat(page.blocks())
                .anyMatch(
                        b -> b instanceof Block.Sentence s && s.text().contains("5 failed runs or requests left out"));
        assertThat(page.foot()).contains("24 runs");
    }

    private static Comparison costing(String name, int runs, double... candidate) {
        Judgement cpu = Judge.judge(new double[] {1, 1.001, 0.999, 1}, candidate, Direction.LOWER, Rule.DEFAULT);
        return row(name, 0, runs)
                .judge(Rule.DEFAULT, "host", "VM")
                .withCpu(new CpuCost(cpu, "CPU time per I/O", "At a cost."));
    }

    private static String costTitle(Comparison... rows) {
        Analysis a = SampleAnalysis.withRows(SampleAnalysis.single(), List.of(rows));
        return page(a, Audience.FULL, "cost").title();
    }

    @Test
    void theDearestIsSoughtAmongThoseShownToCostMore() {
        Comparison noisy = costing("noisy", 8, 0.5, 9, 0.6, 7);
        Comparison dear = costing("dear", 8, 2.00, 2.01, 1.99, 2.02);
        assertThat(costTitle(noisy, dear))
                .startsWith("The same work takes up to 2.00")
                .contains("(dear");
    }

    @Test
    void thatNoRowCostsMoreIsSaidOfThoseThatWereMeasured() {
        double[] same = {1.001, 0.999, 1.002, 0.998};
        Comparison unknown = row("b", 0, 8).judge(Rule.DEFAULT, "host", "VM");
        assertThat(costTitle(costing("a", 8, same))).startsWith("No row takes more CPU");
        assertThat(costTitle(costing("a", 8, same), unknown)).startsWith("No row whose CPU is known takes more CPU");
        assertThat(costTitle(costing("few", 3, same))).startsWith("Not shown");
    }

    @Test
    void rowsAreHeldAgainstTheirOwnMargins() {
        Rule wide = Rule.DEFAULT.withMargin(Margin.of(0.05));
        Comparison a = row("a", 0, 8).judge(Rule.DEFAULT, "host", "VM");
        Comparison b = row("b", -0.03, 8).judge(wide, "host", "VM");
        Analysis both = SampleAnalysis.withRows(SampleAnalysis.single(), List.of(a, b));
        Page forest = page(both, Audience.FULL, "forest");
        assertThat(forest.title()).startsWith("2 of 2 testable benchmarks are shown to lie inside their margins");
        assertThat(forest.foot()).contains("band: margin ±1 % or ±5 %");
        assertThat(page(both, Audience.FULL, "headline").foot()).startsWith("Margin ±1 % or ±5 %");
        Analysis own = SampleAnalysis.withRows(SampleAnalysis.single(), List.of(b, b));
        assertThat(page(own, Audience.FULL, "forest").title()).contains("inside ±5 %;");
        assertThat(MethodsText.of(Report.ofData(both, SampleReport.provenance(both))))
                .contains("1 row has a margin of its own");
    }

    /** More runs of a rate that somebody typed in would tell nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"OFFERED_LOAD", "SAME_FILE", "UNKNOWN_DIRECTION"})
    void runsAreAskedForWhereRunsAreMissing(Refusal reason) {
        Analysis a = SampleAnalysis.of(List.of(row("set", 0, 1).refusedFor(reason)), List.of(), "VM");
        Page next = page(a, Audience.FULL, "next");
        assertThat(next.title()).doesNotContain("5 runs");
        assertThat(table(next)).noneMatch(t -> t.contains("5 runs a side first"));
        Analysis few = SampleAnalysis.of(List.of(row("one", 0, 1)), List.of(), "VM");
        assertThat(page(few, Audience.FULL, "next").title()).contains("it needs at least 5 runs a side first");
    }

    @Test
    void aRowOutsideAClaimHasTheMarkOfItsSide() {
        Comparison up = row("up", 0.2, 8).judge(Rule.DEFAULT, "host", "VM");
        Comparison down = row("down", -0.2, 8).judge(Rule.DEFAULT, "host", "VM");
        ClaimAnswer claim = new ClaimAnswer(
                "95-105%",
                "95 % to 105 %",
                ClaimAnswer.Answer.CONTRADICTED,
                ClaimAnswer.Answer.NOT_SHOWN,
                "Because.",
                List.of(),
                List.of(up.id(), down.id()),
                List.of());
        Analysis sample = SampleAnalysis.of(List.of(row("up", 0.2, 8), row("down", -0.2, 8)), List.of(claim), "VM");
        Analysis a = SampleAnalysis.withRows(sample, List.of(up, down));
        List<Kind> kinds = page(a, Audience.FULL, "claim-1").blocks().stream()
                .flatMap(b -> b instanceof Block.Table t ? t.rows().stream() : Stream.empty())
                .flatMap(r -> r.getLast().kind().stream())
                .toList();
        assertThat(kinds).containsExactly(Kind.FASTER, Kind.SLOWER);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 30, 0.03 to 30 times", "9, 14, 9.0 to 14.0 times", "0.95, 1.05, 95.0 to 105.0 %"})
    void anEndOfAWideIntervalIsNotRoundedToNothing(double low, double high, String said) {
        assertThat(Wording.interval(1, new Interval(low, high))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "1, 0", "0.5, 1", "0.1, 1", "0.05, 2", "0.02, 2", "0.001, 3"})
    void noTwoNumbersOfAnAxisReadTheSame(double step, int decimals) {
        assertThat(new Block.Forest.Axis(99, 101, step).decimals()).isEqualTo(decimals);
    }

    /** A narrow margin gives a narrow axis, on slides too. */
    @Test
    void theAxisOfANarrowMarginIsWrittenToItsPlace() throws IOException {
        Rule narrow = Rule.DEFAULT.withMargin(Margin.of(0.0005));
        SampleRow tight = SampleRow.of("a", "x", "MB/s", Domain.MEMORY, 0, 0.0001, 8);
        List<Comparison> rows = IntStream.range(0, 3)
                .mapToObj(i -> tight.with("i", String.valueOf(i)).judge(narrow, "host", "VM"))
                .toList();
        Analysis one = SampleAnalysis.withRows(SampleAnalysis.single(), rows);
        Analysis a = new Analysis(
                one.settings().withRule(narrow),
                one.baseline(),
                one.candidates(),
                rows,
                one.counts(),
                0,
                3,
                Optional.empty(),
                List.of(),
                one.headline(),
                one.subline(),
                "",
                List.of(),
                List.of());
        Block.Forest forest = page(a, Audience.FULL, "forest").blocks().stream()
                .flatMap(b -> b instanceof Block.Forest f ? Stream.of(f) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertThat(forest.axis().step()).isLessThan(0.1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = ReportBuilder.of(Audience.FULL).build(a, SampleReport.provenance(a));
        Writers.find("slides").orElseThrow().write(report, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            String charts = "";
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                charts += e.getName().startsWith("ppt/charts/")
                        ? new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        : "";
            }
            assertThat(charts).contains("formatCode=\"0.00&quot; %&quot;\"");
        }
    }

    /** Paper has no colour that everybody sees. */
    @Test
    void aWarningOnPaperIsCalledOne() throws IOException {
        Analysis a = SampleAnalysis.study();
        assertThat(a.warning()).isNotEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = ReportBuilder.of(Audience.FULL).build(a, SampleReport.provenance(a));
        Writers.find("pdf").orElseThrow().write(report, out);
        String paper = WrittenText.of(Writers.find("pdf").orElseThrow(), out.toByteArray())
                .replaceAll("\\s+", " ");
        assertThat(paper).contains("Warning: " + a.warning().substring(0, 20));
    }

    @Test
    void theWorstDoubtStandsFirst() {
        List<Finding> found = List.of(
                new Finding("A", Severity.INFO, "By the way.", ""),
                new Finding("B", Severity.ERROR, "Stop.", ""),
                new Finding("C", Severity.WARNING, "Look.", ""));
        Comparison c = row("a", 0, 8).doubting(found, List.of()).judge(Rule.DEFAULT, "host", "VM");
        assertThat(Wording.doubts(c)).containsExactly("Stop.", "Look.", "By the way.");
    }

    @Test
    void whatIsWorseHasItsPageBeforeWhatIsOpenAndWhatIsFine() {
        Analysis a = SampleAnalysis.of(
                List.of(
                        row("fine", 0, 12),
                        SampleRow.of("open", "x", "MB/s", Domain.MEMORY, 0, 0.05, 12),
                        row("worse", -0.08, 12),
                        row("a little worse", -0.0105, 12)),
                List.of(),
                "VM");
        List<String> pages = ReportBuilder.of(Audience.FULL).build(a, SampleReport.provenance(a)).pages().stream()
                .filter(p -> p.id().startsWith("row-"))
                .map(p -> p.title().substring(0, p.title().indexOf(':')))
                .toList();
        assertThat(pages).containsExactly("worse", "a little worse", "open", "fine");
    }

    @Test
    void aHiddenPageIsNotThereAndARetitledOneSaysWhatWasFound() {
        Analysis a = SampleAnalysis.study();
        ReportChoices choices = ReportChoices.NONE
                .withPage(ReportChoices.PageChoice.of("sources").withHidden(true))
                .withPage(ReportChoices.PageChoice.of("forest").withTitle("All is well"));
        List<Page> pages = ReportBuilder.of(Audience.FULL)
                .withChoices(choices)
                .build(a, SampleReport.provenance(a))
                .pages();
        assertThat(pages).extracting(Page::id).doesNotContain("sources").contains("forest", "table");
        assertThat(pages)
                .filteredOn(p -> p.id().equals("forest"))
                .singleElement()
                .satisfies(p -> assertThat(p.title()).isEqualTo("All is well"))
                .satisfies(p -> assertThat(p.speech()).startsWith("The finding as computed: 4 of 13 testable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "markdown"})
    void rowsOfSeveralCandidatesHaveNamesOfTheirOwn(String writer) throws IOException {
        Analysis several = SampleAnalysis.several();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find(writer).orElseThrow().write(Report.ofData(several, SampleReport.provenance(several)), out);
        Pattern names = Pattern.compile(
                writer.equals("junit") ? "<testcase name=\"[^>]*classname=\"[^\"]*\"" : "(?m)^- \\*\\*.*?\\*\\*:");
        Matcher found = names.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(found.results().map(m -> m.group())).isNotEmpty().doesNotHaveDuplicates();
    }
}
