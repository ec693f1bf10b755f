package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiddleRunTest {
    private static WithinRuns.Run run(int points, double level) {
        double[] seconds = IntStream.range(0, points).mapToDouble(i -> 1e9 + i).toArray();
        double[] values = IntStream.range(0, points).mapToDouble(i -> level + i).toArray();
        return new WithinRuns.Run("a file", seconds, values, new long[0]);
    }

    @Test
    void isTheMedianOfTheRunsFromMomentToMoment() {
        MiddleRun middle = MiddleRun.of(List.of(run(10, 0), run(10, 2), run(10, 500)), true)
                .orElseThrow();
        assertThat(middle.xs()).hasSize(10);
        assertThat(middle.xs()[0]).isCloseTo(0.45, within(1e-9));
        assertThat(middle.ys()[0]).isCloseTo(2, within(1e-9));
        assertThat(middle.ys()[9]).isCloseTo(11, within(1e-9));
    }

    @Test
    void aSingleLongRunDoesNotSpeakForAll() {
        MiddleRun middle =
                MiddleRun.of(List.of(run(10, 0), run(10, 2), run(100, 1)), true).orElseThrow();
        assertThat(middle.xs()[middle.xs().length - 1]).isLessThan(20);
    }

    @Test
    void isNoneOfRunsWithTwoPoints() {
        assertThat(MiddleRun.of(List.of(run(2, 0), run(2, 1), run(2, 2)), false))
                .isEmpty();
    }
}
