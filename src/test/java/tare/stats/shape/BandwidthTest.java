package tare.stats.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bandwidths where the usual formula has to fall back, and where an equation has several roots. */
final class BandwidthTest {
    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** bw.nrd0 of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 10, 0.973584622850636",
        "5 5 5 5 5 9, 1.02706191564582",
        "5 5 5 5, 3.4103622746484",
        "0 0 0 0, 0.682072454929679",
        "-7 -7 -7, 5.05727183908945",
    })
    void theRuleOfThumbFallsBackToTheSpreadThenTheValueThenOne(String values, double expected) {
        assertThat(Bandwidth.silverman(numbers(values))).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void ofSeveralRootsTheLargestIsMeant() {
        assertThat(Bandwidth.sheatherJones(numbers("-0.9 0.1 0.4 0.7 0.4")))
                .isCloseTo(0.18430352549447546, within(1e-6));
    }
}
