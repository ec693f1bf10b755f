package tare.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Unit;
import tare.verdict.Refusal;
import tare.verdict.Rule;

final class HeadlineTest {
    private static Analysis singles(double... candidate) {
        Measurement[] b = new Measurement[candidate.length];
        Measurement[] c = new Measurement[candidate.length];
        for (int i = 0; i < candidate.length; i++) {
            b[i] = Made.one("b" + i, Made.RATE, 100);
            c[i] = Made.one("b" + i, Made.RATE, candidate[i]);
        }
        return Made.analyze(Made.file("host", "a", b), Made.file("vm", "c", c));
    }

    @Test
    void singleValuesSaySoWithTheirRangeTheSpreadAndTheRunsNeeded() {
        Analysis a = singles(97.4, 92.2, 97.6, 96.9, 97);
        assertThat(a.headline())
                .isEqualTo("Nothing can be tested: only one value a side. All five are lower"
                        + " (92.2 to 97.6 % of host).");
        assertThat(a.subline())
                .contains("5 of 5 below 100 % (92.2 to 97.6 %)")
                .contains("A run-to-run spread of 0.88 % (standard deviation) would produce the smallest")
                .contains("2.9 % the largest")
                .contains("at least 5 a side.");
    }

    /** Six runs against one value: the one value decides, and a spread has to be wider to explain the gap. */
    @Test
    void oneValueAgainstManyIsNotCalledOneASide() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.one("x", Made.RATE, 100), Made.one("y", Made.RATE, 100)),
                Made.file(
                        "vm",
                        "c",
                        Made.runs("x", Made.RATE, 97, 97, 97, 97, 97, 97),
                        Made.runs("y", Made.RATE, 95, 95, 95, 95, 95, 95)));
        assertThat(a.headline()).startsWith("Nothing can be tested: only one value on a side. Both are lower");
        // |ln 0.97| / (1.96 √(1 + 1/6)) = 1.44 %, where one value on each side would give 1.1 %
        assertThat(a.subline())
                .startsWith("With one value on a side: 2 of 2 below 100 %")
                .contains("A run-to-run spread of 1.4 % (standard deviation) would produce the smallest");
        assertThat(a.comparisons().getFirst().because()).contains("A run-to-run spread of 1.4 % (standard deviation)");
    }

    @Test
    void aGapThatIsThereIsNotRoundedToNoGap() {
        assertThat(singles(99.97, 99.2).headline()).endsWith("Both are lower (99.2 to 99.97 % of host).");
    }

    private static Measurement[] rows(int undecided, int notWorse, boolean candidate) {
        Measurement[] rows = new Measurement[undecided + notWorse];
        for (int i = 0; i < rows.length; i++) {
            double centre = candidate && i >= undecided ? 99 : 100;
            double spread = i < undecided ? 0.02 : 0.01;
            rows[i] = Made.runs("b" + i, Made.TIME, Made.around(centre, spread, 8, candidate ? 2 : 1));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 'If the three undecided really are equal, 64 runs a side would show it 4 times in 5.'",
        "0, 2, 'If the two not worse really are equal, 17 runs a side would show it 4 times in 5.'",
        "2, 1, 'If the two undecided and the one not worse really are equal, 64 runs a side would show it 4 times in"
                + " 5.'",
    })
    void whatIsOpenIsNamedWithTheRunsThatDecideAllOfIt(int undecided, int notWorse, String told) {
        Analysis a = Made.analyze(
                Made.file("host", "a", rows(undecided, notWorse, false)),
                Made.file("vm", "c", rows(undecided, notWorse, true)));
        assertThat(a.subline().replace('\u00a0', ' ')).contains(told);
    }

    @Test
    void singleValuesOnBothSidesOfOneAreCounted() {
        assertThat(singles(97, 103).headline()).contains("One of two is lower (97.0 to 103.0 % of host)");
        assertThat(singles(101, 103).headline()).contains("Both are higher");
    }

    @Test
    void theSpreadOfRepeatedRowsSaysHowManyRunsSingleValuesNeed() {
        Analysis a = Made.analyze(
                Made.file(
                        "host",
                        "a",
                        Made.one("x", Made.RATE, 100),
                        Made.one("y", Made.RATE, 100),
                        Made.runs("z", Made.RATE, Made.around(100, 0.02, 8, 1))),
                Made.file(
                        "vm",
                        "c",
                        Made.one("x", Made.RATE, 97),
                        Made.one("y", Made.RATE, 98),
                        Made.runs("z", Made.RATE, Made.around(100, 0.02, 8, 2))));
        assertThat(a.subline()).containsPattern("at least 5 a side; \\d+ at the spread of the repeated rows");
    }

    @Test
    void aMixtureOfSystemsWithoutCounterpartsIsNotTested() {
        Analysis a = Made.analyze(
                Made.file("host", "a/1", Map.of(FactKeys.SYSTEM, "R640"), Made.runs("x", Made.RATE, 10, 11, 10.5)),
                Made.file("host", "a/2", Map.of(FactKeys.SYSTEM, "R740"), Made.runs("x", Made.RATE, 30, 31, 30.5)),
                Made.file("vm", "b/1", Map.of(FactKeys.SYSTEM, "V640"), Made.runs("x", Made.RATE, 10, 11, 10.5)),
                Made.file("vm", "b/2", Map.of(FactKeys.SYSTEM, "V740"), Made.runs("x", Made.RATE, 30, 31, 30.5)));
        Comparison row = a.comparisons().getFirst();
        assertThat(row.judgement().reason()).contains(Refusal.MIXED_SYSTEMS);
        assertThat(row.sentence()).contains("host mixes R640 and R740; vm mixes V640 and V740");
    }

    @Test
    void severalSystemsUnderOneLabelAreHeldAgainstTheirCounterparts() {
        Analysis a = Made.analyze(
                Made.file("host", "a/1", system("R640", "0"), Made.runs("x", Made.RATE, 10, 11, 10.5)),
                Made.file("host", "a/2", system("R740", "4"), Made.runs("x", Made.RATE, 30, 31, 30.5)),
                Made.file("vm", "b/1", system("V640", "0"), Made.runs("x", Made.RATE, 10, 11, 10.6)),
                Made.file("vm", "b/2", system("V740", "4"), Made.runs("x", Made.RATE, 30, 31, 30.4)),
                Made.file("vm", "b/3", system("V750", "8"), Made.runs("x", Made.RATE, 70, 71, 70.5)));
        assertThat(a.comparisons())
                .extracting(c -> c.key().label(), c -> c.judgement().testable())
                .containsExactly(tuple("x (system=R640)", true), tuple("x (system=R740)", true));
        assertThat(a.unpaired())
                .extracting(u -> u.key().label() + ": " + u.why())
                .containsExactly("x (system=V750): host has no counterpart of this system");
    }

    private static Map<String, String> system(String name, String gpus) {
        return Map.of(FactKeys.SYSTEM, name, FactKeys.GPU_COUNT, gpus);
    }

    @Test
    void differencesWorthALookAreNamedWhereNoneIsSerious() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Map.of(FactKeys.MEMORY, "512 GB"), Made.runs("x", Made.RATE, 10, 11, 10.5)),
                Made.file("vm", "b", Map.of(FactKeys.MEMORY, "1 TB"), Made.runs("x", Made.RATE, 10, 11, 10.5)));
        assertThat(a.warning())
                .isEqualTo(
                        "The memory sizes differ (512 GB / 1 TB): the result may owe something to that and not to the"
                                + " platform.");
    }

    @Test
    void looksAreSaidWhereverTheVerdictIs() {
        Settings thrice = new Settings(
                Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), false, 1, 10);
        double[] b = {100, 101, 99, 100.5, 99.5, 100};
        double[] c = {101.5, 102, 100.2, 101.5, 100.9, 101};
        double[] far = {110, 111, 109, 110.5, 109.5, 110};
        Analysis a = Analyzer.analyze(Made.question(
                thrice,
                Made.file("host", "a", Made.runs("x", Made.TIME, b), Made.runs("y", Made.TIME, b)),
                Made.file("vm", "c", Made.runs("x", Made.TIME, c), Made.runs("y", Made.TIME, far))));
        assertThat(a.comparisons().get(0).sentence()).endsWith("Looked at 10 times: at α/10 it would be undecided.");
        assertThat(a.comparisons().get(1).sentence()).endsWith("Looked at 10 times: at α/10 it stands.");
        assertThat(a.headline()).endsWith("After 10 looks, one of two verdicts stands.");
    }

    /** Beyond the margin at α and not at α/20: the sentence says so, and in the words of the metric. */
    @Test
    void whatStoodBeyondTheMarginMayBeOpenAfterManyLooks() {
        Settings often = new Settings(
                Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), false, 1, 20);
        double[] b = {100, 100.3, 99.7, 100.1, 99.9, 100.2, 99.8, 100};
        double[] c = Arrays.stream(b).map(v -> 1.0125 * v).toArray();
        Metric joules = new Metric("energy", Unit.of("J"), Direction.LOWER, Quantity.ENERGY, Role.PRIMARY, Domain.CPU);
        Analysis a = Analyzer.analyze(Made.question(
                often,
                Made.file("host", "a", Made.runs("x", Made.TIME, b), Made.runs("y", joules, b)),
                Made.file("vm", "c", Made.runs("x", Made.TIME, c), Made.runs("y", joules, c))));
        assertThat(a.comparisons()).allSatisfy(r -> {
            assertThat(r.judgement().beyondMargin()).isTrue();
            assertThat(r.sentence()).contains("beyond the 1 % margin");
        });
        assertThat(a.comparisons().get(0).sentence()).endsWith("at α/20 it would be slower, size open.");
        assertThat(a.comparisons().get(1).sentence()).endsWith("at α/20 it would be worse, size open.");
        assertThat(a.headline()).endsWith("After 20 looks, none of two verdicts stands.");
    }

    @Test
    void provisionalRowsAreNamedInTheWordsOfTheirMetric() {
        Metric joules = new Metric("energy", Unit.of("J"), Direction.LOWER, Quantity.ENERGY, Role.PRIMARY, Domain.CPU);
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.runs("x", joules, 100, 101, 99), Made.runs("y", joules, 100, 101, 99)),
                Made.file("vm", "c", Made.runs("x", joules, 120, 121, 119), Made.runs("y", joules, 120, 121, 119)));
        assertThat(a.headline()).contains("provisional (two worse)");
    }

    @Test
    void theWorstOfSeveralCandidatesIsNamedWithItsPlatform() {
        Question q = new Question(
                List.of(
                        Made.file("host", "a", Made.runs("x", Made.RATE, Made.around(100, 0.001, 8, 1))),
                        Made.file("vm", "b", Made.runs("x", Made.RATE, Made.around(97, 0.001, 8, 2))),
                        Made.file("pod", "c", Made.runs("x", Made.RATE, Made.around(99, 0.001, 8, 3)))),
                "host",
                List.of("pod", "vm"),
                Settings.DEFAULT);
        assertThat(Analyzer.analyze(q).subline()).contains("Worst: x on vm, 97.");
    }

    /** After a count of equivalent rows the next count is not one of those. */
    @Test
    void theOthersAreNotTakenForTheEquivalentOnes() {
        List<Source> files = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            double gap = i < 2 ? 1 : 1.1;
            files.addAll(Made.files("host", "b" + i, Made.TIME, Made.around(100, 0.001, 8, i)));
            files.addAll(Made.files("vm", "b" + i, Made.TIME, Made.around(100 * gap, 0.001, 8, 50 + i)));
        }
        assertThat(Made.analyze(files.toArray(Source[]::new)).headline())
                .startsWith("Equivalent within ±1 % on 2 of 16. Of the others, 14 are slower");
    }
}
