package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.DemoCore;
import tare.app.state.Outcome;
import tare.app.state.Workbench;
import tare.chart.Selection;
import tare.model.Domain;
import tare.model.NaturalOrder;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.SampleRow;
import tare.verdict.Refusal;
import tare.verdict.Verdict;

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
        assertThat(model.heading().headlineProperty().get().text()).isEqualTo(analysis.headline());
        assertThat(lines()).hasSize(analysis.primary().size());
        assertThat(model.rows().getFirst()).isInstanceOf(ForestRow.Group.class);
    }

    @Test
    void groupsStandInTheOrderOfTheDomainsHoweverTheRowsAreSorted() {
        List<String> order = Arrays.stream(Domain.values()).map(Domain::label).toList();
        for (Sort sort : List.of(Sort.GIVEN, Sort.GIVEN.clicked(Sort.Column.PERFORMANCE))) {
            model.sortProperty().set(sort);
            List<String> groups = groups();
            assertThat(groups).hasSizeGreaterThan(2);
            assertThat(order).containsSubsequence(groups);
        }
    }

    @Test
    void valuesOfAParameterStandAsTheyAreCounted() {
        String parameter = analysis.primary().stream()
                .flatMap(c -> c.key().parameters().keySet().stream())
                .findFirst()
                .orElseThrow();
        model.groupingProperty().set(Grouping.parameter(parameter));
        assertThat(groups()).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> {
            boolean without = !a.startsWith(parameter);
            return without == !b.startsWith(parameter) ? NaturalOrder.compare(a, b) : without ? 1 : -1;
        });
    }

    private List<String> groups() {
        return model.rows().stream()
                .filter(ForestRow.Group.class::isInstance)
                .map(r -> ((ForestRow.Group) r).name())
                .toList();
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
                .filter(c -> c.outcome().equals(Optional.of(Outcome.SLOWER)))
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
        model.trial().attempt(0.03);
        assertThat(model.trial().wordsProperty().get()).contains("±3 %");
        assertThat(bench.margin()).isEqualTo(0.01);
        model.trial().drop();
        assertThat(model.trial().wordsProperty().get()).isEmpty();
        model.trial().attempt(0.03);
        model.trial().apply();
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

    @Test
    void thePinnedRowStandsFirstAndUndoTakesThePinAway() {
        var last = lines().getLast().comparison();
        model.pin(last, true);
        assertThat(model.rows().getFirst()).isEqualTo(new ForestRow.Group("Pinned", 1));
        assertThat(lines().getFirst().comparison().id()).isEqualTo(last.id());
        bench.undo();
        assertThat(lines()).noneMatch(ForestRow.Line::pinned);
    }

    @Test
    void theFilterKnowsPinsBoundsSeveralValuesAndParameters() {
        model.pin(lines().getFirst().comparison(), true);
        assertFilter("pinned:yes", 1);
        assertFilter(
                "performance:<99 verdict:slower",
                analysis.primary().stream()
                        .filter(c -> c.judgement().performance() < 0.99)
                        .filter(c -> c.judgement().verdict() == Verdict.SLOWER)
                        .count());
        assertFilter(
                "domain:cpu,memory",
                analysis.primary().stream()
                        .filter(c -> List.of("CPU", "Memory")
                                .contains(c.metric().domain().label()))
                        .count());
        assertFilter("threads:8", 1);
        assertFilter("-threads:8", analysis.primary().size() - 1);
    }

    @Test
    void aSuiteThatIsShownAloneIsThisOneOnly() {
        Comparison row = analysis.primary().getFirst();
        model.showSuite(row);
        assertThat(lines()).isNotEmpty().allMatch(l -> Grouping.suite(l.comparison())
                .equals(Grouping.suite(row)));
    }

    private void assertFilter(String text, long rows) {
        model.filterProperty().set(text);
        assertThat(lines()).as(text).hasSize((int) rows);
    }

    @Test
    void aDecimalCommaIsTakenWhereItIsClear() {
        long below = analysis.primary().stream()
                .filter(c -> c.judgement().performance() < 0.986)
                .count();
        assertFilter("performance:<98.6", below);
        assertFilter("performance:<98,6", below);
        assertFilter("performance:<98,6%", below);
        long outside = analysis.primary().stream()
                .filter(c ->
                        c.judgement().performance() < 0.986 || c.judgement().performance() > 1.015)
                .count();
        assertFilter("performance:<98,6,>101,5", outside);
        assertFilter("performance:<98.6,>101.5", outside);
        assertThat(model.puzzleProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "performance:99 | as in performance:<99",
                "runs:<5,10 | as in runs:<99",
                "-pinned:perhaps | yes or no",
                "verdict:fine | no such verdict here",
                "domain:kitchen | There are application, cpu",
                "colour:red | neither a field nor a parameter"
            })
    void whatIsNotUnderstoodIsSaid(String filter, String said) {
        model.filterProperty().set(filter);
        assertThat(model.puzzleProperty().get()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p99",
                "performance:<",
                "domain:",
                "verdict:faster",
                "pinned:y",
                "threads:3",
                "remark:any",
                "verdict:worse"
            })
    void whatIsUnderstoodOrStillTypedIsNotComplainedAbout(String filter) {
        model.filterProperty().set(filter);
        assertThat(model.puzzleProperty().get()).isEmpty();
    }

    @Test
    void completionOffersFieldsThenTheValuesThatOccur() {
        assertThat(model.completions("dom")).containsExactly("domain:");
        assertThat(model.completions("p99 domain:st")).containsExactly("p99 domain:storage");
        assertThat(model.completions("verdict:slower,un")).containsExactly("verdict:slower,undecided");
        assertThat(model.completions("thr")).containsExactly("threads:");
    }

    @Test
    void rowsAreGroupedByTheValueOfAParameter() {
        model.groupingProperty().set(Grouping.parameter("threads"));
        assertThat(model.rows())
                .filteredOn(ForestRow.Group.class::isInstance)
                .extracting(r -> ((ForestRow.Group) r).name())
                .contains("threads = 8", "Without threads");
    }

    @Test
    void severalCandidatesStandTogetherAndCanBeHidden() {
        Analysis several = SampleAnalysis.several();
        Workbench other = new Workbench(new DemoCore(several), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        model = new ResultsViewModel(other);
        other.show(DemoCore.study(several));
        assertThat(lines().subList(0, 3))
                .extracting(l -> l.comparison().key())
                .containsOnly(lines().getFirst().comparison().key());
        ForestRow.Line first = lines().getFirst();
        assertThat(model.rows().get(1))
                .isEqualTo(new ForestRow.Shared(first.comparison().key().label(), 3));
        assertThat(lines().subList(0, 3))
                .extracting(ForestRow.Line::name)
                .containsExactly("VM · ESXi 9", "VM · KVM", "Container");
        model.showCandidates(List.of("Container"));
        assertThat(model.rows()).noneMatch(ForestRow.Shared.class::isInstance);
        assertThat(lines().getFirst().name()).startsWith("Container · ");
        assertThat(lines()).allMatch(l -> l.comparison().candidate().platform().equals("Container"));
        assertThat(model.shownRowsProperty().get()).isEqualTo("15 of 45 rows");
    }

    private void open(Analysis other) {
        bench = new Workbench(new DemoCore(other), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        model = new ResultsViewModel(bench);
        bench.show(DemoCore.study(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain:",
                "-domain:",
                "threads:",
                "-threads:",
                "-performance:<",
                "-runs:<",
                "verdict:,",
                "-performance:fast"
            })
    void aWordThatIsStillTypedTakesNothingOut(String typed) {
        assertFilter(typed, analysis.primary().size());
        assertFilter("domain:storage " + typed, 2);
    }

    @Test
    void aCommaBehindAValueWaitsForTheNextOne() {
        assertFilter("domain:storage,", 2);
        assertFilter("domain:storage", 2);
    }

    @Test
    void theBeginningOfANoIsNoYes() {
        model.pin(lines().getFirst().comparison(), true);
        assertFilter("pinned:n", analysis.primary().size() - 1);
        assertFilter("pinned:no", analysis.primary().size() - 1);
        assertFilter("pinned:y", 1);
    }

    @Test
    void whatIsShownAgainIsChosenNoMore() {
        open(SampleAnalysis.several());
        Chip first = model.chips().getFirst();
        model.toggle(first);
        model.showCandidates(List.of("Container"));
        assertThat(model.chosen(first)).isTrue();
        model.showAll();
        assertThat(model.chosen(first)).isFalse();
        assertThat(model.chosenProperty().get()).isEmpty();
        assertThat(model.hiddenProperty().get()).isEmpty();
        assertThat(lines()).hasSize(45);
    }

    @Test
    void whatWasFilteredInOneStudyIsNotFilteredInTheNext() {
        model.filterProperty().set("domain:storage");
        model.toggle(model.chips().getFirst());
        model.groupingProperty().set(Grouping.parameter("threads"));
        bench.show(DemoCore.study(analysis).withName("another"));
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(lines()).hasSize(analysis.primary().size());
        assertThat(model.groupingProperty().get()).isEqualTo(Grouping.parameter("threads"));
        open(SampleAnalysis.single());
        model.groupingProperty().set(Grouping.parameter("threads"));
        bench.show(DemoCore.study(SampleAnalysis.single()));
        assertThat(model.groupingProperty().get())
                .as("no row of this study has the parameter")
                .isEqualTo(Grouping.DOMAIN);
    }

    @Test
    void whatChoosesRowsLeadsBackToThemFromTheCosts() {
        model.costsProperty().set(true);
        model.toggle(model.chips().getFirst());
        assertThat(model.costsProperty().get()).isFalse();
        model.costsProperty().set(true);
        model.showAll();
        assertThat(model.costsProperty().get()).isFalse();
    }

    @Test
    void aFigureOfWhatIsSeenHasNothingWhereNoRowIsSeen() {
        assertThat(model.seen()).contains(Selection.ALL);
        model.filterProperty().set("domain:storage");
        assertThat(model.seen().orElseThrow().ids()).hasSize(2);
        model.filterProperty().set("no-such-benchmark");
        assertThat(model.seen()).isEmpty();
    }

    @Test
    void namesAreSortedAsTheyAreCountedAndWhatHasNoSizeStandsLast() {
        List<SampleRow> rows = new ArrayList<>();
        for (String name : List.of("copy 16", "copy 2", "copy 128")) {
            rows.add(SampleRow.of(name, "runner", "ops/s", Domain.CPU, -0.001 * name.length(), 0.001, 9));
        }
        rows.add(SampleRow.of("copy 4", "runner", "ops/s", Domain.CPU, Double.NaN, 0.001, 9)
                .refusedFor(Refusal.NON_POSITIVE));
        open(SampleAnalysis.of(rows, List.of(), "VM"));
        Sort once = Sort.GIVEN.clicked(Sort.Column.BENCHMARK);
        model.sortProperty().set(once);
        assertThat(names()).containsExactly("copy 2", "copy 4", "copy 16", "copy 128");
        Sort up = Sort.GIVEN.clicked(Sort.Column.PERFORMANCE);
        for (Sort sort : List.of(up, up.clicked(Sort.Column.PERFORMANCE))) {
            model.sortProperty().set(sort);
            assertThat(names()).as("%s", sort).endsWith("copy 4");
        }
        assertThat(model.asTable().lines().filter(l -> l.contains("copy 4"))).noneMatch(l -> l.contains("\tNaN"));
    }

    private List<String> names() {
        return lines().stream().map(ForestRow.Line::name).toList();
    }
}
