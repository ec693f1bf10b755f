package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.stats.level.KaliberaJones;
import tare.stats.level.Levels;
import tare.stats.mean.Fieller;
import tare.stats.method.Methods;
import tare.stats.quantile.HarrellDavis;
import tare.stats.rank.CliffsDelta;
import tare.stats.rank.RankSum;
import tare.stats.series.Autocorrelation;

/** Magnitudes, levels and parameters at the edge of what can be written: the numbers stay those of the definition. */
final class ExtremeCasesTest {
    private static double[] scaled(double by, double... x) {
        return DoubleStream.of(x).map(v -> v * by).toArray();
    }

    private static Results compute(String procedure, Map<String, ?> inputs) {
        return Methods.named(procedure).orElseThrow().compute(new Arguments(inputs));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-160, 1e-120, 1e120, 1e160})
    void kaliberaJonesDoesNotDependOnTheUnit(double unit) {
        double[] a = {10.1, 10.4, 9.9, 10.2};
        double[] b = {10, 10.3, 9.8, 10.05};
        Span plain = KaliberaJones.of(Levels.of(a), Levels.of(b), 0.95).interval();
        Span scaled = KaliberaJones.of(Levels.of(scaled(unit, a)), Levels.of(scaled(unit, b)), 0.95)
                .interval();
        assertThat(scaled.low()).isEqualTo(plain.low(), offset(1e-12));
        assertThat(scaled.high()).isEqualTo(plain.high(), offset(1e-12));
        assertThat(plain.low()).isLessThan(plain.high());
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -3, 0.1, 1 / 3.0})
    void fiellerOfPairsOfOneRatioIsThatRatio(double ratio) {
        double[] x = {1, 1.02, 0.97, 1.003, 1.0001, 0.999};
        Fieller found = Fieller.paired(scaled(ratio, x), x, 0.95);
        assertThat(found.shape()).isEqualTo(Fieller.Shape.BOUNDED);
        assertThat(found.set().low()).isEqualTo(ratio, within(1e-7 * Math.abs(ratio)));
        assertThat(found.set().high()).isEqualTo(ratio, within(1e-7 * Math.abs(ratio)));
    }

    @Test
    void fiellerKeepsItsFreedomWhereTheRatioItselfIsTooSmallToBeWritten() {
        double[] a = {4.8, 3.9, 4.1};
        double[] b = {5.3, 4.0, 5.3, 5.0};
        double plain = Fieller.welch(a, b, 0.95).df();
        double scaled = Fieller.welch(scaled(1e-200, a), scaled(1e200, b), 0.95).df();
        assertThat(scaled).isEqualTo(plain, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300})
    void theErrorOfAQuantileNeitherOverflowsNorVanishes(double unit) {
        double[] x = {1, 2, 4, 5.5, 7, 7.5, 8};
        double plain = HarrellDavis.of(x, 0.3).standardError();
        assertThat(HarrellDavis.of(scaled(unit, x), 0.3).standardError() / unit).isEqualTo(plain, within(1e-12));
    }

    @Test
    void theErrorOfAQuantileIsRightWhereItHasNineDigitsLessThanTheValue() {
        double[] x = new double[51];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 25 ? 45.1 : 47.0421634;
        }
        assertThat(HarrellDavis.of(x, 0.1).standardError()).isEqualTo(8.05095950266065e-9, within(1e-20));
    }

    @Test
    void autocorrelationOfLargeValuesIsThatOfTheirDeviations() {
        double[] small = {3, -1, 4, 1, -5, 9, -2, 6};
        double[] large = DoubleStream.of(small).map(v -> v + 1e15).toArray();
        assertThat(Autocorrelation.of(large).at(1))
                .isEqualTo(Autocorrelation.of(small).at(1), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 14", "0.5, 8", "0.95, 2"})
    void aOneSidedLevelBelowHalfPutsTheBoundBeyondTheMiddle(double level, int rank) {
        double[] x = {1.1, 2.3, 3.2, 4.7};
        double[] y = {0.15, 0.9, 1.85, 2.05};
        double[] differences = DoubleStream.of(x)
                .flatMap(a -> DoubleStream.of(y).map(b -> a - b))
                .sorted()
                .toArray();
        RankSum.Settings settings =
                new RankSum.Settings(0, Alternative.GREATER, RankSum.Distribution.EXACT, true, level);
        RankSum found = RankSum.of(x, y, settings);
        assertThat(found.rankK()).isEqualTo(rank);
        assertThat(found.interval().low()).isEqualTo(differences[rank - 1]);
    }

    @Test
    void anAdjustmentThatIsNoneStillRefusesWhatIsNoProbability() {
        Map<String, ?> inputs = Map.of("p", List.of(0.2, 1.1), "method", "none");
        assertThatThrownBy(() -> compute("p_adjust", inputs))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(Refused.Code.BAD_PARAMETER));
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNotGuessed() {
        List<Double> x = List.of(1.0, 2.0, 4.0);
        Map<String, Map<String, ?>> asked = Map.of(
                "wilcoxon_rank_sum", Map.of("x", x, "y", x, "continuity", "no"),
                "bootstrap_random", Map.of("x", x, "replicates", Integer.MAX_VALUE),
                "power_tost", Map.of("n_per_group", "Infinity", "low", -1, "upp", 1, "sd", 1));
        asked.forEach((procedure, inputs) -> assertThatThrownBy(() -> compute(procedure, inputs))
                .as(procedure)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo(Refused.Code.BAD_PARAMETER)));
        assertThatThrownBy(() -> compute("kde", Map.of("x", x, "at", List.of("NaN"), "bandwidth", 1)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(Refused.Code.NON_FINITE));
    }

    @Test
    void asManyAboveAsBelowIsADominanceOfZeroAndNotNearly() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {0.5, 2.5, 3.5, 4.5, 7.5};
        assertThat(CliffsDelta.of(x, y, 0.95).delta()).isEqualTo(3 / 35.0);
        double[] mirrored = {0.5, 2.5, 4, 5.5, 7.5};
        assertThat(CliffsDelta.of(x, mirrored, 0.95).delta()).isZero();
    }
}
