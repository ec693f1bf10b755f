package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.analysis.Made;

class TwoSidesTest {
    /** So many runs of about these seconds a side. */
    private static TwoSides sides(int baseline, double fast, int candidate, double slow) {
        Comparison c = Made.analyze(
                        Made.file("host", "h", Made.runs("find", Made.TIME, around(baseline, fast))),
                        Made.file("vm", "v", Made.runs("find", Made.TIME, around(candidate, slow))))
                .comparisons()
                .getFirst();
        return TwoSides.of(c, Selection.of(c.id()));
    }

    private static double[] around(int n, double value) {
        return IntStream.range(0, n)
                .mapToDouble(i -> value * (1 + 0.001 * (i % 5)))
                .toArray();
    }

    @Test
    void theUnitDoesNotHangOnWhichSideHasARunMore() {
        for (double slow : new double[] {0.02, 2, 200}) {
            assertThat(IntStream.rangeClosed(-1, 1)
                            .mapToObj(more ->
                                    sides(12, 0.016, 12 + more, slow).scale().unit())
                            .distinct())
                    .as("%s s", slow)
                    .hasSize(1);
        }
    }

    @Test
    void theValuesStayWhatTheyAre() {
        TwoSides sides = sides(12, 0.016, 12, 2);
        assertThat(sides.scale().unit()).isEqualTo("ms");
        assertThat(Arrays.stream(sides.baseline()).min()).hasValueCloseTo(16.0, within(1e-9));
    }
}
