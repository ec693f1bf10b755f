package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.model.Direction;
import tare.stats.mean.LogRatio;
import tare.verdict.Judge;
import tare.verdict.Refusal;
import tare.verdict.Rule;

/** Pairs whose ratio never varies leave nothing but rounding: no test, and least of all p = 0. */
final class PairsOfOneRatioTest {
    private static double[] times(double factor, double... x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = factor * x[i];
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 1.1, 0.3, 1e-9, 7e11})
    void areRefused(double factor) {
        double[] x = {1, 1.02, 0.97, 1.003, 1.0001, 0.999};
        double[] y = times(factor, x);
        assertThatThrownBy(() -> LogRatio.paired(y, x, 0.95))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(Refused.Code.NO_VARIATION));
        assertThat(Judge.paired(x, y, Direction.LOWER, Rule.DEFAULT).reason()).contains(Refusal.NO_VARIATION);
    }

    @Test
    void aTinyVariationThatIsNotRoundingIsTested() {
        double[] x = {100, 101, 102, 103};
        double[] y = {110.0000001, 111.1, 112.2, 113.3000001};
        assertThat(Judge.paired(x, y, Direction.LOWER, Rule.DEFAULT).testable()).isTrue();
    }
}
