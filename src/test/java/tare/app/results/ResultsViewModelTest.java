package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.state.Outcome;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

class ResultsViewModelTest {
    private final Analysis analysis = SampleAnalysis.study();
    private Workbench bench;
    private ResultsViewModel model;

    @BeforeEach
    void open() {
        bench = new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        model = new ResultsViewModel(bench);
        bench.show(DemoCore.study(analysis));
    }

    private List<ForestRow.Line> lines() {
        return model.rows().stream()
                .filter(ForestRow.Line.class::isInstance)
                .map(ForestRow.Line.class::cast)
                .toList();
    }

    @Test
    void showsHeadlineAndEveryPrimaryRowUnderItsDomain() {
        assertThat(model.headlineProperty().get()).isEqualTo(analysis.headline());
        assertThat(lines()).hasSize(analysis.primary().size());
        assertThat(model.rows().getFirst()).isInstanceOf(ForestRow.Group.class);
    }

    @Test
    void chipsCountProvisionalRowsApart() {
        long sum = model.chips().stream().mapToLong(Chip::count).sum();
        assertThat(sum).isEqualTo(analysis.primary().size());
        assertThat(model.chips()).anyMatch(c -> c.outcome().isEmpty() && c.count() == analysis.provisional());
    }

    @Test
    void aChipShowsOnlyItsRowsAndAgainShowsAll() {
        Chip slower = model.chips().stream()
                .filter(c -> c.outcome().equals(java.util.Optional.of(Outcome.SLOWER)))
                .findFirst()
                .orElseThrow();
        model.toggle(slower);
        assertThat(lines()).hasSize((int) slower.count()).allMatch(l -> Outcome.of(l.comparison()) == Outcome.SLOWER);
        model.toggle(slower);
        assertThat(lines()).hasSize(analysis.primary().size());
    }

    @Test
    void filterWordsMustAllFit() {
        model.filterProperty().set("domain:storage write");
        assertThat(lines())
                .isNotEmpty()
                .allMatch(l -> l.comparison().key().label().contains("write"));
        model.filterProperty().set("no-such-benchmark");
        assertThat(lines()).isEmpty();
        assertThat(model.nothingProperty().get()).contains("filter");
    }

    @Test
    void aColumnSortsUpThenDownThenAsGiven() {
        Sort once = Sort.GIVEN.clicked(Sort.Column.PERFORMANCE);
        model.groupingProperty().set(Grouping.NONE);
        model.sortProperty().set(once);
        List<Double> up = lines().stream()
                .map(l -> l.comparison().judgement().performance())
                .filter(p -> !Double.isNaN(p))
                .toList();
        assertThat(up).isSorted();
        assertThat(once.clicked(Sort.Column.PERFORMANCE).descending()).isTrue();
        assertThat(once.clicked(Sort.Column.PERFORMANCE).clicked(Sort.Column.PERFORMANCE))
                .isEqualTo(Sort.GIVEN);
    }

    @Test
    void secondaryMetricsAreFoldedAway() {
        model.secondaryProperty().set(true);
        assertThat(lines()).hasSize(analysis.comparisons().size());
    }

    @Test
    void tryingAMarginChangesNothingUntilItIsApplied() {
        model.tryMargin(0.03);
        assertThat(model.whatIfProperty().get()).contains("±3 %");
        assertThat(bench.margin()).isEqualTo(0.01);
        model.dropWhatIf();
        assertThat(model.whatIfProperty().get()).isEmpty();
        model.tryMargin(0.03);
        model.applyWhatIf();
        assertThat(bench.margin()).isEqualTo(0.03);
        assertThat(bench.studyProperty().get().orElseThrow().changes())
                .singleElement()
                .matches(c -> c.afterResults() && c.what().contains("±3 %"));
    }

    @Test
    void aCopiedTableCannotStartAFormula() {
        Workbench other = new Workbench(
                new DemoCore(SampleAnalysis.hostile()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        ResultsViewModel hostile = new ResultsViewModel(other);
        other.show(DemoCore.study(SampleAnalysis.hostile()));
        assertThat(hostile.asTable().lines())
                .noneMatch(l -> l.startsWith("=") || l.startsWith("+") || l.startsWith("@"));
    }
}
