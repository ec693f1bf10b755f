package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void allOfFewValuesAreShown() {
        double[] values = {3, 1, 2};
        Shown shown = Shown.of(values);
        assertThat(shown.reduced()).isFalse();
        assertThat(shown.indices()).containsExactly(0, 1, 2);
        assertThat(shown.pick(values)).isSameAs(values);
    }

    @Test
    void manyAreReducedEvenlyByRankWithBothExtremes() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = random.doubles(50_000).toArray();
        values[123] = -5;
        values[4567] = 7;
        Shown shown = Shown.of(values);
        double[] drawn = shown.pick(values);
        assertThat(drawn).hasSize(Shown.MOST).contains(-5, 7);
        Arrays.sort(drawn);
        assertThat(drawn[Shown.MOST / 2]).isBetween(0.49, 0.51);
        assertThat(drawn[Shown.MOST / 10]).isBetween(0.09, 0.11);
        assertThat(shown.indices()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void equalValuesAreTakenOnceEach() {
        double[] values = new double[10_000];
        Arrays.setAll(values, i -> i % 3);
        Shown shown = Shown.of(values);
        assertThat(shown.indices()).hasSize(Shown.MOST).doesNotHaveDuplicates();
        assertThat(shown.pick(values)).contains(0, 1, 2);
    }
}
