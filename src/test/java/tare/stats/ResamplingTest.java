package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.stats.level.HierarchicalVariance;
import tare.stats.level.Levels;
import tare.stats.level.Repetitions;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.HierarchicalBootstrap;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;

/** Bootstrap and nested data. */
class ResamplingTest {
    private static Bootstrap ratio(double[] x, double[] y, long seed) {
        return Bootstrap.of(
                new double[][] {x, y}, Statistic.RATIO_OF_MEANS, Resampling.seeded(2000, seed), 0.95, () -> false);
    }

    private static Levels nested(int runs, int iterations, double between, double within, Random random) {
        return Levels.of(IntStream.range(0, runs)
                .mapToObj(i -> {
                    double centre = 100 + between * random.nextGaussian();
                    double[] values = new double[iterations];
                    Arrays.setAll(values, j -> centre + within * random.nextGaussian());
                    return Levels.of(values);
                })
                .toList());
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        double[] x = Draws.LOG_NORMAL.sample(14, new Random(1));
        double[] y = Draws.LOG_NORMAL.sample(11, new Random(2));
        assertThat(ratio(x, y, 42)).isEqualTo(ratio(x, y, 42));
        assertThat(ratio(x, y, 42)).isNotEqualTo(ratio(x, y, 43));
    }

    @Test
    void aConstantJackknifeFallsBackToThePercentileIntervalAndSaysSo() {
        double[] x = {1, 1, 1, 1, 1, 1, 9, 9};
        Bootstrap b = Bootstrap.of(new double[][] {x}, Statistic.MEDIAN, Resampling.seeded(500, 1), 0.95, () -> false);
        assertThat(b.bca().corrected()).isFalse();
        assertThat(b.bca().interval()).isEqualTo(b.percentile());
    }

    @Test
    void resamplesWithoutVariationAreLeftOutAndCounted() {
        double[] x = {1, 2, 4};
        Bootstrap b = Bootstrap.of(new double[][] {x}, Statistic.MEAN, Resampling.seeded(9000, 5), 0.9, () -> false);
        assertThat(b.degenerate()).isCloseTo(1000, within(120));
        assertThat(b.studentised().low()).isFinite();
    }

    @Test
    void fewValuesAreRefusedAndWorkCanBeCancelled() {
        double[] x = {1, 2};
        assertThatThrownBy(() -> ratio(x, x, 1)).isInstanceOf(Refused.class);
        double[] y = {1, 2, 3};
        assertThatThrownBy(() ->
                        Bootstrap.of(new double[][] {y}, Statistic.MEAN, Resampling.seeded(10, 1), 0.95, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theHierarchicalBootstrapKeepsTheVariationBetweenRuns() {
        Levels a = nested(8, 20, 2, 2, new Random(3));
        Levels b = nested(8, 20, 2, 2, new Random(4));
        HierarchicalBootstrap h = HierarchicalBootstrap.ratio(a, b, 2000, 9, 0.95, () -> false);
        double half = (h.interval().high() - h.interval().low()) / 2;
        assertThat(half).isBetween(0.01, 0.04);
        assertThat(h.interval().contains(h.ratio())).isTrue();
    }

    @Test
    void moreBootsNotMoreIterationsIsSaidWhereTrue() {
        double[] costs = {1, 60};
        HierarchicalVariance boots = HierarchicalVariance.of(nested(12, 10, 4, 1, new Random(5)), 0.95);
        assertThat(Repetitions.optimal(boots, costs).moreOfTheTop()).isTrue();
        HierarchicalVariance iterations = HierarchicalVariance.of(nested(12, 10, 0.2, 5, new Random(6)), 0.95);
        assertThat(Repetitions.optimal(iterations, costs).moreOfTheTop()).isFalse();
    }

    @Test
    void unbalancedNestingRestsOnTheTopLevel() {
        Levels levels = Levels.of(List.of(
                Levels.of(new double[] {1, 2}), Levels.of(new double[] {4}), Levels.of(new double[] {2, 2, 2})));
        HierarchicalVariance v = HierarchicalVariance.of(levels, 0.95);
        assertThat(v.balanced()).isFalse();
        assertThat(v.s2()).isEmpty();
        assertThat(v.mean()).isCloseTo(7.5 / 3, within(1e-15));
        assertThat(v.df()).isEqualTo(2);
    }
}
