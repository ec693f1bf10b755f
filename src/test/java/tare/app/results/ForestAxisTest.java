package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.model.Domain;
import tare.support.SampleAnalysis;
import tare.support.SampleRow;

class ForestAxisTest {
    @Test
    void holdsTheMarginAndTheBaselineWithoutAnyRow() {
        ForestAxis axis = ForestAxis.of(List.of(), 0.01);
        assertThat(axis.low()).isLessThan(1 / 1.01);
        assertThat(axis.high()).isGreaterThan(1.01);
        assertThat(axis.ticks()).contains(1.0);
    }

    @Test
    void oneRowFarOutDoesNotSquashTheRest() {
        List<Comparison> rows = SampleAnalysis.study().primary();
        ForestAxis axis = ForestAxis.of(rows, 0.01);
        assertThat(rows).anyMatch(c -> axis.off(c.judgement().performance()));
        assertThat(axis.high() - axis.low()).isLessThan(0.5);
    }

    @Test
    void placesAndPerformancesAreInverse() {
        ForestAxis axis = ForestAxis.of(SampleAnalysis.study().primary(), 0.01);
        for (double p : new double[] {0.95, 0.99, 1, 1.013}) {
            assertThat(axis.performance(axis.at(p))).isCloseTo(p, Assertions.within(1e-12));
        }
    }

    @Test
    void labelsHaveNoMoreDecimalsThanTheStepNeeds() {
        ForestAxis axis = new ForestAxis(0.98, 1.02, List.of(0.98, 0.99, 1.0, 1.01, 1.02));
        assertThat(axis.label(0.99)).isEqualTo("99 %");
        ForestAxis fine = new ForestAxis(0.995, 1.005, List.of(0.995, 1.0, 1.005));
        assertThat(fine.label(0.995)).isEqualTo("99.5 %");
    }

    @Test
    void anIntervalThatSaysNothingLeavesTheMarginInSight() {
        ForestAxis axis = ForestAxis.of(
                SampleAnalysis.of(
                                List.of(SampleRow.of("two runs", "runner", "ops/s", Domain.CPU, -0.05, 1.6, 2)),
                                List.of(),
                                "VM")
                        .primary(),
                0.01);
        assertThat(axis.high()).isLessThan(3);
        assertThat(axis.at(1.01) - axis.at(0.99)).isGreaterThan(0.005);
    }
}
