package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.Made;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Note;
import tare.model.Severity;
import tare.report.deck.Deck;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.support.SampleRow;
import tare.support.WrittenText;
import tare.verdict.Finding;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/** What pages say: each thing once, the short deck short, and the lowest of what was tested first. */
final class PagesTest {
    private static final int SENTENCE = 25;

    static Stream<Analysis> studies() {
        return Stream.of(
                SampleAnalysis.study(), SampleAnalysis.single(), SampleAnalysis.many(40), SampleAnalysis.hostile());
    }

    private static Report report(Analysis analysis, Audience audience) {
        return ReportBuilder.of(audience).build(analysis, SampleReport.provenance(analysis));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void noPageSaysTheSameSentenceTwice(Analysis analysis) {
        for (Audience audience : Audience.values()) {
            for (Page page : report(analysis, audience).pages()) {
                if (page.id().startsWith("row-") || page.id().equals("headline")) {
                    Set<String> seen = new HashSet<>();
                    assertThat(sentences(page)).as(page.id()).allMatch(seen::add);
                }
            }
        }
    }

    private static List<String> sentences(Page page) {
        List<String> out = new ArrayList<>(List.of(page.title()));
        page.blocks().forEach(b -> collect(b, out));
        return out.stream()
                .flatMap(t -> Stream.of(t.split("(?<=[.;]) ")))
                .map(t -> t.replaceAll("[.;]$", ""))
                .filter(t -> t.length() > SENTENCE && !t.startsWith("mean "))
                .toList();
    }

    private static void collect(Block block, List<String> out) {
        switch (block) {
            case Block.Sentence s -> out.add(s.text());
            case Block.Points p -> out.addAll(p.items());
            case Block.Pairs p -> p.pairs().forEach(x -> out.add(x.value()));
            case Block.Finding f -> out.add(f.detail());
            case Block.Columns c -> {
                c.left().forEach(b -> collect(b, out));
                c.right().forEach(b -> collect(b, out));
            }
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theShortDeckHasFiveSlidesAtMost(Analysis analysis) throws IOException {
        assertThat(Deck.shown(report(analysis, Audience.EXECUTIVE))).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aComparisonHasOneSlide(Analysis analysis) throws IOException {
        List<String> rows = Deck.shown(report(analysis, Audience.FULL)).stream()
                .map(Deck.Shown::page)
                .filter(p -> p.startsWith("row-"))
                .toList();
        assertThat(rows).doesNotHaveDuplicates();
    }

    @Test
    void theLowestIsSoughtAmongWhatWasTested() {
        SampleRow tested = SampleRow.of("tested", "x", "MB/s", Domain.MEMORY, -0.05, 0.001, 10);
        SampleRow set = SampleRow.of("a rate that somebody set", "x", "MB/s", Domain.MEMORY, -0.4, 0.001, 1);
        Analysis analysis = SampleAnalysis.of(List.of(set, tested), List.of(), "VM");
        Page lowest = report(analysis, Audience.EXECUTIVE).pages().get(2);
        assertThat(lowest.title()).startsWith("Lowest is tested");
    }

    private static Analysis unequal() {
        return Made.analyze(
                Made.file("host", "a", Made.runs("x", Made.RATE, Made.around(100, 0.01, 23, 1))),
                Made.file("vm", "b", Made.runs("x", Made.RATE, Made.around(98, 0.01, 11, 2))));
    }

    /** Both decks count the runs of both sides. */
    @Test
    void theMethodCountsTheRunsOfEitherSide() {
        assertThat(MethodsText.of(report(unequal(), Audience.FULL))).contains("11 to 23 a side");
        List<String> plain = new ArrayList<>();
        report(unequal(), Audience.EXECUTIVE).pages().getLast().blocks().forEach(b -> collect(b, plain));
        assertThat(plain).anyMatch(t -> t.contains("11 to 23 values a side"));
    }

    @Test
    void aDoubtAboutFilesStandsOnceWithItsPlace() {
        List<Note> notes = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            notes.add(Note.warning("DAMAGED_LINE", "a damaged line: left out", "/data/a/run_" + i + ".txt, line 4"));
        }
        notes.add(Note.warning("DUPLICATE_FILE", "the same bytes as /data/a/x: one result, not two", "/data/a/y"));
        notes.add(Note.info("X", "nothing to worry about", "/data/a/z"));
        List<String> limits = limits(notes);
        assertThat(limits)
                .contains("A damaged line: left out (20 places, first /data/a/run_1.txt, line 4)")
                .contains("The same bytes as /data/a/x: one result, not two (/data/a/y)")
                .noneMatch(t -> t.contains("nothing to worry about"));
    }

    private static Analysis onMachines(Map<String, String> host, Map<String, String> vm) {
        double[] values = Made.around(100, 0.01, 6, 1);
        return Made.analyze(
                Made.file("host", "a", host, Made.runs("x", Made.TIME, values), Made.runs("y", Made.TIME, values)),
                Made.file("vm", "b", vm, Made.runs("x", Made.TIME, values), Made.runs("y", Made.TIME, values)));
    }

    private static List<String> doubts(Analysis analysis) {
        List<String> out = new ArrayList<>();
        report(analysis, Audience.EXECUTIVE).pages().stream()
                .filter(p -> p.id().equals("doubts"))
                .forEach(p -> p.blocks().forEach(b -> collect(b, out)));
        return out;
    }

    @Test
    void whatIsUnknownOfTheMachinesIsCountedOnceAFact() {
        long none = unknown(Map.of(), Map.of());
        assertThat(unknown(Map.of(FactKeys.NUMA_NODES, "2"), Map.of())).isEqualTo(none + 1);
        assertThat(unknown(
                        Map.of(FactKeys.NUMA_NODES, "2", FactKeys.HUGE_PAGES, "always"),
                        Map.of(FactKeys.MEMORY_ECC, "on")))
                .isEqualTo(none + 3);
    }

    private static long unknown(Map<String, String> host, Map<String, String> vm) {
        return doubts(onMachines(host, vm)).stream()
                .filter(t -> t.endsWith(" unknown on one side at least."))
                .mapToLong(t -> Long.parseLong(t.substring(0, t.indexOf(' '))))
                .sum();
    }

    @Test
    void aFactThatDiffersInTwoWaysStandsTwiceWithItsRows() {
        double[] values = Made.around(100, 0.01, 6, 1);
        Map<String, String> small = Map.of(FactKeys.MEMORY, "64 GB");
        Map<String, String> large = Map.of(FactKeys.MEMORY, "1 TB");
        Map<String, String> tiny = Map.of(FactKeys.MEMORY, "16 GB");
        Analysis a = Made.analyze(
                Made.file("host", "a1", large, Made.runs("x", Made.TIME, values), Made.runs("y", Made.TIME, values)),
                Made.file("vm", "b1", small, Made.runs("x", Made.TIME, values)),
                Made.file("vm", "b2", tiny, Made.runs("y", Made.TIME, values)));
        List<List<String>> table = report(a, Audience.FULL).pages().stream()
                .filter(p -> p.id().equals("comparability"))
                .flatMap(p -> p.blocks().stream())
                .flatMap(b -> b instanceof Block.Table t ? t.rows().stream() : Stream.empty())
                .map(r -> r.stream().map(Block.Table.Cell::text).toList())
                .filter(r -> r.contains("1 TB"))
                .toList();
        assertThat(table).hasSize(2).allMatch(r -> r.getLast().equals("1"));
    }

    @Test
    void manyDoubtsAboutFilesAreCountedNotDropped() {
        List<Note> notes = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            notes.add(Note.warning("X", "doubt number " + i, ""));
        }
        assertThat(limits(notes))
                .contains("Doubt number 7")
                .doesNotContain("Doubt number 8")
                .contains("And 23 more doubts about files: in the JSON, under “notes”");
    }

    @Test
    void aNameKeepsItsLettersAndTheSameDoubtOfSeveralIsSaidOnce() {
        Analysis a = SampleAnalysis.study();
        List<Note> notes = List.of(
                Note.warning("ONE_VALUE", "one value", "/data/a, line 2").of("sysbench cpu (threads=1) (rate)"),
                Note.warning("ONE_VALUE", "one value", "/data/a, line 3").of("gzip: -9 (rate)"),
                Note.warning("ONE_VALUE", "one value", "/data/b, line 2").of("7-zip (threads=8) (rate)"),
                Note.warning("CONSTANT", "all values are the same", "/data/a, line 7")
                        .of("nginx (rate)"));
        assertThat(limits(a, notes))
                .contains("One value: sysbench cpu (threads=1) (rate), gzip: -9 (rate) and 1 more (3 places, first"
                        + " /data/a, line 2)")
                .contains("nginx (rate): all values are the same (/data/a, line 7)");
    }

    @Test
    void aProvisionalVerdictSaysWhyAndNotSomethingElse() {
        Analysis constant = Made.analyze(
                Made.file("host", "a", Made.runs("x", Made.RATE, 100, 100, 100, 100, 100, 100)),
                Made.file("vm", "b", Made.runs("x", Made.RATE, Made.around(80, 0.01, 6, 2))));
        String why = "one side gave the same number every time";
        List<String> said = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            report(constant, audience).pages().forEach(p -> p.blocks().forEach(b -> collect(b, said)));
        }
        assertThat(said)
                .anyMatch(t -> t.startsWith("Not counted as good news: 1 provisional (" + why + ")"))
                .anyMatch(t -> t.startsWith("1 provisional: " + why))
                .anyMatch(t -> t.startsWith("Provisional verdicts (" + why + ")"))
                .anyMatch(t -> t.startsWith("A side that gave the same number every time, measured with more"))
                .noneMatch(t -> t.contains("fewer than five"))
                .noneMatch(t -> t.contains("Plan: "));
    }

    private static List<String> limits(List<Note> notes) {
        return limits(SampleAnalysis.single(), notes);
    }

    private static List<String> limits(Analysis a, List<Note> notes) {
        Analysis noted = new Analysis(
                a.settings(),
                a.baseline(),
                a.candidates(),
                a.comparisons(),
                a.counts(),
                a.provisional(),
                a.k(),
                a.suite(),
                a.claims(),
                a.headline(),
                a.subline(),
                a.warning(),
                a.unpaired(),
                notes);
        List<String> out = new ArrayList<>();
        report(noted, Audience.FULL).pages().stream()
                .filter(p -> p.id().equals("method"))
                .forEach(p -> p.blocks().forEach(b -> collect(b, out)));
        return out;
    }

    /** A slide has no room for all; web page and paper have, and must not send their readers elsewhere. */
    @Test
    void aSlideCutsDoubtsAndTheReportHasThemAll() throws IOException {
        List<Finding> many = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            many.add(new Finding("X" + i, Severity.WARNING, "Doubt number " + i + " of this row.", ""));
        }
        SampleRow row =
                SampleRow.of("x", "y", "MB/s", Domain.MEMORY, -0.05, 0.001, 10).doubting(many, List.of());
        Report report = report(SampleAnalysis.of(List.of(row), List.of(), "VM"), Audience.FULL);
        String web = WrittenText.of(Writers.find("html").orElseThrow(), written("html", report));
        String paper = WrittenText.of(Writers.find("pdf").orElseThrow(), written("pdf", report))
                .replaceAll("\\s+", " ");
        for (Finding f : many) {
            assertThat(web).contains(f.message());
            assertThat(paper).contains(f.message());
        }
        assertThat(web + paper).doesNotContain("more, in the speaker notes");
        String slides = WrittenText.of(Writers.find("slides").orElseThrow(), written("slides", report));
        assertThat(slides).contains("more, in the speaker notes and the report.");
    }

    private static byte[] written(String id, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find(id).orElseThrow().write(report, out);
        return out.toByteArray();
    }

    @Test
    void aSingleClaimIsSaidOnOneSlide() {
        Analysis study = SampleAnalysis.study();
        Analysis one = SampleAnalysis.of(
                List.of(SampleRow.of("x", "y", "MB/s", Domain.MEMORY, -0.05, 0.001, 10)),
                study.claims().subList(0, 1),
                "VM");
        assertThat(report(one, Audience.FULL).pages()).extracting(Page::title).doesNotHaveDuplicates();
    }

    static Stream<Arguments> costs() {
        return Stream.of(
                Arguments.of(new double[] {2.00, 2.01, 1.99, 2.02}, "The same work takes up to 2.00"),
                Arguments.of(new double[] {1.001, 0.999, 1.002, 0.998}, "No row takes more CPU for the same work"),
                Arguments.of(new double[] {0.90, 1.10, 1.30, 0.95}, "Not shown that the same work takes more CPU"));
    }

    @ParameterizedTest
    @MethodSource("costs")
    void whatCpuCostsIsTitledByWhatWasShown(double[] candidate, String title) {
        Judgement cpu = Judge.judge(new double[] {1, 1.001, 0.999, 1}, candidate, Direction.LOWER, Rule.DEFAULT);
        Analysis a = SampleAnalysis.single();
        Comparison row = a.comparisons().getFirst().withCpu(new CpuCost(cpu, "CPU time per I/O", "At a cost."));
        Analysis costly = SampleAnalysis.withRows(a, List.of(row));
        assertThat(report(costly, Audience.FULL).pages())
                .filteredOn(p -> p.id().equals("cost"))
                .singleElement()
                .satisfies(p -> assertThat(p.title()).startsWith(title));
    }
}
