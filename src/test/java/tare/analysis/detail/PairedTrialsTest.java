package tare.analysis.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Source;
import tare.stats.Layout;
import tare.stats.TPower;
import tare.verdict.Rule;
import tare.verdict.Verdict;

/** Rounds that differ by a tenth, with both sides of a round alike: unpaired nothing could be told of them. */
class PairedTrialsTest {
    private static final int ROUNDS = 12;
    private static final Settings PAIRED = new Settings(
            Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), true, 1, 1);

    private static Analysis rounds(double factor, double spread) {
        double[] rounds = Made.around(100, 0.1, ROUNDS, 5);
        double[] own = Made.around(factor, spread, ROUNDS, 6);
        List<Source> files = new ArrayList<>(Made.files("host", "x", Made.TIME, rounds));
        double[] vm = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            vm[i] = rounds[i] * own[i];
        }
        files.addAll(Made.files("vm", "x", Made.TIME, vm));
        return Analyzer.analyze(Made.question(PAIRED, files.toArray(Source[]::new)));
    }

    private static Robustness trials(Analysis a) {
        return Detailer.robustness(a.comparisons().getFirst(), a);
    }

    /** A choice that broke the pairs up would flip by that and not by what it is called. */
    @Test
    void pairsStayPairsInEveryChoiceButTheOneThatUnpairsThem() {
        for (double factor : new double[] {1.004, 1.03}) {
            Analysis a = rounds(factor, 0.001);
            Robustness r = trials(a);
            assertThat(r.sentence()).isEqualTo("Another verdict by Unpaired (undecided); the other choices agree.");
            assertThat(r.choices())
                    .extracting(Robustness.Choice::name)
                    .contains(
                            "Pseudomedian of the pairs' log ratios",
                            "BCa bootstrap of the pairs' mean log ratio",
                            "Fieller ratio of means",
                            "First pair left out");
        }
    }

    @Test
    void aStrayPairIsLeftOutAsAPair() {
        double[] rounds = Made.around(100, 0.1, ROUNDS, 5);
        double[] vm = Made.around(1.004, 0.001, ROUNDS, 6);
        for (int i = 0; i < ROUNDS; i++) {
            vm[i] *= rounds[i] * (i == 4 ? 1.2 : 1);
        }
        List<Source> files = new ArrayList<>(Made.files("host", "x", Made.TIME, rounds));
        files.addAll(Made.files("vm", "x", Made.TIME, vm));
        Robustness r = trials(Analyzer.analyze(Made.question(PAIRED, files.toArray(Source[]::new))));
        assertThat(r.choices())
                .filteredOn(c -> c.name().equals("Outliers left out"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.note()).isEqualTo("1 pair beyond the Tukey fences");
                    assertThat(c.verdict()).contains(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
                });
    }

    /** The runs that more would take are those of the design that was judged, as in the plan. */
    @Test
    void moreRunsArePlannedFromTheSpreadOfThePairs() {
        Analysis a = rounds(1, 0.05);
        Comparison row = a.comparisons().getFirst();
        assertThat(row.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        double sigma = Planning.spread(row);
        int total = TPower.sampleSize(Layout.PAIRED, Math.log(row.judgement().costRatio()), sigma, 0.05, 0.8);
        assertThat(row.sentence()).contains("; " + (total - ROUNDS) + " more runs a side would show it 4 times in 5.");
    }

    /** Rounds that differ by a tenth say nothing of hosts where both sides of a round are alike. */
    @Test
    void theHostsOfPairsAreAsSureAsThePairs() {
        GapCost cost = GapCost.of(rounds(1.004, 0.001).comparisons().getFirst()).orElseThrow();
        assertThat(cost.hosts()).isBetween(100.3, 100.5);
        assertThat(cost.interval().high() - cost.interval().low()).isLessThan(0.3);
    }
}
