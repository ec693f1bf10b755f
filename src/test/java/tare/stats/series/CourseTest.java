package tare.stats.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import tare.stats.Moments;

/** What happens in the order of values is told once: as a level that changes, or as a trend, or as both where both go on. */
class CourseTest {
    private static final double STEP = 0.01;
    private static final double DRIFT = 0.0025;

    private static double[] values(int n, long seed, IntToDoubleFunction factor) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 10 * factor.applyAsDouble(i) * (1 + 0.002 * random.nextGaussian());
        }
        return x;
    }

    @Test
    void levelValuesHaveNoneAndAreLeftAsTheyAre() {
        int left = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] x = values(30, seed, i -> 1);
            Course course = Course.of(x, STEP, 0);
            assertThat(course.changes()).isEmpty();
            left += course.rest(x) == x ? 1 : 0;
        }
        assertThat(left).as("of 200 with trends sought at 1 %").isBetween(193, 199);
    }

    @Test
    void aChangeOfLevelIsNoTrend() {
        double[] x = values(30, 1, i -> i < 18 ? 1 : 1.04);
        Course course = Course.of(x, STEP, DRIFT);
        assertThat(course.changes()).containsExactly(18);
        assertThat(course.step()).isCloseTo(0.04, within(0.003));
        assertThat(course.drift()).isZero();
        assertThat(Moments.sd(course.rest(x))).isLessThan(0.03);
        assertThat(Moments.mean(course.rest(x))).isCloseTo(Moments.mean(x), within(1e-12));
    }

    @Test
    void aTrendIsNoChangeOfLevel() {
        double[] x = values(60, 2, i -> 1 + 0.003 * i);
        Course course = Course.of(x, STEP, DRIFT);
        assertThat(Course.changes(x)).as("segments that the trend is cut into").isNotEmpty();
        assertThat(course.changes()).isEmpty();
        assertThat(course.step()).isZero();
        assertThat(course.drift()).isCloseTo(0.177 / 1.0885, within(0.004));
        assertThat(Moments.sd(course.rest(x))).isLessThan(0.03);
        assertThat(Moments.mean(course.rest(x))).isCloseTo(Moments.mean(x), within(1e-12));
    }

    @Test
    void aTrendThatGoesOnInsideTheLevelsIsToldBeside() {
        double[] x = values(80, 3, i -> (i < 40 ? 1 : 0.7) * (1 + 0.0008 * (i % 40)));
        Course course = Course.of(x, STEP, DRIFT);
        assertThat(course.changes()).contains(40);
        assertThat(course.step()).isLessThan(-0.25);
        assertThat(course.drift()).isGreaterThan(DRIFT);
    }

    @Test
    void whatIsTooSmallToMatterIsNotTold() {
        double[] x = values(40, 4, i -> i < 20 ? 1 : 1.015);
        assertThat(Course.of(x, 0.01, 1).changes()).containsExactly(20);
        assertThat(Course.of(x, 0.02, 1).changes()).isEmpty();
        double[] drifting = values(10, 5, i -> 1 + 0.002 * i);
        assertThat(Course.of(drifting, 1, 0.010).drift()).isPositive();
        assertThat(Course.of(drifting, 1, 0.030).drift()).isZero();
    }

    @Test
    void fallingValuesFall() {
        assertThat(Course.of(values(10, 6, i -> 1 - 0.004 * i), STEP, DRIFT).drift())
                .isNegative();
    }

    @Test
    void fewValuesAndConstantsShowNothing() {
        assertThat(Course.of(new double[0], STEP, DRIFT).drift()).isZero();
        assertThat(Course.of(new double[] {1, 2, 3, 4, 5}, STEP, DRIFT).drift()).isZero();
        assertThat(Course.of(new double[] {1, 2, 3, 4, 5, 6}, STEP, DRIFT).drift())
                .isPositive();
        assertThat(Course.of(new double[20], STEP, DRIFT).changes()).isEmpty();
        assertThat(Course.changes(values(11, 1, i -> i < 6 ? 1 : 2))).isEmpty();
        assertThat(Course.changes(values(12, 1, i -> i < 6 ? 1 : 2))).containsExactly(6);
    }
}
