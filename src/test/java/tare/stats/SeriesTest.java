package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.stats.series.EffectiveSize;
import tare.stats.series.Pelt;
import tare.stats.series.SteadyState;

/** Series: changepoints, steady state and dependence. */
class SeriesTest {
    private static double[] level(int n, double mean, double sd, Random random) {
        return DoubleStream.generate(() -> mean + sd * random.nextGaussian())
                .limit(n)
                .toArray();
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static SteadyState.Kind kind(double[]... parts) {
        return SteadyState.of(joined(parts), () -> false).kind();
    }

    @ParameterizedTest
    @CsvSource({"1e-6", "1", "1e9"})
    void classesDoNotDependOnTheUnit(double unit) {
        Random r = new Random(5);
        assertThat(kind(level(100, 10 * unit, 0.1 * unit, r))).isEqualTo(SteadyState.Kind.FLAT);
        assertThat(kind(level(30, 15 * unit, 0.1 * unit, r), level(100, 10 * unit, 0.1 * unit, r)))
                .isEqualTo(SteadyState.Kind.WARM_UP);
        assertThat(kind(level(60, 10 * unit, 0.1 * unit, r), level(100, 11 * unit, 0.1 * unit, r)))
                .isEqualTo(SteadyState.Kind.SLOWDOWN);
        assertThat(kind(level(110, 10 * unit, 0.1 * unit, r), level(20, 11 * unit, 0.1 * unit, r)))
                .isEqualTo(SteadyState.Kind.NO_STEADY_STATE);
    }

    @Test
    void theSteadyPartBeginsWhereItSettles() {
        Random r = new Random(6);
        SteadyState s = SteadyState.of(joined(level(40, 20, 0.2, r), level(160, 10, 0.2, r)), () -> false);
        assertThat(s.steadyFrom()).isEqualTo(40);
        assertThat(s.segments()).hasSize(2);
    }

    @Test
    void aLoneSpikeIsSetAsideForTheSegmentsOnly() {
        double[] x = level(200, 10, 0.1, new Random(7));
        x[50] = 90;
        SteadyState s = SteadyState.of(x, () -> false);
        assertThat(s.kind()).isEqualTo(SteadyState.Kind.FLAT);
        assertThat(s.setAside()).isEqualTo(1);
        assertThat(s.segments().getLast().to()).isEqualTo(200);
    }

    @Test
    void fewIterationsAreNotSegmentedAndAConstantRunIsFlat() {
        assertThat(kind(new double[19])).isEqualTo(SteadyState.Kind.TOO_SHORT);
        assertThat(kind(new double[40])).isEqualTo(SteadyState.Kind.FLAT);
    }

    @Test
    void aLongSeriesIsSegmentedOnBlocks() {
        Random r = new Random(8);
        SteadyState s = SteadyState.of(joined(level(12_000, 12, 0.5, r), level(38_000, 10, 0.5, r)), () -> false);
        assertThat(s.kind()).isEqualTo(SteadyState.Kind.WARM_UP);
        assertThat(s.steadyFrom()).isCloseTo(12_000, within(50));
    }

    @Test
    void pruningFindsWhatTheFullSearchFinds() {
        for (int seed = 0; seed < 60; seed++) {
            Random r = new Random(seed);
            double[] x = joined(level(9 + seed % 7, 5, 1, r), level(12, 5 + seed % 4, 0.5, r), level(8, 5, 2, r));
            for (Pelt.Cost cost : Pelt.Cost.values()) {
                double penalty = 1 + seed % 9;
                assertThat(Pelt.of(x, cost, penalty, 2 + seed % 3).totalCost())
                        .isCloseTo(fullSearch(x, cost, penalty, 2 + seed % 3), within(1e-8));
            }
        }
    }

    /** Least cost over all segmentations, each segment's cost taken from the one-segment result. */
    private static double fullSearch(double[] x, Pelt.Cost cost, double penalty, int shortest) {
        double[] best = new double[x.length + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        for (int to = shortest; to <= x.length; to++) {
            for (int from = 0; from <= to - shortest; from++) {
                best[to] = Math.min(best[to], best[from] + penalty + segment(x, from, to, cost));
            }
        }
        return best[x.length];
    }

    private static double segment(double[] x, int from, int to, Pelt.Cost cost) {
        double[] part = Arrays.copyOfRange(x, from, to);
        double squares = Moments.variance(part) * (part.length - 1);
        return cost == Pelt.Cost.MEAN
                ? squares
                : part.length * (Math.log(2 * Math.PI) + Math.log(squares / part.length) + 1);
    }

    @Test
    void workCanBeCancelled() {
        double[] x = level(500, 1, 0.1, new Random(1));
        assertThatThrownBy(() -> SteadyState.of(x, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void negativeCorrelationEarnsNoBonus() {
        double[] x = new double[100];
        Arrays.setAll(x, i -> i % 2 + 0.01 * (i % 7));
        assertThat(EffectiveSize.geyer(x).size()).isEqualTo(100);
        assertThat(EffectiveSize.firstOrder(x).size()).isEqualTo(100);
    }
}
