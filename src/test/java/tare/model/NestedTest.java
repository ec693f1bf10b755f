package tare.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestedTest {
    private static final List<Level> THREE =
            List.of(Level.boot("boot"), Level.run("run"), Level.iteration("iteration"));

    @Test
    void aUnitGoesWithAllThatIsInsideIt() {
        Nested all = new Nested(
                new double[] {1, 2, 3, 4, 5, 6, 7},
                THREE,
                List.of(new int[] {0, 3, 5}, new int[] {0, 2, 3, 5}),
                List.of(List.of("b1", "b2", "b3"), List.of("r1", "r2", "r3", "r4")),
                new double[] {10, 20, 30, 40, 50, 60, 70});
        Nested left = all.without(new boolean[] {false, true, false}).orElseThrow();
        assertThat(left.values()).containsExactly(1, 2, 3, 6, 7);
        assertThat(left.starts().get(0)).containsExactly(0, 3);
        assertThat(left.starts().get(1)).containsExactly(0, 2, 3);
        assertThat(left.names()).containsExactly(List.of("b1", "b3"), List.of("r1", "r2", "r4"));
        assertThat(left.began(0, 1)).isEqualTo(60);
        assertThat(left.means(0)).containsExactly(2.25, 6.5);
    }

    @Test
    void nothingStaysWhereEveryUnitGoes() {
        Nested flat = Nested.flat(Level.run("run"), new double[] {1, 2});
        assertThat(flat.without(new boolean[] {true, true})).isEqualTo(Optional.empty());
        assertThat(flat.without(new boolean[] {true}).orElseThrow().values()).containsExactly(2);
    }
}
