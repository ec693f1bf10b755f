package tare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"12, 0", "1.2, 1", "0.12, 2", "0.052, 3", "0.0999, 2", "0.996, 1", "9.96, 0", "120, -1", "0, 1"})
    void twoSignificantDigitsOfTheUncertainty(double uncertainty, int decimals) {
        assertThat(Figures.decimals(uncertainty)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"1.002, 1, +0.2 %", "0.997, 1, −0.3 %", "1, 1, 0.0 %", "0.99996, 1, 0.0 %", "1.05, 0, +5 %"})
    void gapsHaveARealMinusSignAndNoSignedZero(double ratio, int decimals, String text) {
        assertThat(Figures.gap(ratio, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.01, ±1 %", "0.025, ±2.5 %", "0.001, ±0.1 %", "0.1, ±10 %"})
    void margins(double fraction, String text) {
        assertThat(Figures.margin(Margin.of(fraction))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0475, p = 0.048", "0.00001, p < 0.0001", "0, p < 0.0001", "0.7, p = 0.70", "0.999, p = 1.0"})
    void pValuesAreNeverZero(double p, String text) {
        assertThat(Figures.p(p)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.8, 4 times in 5", "0.9, 9 times in 10", "0.95, 19 times in 20", "0.87, 87 times in 100"})
    void chances(double power, String text) {
        assertThat(Figures.chance(power)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"184123, 184100", "0.012613, 0.01261", "3.2e-7, 3.2 × 10^−7", "-5, −5", "9.22e18, 9.22 × 10^18"})
    void valuesHaveFourDigits(double value, String text) {
        assertThat(Figures.value(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "45.604, 0.123, 45.60",
        "25.12314, 0.00904, 25.1231",
        "50352, 13600, 50000",
        "0.045991, 0.0015, 0.0460",
        "3.2, 150, 3.2",
        "0.03, 0.9, 0.030",
        "3.21987e-7, 2.4e-9, 3.220 × 10^−7",
        "9.2234e18, 1.3e18, 9.2 × 10^18",
        "9.9996, 0.0012, 9.9996",
        "45.6, 0, 45.6",
        "45.6, NaN, 45.6",
        "-12.34, 0.5, −12.34"
    })
    void meansStandToThePlaceOfTheirSpread(double mean, double spread, String text) {
        assertThat(Figures.mean(mean, spread)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1234, 12.3 %", "0.0084, 0.8 %", "0.00028, 0.03 %", "0.00096, 0.10 %", "0, 0.0 %", "1.5, 150.0 %"})
    void aSizeIsNotRoundedToNothing(double fraction, String text) {
        assertThat(Figures.size(fraction)).isEqualTo(text);
    }

    @Test
    void twoValuesThatDifferAreWrittenDifferently() {
        ValueScale seconds = new ValueScale(1, "s");
        assertThat(Figures.values(100.0012, 100.0309, seconds)).containsExactly("100.001 s", "100.031 s");
        assertThat(Figures.values(98.5, 101.26, seconds)).containsExactly("98.5 s", "101.3 s");
        assertThat(Figures.values(5, 5, seconds)).containsExactly("5 s", "5 s");
    }

    @Test
    void performanceIsRoundedByItsInterval() {
        assertThat(Figures.performance(0.98951, new Interval(0.98712, 0.99432), 0.05))
                .isEqualTo("98.95 % (95 % interval 98.71 to 99.43 %)");
        assertThat(Figures.performance(0.90, Interval.NONE, 0.05)).isEqualTo("90.0 %");
    }

    @Test
    void aLimitThatIsNotZeroIsNotPrintedAsZero() {
        assertThat(Figures.limit(0.13, 0)).isEqualTo("0.1");
        assertThat(Figures.limit(0.6, 0)).isEqualTo("1");
        assertThat(Figures.limit(0, 0)).isEqualTo("0");
        assertThat(Figures.limit(1e-9, 1)).isEqualTo("0.0");
        assertThat(Figures.gapRange(new Interval(0.8, 0.9987), 0)).isEqualTo("−20 % to −0.1 %");
        assertThat(Figures.percentRange(new Interval(0.8, 0.9987), 0)).isEqualTo("80 to 99.9 %");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01012, ±1.1 %",
        "0.0064, ±0.64 %",
        "0.00641, ±0.65 %",
        "0.05, ±5.0 %",
        "0.199, ±20 %",
        "0.2, a factor of 1.20",
        "0.6767, a factor of 1.68",
        "137.2, a factor of 139"
    })
    void aBoundIsRoundedUpAndIsAFactorWhereItIsLarge(double bound, String text) {
        assertThat(Figures.bound(bound)).isEqualTo(text);
    }
}
