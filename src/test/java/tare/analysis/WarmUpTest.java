package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.model.Data;
import tare.model.Key;
import tare.model.Measurement;
import tare.verdict.Finding;

final class WarmUpTest {
    /** 60 values of which some are scaled. */
    private static double[] run(int from, int to, double factor, long seed) {
        double[] x = Made.around(100, 0.002, 60, seed);
        for (int i = from; i < to; i++) {
            x[i] *= factor;
        }
        return x;
    }

    private static List<String> codes(Measurement host, Measurement vm) {
        Analysis a = Made.analyze(Made.file("host", "a", host), Made.file("vm", "c", vm));
        return a.comparisons().getFirst().checks().stream()
                .map(Finding::code)
                .filter(c -> List.of("WARM_UP", "SLOWDOWN", "NO_STEADY_STATE").contains(c))
                .toList();
    }

    private static Measurement times(double[] x) {
        return Made.iterations("x", Made.TIME, x);
    }

    private static Measurement series(double[] x) {
        return Measurement.of(Key.of("x"), Made.RATE, new Data.Series(new double[0], x), "x");
    }

    @Test
    void whatHappensInsideARunIsSaidByItsKind() {
        Measurement flat = times(run(0, 0, 1, 1));
        assertThat(codes(flat, times(run(0, 0, 1, 2)))).isEmpty();
        assertThat(codes(flat, times(run(0, 15, 1.5, 3)))).containsExactly("WARM_UP");
        assertThat(codes(flat, times(run(20, 60, 1.5, 4)))).containsExactly("SLOWDOWN");
        assertThat(codes(times(run(50, 60, 1.5, 5)), flat)).containsExactly("NO_STEADY_STATE");
    }

    @Test
    void aSeriesOfRatesIsReadTheOtherWayRound() {
        Measurement flat = series(run(0, 0, 1, 6));
        assertThat(codes(flat, series(run(0, 15, 0.5, 7)))).containsExactly("WARM_UP");
        assertThat(codes(flat, series(run(20, 60, 0.5, 8)))).containsExactly("SLOWDOWN");
    }

    @Test
    void nothingIsRemovedAndItsPlaceIsSaid() {
        Analysis a = Made.analyze(
                Made.file("host", "a", times(run(0, 0, 1, 1))), Made.file("vm", "c", times(run(0, 15, 1.5, 3))));
        Comparison c = a.comparisons().getFirst();
        assertThat(c.candidate().n()).isEqualTo(60);
        assertThat(c.checks().toString()).contains("the first 15 values (25 %)").contains("Nothing was removed");
    }
}
