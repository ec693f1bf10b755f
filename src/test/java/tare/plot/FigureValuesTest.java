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
    void aLineOfManyPointsGivesThemOrItsExtremes() {
        assertThat(line(1000)).hasSize(1001).contains(List.of("7.0", "-1.0", "run 1"));
        assertThat(line(100_000)).hasSizeBetween(10_000, 20_002).anyMatch(row -> row.get(1)
                .equals("-1.0"));
    }

    private static List<List<String>> line(int points) {
        double[] values = new double[points];
        values[7] = -1;
        Mark trace = new Mark.Trace(
                new Pyramid(new double[0], values), Tone.CANDIDATE, 1, 1, Datum.of("a", "run 1"), (x, y) -> Datum.NONE);
        return FigureValues.of(
                spec(Panel.Plot.of(Axis.linear("s", 0, points), Axis.linear("MB/s", -1, 1), List.of(trace))));
    }

    @Test
    void tablesGiveTheirCellsAndIntervals() {
        Panel.Row row = row("copy\tfast", Panel.Span.interval(0.97, 0.99, Tone.INK, 2), at(0.98));
        Panel table = Panel.Table.plain(
                List.of(Panel.Column.left("Benchmark", 100)),
                List.of(Panel.Row.group("Memory"), row, row("one value", at(0.5))));
        assertThat(FigureValues.tabbed(FigureValues.of(spec(table))))
                .isEqualTo("Benchmark\tfrom\tto\tat\nMemory\ncopy fast\t0.97\t0.99\t0.98\none value\t\t\t0.5\n");
    }

    private static Panel.Row row(String name, Panel.Span... spans) {
        return new Panel.Row(Panel.Row.Kind.ROW, List.of(Panel.Cell.of(name)), List.of(spans), Datum.NONE);
    }

    private static Panel.Span at(double value) {
        return Panel.Span.point(value, Tone.INK, Symbol.CIRCLE, false, "");
    }
}
