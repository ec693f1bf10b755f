package tare.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.verdict.Claim;

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

    @Test
    void aClaimThatIsEditedIntoAnotherStandsOnce() {
        bench.show(DemoCore.study(analysis));
        model.add("overhead about 1 %");
        model.add("overhead at most 3 %");
        model.replace("overhead at most 3 %", "overhead about 1%");
        assertThat(claims()).containsExactly("overhead about 1 %", "overhead at most 3 %");
        assertThat(model.draft("overhead about 1%", "overhead at most 3 %"))
                .matches(d -> !d.takes())
                .extracting(ClaimsViewModel.Draft::reading)
                .asString()
                .contains("overhead about 1 %", "already");
    }

    @Test
    void whatIsClaimedAfterResultsWereSeenIsWrittenDown() {
        bench.show(DemoCore.study(analysis));
        model.add("overhead about 1 %");
        model.replace("overhead about 1 %", "overhead about 2 %");
        model.remove("overhead about 2 %");
        assertThat(bench.studyProperty().get().orElseThrow().changes())
                .allMatch(Study.Change::afterResults)
                .extracting(Study.Change::what)
                .containsExactly(
                        "Claim added: “overhead about 1 %”",
                        "Claim “overhead about 1 %” → “overhead about 2 %”", "Claim removed: “overhead about 2 %”");
        bench.undo();
        bench.undo();
        assertThat(claims()).as("undone").containsExactly("overhead about 1 %");
    }

    @Test
    void aClaimInOtherWordsIsTheSameClaim() {
        bench.show(DemoCore.study(analysis));
        bench.pageProperty().set(Page.CLAIMS);
        assertThat(model.ready()).contains("overhead about 1 %");
        model.add("an overhead of around 1%");
        assertThat(model.ready()).doesNotContain("overhead about 1 %");
        model.add("costs about 1 %");
        assertThat(claims()).containsExactly("an overhead of around 1%");
        assertThat(model.draft("costs about 1 % for storage").takes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overhead about 1 %", "storage 95–105 %", "performance 20-40 %", "STREAM within 2 %"})
    void boundsThatAreMovedAreReadAsTheyWereSet(String claim) {
        String widened = model.widened(claim, 30.25, 48.5);
        assertThat(model.bounds(widened)).contains(new ClaimsViewModel.Bounds(30.25, 48.5));
        assertThat(Claim.parse(widened).orElseThrow().words())
                .isEqualTo(Claim.parse(claim).orElseThrow().words());
    }

    private List<String> claims() {
        return bench.studyProperty().get().orElseThrow().settings().claims();
    }
}
