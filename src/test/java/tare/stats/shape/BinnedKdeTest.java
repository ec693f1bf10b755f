package tare.stats.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tare.stats.Draws;

class BinnedKdeTest {
    @ParameterizedTest
    @EnumSource(Draws.class)
    void isCloseToTheExactDensity(Draws draws) {
        double[] x = draws.sample(3000, new Random(5));
        double h = Bandwidth.silverman(x);
        Kde exact = Kde.of(x, h);
        BinnedKde binned = BinnedKde.of(x, h);
        double[] grid = exact.grid(200, 3);
        double peak = Arrays.stream(exact.at(grid)).max().orElseThrow();
        for (double at : grid) {
            assertThat(binned.at(at)).isCloseTo(exact.at(at), within(peak * 2e-3));
        }
    }

    @Test
    void integratesToOne() {
        double[] x = Draws.LOG_NORMAL.sample(50_000, new Random(6));
        BinnedKde kde = BinnedKde.of(x, Bandwidth.silverman(x));
        double sum = 0;
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        double step = (high - low + 2) / 20_000;
        for (int i = 0; i < 20_000; i++) {
            sum += kde.at(low - 1 + i * step) * step;
        }
        assertThat(sum).isCloseTo(1, within(1e-3));
    }
}
