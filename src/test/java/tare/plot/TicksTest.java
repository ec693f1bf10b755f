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
    void aStepFarBelowTheValuesIsStillSeen() {
        assertThat(texts(Axis.linear("", 1.98e-5, 2.02e-5), 4))
                .startsWith("0.0000198", "0.0000199")
                .endsWith("0.0000202");
        assertThat(texts(Axis.linear("", 0.9999998, 1.0000002), 2))
                .containsExactly("0.9999998", "1.0000000", "1.0000002");
    }

    @ParameterizedTest
    @CsvSource({"5,5", "0,0", "NaN,1", "1,NaN"})
    void anAxisWithoutALengthHasNone(double from, double to) {
        assertThat(texts(Axis.linear("", from, to), 4)).isEmpty();
        assertThat(texts(Axis.log("", from, to), 4)).isEmpty();
    }

    @Test
    void manyDecadesAreThinned() {
        assertThat(texts(Axis.log("", 1e-3, 1e6), 5)).hasSizeLessThanOrEqualTo(6);
        assertThat(texts(Axis.log("", 1, 100), 6)).containsExactly("1", "2", "5", "10", "20", "50", "100");
    }

    @ParameterizedTest
    @CsvSource({
        "0,1",
        "1e-9,3e-9",
        "1e9,1.00001e9",
        "-5e12,7e12",
        "99.9,100.1",
        "1.98e-5,2.02e-5",
        "0.9999998,1.0000003",
        "5e-5,5.00001e-5"
    })
    void everyAxisHasTicksAndNotTooMany(double from, double to) {
        for (int target = 2; target < 12; target++) {
            List<String> ticks = texts(Axis.linear("", from, to), target);
            assertThat(ticks).hasSizeBetween(1, target + 2);
            assertThat(ticks).doesNotHaveDuplicates();
        }
    }
}
