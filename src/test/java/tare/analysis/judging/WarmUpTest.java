package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
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

    /** Nobody knows which end is the slower one. */
    @Test
    void ofAnUnknownDirectionOnlyAnUnsteadyEndIsSaid() {
        Metric unknown = Made.TIME.withBetter(Direction.UNKNOWN);
        Measurement flat = Made.iterations("x", unknown, run(0, 0, 1, 1));
        assertThat(codes(flat, Made.iterations("x", unknown, run(0, 15, 1.5, 3))))
                .isEmpty();
        assertThat(codes(flat, Made.iterations("x", unknown, run(20, 60, 1.5, 4))))
                .isEmpty();
        assertThat(codes(Made.iterations("x", unknown, run(50, 60, 1.5, 5)), flat))
                .containsExactly("NO_STEADY_STATE");
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

    @Test
    void cuttingTakesAsManyValuesOfEachRunAtEveryLevel() {
        double[] values = {9, 1, 2, 8, 3, 4, 5, 7, 6, 7};
        List<Level> levels = List.of(Level.boot("boot"), Level.run("fork"), Level.iteration("iteration"));
        double[] long1 = new double[40];
        Arrays.setAll(long1, i -> values[i % 10]);
        Nested nested = new Nested(long1, levels, List.of(new int[] {0, 30}, new int[] {0, 10, 30}));
        Measurement m = Measurement.of(Key.of("x"), Made.TIME, new Data.Samples(nested), "x");
        Nested cut = ((Data.Samples) WarmUp.cut(m, 3).orElseThrow().data()).nested();
        assertThat(cut.starts().get(0)).containsExactly(0, 24);
        assertThat(cut.starts().get(1)).containsExactly(0, 7, 24);
        assertThat(cut.values())
                .hasSize(31)
                .startsWith(8, 3, 4, 5, 7, 6, 7, 8, 3)
                .endsWith(6, 7);
        assertThat(WarmUp.cut(m, 10)).isEmpty();
    }

    @Test
    void aSeriesIsCutWithItsTimesAndWhatHasNoInsideStaysAsItIs() {
        double[] x = Made.around(100, 0.002, 30, 1);
        double[] seconds = new double[30];
        Arrays.setAll(seconds, i -> i);
        Measurement m = Measurement.of(Key.of("x"), Made.RATE, new Data.Series(seconds, x), "x");
        Data.Series cut = (Data.Series) WarmUp.cut(m, 4).orElseThrow().data();
        assertThat(cut.seconds()).hasSize(26).startsWith(4, 5);
        assertThat(cut.values()).hasSize(26).startsWith(x[4], x[5]);
        Measurement runs = Made.runs("x", Made.TIME, 1, 2, 3);
        assertThat(WarmUp.cut(runs, 4)).contains(runs);
    }
}
