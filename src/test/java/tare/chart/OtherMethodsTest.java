package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

class OtherMethodsTest {
    private static Comparison row(String name) {
        return ChartStudies.study().comparisons().stream()
                .filter(c -> c.key().benchmark().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeMethodsAgreeOnAClearLoss() {
        Comparison c = row("fio random write");
        Map<String, Judgement> others = OtherMethods.of(c);
        assertThat(others).hasSize(3);
        for (Judgement j : others.values()) {
            assertThat(j.verdict()).isEqualTo(Verdict.SLOWER);
            assertThat(j.beyondMargin()).isTrue();
            assertThat(j.ratio()).isCloseTo(c.judgement().ratio(), within(0.01));
            assertThat(j.performance())
                    .isBetween(j.performanceCi().low(), j.performanceCi().high());
        }
    }

    @Test
    void aTimeThatGrewIsALossToo() {
        assertThat(OtherMethods.of(row("null system call")).values())
                .hasSize(3)
                .allMatch(j -> j.verdict() == Verdict.SLOWER && j.performance() < 0.1);
    }

    @Test
    void tooFewRunsGiveNone() {
        assertThat(OtherMethods.of(row("MLPerf bert-99 Offline"))).isEmpty();
    }
}
