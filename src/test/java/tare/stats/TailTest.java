package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.stats.quantile.QuantileInterval;
import tare.stats.quantile.QuantileRatio;
import tare.stats.quantile.Quantiles;
import tare.stats.quantile.Weighted;
import tare.stats.shape.Modes;

/** Tails: quantiles of histograms, ratios of quantiles, and how few values are too few. */
class TailTest {
    @ParameterizedTest
    @CsvSource({"0.5,6", "0.95,72", "0.99,368", "0.999,3688"})
    void belowSoManyValuesThereIsNoInterval(double p, int n) {
        assertThat(QuantileInterval.smallestN(p, 0.95)).isEqualTo(n);
        double[] enough = new double[n];
        Arrays.setAll(enough, i -> i);
        assertThat(QuantileInterval.of(enough, p, 0.95).bounded()).isTrue();
        assertThat(QuantileInterval.of(Arrays.copyOf(enough, n - 1), p, 0.95).bounded())
                .isFalse();
    }

    @Test
    void aHistogramAnswersAsItsEventsWould() {
        Random random = new Random(1);
        double[] bins = {3, 1, 2, 9, 5};
        long[] counts = {40, 10, 0, 3, 700};
        double[] events = new double[753];
        int k = 0;
        for (int i = 0; i < bins.length; i++) {
            Arrays.fill(events, k, k += (int) counts[i], bins[i]);
        }
        Weighted histogram = Weighted.of(bins, counts);
        for (int i = 0; i < 200; i++) {
            double p = random.nextDouble();
            assertThat(histogram.quantile(p)).isCloseTo(Quantiles.of(events, p), within(1e-12));
        }
        assertThat(histogram.interval(0.99, 0.95)).isEqualTo(QuantileInterval.of(events, 0.99, 0.95));
    }

    @Test
    void aBillionEventsCostAsMuchAsTheirBins() {
        Weighted histogram =
                Weighted.of(new double[] {1, 2, 3}, new long[] {4_000_000_000L, 990_000_000L, 10_000_000L});
        assertThat(histogram.size()).isEqualTo(5_000_000_000L);
        assertThat(histogram.quantile(0.5)).isEqualTo(1);
        assertThat(histogram.quantile(0.999)).isEqualTo(3);
        assertThat(histogram.interval(0.9, 0.95).low()).isEqualTo(2);
    }

    @Test
    void theRatioWithinARunCoversTheTruth() {
        int covered = 0;
        for (int i = 0; i < 300; i++) {
            Random random = new Random(i);
            double[] a = Draws.LONG_TAIL.sample(1000, random);
            double[] b = Draws.scaled(Draws.LONG_TAIL.sample(1000, random), 1.1);
            QuantileRatio r = QuantileRatio.withinRun(Weighted.of(a), Weighted.of(b), 0.95, 0.95);
            covered += r.interval().contains(1.1) ? 1 : 0;
        }
        assertThat(covered).isBetween(276, 300);
    }

    @Test
    void tooFewEventsGiveARatioWithoutAnInterval() {
        double[] few = Draws.LONG_TAIL.sample(200, new Random(3));
        QuantileRatio r = QuantileRatio.withinRun(Weighted.of(few), Weighted.of(few), 0.99, 0.95);
        assertThat(r.bounded()).isFalse();
        assertThat(r.ratio()).isEqualTo(1);
        assertThat(r.needed()).isEqualTo(368);
    }

    @Test
    void exchangeInvertsTheRatio() {
        Weighted a = Weighted.of(Draws.LONG_TAIL.sample(900, new Random(4)));
        Weighted b = Weighted.of(Draws.LOG_NORMAL.sample(700, new Random(5)));
        QuantileRatio ab = QuantileRatio.withinRun(a, b, 0.9, 0.95);
        QuantileRatio ba = QuantileRatio.withinRun(b, a, 0.9, 0.95);
        assertThat(ab.interval().low() * ba.interval().high()).isCloseTo(1, within(1e-14));
        double[] p99 = {10.2, 10.9, 10.4};
        double[] other = {11.0, 11.4, 10.8, 11.9};
        QuantileRatio runs = QuantileRatio.overRuns(p99, other, 0.99, 0.95);
        QuantileRatio swapped = QuantileRatio.overRuns(other, p99, 0.99, 0.95);
        assertThat(runs.interval().low() * swapped.interval().high()).isCloseTo(1, within(1e-14));
    }

    @Test
    void impossibleHistogramsAreRefused() {
        assertThatThrownBy(() -> Weighted.of(new double[] {1}, new long[] {-1})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Weighted.of(new double[] {1}, new long[] {0})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Weighted.of(new double[] {Double.NaN}, new long[] {1}))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoModesAreSeenAndOneIsNotSplit() {
        Modes two = Modes.of(Draws.BIMODAL.sample(60, new Random(6)), () -> false);
        assertThat(two.at()).hasSize(2);
        assertThat(two.at()[0]).isCloseTo(100, within(0.5));
        assertThat(two.share()[0]).isCloseTo(2 / 3.0, within(0.2));
        int split = 0;
        for (int i = 0; i < 100; i++) {
            split += Modes.of(Draws.NORMAL.sample(30, new Random(i)), () -> false)
                            .several()
                    ? 1
                    : 0;
        }
        assertThat(split).isLessThan(25);
    }
}
