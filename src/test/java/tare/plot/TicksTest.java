package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static List<String> texts(Axis axis, int target) {
        return Ticks.of(axis, target).stream().map(Ticks.Tick::text).toList();
    }

    @Test
    void roundNumbersInsideTheAxis() {
        assertThat(texts(Axis.linear("", 0.3, 10.2), 5)).containsExactly("2", "4", "6", "8", "10");
        assertThat(texts(Axis.percent("", 0.94, 1.02), 4)).containsExactly("94 %", "96 %", "98 %", "100 %", "102 %");
    }

    @Test
    void negativeNumbersHaveARealMinusAndZeroHasNone() {
        assertThat(texts(Axis.linear("", -1, 1), 4)).containsExactly("−1.0", "−0.5", "0.0", "0.5", "1.0");
    }

    @Test
    void manyDecadesAreThinned() {
        assertThat(texts(Axis.log("", 1e-3, 1e6), 5)).hasSizeLessThanOrEqualTo(6);
        assertThat(texts(Axis.log("", 1, 100), 6)).containsExactly("1", "2", "5", "10", "20", "50", "100");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1e-9,3e-9", "1e9,1.00001e9", "-5e12,7e12", "99.9,100.1"})
    void everyAxisHasTicksAndNotTooMany(double from, double to) {
        for (int target = 2; target < 12; target++) {
            List<String> ticks = texts(Axis.linear("", from, to), target);
            assertThat(ticks).hasSizeBetween(1, target + 2);
            assertThat(ticks).doesNotHaveDuplicates();
        }
    }
}
