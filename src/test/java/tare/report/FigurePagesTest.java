package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.report.page.ReportBuilder;
import tare.study.FigureChoices;
import tare.study.FigureChoices.Sheet;
import tare.study.ReportChoices;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** The figures that the user chose for a report are on its pages. */
final class FigurePagesTest {
    private static final Analysis STUDY = SampleAnalysis.study();

    private static Report report(Audience audience, FigureChoices figures) {
        return ReportBuilder.of(audience)
                .withChoices(ReportChoices.NONE.withFigures(figures))
                .build(STUDY, SampleReport.provenance(STUDY));
    }

    private static FigureChoices pages(String... sheets) {
        return FigureChoices.NONE.withSheets(
                List.of(sheets).stream().map(Sheet::of).toList());
    }

    private static List<Page> found(Report report, String prefix) {
        return report.pages().stream().filter(p -> p.id().startsWith(prefix)).toList();
    }

    @Test
    void aSheetHoldsItsFiguresInBothAudiences() {
        for (Audience audience : Audience.values()) {
            List<Page> sheet = found(report(audience, pages("bars,heatmap")), "sheet-bars-heatmap");
            assertThat(sheet).singleElement().satisfies(p -> assertThat(p.blocks())
                    .singleElement()
                    .isInstanceOfSatisfying(Block.Grid.class, g -> assertThat(g.figures())
                            .extracting(Block.Figure::id)
                            .containsExactly("bars", "heatmap")));
        }
    }

    @Test
    void everyComparisonHasItsSmallFigureAndNoPageIsLeftWithOneOfThem() {
        List<Page> pages = found(report(Audience.FULL, pages("each:dots")), "facets-dots");
        List<Integer> counts = pages.stream()
                .map(p -> ((Block.Grid) p.blocks().getLast()).figures().size())
                .toList();
        assertThat(counts.stream().mapToInt(i -> i).sum()).isGreaterThan(6);
        assertThat(counts).allSatisfy(n -> assertThat(n).isBetween(2, 6));
        assertThat(pages).extracting(Page::id).doesNotHaveDuplicates();
    }

    @Test
    void theChosenKindsStandBesideTheNumbersAndOnFurtherPages() {
        FigureChoices chosen = FigureChoices.NONE.withEach(List.of("density", "runs", "qq", "ecdf"));
        Report report = report(Audience.FULL, chosen);
        Page row = found(report, "row-").getFirst();
        Block.Columns columns = (Block.Columns) row.blocks().getLast();
        assertThat(columns.left()).first().isInstanceOfSatisfying(Block.Figure.class, f -> assertThat(f.id())
                .isEqualTo("density"));
        String further = row.id().replace("row-", "figures-");
        assertThat(found(report, further)).extracting(Page::id).startsWith(further, further + "-2");
    }

    @Test
    void aKindThatNobodyKnowsIsNoPage() {
        assertThat(report(Audience.FULL, pages("no-such")).pages())
                .hasSameSizeAs(report(Audience.FULL, FigureChoices.NONE).pages());
    }
}
