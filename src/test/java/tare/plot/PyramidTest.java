package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PyramidTest {
    private static double[] noise(int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[] out = new double[n];
        Arrays.setAll(out, i -> random.nextGaussian());
        return out;
    }

    @Test
    void lowestAndHighestOfAnyStretchAreExact() {
        double[] ys = noise(5000);
        Pyramid pyramid = new Pyramid(new double[0], ys);
        SplittableRandom random = new SplittableRandom(6);
        for (int k = 0; k < 500; k++) {
            int a = random.nextInt(ys.length);
            int b = a + 1 + random.nextInt(ys.length - a);
            assertThat(pyramid.low(a, b))
                    .isEqualTo(Arrays.stream(ys, a, b).min().orElseThrow());
            assertThat(pyramid.high(a, b))
                    .isEqualTo(Arrays.stream(ys, a, b).max().orElseThrow());
        }
    }

    @Test
    void aSingleSpikeAmongMillionsIsStillDrawn() {
        double[] ys = noise(2_000_000);
        ys[1_234_567] = 99;
        ys[7] = -99;
        double[][] seen = new Pyramid(new double[0], ys).visible(0, ys.length, 900);
        assertThat(seen[1].length).isLessThanOrEqualTo(1800);
        assertThat(Arrays.stream(seen[1]).max().orElseThrow()).isEqualTo(99);
        assertThat(Arrays.stream(seen[1]).min().orElseThrow()).isEqualTo(-99);
    }

    @Test
    void fewPointsAreDrawnAsTheyAre() {
        double[] xs = {0, 1, 5, 9};
        double[] ys = {3, 1, 4, 1};
        double[][] seen = new Pyramid(xs, ys).visible(0, 9, 100);
        assertThat(seen[0]).containsExactly(xs);
        assertThat(seen[1]).containsExactly(ys);
    }

    @Test
    void whatLiesOutsideTheWindowIsLeftOut() {
        double[] ys = noise(100_000);
        double[][] seen = new Pyramid(new double[0], ys).visible(40_000, 40_050, 900);
        assertThat(seen[0].length).isBetween(50, 54);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(new Pyramid(new double[0], new double[0]).visible(0, 1, 10)[0])
                .isEmpty();
    }
}
