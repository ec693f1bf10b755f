package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.chart.kind.Charts;
import tare.model.Direction;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.support.SampleAnalysis;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** A title claims no more than what was looked for and shown, and a caption says what was left out. */
class FindingsTest {
    private static Spec figure(String kind, Analysis analysis) {
        return Charts.find(kind).orElseThrow().figure(analysis, Selection.ALL);
    }

    private static Analysis runs(double gap, double spread, int n) {
        return AwkwardStudies.one(
                AwkwardStudies.normal(100, spread, n, 1), AwkwardStudies.normal(100 * gap, spread, n, 2));
    }

    @Test
    void deciles() {
        assertThat(figure("shift", runs(1, .05, 12)).title())
                .startsWith("At no decile is VM told from bare metal by these runs: the estimates are ");
        assertThat(figure("shift", runs(.9, .01, 12)).title()).startsWith("VM is shifted by −");
    }

    @Test
    void aBootstrapOfFewerValuesThanThereAreIsSaid() {
        assertThat(figure("shift", runs(1, .05, 301)).caption()).contains("Reduced: 300 values a side");
        assertThat(figure("shift", runs(1, .05, 300)).caption()).doesNotContain("Reduced");
    }

    @ParameterizedTest
    @CsvSource({
        "5, too few to see a drift or a jump",
        "9, the checks report no drift; too few to see a jump",
        "12, 'the checks report no drift, jump or dependence'",
        "5001, the checks report no drift or dependence; too many to look for a jump"
    })
    void whatWasNotLookedForIsNotCalledAbsent(int n, String said) {
        assertThat(figure("runs", runs(1, .01, n)).title()).endsWith("in order: " + said);
    }

    @Test
    void aSpreadIsNeverRoundedToNothing() {
        assertThat(figure("power", runs(1, 1e-6, 6)).caption())
                .containsPattern("run-to-run spread of 0\\.000[0-9]*[1-9][0-9]* %");
    }

    @Test
    void bars() {
        Analysis many = AwkwardStudies.many(
                14, AwkwardStudies.BANDWIDTH, (p, i) -> AwkwardStudies.normal(100 - i * p, .01, 5, 20 * p + i));
        assertThat(figure("bars", many).title()).endsWith(", the first 12 of 14 benchmarks");
        assertThat(figure(
                                "bars",
                                AwkwardStudies.many(
                                        12,
                                        AwkwardStudies.BANDWIDTH,
                                        (p, i) -> AwkwardStudies.normal(100 - i * p, .01, 5, 20 * p + i)))
                        .title())
                .doesNotContain("first");
    }

    @ParameterizedTest
    @CsvSource({"0.0004, 0.04 %", "0.5, 50.0 %", "1, 100.0 %", "7.5, 7.50 ×"})
    void aPerformanceIsNeverRoundedToNothing(double performance, String said) {
        assertThat(Labels.performance(performance, Rule.DEFAULT)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 99.990 %", "0.002, 99.80 %", "0.4, 60.0 %", "0.995, 0.50 %"})
    void whatIsLeftIsNeverRoundedToNothing(double ratio, String said) {
        assertThat(Labels.change(ratio)).isEqualTo(said + " lower");
        assertThat(Labels.beside(3 * ratio, 3)).startsWith(said.substring(0, 4)).doesNotStartWith("100");
    }

    @Test
    void aCountOfRowsWithUnitsOfDifferentKindsIsOfValues() {
        assertThat(figure("bars", runs(1, .01, 6)).caption()).startsWith("6 runs a side.");
        Analysis two = SampleAnalysis.withRows(
                runs(1, .01, 6),
                List.of(
                        AwkwardStudies.many(
                                        1, AwkwardStudies.BANDWIDTH, (p, i) -> AwkwardStudies.normal(100, .01, 6, p))
                                .comparisons()
                                .getFirst(),
                        AwkwardStudies.inside().comparisons().getFirst()));
        assertThat(figure("bars", two).caption()).startsWith("6 values a side.");
    }

    @Test
    void rowsOfAnotherMarginAreSaidBesideTheBand() {
        double[] values = AwkwardStudies.normal(100, .01, 6, 1);
        Comparison own = AwkwardStudies.one(values, values).comparisons().getFirst();
        Rule wide = new Rule(Margin.of(.05), .05, .8);
        Comparison other =
                AwkwardStudies.one(values, values, wide).comparisons().getFirst();
        assertThat(Labels.otherMargins(List.of(own, own), Rule.DEFAULT)).isEmpty();
        assertThat(Labels.otherMargins(List.of(own, other), Rule.DEFAULT))
                .isEqualTo("; 1 of 2 judged by a margin of its own (±5 %)");
        assertThat(Labels.otherMargins(List.of(other, other), Rule.DEFAULT))
                .isEqualTo("; 2 of 2 judged by margins of their own (±5 %)");
    }

    /** Narrow values and one far out: the density reaches nearer to zero than they do. */
    @Test
    void aDensityOfValuesStandsOnTheirAxis() {
        double[] values = AwkwardStudies.values(1, 1.1, 1.2, 1.15, 1.3, 1.25, 1.05, 1.4, 1.35, 25);
        Panel.Plot plot = (Panel.Plot)
                figure("density", AwkwardStudies.one(values, values)).panels().getFirst();
        assertThat(plot.x().to() / Density.of(values, false).from())
                .as("so wide an axis is logarithmic by itself")
                .isGreaterThan(30);
        assertThat(plot.x().log()).isFalse();
    }

    static Stream<Arguments> costs() {
        double[] shown = {1.2, 1.201, 1.199, 1.2};
        double[] open = {0.5, 3.5, 0.9, 2.2};
        return Stream.of(
                Arguments.of(List.of(open, shown), "VM takes up to 1.20 times the CPU"),
                Arguments.of(List.of(shown, open), "VM takes up to 1.20 times the CPU"),
                Arguments.of(
                        List.of(open, open), "Not shown that VM takes more CPU; the most is an estimate of 1.4 times"));
    }

    @ParameterizedTest
    @MethodSource("costs")
    void theDearestRowIsOneThatWasShown(List<double[]> candidates, String title) {
        Analysis rows = AwkwardStudies.many(
                2, AwkwardStudies.BANDWIDTH, (p, i) -> AwkwardStudies.normal(100, .01, 5, 20 * p + i));
        List<Comparison> costly = Stream.of(0, 1)
                .map(i -> rows.comparisons().get(i).withCpu(cost(candidates.get(i))))
                .toList();
        assertThat(figure("cpu", SampleAnalysis.withRows(rows, costly)).title()).startsWith(title);
    }

    private static CpuCost cost(double[] candidate) {
        double[] baseline = {1, 1.001, 0.999, 1};
        Judgement j = Judge.judge(baseline, candidate, Direction.LOWER, Rule.DEFAULT);
        return new CpuCost(j, "CPU time per I/O", "At a cost.");
    }

    /** At most 10 % cheaper and 2 % dearer: a margin whose sides differ shows which way round its band stands. */
    @ParameterizedTest
    @CsvSource({
        "forest, LOWER, 0.98039, 1.11111",
        "forest, HIGHER, 0.98039, 1.11111",
        "dots, LOWER, 0.9, 1.02",
        "dots, HIGHER, 0.98039, 1.11111",
        "shift, LOWER, -0.1, 0.02",
        "shift, HIGHER, -0.01961, 0.11111",
        "robustness, HIGHER, 0.98039, 1.11111"
    })
    void theBandIsTheMarginOfWhatIsDrawn(String kind, Direction better, double from, double to) {
        Analysis a = AwkwardStudies.many(
                1,
                AwkwardStudies.metric("value", "points", better),
                (p, i) -> AwkwardStudies.normal(100, .01, 9, p),
                new Rule(new Margin(0.9, 1.02), .05, .8));
        Mark.Band band = figure(kind, a).panels().stream()
                .flatMap(p -> switch (p) {
                    case Panel.Plot plot -> plot.marks().stream();
                    case Panel.Table table -> table.bands().stream();
                })
                .filter(m -> m instanceof Mark.Band b && b.from() != b.to())
                .map(m -> (Mark.Band) m)
                .findFirst()
                .orElseThrow();
        assertThat(Math.min(band.from(), band.to())).isCloseTo(from, within(1e-5));
        assertThat(Math.max(band.from(), band.to())).isCloseTo(to, within(1e-5));
    }
}
