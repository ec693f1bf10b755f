package tare.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Suite;
import tare.analysis.judging.Analyzer;
import tare.model.Direction;
import tare.stats.StudentT;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Rule;

final class SuiteRatioTest {
    private static final double[] BASE = Made.around(100, 0.01, 9, 1);

    private static Judgement row(double[] candidate) {
        return Judge.judge(BASE, candidate, Direction.LOWER, Rule.DEFAULT);
    }

    private static Suite suite(List<Judgement> rows) {
        return SuiteRatio.ofParts(
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> new SuiteRatio.Part("row " + i, rows.get(i), 0.05))
                                .toList(),
                        Rule.DEFAULT)
                .orElseThrow();
    }

    @Test
    void oneRowAloneIsItsOwnSuite() {
        Judgement row = row(Made.around(104, 0.02, 7, 2));
        Suite suite = suite(List.of(row));
        assertThat(suite.performance()).isCloseTo(row.performance(), within(1e-12));
        assertThat(suite.ci().low()).isCloseTo(1 / row.costCi().high(), within(1e-12));
        assertThat(suite.ci().high()).isCloseTo(1 / row.costCi().low(), within(1e-12));
        assertThat(suite.equivalence().low())
                .isCloseTo(1 / row.costEquivalence().high(), within(1e-12));
        assertThat(suite.df()).isCloseTo(row.df(), within(1e-9));
        assertThat(suite.pEquivalence()).isCloseTo(row.pEquivalence(), within(1e-12));
    }

    /** k independent rows with one standard error: the mean's is smaller by the root of k, with k times the freedom. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 40})
    void rowsAlikeNarrowTheIntervalByTheRootOfTheirNumber(int k) {
        Judgement row = row(Made.around(103, 0.015, 9, 3));
        Suite suite = suite(Collections.nCopies(k, row));
        double half = StudentT.upperQuantile(0.025, k * row.df()) * row.logSe() / Math.sqrt(k);
        assertThat(suite.performance()).isCloseTo(row.performance(), within(1e-12));
        assertThat(suite.df()).isCloseTo(k * row.df(), within(1e-6));
        assertThat(Math.log(suite.ci().high() / suite.performance())).isCloseTo(half, within(1e-12));
        assertThat(Math.log(suite.performance() / suite.ci().low())).isCloseTo(half, within(1e-12));
    }

    /** Candidates without scatter of their own: all of it is the baseline's, and a second candidate averages none of it out. */
    @Test
    void candidatesOfOneBaselineShareItsScatter() {
        double[] steady = Made.around(103, 1e-7, 9, 3);
        Analysis two = Analyzer.analyze(new Question(
                List.of(
                        Made.file("host", "a", Made.runs("x", Made.TIME, BASE)),
                        Made.file("vm", "b", Made.runs("x", Made.TIME, steady)),
                        Made.file("pod", "c", Made.runs("x", Made.TIME, steady))),
                "host",
                List.of("vm", "pod"),
                Settings.DEFAULT));
        Judgement row = two.comparisons().getFirst().judgement();
        Suite suite = two.suite().orElseThrow();
        assertThat(suite.df()).isCloseTo(row.df(), within(1e-4));
        assertThat(suite.ci().low()).isCloseTo(1 / row.costCi().high(), within(1e-6));
        assertThat(suite.ci().high()).isCloseTo(1 / row.costCi().low(), within(1e-6));
    }

    @Test
    void theMeanIsGeometricAndRowsThatWereNotTestedAreLeftOut() {
        Judgement better = row(Made.around(90, 0.01, 9, 4));
        Judgement worse = row(Made.around(110, 0.01, 9, 5));
        Judgement untested = row(new double[] {1});
        assertThat(untested.testable()).isFalse();
        Suite suite = suite(List.of(better, untested, worse));
        assertThat(suite.performance()).isCloseTo(Math.sqrt(better.performance() * worse.performance()), within(1e-12));
        assertThat(SuiteRatio.ofParts(List.of(new SuiteRatio.Part("row", untested, 0.05)), Rule.DEFAULT))
                .isEmpty();
    }
}
