package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.Spec;

/** Small multiples share a scale; what would squash the others keeps its own and says so. */
class SharedScalesTest {
    private static final Axis UP = Axis.percent("", 0, 1);

    private static List<Axis> shared(Axis... axes) {
        List<Spec> figures = Stream.of(axes)
                .map(x -> new Spec("", "", "", "alt", List.of(), List.of(Panel.Plot.of(x, UP, List.of()))))
                .toList();
        return SharedScales.of(figures).stream()
                .map(f -> ((Panel.Plot) f.panels().getFirst()).x())
                .toList();
    }

    @Test
    void nearAxesBecomeOne() {
        assertThat(shared(Axis.linear("s", 1, 3), Axis.linear("s", 2, 4)))
                .containsExactly(Axis.linear("s", 1, 4), Axis.linear("s", 1, 4));
    }

    @Test
    void aFarAxisKeepsItsOwnAlsoAmongTwo() {
        Axis near = Axis.linear("s", 0, 1);
        Axis far = Axis.linear("s", 0, 100);
        Axis own = Axis.linear("s · own scale", 0, 100);
        assertThat(shared(near, near, far)).containsExactly(near, near, own);
        assertThat(shared(near, far)).containsExactly(near, own);
        assertThat(shared(far, near)).containsExactly(own, near);
    }

    @Test
    void lengthsOfLogarithmicAxesAreThoseOfTheirDecades() {
        Axis both = Axis.log("s", 1, 1000);
        assertThat(shared(Axis.log("s", 1, 100), Axis.log("s", 10, 1000), Axis.log("s", 1, 100)))
                .containsExactly(both, both, both);
    }

    @Test
    void axesOfDifferentTitlesStayAsTheyAre() {
        assertThat(shared(Axis.linear("s", 1, 3), Axis.linear("MB", 2, 4)))
                .containsExactly(Axis.linear("s", 1, 3), Axis.linear("MB", 2, 4));
    }
}
