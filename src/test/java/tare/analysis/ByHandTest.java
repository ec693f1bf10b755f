package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.judging.Analyzer;
import tare.model.FactKeys;
import tare.model.Facts;
import tare.model.Source;

/** What the user says about the machines is used, and is marked as the user's. */
class ByHandTest {
    private static final double[] TEN = {100, 101, 99, 100.5, 99.5, 100.2, 99.8, 100.1, 99.9, 100};
    private static final double[] SLOWER = {110, 111, 109, 110.5, 109.5, 110.2, 109.8, 110.1, 109.9, 110};

    private static Source with(Source s, String cpu) {
        return s.withFacts(Facts.of(Map.of(FactKeys.CPU_MODEL, cpu)));
    }

    private static Analysis judged(ByHand said) {
        Source host = with(file("host", "a", runs("x", TIME, TEN)), "EPYC 7502");
        Source vm = with(file("vm", "b", runs("x", TIME, SLOWER)), "EPYC 7763");
        return Analyzer.analyze(
                new Question(List.of(host, vm), "host", List.of("vm"), Settings.DEFAULT.withByHand(said)));
    }

    private static FactFinding fact(Analysis a, String key) {
        return a.comparisons().getFirst().comparability().stream()
                .filter(f -> f.fact().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFactEnteredByHandWinsAndIsMarked() {
        Analysis a = judged(ByHand.NONE.withFact("vm", FactKeys.CPU_MODEL, "EPYC 7502"));
        assertThat(fact(a, FactKeys.CPU_MODEL).result()).isEqualTo(FactFinding.Result.SAME);
        assertThat(fact(a, FactKeys.CPU_MODEL).candidate()).isEqualTo("EPYC 7502 (entered by hand)");
        assertThat(fact(a, FactKeys.CPU_MODEL).baseline()).isEqualTo("EPYC 7502");
    }

    @Test
    void anAcceptedDifferenceStandsWithItsReasonAndNoLongerExplainsTheGapAway() {
        assertThat(judged(ByHand.NONE).comparisons().getFirst().sentence()).contains("not attributable");
        Analysis a = judged(ByHand.NONE.withAccepted(FactKeys.CPU_MODEL, "same clock, same cache"));
        Comparison c = a.comparisons().getFirst();
        assertThat(c.sentence()).doesNotContain("not attributable");
        assertThat(fact(a, FactKeys.CPU_MODEL).result()).isEqualTo(FactFinding.Result.DIFFERS);
        assertThat(c.checks())
                .anySatisfy(f -> assertThat(f.message()).contains("accepted by the user: same clock, same cache"));
        assertThat(a.warning()).doesNotContain("CPU models");
    }

    @Test
    void aBlankValueOrReasonTakesItBack() {
        ByHand said = ByHand.NONE.withFact("vm", FactKeys.CPU_MODEL, "x").withAccepted(FactKeys.CPU_MODEL, "y");
        assertThat(said.withFact("vm", FactKeys.CPU_MODEL, " ").withAccepted(FactKeys.CPU_MODEL, ""))
                .isEqualTo(ByHand.NONE);
    }

    @Test
    void aFactFollowsItsPlatformsName() {
        assertThat(ByHand.NONE.withFact("vm", "a", "1").renamed("vm", "guest").fact("guest", "a"))
                .contains("1");
    }
}
