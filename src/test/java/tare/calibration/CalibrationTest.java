package tare.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tare.stats.Draws;

/** The verdict is wrong no more often than it says, where the method promises it: smooth shapes, equal n, the right unit. */
class CalibrationTest {
    private static final int REPETITIONS = 1500;

    static Stream<Arguments> smooth() {
        return Stream.of(Draws.NORMAL, Draws.LOG_NORMAL)
                .flatMap(shape -> Stream.of(3, 5, 10, 30).map(n -> Arguments.of(shape, n)));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void withoutAGapFewAreCalledDifferent(Draws shape, int n) {
        assertThat(Trial.shaped(shape, n, n, 0, REPETITIONS).different())
                .isLessThanOrEqualTo(Trial.allowed(REPETITIONS));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void atTheMarginFewAreCalledEquivalent(Draws shape, int n) {
        assertThat(Trial.shaped(shape, n, n, Trial.MARGIN, REPETITIONS).equivalent())
                .isLessThanOrEqualTo(Trial.allowed(REPETITIONS));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void atTwiceTheMarginHardlyAnyIsCalledEquivalent(Draws shape, int n) {
        assertThat(Trial.shaped(shape, n, n, 2 * Trial.MARGIN, REPETITIONS).equivalent())
                .isLessThanOrEqualTo(0.03);
    }

    @Test
    void nestedDataHoldByTheirUnitAndNotByTheirIterations() {
        assertThat(Trial.nested(5, 20, true, REPETITIONS).different()).isLessThanOrEqualTo(Trial.allowed(REPETITIONS));
        assertThat(Trial.nested(5, 20, false, REPETITIONS).different()).isGreaterThan(0.45);
    }

    @ParameterizedTest
    @CsvSource({"0.3,0.08", "0.7,0.10", "0.9,0.17"})
    void theCorrectionHoldsDependentSeriesNearTheirLevel(double phi, double limit) {
        assertThat(Trial.dependent(phi, 100, true, REPETITIONS)).isLessThanOrEqualTo(limit);
        assertThat(Trial.dependent(phi, 100, false, REPETITIONS))
                .isGreaterThan(1.8 * Trial.dependent(phi, 100, true, REPETITIONS));
    }
}
