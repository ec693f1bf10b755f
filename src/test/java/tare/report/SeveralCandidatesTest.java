package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tare.analysis.Analysis;
import tare.report.page.ReportBuilder;
import tare.report.writer.Html;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** One benchmark on several candidates: every row says on which, and rows are called comparisons. */
final class SeveralCandidatesTest {
    private static final Analysis SEVERAL = SampleAnalysis.several();

    private static Report report(Audience audience) {
        return ReportBuilder.of(audience).build(SEVERAL, SampleReport.provenance(SEVERAL));
    }

    private static <B extends Block> Stream<B> blocks(Audience audience, Class<B> type, String... pages) {
        return report(audience).pages().stream()
                .filter(p -> List.of(pages).contains(p.id()))
                .flatMap(p -> p.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void noTwoRowsOfTheForestHaveOneName(Audience audience) {
        assertThat(blocks(audience, Block.Forest.class, "forest").toList())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.names()).doesNotHaveDuplicates().hasSameSizeAs(f.rows()))
                .allSatisfy(f -> assertThat(f.names()).anyMatch(n -> n.endsWith(" on VM · KVM")));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void noTwoRowsOfATableHaveOneName(Audience audience) {
        assertThat(blocks(audience, Block.Table.class, "next", "lowest", "not-tested")
                        .toList())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(
                                t.rows().stream().map(r -> r.getFirst().text()).toList())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyFactSaysWhoseValueItIs() {
        Block.Table facts = blocks(Audience.FULL, Block.Table.class, "comparability")
                .findFirst()
                .orElseThrow();
        assertThat(facts.columns()).extracting(Block.Table.Column::name).contains("Candidate", "Which");
        List<List<String>> rows = facts.rows().stream()
                .map(r -> r.stream().map(Block.Table.Cell::text).toList())
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(r -> assertThat(r.get(3)).isNotEmpty());
        assertThat(rows).extracting(r -> r.get(0) + r.get(2) + r.get(3)).doesNotHaveDuplicates();
        assertThat(rows).extracting(r -> r.get(3)).contains("all 3");
    }

    @Test
    void rowsAreComparisonsNotBenchmarks() {
        for (Audience audience : Audience.values()) {
            assertThat(report(audience).pages())
                    .extracting(Page::title)
                    .noneMatch(t -> t.matches(".*\\d+( testable)? benchmarks.*") && !t.contains("15 benchmarks"));
        }
        assertThat(MethodsText.of(report(Audience.FULL))).contains("45 comparisons were made");
    }

    /** With the column of candidates a table fills the page: long verdicts take a second line. */
    @Test
    void aProvisionalVerdictMayBreakOnTheWebPageAndAnIntervalMayNot() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Html().write(report(Audience.FULL), out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertThat(page).contains("Equivalent (provisional)").contains("99.55\u00a0to\u00a0100.05\u00a0%");
        assertThat(page).doesNotContainPattern("class=\"hold\"><span class=\"verdict\"[^\\n]{0,120}provisional");
    }

    @Test
    void aSingleCandidateIsNotSaidBehindEveryName() {
        Analysis one = SampleAnalysis.study();
        Report report = ReportBuilder.of(Audience.FULL).build(one, SampleReport.provenance(one));
        assertThat(report.pages())
                .extracting(Page::title)
                .anyMatch(t -> t.startsWith("4 of 13 testable benchmarks are"))
                .noneMatch(t -> t.contains(" on VM with"));
    }
}
