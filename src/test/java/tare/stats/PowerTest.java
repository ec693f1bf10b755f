package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning: the smallest n is the smallest, and the power is the integral. */
class PowerTest {
    private static final double MARGIN = Math.log(1.01);

    @ParameterizedTest
    @CsvSource({"0.005,6", "0.01,19", "0.02,70", "0.03,157"})
    void runsForEquivalenceWithinOnePercent(double cv, int runs) {
        assertThat(TostPower.sampleSize(0, -MARGIN, MARGIN, cv, 0.05, 0.8)).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({"0,0.003", "0,0.02", "0.005,0.013", "-0.002,0.04", "0.008,0.01", "0,0.3"})
    void theSizeReachesThePowerAndOneLessDoesNot(double delta, double sd) {
        int n = TostPower.sampleSize(delta, -0.01, 0.012, sd, 0.05, 0.8);
        assertThat(TostPower.power(n, delta, -0.01, 0.012, sd, 0.05)).isGreaterThanOrEqualTo(0.8);
        assertThat(n == 2 || TostPower.power(n - 1.0, delta, -0.01, 0.012, sd, 0.05) < 0.8)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.01,0.02", "0.01,0.2", "0.05,0.01", "-0.01,0.033"})
    void theSizeToSeeADifferenceIsTheSmallest(double delta, double sd) {
        int n = TPower.sampleSize(delta, sd, 0.05, 0.8);
        assertThat(TPower.power(n, delta, sd, 0.05)).isGreaterThanOrEqualTo(0.8);
        assertThat(n == 2 || TPower.power(n - 1.0, delta, sd, 0.05) < 0.8).isTrue();
    }

    /** Pairs have half the degrees of freedom; the spread is that of one value, whose differences have √2 times as much. */
    @ParameterizedTest
    @CsvSource({"0.01,0.004", "0.01,0.02", "0.05,0.03"})
    void pairsNeedWhatTheTestOfPairsNeeds(double delta, double sd) {
        TDesign pairs = TDesign.of("paired", "two.sided");
        int n = TPower.sampleSize(Layout.PAIRED, delta, sd, 0.05, 0.8);
        assertThat(pairs.power(n, delta, sd * Math.sqrt(2), 0.05)).isGreaterThanOrEqualTo(0.8);
        assertThat(pairs.power(n - 1.0, delta, sd * Math.sqrt(2), 0.05)).isLessThan(0.8);
        assertThat(n).isGreaterThan(TPower.sampleSize(delta, sd, 0.05, 0.8));
    }

    /** Held against a million drawn sets of pairs each. */
    @ParameterizedTest
    @CsvSource({"4,0.006,0.308", "6,0.005,0.807", "12,0.01,0.483"})
    void equivalenceOfPairsHasThePowerThatWasDrawn(int n, double sd, double drawn) {
        assertThat(TostPower.power(Layout.PAIRED, n, 0, -MARGIN, MARGIN, sd, 0.05))
                .isCloseTo(drawn, within(0.003));
    }

    @Test
    void whatCannotBeReachedIsSaidSo() {
        assertThat(TostPower.sampleSize(0.01, -0.01, 0.01, 0.02, 0.05, 0.8)).isEqualTo(-1);
        assertThat(TostPower.sampleSize(0, -0.01, 0.01, 5, 0.05, 0.8)).isEqualTo(-1);
        assertThat(TPower.sampleSize(0, 0.02, 0.05, 0.8)).isEqualTo(-1);
        assertThat(TPower.nonInferioritySampleSize(0.02, 0.01, 0.02, 0.05, 0.8)).isEqualTo(-1);
    }

    @Test
    void badParametersAreRefused() {
        assertThatThrownBy(() -> TostPower.power(1, 0, -1, 1, 1, 0.05)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> TostPower.power(5, 0, 1, -1, 1, 0.05)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> TPower.power(5, 0, 0, 0.05)).isInstanceOf(Refused.class);
    }

    @Test
    void powerWithoutADifferenceIsTheLevel() {
        assertThat(TPower.power(12, 0, 1, 0.05)).isCloseTo(0.05, within(1e-12));
        assertThat(TPower.nonInferiorityPower(12, 1, 1, 3, 0.05)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void theNoncentralTWithoutNoncentralityIsStudents() {
        for (double df : new double[] {1, 2, 3.3, 19, 1e5}) {
            assertThat(NoncentralT.survival(2.2, df, 0)).isCloseTo(StudentT.survival(2.2, df), within(1e-12));
        }
    }
}
