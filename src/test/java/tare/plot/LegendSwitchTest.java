package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegendSwitchTest {
    private static final Mark LINE = Mark.Line.of(new double[] {0, 1}, new double[] {0, 1}, Tone.BASELINE);
    private static final Mark CROSSES = dots(Tone.MUTED, Symbol.CROSS);
    private static final Mark GUEST = dots(Tone.CANDIDATE, Symbol.CIRCLE);
    private static final Mark GRID = new Mark.Rule(false, 0.5, Tone.MUTED, true, "");
    private static final Mark NAME = new Mark.EndLabel(1, "host", Tone.BASELINE);

    private static Mark dots(Tone tone, Symbol symbol) {
        return new Mark.Dots(new double[] {0}, new double[] {0}, tone, symbol, 3, false, List.of());
    }

    private static Spec spec() {
        Axis axis = Axis.linear("", 0, 1);
        return new Spec(
                "",
                "",
                "",
                "",
                List.of(
                        new Spec.Key("host", Tone.BASELINE, Symbol.SQUARE, false),
                        new Spec.Key("left out", Tone.MUTED, Symbol.CROSS, false)),
                List.of(Panel.Plot.of(axis, axis, List.of(LINE, CROSSES, GUEST, GRID, NAME))));
    }

    private static List<Mark> left(String... off) {
        return ((Panel.Plot) LegendSwitch.without(spec(), Set.of(off)).panels().getFirst()).marks();
    }

    @Test
    void aSidesEntryHidesAllThatIsItsAndLeavesItsNameFaint() {
        assertThat(left(LegendSwitch.entry(0)))
                .containsExactly(CROSSES, GUEST, GRID, new Mark.EndLabel(1, "host", "", Tone.FAINT, Tone.BASELINE));
    }

    @Test
    void anEntryForAShapeHidesThatShapeOnly() {
        assertThat(left(LegendSwitch.entry(1))).containsExactly(LINE, GUEST, GRID, NAME);
    }

    @Test
    void aNameAtTheEndOfALineHidesTheLine() {
        assertThat(left(LegendSwitch.end(Tone.BASELINE).id()))
                .doesNotContain(LINE)
                .contains(GUEST);
    }

    @Test
    void nothingOffIsTheFigureItself() {
        assertThat(LegendSwitch.without(spec(), Set.of()).panels().getFirst()).isInstanceOf(Panel.Plot.class);
        assertThat(left()).hasSize(5);
    }
}
