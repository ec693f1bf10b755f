package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import tare.plot.Mark;
import tare.plot.Symbol;

class RingsTest {
    private static final double[] CLEAN = {100, 101, 99, 100.5, 99.5, 100, 100.2, 99.8};

    private static List<Mark> rings(double... values) {
        List<Mark> marks = new ArrayList<>();
        Rings.add(
                marks, DoubleStream.iterate(1, x -> x + 1).limit(values.length).toArray(), values, 4);
        return marks;
    }

    private static double[] with(double... more) {
        return DoubleStream.concat(DoubleStream.of(CLEAN), DoubleStream.of(more))
                .toArray();
    }

    @Test
    void aRunFarOffIsRingedWhereItStands() {
        assertThat(rings(CLEAN)).isEmpty();
        assertThat(rings(with(110))).singleElement().isInstanceOfSatisfying(Mark.Dots.class, d -> {
            assertThat(d.xs()).containsExactly(9);
            assertThat(d.ys()).containsExactly(110);
            assertThat(d.symbol()).isEqualTo(Symbol.RING);
        });
    }

    @Test
    void tooFewRunsHaveNoFencesAndVeryManyAreNotRinged() {
        assertThat(rings(100, 101, 99, 100, 101, 99, 200)).isEmpty();
        double[] many = DoubleStream.generate(() -> 100).limit(Shown.MOST).toArray();
        many[0] = 200;
        assertThat(rings(many)).hasSize(1);
        assertThat(rings(DoubleStream.concat(DoubleStream.of(many), DoubleStream.of(300))
                        .toArray()))
                .isEmpty();
    }

    @Test
    void theCaptionTellsOfRingsOnlyWhereThereAreSome() {
        assertThat(Rings.words(CLEAN, CLEAN)).isEmpty();
        assertThat(Rings.words(CLEAN, with(110))).contains("nothing is removed");
    }
}
