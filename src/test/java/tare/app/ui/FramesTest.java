package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Scale;
import tare.plot.Spec;

class FramesTest {
    private static final PlotArea AREA =
            new PlotArea(0, 0, 0, 100, 200, new Scale(0, 10, 0, 100, false), new Scale(1, 100, 200, 0, true));

    private static Spec spec(Axis x) {
        return new Spec("", "", "", "", List.of(), List.of(Panel.Plot.of(x, Axis.log("y", 1, 100), List.of())));
    }

    private static Panel.Plot plot(Spec spec) {
        return (Panel.Plot) spec.panels().getFirst();
    }

    @Test
    void whatLiesUnderThePointerStaysThere() {
        Panel.Plot p = plot(Frames.zoomed(spec(Axis.linear("x", 0, 10)), AREA, 50, 100, 0.5));
        assertThat(p.x().from()).isCloseTo(2.5, within(1e-12));
        assertThat(p.x().to()).isCloseTo(7.5, within(1e-12));
        assertThat(Math.sqrt(p.y().from() * p.y().to())).isCloseTo(10, within(1e-9));
    }

    @Test
    void draggingToTheRightShowsSmallerValues() {
        Panel.Plot p = plot(Frames.moved(spec(Axis.linear("x", 0, 10)), AREA, 10, 0));
        assertThat(p.x().from()).isCloseTo(-1, within(1e-12));
        assertThat(p.x().to()).isCloseTo(9, within(1e-12));
        assertThat(p.y().to()).isCloseTo(100, within(1e-9));
    }

    /** Values beside their ratios to 20: a mean stays level with its ratio. */
    @Test
    void anAxisInStepMovesAlongAndAnotherStays() {
        Panel values = Panel.Plot.of(Axis.names("", List.of("a")), Axis.linear("GB/s", 10, 30), List.of());
        Panel ratios = Panel.Plot.of(Axis.names("", List.of("b")), Axis.percent("ratio", 0.5, 1.5), List.of());
        Panel other = Panel.Plot.of(Axis.linear("x", 0, 1), Axis.linear("y", 10, 31), List.of());
        Spec spec = new Spec("", "", "", "", List.of(), List.of(values, ratios, other));
        PlotArea area =
                new PlotArea(0, 0, 0, 100, 200, new Scale(-0.5, 0.5, 0, 100, false), new Scale(10, 30, 200, 0, false));
        List<Panel> zoomed = Frames.zoomed(spec, area, 50, 100, 0.5).panels();
        assertThat(((Panel.Plot) zoomed.get(0)).y().from()).isCloseTo(15, within(1e-9));
        assertThat(((Panel.Plot) zoomed.get(1)).y().from()).isCloseTo(0.75, within(1e-9));
        assertThat(((Panel.Plot) zoomed.get(1)).y().to()).isCloseTo(1.25, within(1e-9));
        assertThat(zoomed.get(2)).isEqualTo(other);
    }

    @Test
    void anAxisThatEndsAtZeroIsZoomedToo() {
        Panel.Plot p = plot(Frames.zoomed(spec(Axis.linear("x", -10, 0)), AREA, 50, 100, 0.5));
        assertThat(p.x()).isNotEqualTo(Axis.linear("x", -10, 0));
    }

    @Test
    void anAxisOfNamesIsNeverCut() {
        Axis names = Axis.names("side", List.of("metal", "guest"));
        assertThat(plot(Frames.zoomed(spec(names), AREA, 50, 100, 0.5)).x()).isEqualTo(names);
    }
}
