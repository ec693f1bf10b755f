package tare.analysis.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.verdict.Finding;

/** The runs of a table whose rows say when they were taken, in whatever order they stand. */
class TimeOrderTest {
    private static final double HOUR = 3600;

    private static Measurement measurement(Nested nested) {
        return Measurement.of(Key.of("x"), Made.TIME, new Data.Samples(nested), "x");
    }

    private static Nested ordered(Nested nested) {
        return ((Data.Samples) TimeOrder.of(measurement(nested)).data()).nested();
    }

    private static Nested flat(double[] values, double... seconds) {
        List<String> names =
                IntStream.range(0, values.length).mapToObj(i -> "r" + values[i]).toList();
        return new Nested(values, List.of(Level.run("run")), List.of(), List.of(names), seconds);
    }

    @Test
    void runsStandByTheirTimeWithTheirNames() {
        Nested nested = ordered(flat(new double[] {3, 1, 2}, 30, 10, 20));
        assertThat(nested.values()).containsExactly(1, 2, 3);
        assertThat(nested.seconds()).containsExactly(10, 20, 30);
        assertThat(nested.names()).containsExactly(List.of("r1.0", "r2.0", "r3.0"));
        assertThat(ordered(flat(new double[] {3, 1, 2}, 20, 10, 10)).values()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsInOrderOrKnowsNoTimesIsLeftAsItIs() {
        Measurement inOrder = measurement(flat(new double[] {3, 1, 2}, 10, 10, 20));
        assertThat(TimeOrder.of(inOrder)).isSameAs(inOrder);
        Measurement timeless = measurement(flat(new double[] {3, 1, 2}));
        assertThat(TimeOrder.of(timeless)).isSameAs(timeless);
    }

    /** Two boots of two runs of two values; the second boot was the first in time, and its second run the first in it. */
    @Test
    void unitsMoveAsAWhole() {
        Nested nested = ordered(new Nested(
                new double[] {5, 6, 7, 8, 3, 4, 2, 1},
                List.of(Level.boot("boot"), Level.run("run"), Level.iteration("iteration")),
                List.of(new int[] {0, 4}, new int[] {0, 2, 4, 6}),
                List.of(List.of("b", "a"), List.of("b1", "b2", "a2", "a1"), List.of()),
                new double[] {50, 60, 70, 80, 30, 40, 20, 10}));
        assertThat(nested.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(nested.starts()).containsExactly(new int[] {0, 4}, new int[] {0, 2, 4, 6});
        assertThat(nested.names()).containsExactly(List.of("a", "b"), List.of("a1", "a2", "b1", "b2"), List.of());
        assertThat(nested.began(0, 1)).isEqualTo(50);
        assertThat(nested.began(1, 3)).isEqualTo(70);
    }

    @Test
    void raggedRunsKeepTheirOwnValues() {
        Nested nested = ordered(new Nested(
                new double[] {4, 5, 6, 1, 2, 3},
                List.of(Level.run("run"), Level.iteration("iteration")),
                List.of(new int[] {0, 1, 3}),
                List.of(),
                new double[] {40, 50, 60, 10, 20, 30}));
        assertThat(nested.values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(nested.starts()).containsExactly(new int[] {0, 3, 4});
    }

    /** Every second run of twelve was made a day later and 3 % slower; the file has them in turns. */
    @Test
    void twoDaysInOneTableAreTwoSessionsAndOneChange() {
        double[] values = new double[12];
        double[] seconds = new double[12];
        for (int i = 0; i < 12; i++) {
            boolean late = i % 2 == 1;
            values[i] = (late ? 10.3 : 10) * (1 + 0.0001 * (i * 7 % 5));
            seconds[i] = (late ? 24 * HOUR : 0) + 600 * i;
        }
        Analysis a = Made.analyze(
                Made.file("host", "a", measurement(flat(values, seconds))),
                Made.file("vm", "b", Made.runs("x", Made.TIME, Made.around(10, 0.002, 12, 1))));
        Comparison row = a.primary().getFirst();
        assertThat(row.baseline().sessions()).extracting(Side.Session::name).containsExactly("session 1", "session 2");
        assertThat(Arrays.stream(row.baseline().sessions().getFirst().values()).boxed())
                .hasSize(6)
                .allMatch(v -> v < 10.1);
        assertThat(row.checks())
                .filteredOn(f -> f.code().equals("SEVERAL_MODES"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("6 near 10", "6 near 10.3", ": it changes at r10.3");
    }
}
