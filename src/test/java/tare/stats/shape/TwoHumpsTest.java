package tare.stats.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two groups with nothing between, their order, and what is none. */
class TwoHumpsTest {
    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "10 10.1 10.2 13 13.1 13.2, 1, one after the other",
        "13 13.1 13.2 10 10.1 10.2, 1, the higher first",
        "10 13 10.1 13.1 10.2 13.2, 5, in turns",
        "10 10.1 13 13.1 13.2 10.2, 2, and back again",
    })
    void theOrderIsCounted(String values, int crossings, String what) {
        TwoHumps humps = TwoHumps.of(numbers(values), 0.01).orElseThrow();
        assertThat(humps.crossings()).as(what).isEqualTo(crossings);
        assertThat(humps.oneAfterTheOther()).isEqualTo(crossings == 1);
        assertThat(humps.split()).isBetween(10.2, 13.0);
    }

    @ParameterizedTest
    @CsvSource({
        "10 10.1 10.2 13 13.1, too few",
        "10 10.1 10.2 10.3 10.4 13, one value is no hump",
        "10 10.1 10.2 10.6 10.7 10.8, not three times as far as wide",
        "3 3 4 4 3 4, two steps of a clock",
        "3 4 5 3 8 9 8 9, gaps of steps",
        "-1 -1.1 -1.2 13 13.1 13.2, no logarithm",
        "0 0 0 13 13.1 13.2, no logarithm of zero",
        "5 5 5 5 5 5, constant",
    })
    void otherValuesHaveNone(String values, String why) {
        assertThat(TwoHumps.of(numbers(values), 0.01)).as(why).isEmpty();
    }

    @Test
    void aGapWithinTheMarginIsNone() {
        double[] x = numbers("10 10.001 10.002 10.1 10.101 10.102");
        assertThat(TwoHumps.of(x, 0.0096)).isPresent();
        assertThat(TwoHumps.of(x, 0.0099)).isEmpty();
    }

    @Test
    void oneStrayInALargeHumpDoesNotHideIt() {
        double[] x = numbers("10 10.01 10.02 10.03 10.04 10.9 13 13.01 13.02 13.03 13.04 13.05");
        assertThat(TwoHumps.of(x, 0.01)).isPresent();
    }
}
