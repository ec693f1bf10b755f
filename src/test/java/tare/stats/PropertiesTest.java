package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.stats.mean.Fieller;
import tare.stats.mean.HedgesG;
import tare.stats.mean.LogRatio;
import tare.stats.mean.TTest;
import tare.stats.mean.Tost;
import tare.stats.quantile.Quantiles;
import tare.stats.rank.CliffsDelta;
import tare.stats.rank.RankSum;

/** What must hold whatever the numbers: exchange of the sides, scale, shift and order. */
class PropertiesTest {
    static Stream<Arguments> samples() {
        return IntStream.range(0, 40).mapToObj(i -> {
            Random random = new Random(100 + i);
            Draws shape = Draws.values()[i % Draws.values().length];
            return Arguments.of(shape.sample(2 + i % 17, random), shape.sample(2 + i % 11, random));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exchangeMirrorsTheTTest(double[] x, double[] y) {
        TTest a = TTest.welch(x, y, TestQuestion.USUAL);
        TTest b = TTest.welch(y, x, TestQuestion.USUAL);
        assertThat(b.difference().estimate()).isEqualTo(-a.difference().estimate());
        assertThat(b.interval().low()).isEqualTo(-a.interval().high());
        assertThat(b.pValue()).isEqualTo(a.pValue());
        assertThat(b.difference().df()).isEqualTo(a.difference().df());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exchangeMirrorsTheLogRatio(double[] x, double[] y) {
        LogRatio a = LogRatio.welch(x, y, 0.95);
        LogRatio b = LogRatio.welch(y, x, 0.95);
        assertThat(b.log().estimate()).isEqualTo(-a.log().estimate());
        assertThat(b.pValue()).isEqualTo(a.pValue());
        assertThat(b.interval().low() * a.interval().high()).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exchangeMirrorsTheEquivalenceTest(double[] x, double[] y) {
        Tost a = Tost.welch(x, y, -1, 2, 0.05);
        Tost b = Tost.welch(y, x, -2, 1, 0.05);
        assertThat(b.pLower()).isEqualTo(a.pUpper());
        assertThat(b.pValue()).isEqualTo(a.pValue());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void exchangeMirrorsTheRankProcedures(double[] x, double[] y) {
        RankSum a = RankSum.of(x, y, RankSum.Settings.DEFAULT);
        RankSum b = RankSum.of(y, x, RankSum.Settings.DEFAULT);
        assertThat(b.w()).isEqualTo((double) x.length * y.length - a.w());
        assertThat(b.pValue()).isCloseTo(a.pValue(), within(1e-13));
        assertThat(b.shift()).isEqualTo(-a.shift());
        assertThat(CliffsDelta.of(y, x, 0.95).delta())
                .isCloseTo(-CliffsDelta.of(x, y, 0.95).delta(), within(1e-14));
        assertThat(HedgesG.of(y, x, 0.95).g()).isEqualTo(-HedgesG.of(x, y, 0.95).g());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theUnitDoesNotMatter(double[] x, double[] y) {
        for (double factor : new double[] {1e-9, 1e-200, 1e12, 1e250}) {
            double[] sx = Draws.scaled(x, factor);
            double[] sy = Draws.scaled(y, factor);
            assertThat(TTest.welch(sx, sy, TestQuestion.USUAL).pValue())
                    .isCloseTo(TTest.welch(x, y, TestQuestion.USUAL).pValue(), within(1e-9));
            assertThat(LogRatio.welch(sx, sy, 0.95).interval().low())
                    .isCloseTo(LogRatio.welch(x, y, 0.95).interval().low(), within(1e-9));
            assertThat(Fieller.welch(sx, sy, 0.95).set().low())
                    .isCloseTo(Fieller.welch(x, y, 0.95).set().low(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anOffsetDoesNotMatterToADifference(double[] x, double[] y) {
        double[] sx = Arrays.stream(x).map(v -> v + 1024).toArray();
        double[] sy = Arrays.stream(y).map(v -> v + 1024).toArray();
        assertThat(TTest.welch(sx, sy, TestQuestion.USUAL).pValue())
                .isCloseTo(TTest.welch(x, y, TestQuestion.USUAL).pValue(), within(1e-9));
        assertThat(RankSum.of(sx, sy, RankSum.Settings.DEFAULT).pValue())
                .isEqualTo(RankSum.of(x, y, RankSum.Settings.DEFAULT).pValue());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOrderOfTheValuesDoesNotMatter(double[] x, double[] y) {
        List<Double> values = new ArrayList<>(Arrays.stream(x).boxed().toList());
        Collections.shuffle(values, new Random(7));
        double[] shuffled = values.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Moments.mean(shuffled)).isEqualTo(Moments.mean(x));
        assertThat(Moments.sd(shuffled)).isCloseTo(Moments.sd(x), within(1e-14 * Moments.sd(x)));
        assertThat(TTest.welch(shuffled, y, TestQuestion.USUAL).pValue())
                .isCloseTo(TTest.welch(x, y, TestQuestion.USUAL).pValue(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equivalentExactlyWhenTheIntervalLiesInside(double[] x, double[] y) {
        for (double margin : new double[] {0.2, 1, 2, 5, 20}) {
            Tost tost = Tost.welch(x, y, -margin, margin, 0.05);
            boolean inside = tost.interval().low() > -margin && tost.interval().high() < margin;
            assertThat(tost.equivalent()).isEqualTo(inside);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void quantilesRiseWithP(double[] x, double[] y) {
        double[] p = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
        for (int type = 1; type <= 9; type++) {
            assertThat(Quantiles.of(x, p, type)).isSorted();
        }
    }

    @Test
    void quantilesInvertTheirDistributions() {
        for (double df : new double[] {0.7, 1, 2.5, 15.8, 200.3, 1e6, Double.POSITIVE_INFINITY}) {
            for (double p : new double[] {1e-30, 1e-8, 0.001, 0.025, 0.3, 0.4999, 0.7, 0.999}) {
                double back = StudentT.survival(StudentT.upperQuantile(p, df), df);
                assertThat(back / p).as("df %s p %s", df, p).isCloseTo(1, within(1e-11));
            }
        }
    }

    @Test
    void aTailIsNotOneMinusTheRest() {
        assertThat(StudentT.survival(40, 50)).isCloseTo(6.2e-40, within(0.1e-40));
        assertThat(Normal.survival(20)).isCloseTo(2.7536e-89, within(1e-92));
    }
}
