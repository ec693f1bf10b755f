package tare.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

class ClaimsViewModelTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final Workbench bench =
            new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final ClaimsViewModel model = new ClaimsViewModel(bench);

    @Test
    void eachSideGetsItsCaseAndEveryPointItsRows() {
        bench.show(DemoCore.study(analysis));
        bench.pageProperty().set(Page.CLAIMS);
        assertThat(model.forCandidate()).isNotEmpty();
        assertThat(model.forBaseline()).isNotEmpty();
        assertThat(model.forBaseline())
                .allSatisfy(p -> assertThat(p.rows()).isNotEmpty().allSatisfy(id -> assertThat(model.row(id))
                        .isPresent()));
        bench.close();
        assertThat(model.forCandidate()).isEmpty();
    }

    @Test
    void nothingIsWorkedOutForAPageThatNobodyLooksAt() {
        bench.show(DemoCore.study(analysis));
        assertThat(model.forCandidate()).isEmpty();
        bench.pageProperty().set(Page.CLAIMS);
        assertThat(model.forCandidate()).isNotEmpty();
    }

    @Test
    void aRowBehindAPointIsOneClickAway() {
        bench.show(DemoCore.study(analysis));
        bench.pageProperty().set(Page.CLAIMS);
        String id = model.forBaseline().getFirst().rows().getFirst();
        model.open(id);
        assertThat(bench.selected().orElseThrow().id()).isEqualTo(id);
        assertThat(bench.pageProperty().get()).isEqualTo(Page.RESULTS);
    }

    @Test
    void aMisspeltWordIsToldFromAnOpenQuestion() {
        bench.show(DemoCore.study(analysis));
        assertThat(model.draft("overhead at most 3 %").reading()).doesNotContain("There are results for");
        assertThat(model.draft("storrage at most 3 %").reading())
                .contains("No storrage result was measured", "There are results for", "Storage");
    }
}
