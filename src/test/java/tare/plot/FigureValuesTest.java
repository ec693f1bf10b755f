package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FigureValuesTest {
    private static Spec spec(Panel panel) {
        return new Spec("title", "", "", "alt", List.of(), List.of(panel));
    }

    @Test
    void pointsLinesAndIntervalsKeepFullPrecisionAndSayWhatTheyAre() {
        List<Mark> marks = List.of(
                new Mark.Dots(
                        new double[] {0, 1},
                        new double[] {1.23456789012, 2},
                        Tone.BASELINE,
                        Symbol.CIRCLE,
                        4,
                        false,
                        List.of(Datum.of("a", "run 1"), Datum.of("b", "run 2"))),
                new Mark.Range(false, 1, 1.5, 2.5, Tone.INK, 1, Datum.NONE));
        Panel panel = Panel.Plot.of(Axis.names("", List.of("host", "vm")), Axis.linear("GB/s", 0, 3), marks);
        assertThat(FigureValues.of(spec(panel)))
                .containsExactly(
                        List.of("x", "GB/s", ""),
                        List.of("host", "1.23456789012", "run 1"),
                        List.of("vm", "2.0", "run 2"),
                        List.of("vm", "1.5", ""),
                        List.of("vm", "2.5", ""));
    }

    @Test
    void tablesGiveTheirCellsAndIntervals() {
        Panel.Row row = new Panel.Row(
                Panel.Row.Kind.ROW,
                List.of(Panel.Cell.of("copy\tfast"), Panel.Cell.of("98 %")),
                List.of(Panel.Span.interval(0.97, 0.99, Tone.INK, 2)),
                Datum.NONE);
        Panel table =
                Panel.Table.plain(List.of(Panel.Column.left("Benchmark", 100), Panel.Column.right("P")), List.of(row));
        assertThat(FigureValues.tabbed(FigureValues.of(spec(table))))
                .isEqualTo("Benchmark\tP\ncopy fast\t98 %\t0.97\t0.99\n");
    }
}
