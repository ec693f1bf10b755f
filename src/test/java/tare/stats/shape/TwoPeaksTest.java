package tare.stats.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.stats.Moments;

/** Two peaks that overlap, and what is too few, too many or too near for them. */
class TwoPeaksTest {
    private static double[] normal(double centre, double sd, int n, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> centre + sd * random.nextGaussian())
                .limit(n)
                .toArray();
    }

    private static double[] mixed(int low, int high, double apart) {
        return DoubleStream.concat(
                        DoubleStream.of(normal(100, 1, low, 1)), DoubleStream.of(normal(100 + apart, 1, high, 2)))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "19, 0, false", // too few values to look
        "10, 9, false",
        "10, 10, true",
        "17, 3, true", // three at least on each side
        "18, 2, false",
        "27, 3, true",
        "46, 4, false", // a tenth at least on each side
        "45, 5, true",
        "10000, 10000, true",
        "10001, 10000, false" // too many
    })
    void bothSidesHoldThreeValuesAndATenth(int low, int high, boolean found) {
        assertThat(TwoPeaks.of(mixed(low, high, 20), 0.01).isPresent()).isEqualTo(found);
    }

    @Test
    void whatLiesWithinTheMarginIsNotTold() {
        assertThat(TwoPeaks.of(mixed(20, 20, 8), 0.075)).isPresent();
        assertThat(TwoPeaks.of(mixed(20, 20, 8), 0.085)).isEmpty();
    }

    @Test
    void theClearestOfSeveralValleysIsTold() {
        double[] x = DoubleStream.concat(DoubleStream.of(mixed(20, 20, 7)), DoubleStream.of(normal(140, 1, 20, 3)))
                .toArray();
        double[] means = TwoPeaks.of(x, 0.01).orElseThrow();
        assertThat(means[0]).isBetween(102.0, 105.0);
        assertThat(means[1]).isBetween(139.0, 141.0);
    }

    @Test
    void printedStepsAndConstantsAreNoPeaks() {
        assertThat(TwoPeaks.of(DoubleStream.generate(() -> 3).limit(40).toArray(), 0.01))
                .isEmpty();
        double[] steps = new double[40];
        Arrays.setAll(steps, i -> i % 2 == 0 ? 3 : 4);
        assertThat(TwoPeaks.of(steps, 0.01)).isEmpty();
    }

    /** Whether there can be peaks at all is asked first, cheaply; it must never turn away what the density would show. */
    @Test
    void theCheapQuestionFirstChangesNoAnswer() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            int n = 20 + random.nextInt(60);
            double[] x = mixed(n / 2, n - n / 2, random.nextDouble() * 12);
            double scale = Math.pow(10, random.nextInt(19) - 9);
            double offset = random.nextInt(3) * 1e5;
            for (int k = 0; k < n; k++) {
                x[k] = scale * (x[k] + offset + random.nextGaussian() * (random.nextInt(20) == 0 ? 6 : 0));
            }
            boolean slow = slow(x, 0.01);
            assertThat(TwoPeaks.of(x, 0.01).isPresent()).isEqualTo(slow);
            found += slow ? 1 : 0;
        }
        assertThat(found).isBetween(40, 260);
    }

    /** Some cut at a valley leaves two groups more than four spreads and the margin apart. */
    private static boolean slow(double[] x, double margin) {
        Modes modes = Modes.of(x, () -> false);
        double[] s = x.clone();
        Arrays.sort(s);
        int fewest = Math.max(3, s.length / 10);
        double below = 0;
        for (int i = 0; i + 1 < modes.share().length; i++) {
            below += modes.share()[i];
            int cut = (int) Math.round(below * s.length);
            if (cut >= fewest && s.length - cut >= fewest) {
                double[] low = Arrays.copyOfRange(s, 0, cut);
                double[] high = Arrays.copyOfRange(s, cut, s.length);
                double gap = Moments.mean(high) - Moments.mean(low);
                double spread = Math.sqrt((Moments.variance(low) + Moments.variance(high)) / 2);
                if (gap > 4 * (1 + 3.0 / s.length) * spread && gap > margin * Math.abs(Moments.mean(low))) {
                    return true;
                }
            }
        }
        return false;
    }
}
