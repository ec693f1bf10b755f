package tare.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.export.Exporter;
import tare.app.state.Commands;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.report.Branding;
import tare.report.Look;
import tare.report.page.ReportBuilder;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

final class ReportViewModelTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final Workbench bench =
            new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final Counting exporter = new Counting();
    private final ReportViewModel model = new ReportViewModel(bench, exporter, new Commands());

    /** Pages without pictures. */
    private static final class Counting implements Exporter {
        private int previews;

        @Override
        public List<Way> ways() {
            return List.of();
        }

        @Override
        public void write(Way way, Study study, Analysis a, Path target, Tasks.Progress progress) throws IOException {
            throw new IOException("not here");
        }

        @Override
        public Preview preview(Study study, Analysis a) {
            previews++;
            List<PageInfo> pages =
                    ReportBuilder.of(study, Branding.NONE).natural(a, SampleReport.provenance(a)).pages().stream()
                            .map(p -> new PageInfo(p.id(), p.kicker(), p.title()))
                            .toList();
            return new Preview(pages, List.of(), () -> Sheets.NONE);
        }

        @Override
        public byte[] logo(Path file) throws IOException {
            return Look.logo(file);
        }

        @Override
        public Map<String, String> redacted(Study study, Analysis a) {
            return Map.of("esx-01", "host-1");
        }
    }

    private List<String> ids() {
        return model.previewProperty().get().pages().stream()
                .map(Exporter.PageInfo::id)
                .toList();
    }

    private void open() {
        bench.show(DemoCore.study(analysis));
        bench.pageProperty().set(Page.REPORT);
    }

    @Test
    void nothingIsDrawnUntilThePageIsLookedAt() {
        bench.show(DemoCore.study(analysis));
        assertThat(exporter.previews).isZero();
        bench.pageProperty().set(Page.REPORT);
        assertThat(exporter.previews).isOne();
        bench.pageProperty().set(Page.RESULTS);
        bench.pageProperty().set(Page.REPORT);
        assertThat(exporter.previews).isOne();
    }

    @Test
    void aMovedPageIsPartOfTheStudyAndUndoneByItsName() {
        open();
        String second = ids().get(1);
        model.move(second, -1);
        assertThat(ids().getFirst()).isEqualTo(second);
        bench.undo();
        assertThat(ids().get(1)).isEqualTo(second);
        assertThat(bench.studyProperty().get().orElseThrow().report().pages()).isEmpty();
    }

    @Test
    void aHiddenPageStaysInTheListToBeTakenBack() {
        open();
        String page = ids().get(1);
        model.setHidden(page, true);
        assertThat(ids()).contains(page);
        assertThat(model.choice(page).hidden()).isTrue();
        assertThat(ReportBuilder.of(bench.studyProperty().get().orElseThrow(), Branding.NONE)
                        .build(analysis, SampleReport.provenance(analysis))
                        .pages())
                .noneMatch(p -> p.id().equals(page));
    }

    @Test
    void titleAndCommentStandOnThePageAndTheComputedFindingIsStillSaid() {
        open();
        model.setPageTitle("forest", "What matters");
        model.setComment("forest", "Our own words");
        var page = ReportBuilder.of(bench.studyProperty().get().orElseThrow(), Branding.NONE)
                .build(analysis, SampleReport.provenance(analysis))
                .pages()
                .stream()
                .filter(p -> p.id().equals("forest"))
                .findFirst()
                .orElseThrow();
        assertThat(page.title()).isEqualTo("What matters");
        assertThat(page.blocks().toString()).contains("Our own words");
        assertThat(page.speech()).contains("The finding as computed: ");
    }

    @Test
    void typingThePagesOwnTitleIsNoChange() {
        open();
        String own = model.previewProperty().get().pages().getFirst().title();
        model.setPageTitle("headline", own);
        assertThat(model.choice("headline").title()).isEmpty();
        model.setPageTitle("headline", own.replace(" %", "\u00a0%"));
        assertThat(model.choice("headline").title()).as("as a field shows it").isEmpty();
        assertThat(own).contains(" %");
    }

    @Test
    void leavingAFieldAsItWasIsNoStep() {
        open();
        String own = model.previewProperty().get().pages().getFirst().title();
        model.setPageTitle("headline", own.replace(" %", "\u00a0%"));
        model.setComment("headline", "");
        assertThat(bench.history().done()).isEmpty();
        model.setPageTitle("headline", "About 1 %");
        model.setPageTitle("headline", "About 1\u00a0%");
        assertThat(bench.history().done()).hasSize(1);
    }

    @Test
    void chosenComparisonsHaveAPageWithFurtherFigures() {
        open();
        String id = model.rows().getFirst().id();
        model.setRow(id, true);
        assertThat(ids()).filteredOn(p -> p.startsWith("row-")).hasSize(1);
        assertThat(ids()).anyMatch(p -> p.startsWith("figures-"));
        model.setExecutive(true);
        assertThat(ids()).hasSize(5);
    }
}
