package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.stats.level.Levels;
import tare.stats.quantile.HarrellDavis;
import tare.stats.quantile.Quantiles;
import tare.stats.rank.RankSum;
import tare.stats.rank.SignedRank;
import tare.stats.resample.HierarchicalBootstrap;
import tare.stats.resample.Replicates;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;
import tare.stats.series.Autocorrelation;
import tare.stats.series.EffectiveSize;
import tare.stats.series.Pelt;
import tare.stats.series.SteadyState;
import tare.stats.shape.Bandwidth;
import tare.stats.shape.Modes;
import tare.stats.shape.Outliers;

/** Every long computation asks often whether it is still wanted, and ends at once when it is not. */
final class StopTest {
    /** Counts how often it is asked; says no from a certain time on. */
    private static final class Asked {
        private final int until;
        private int times;

        Asked(int until) {
            this.until = until;
        }

        boolean cancelled() {
            times++;
            return times > until;
        }
    }

    private static double[] normal(int n, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> 100 + random.nextGaussian())
                .toArray();
    }

    private static double[] wandering(int n) {
        double[] x = normal(n, 5);
        for (int i = 1; i < n; i++) {
            x[i] = 0.99 * x[i - 1] + 0.01 * x[i];
        }
        return x;
    }

    private static Levels nested() {
        return Levels.of(
                IntStream.range(0, 20).mapToObj(i -> Levels.of(normal(50, i))).toList());
    }

    static Stream<Arguments> longWork() {
        double[] x = normal(3000, 1);
        double[] y = normal(3000, 2);
        RankSum.Settings exact = new RankSum.Settings(0, Alternative.TWO_SIDED, RankSum.Distribution.EXACT, true, 0.95);
        Map<String, Runnable> work = Map.ofEntries(
                Map.entry(
                        "bootstrap",
                        () -> Replicates.of(
                                new double[][] {x, y},
                                Statistic.RATIO_OF_MEANS,
                                Resampling.seeded(1000, 1),
                                () -> false)),
                Map.entry("jackknife of a median", () -> Replicates.of(
                                new double[][] {x}, Statistic.MEDIAN, Resampling.seeded(10, 1), () -> false)
                        .at(0.95)),
                Map.entry(
                        "bootstrap at every level",
                        () -> HierarchicalBootstrap.ratio(nested(), nested(), 1000, 1, 0.95, () -> false)),
                Map.entry("changepoints", () -> Pelt.of(x, Pelt.Cost.MEAN_AND_VARIANCE, 100, 2)),
                Map.entry("steady state", () -> SteadyState.of(x, () -> false)),
                Map.entry("rank sum with shift", () -> RankSum.of(x, y, RankSum.Settings.DEFAULT)),
                Map.entry("exact rank sum", () -> RankSum.of(normal(200, 1), normal(200, 2), exact)),
                Map.entry("exact signed ranks", () -> SignedRank.of(normal(900, 1), normal(900, 2), exact)),
                Map.entry("autocorrelation", () -> Autocorrelation.of(x).upTo(1000)),
                Map.entry("effective size", () -> EffectiveSize.geyer(wandering(20_000))),
                Map.entry("bandwidth", () -> Bandwidth.sheatherJones(x)),
                Map.entry("modes", () -> Modes.of(x, () -> false)),
                Map.entry("smooth quantile", () -> HarrellDavis.of(normal(1_000_000, 3), 0.5)),
                Map.entry("plans for equivalence", () -> IntStream.range(1, 20)
                        .forEach(i -> TostPower.sampleSize(0, -0.01, 0.01, 0.01 * i, 0.05, 0.8))),
                Map.entry("plans for a difference", () -> IntStream.range(1, 20)
                        .forEach(i -> TPower.sampleSize(0.01, 0.01 * i, 0.05, 0.8))));
        return work.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longWork")
    void asksOftenAndEndsAtOnce(String name, Runnable work) {
        Asked never = new Asked(Integer.MAX_VALUE);
        Stop.when(never::cancelled, () -> done(work));
        assertThat(never.times).as("times that %s asks", name).isGreaterThanOrEqualTo(4);

        Asked soon = new Asked(2);
        assertThatThrownBy(() -> Stop.when(soon::cancelled, () -> done(work)))
                .isInstanceOf(CancellationException.class);
        assertThat(soon.times).isEqualTo(3);
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    @Test
    void aSignalFromFurtherOutGoesOnHolding() {
        assertThatThrownBy(() -> Stop.when(
                        () -> true,
                        () -> Stop.when(() -> false, () -> Arrays.stream(Pelt.of(normal(50, 1), Pelt.Cost.MEAN, 10, 1)
                                        .changepoints())
                                .sum())))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutASignalNothingIsStopped() {
        assertThat(Pelt.of(normal(50, 1), Pelt.Cost.MEAN, 100, 1).changepoints())
                .isEmpty();
    }

    @Test
    void eachPassOverManyValuesIsAskedForAndFewValuesAreNot() {
        double[] many = normal(40_000, 3);
        Map<String, Runnable> passes = Map.of(
                "logs", () -> Moments.logs(many),
                "mean", () -> Moments.mean(many),
                "sd", () -> Moments.sd(many),
                "difference", () -> Moments.difference(many, many),
                "quantile", () -> Quantiles.median(many),
                "outliers", () -> Outliers.tukey(many, 1.5, 7));
        passes.forEach((name, pass) -> assertThatThrownBy(() -> Stop.when(() -> true, () -> {
                    pass.run();
                    return name;
                }))
                .as(name)
                .isInstanceOf(CancellationException.class));
        assertThat(Stop.when(() -> true, () -> Moments.sd(normal(100, 3)))).isPositive();
    }
}
