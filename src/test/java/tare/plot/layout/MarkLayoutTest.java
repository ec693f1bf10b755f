package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

class MarkLayoutTest {
    private static List<String> words(double low, double high) {
        Mark label = new Mark.Label(1, 20, 5, -3, "mean 20", Anchor.START, Weight.REGULAR, Tone.INK);
        Panel plot = Panel.Plot.of(Axis.linear("", 0, 2), Axis.linear("", low, high), List.of(label));
        Scene scene = Layout.lay(new Spec("", "", "", "alt", List.of(), List.of(plot)), 300, 200, Theme.LIGHT);
        return scene.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(s -> ((Shape.Text) s).text())
                .toList();
    }

    /** After zooming to other values the words would stand over the caption. */
    @ParameterizedTest
    @CsvSource({"10,30,true", "30,50,false", "1,12,false"})
    void wordsAreSeenWhereWhatTheyStandAtIs(double low, double high, boolean seen) {
        assertThat(words(low, high).contains("mean 20")).isEqualTo(seen);
    }

    @Test
    void wordsAtTheEdgeStay() {
        assertThat(words(20, 30)).contains("mean 20");
    }

    private static List<Datum> told(int points, double from, double to) {
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = i % 7;
        }
        Mark trace = new Mark.Trace(
                new Pyramid(new double[0], values),
                Tone.CANDIDATE,
                1,
                0.5,
                Datum.of("run", "a run"),
                (x, y) -> Datum.of("point", x + " is " + y));
        Panel plot = Panel.Plot.of(Axis.linear("", from, to), Axis.linear("", 0, 7), List.of(trace));
        Scene scene = Layout.lay(new Spec("", "", "", "alt", List.of(), List.of(plot)), 300, 200, Theme.LIGHT);
        return scene.shapes().stream()
                .filter(Shape.Clip.class::isInstance)
                .flatMap(s -> ((Shape.Clip) s).shapes().stream())
                .filter(Shape.Marker.class::isInstance)
                .map(Shape::datum)
                .toList();
    }

    @Test
    void pointsOfALineAreToldWhereTheyStandApart() {
        assertThat(told(10, 0, 9)).hasSize(10).contains(Datum.of("point", "3.0 is 3.0"));
        assertThat(told(100_000, 0, 99_999)).isEmpty();
        assertThat(told(100_000, 500, 510)).hasSizeBetween(10, 14).contains(Datum.of("point", "505.0 is 1.0"));
    }

    @ParameterizedTest
    @CsvSource({"0.9,1.1,true", "0,20,false"})
    void aBandTooNarrowForALineIsTheLine(double low, double high, boolean dashed) {
        Panel plot = Panel.Plot.of(
                Axis.linear("", 0, 2),
                Axis.linear("", low, high),
                List.of(
                        new Mark.Band(false, 0.99, 1.01, Tone.BAND, "margin"),
                        new Mark.Rule(false, 1, Tone.MUTED, true, "")));
        Scene scene = Layout.lay(new Spec("", "", "", "alt", List.of(), List.of(plot)), 300, 200, Theme.LIGHT);
        assertThat(scene.shapes().stream()
                        .filter(Shape.Clip.class::isInstance)
                        .flatMap(s -> ((Shape.Clip) s).shapes().stream())
                        .anyMatch(s -> s instanceof Shape.Line l && l.stroke().dash()))
                .isEqualTo(dashed);
    }

    private static double labelEnd(Mark... marks) {
        List<Mark> all = new ArrayList<>(List.of(marks));
        all.add(new Mark.Band(false, 0.99, 1.01, Tone.BAND, "margin ±1 %"));
        Panel plot = Panel.Plot.of(Axis.linear("", 0, 2), Axis.linear("", 0.5, 1.5), all);
        Scene scene = Layout.lay(new Spec("", "", "", "alt", List.of(), List.of(plot)), 400, 200, Theme.LIGHT);
        return scene.shapes().stream()
                .filter(s -> s instanceof Shape.Text t && t.text().equals("margin ±1 %"))
                .mapToDouble(s -> ((Shape.Text) s).x())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMarginsNameStandsClearOfALineThatCrossesIt() {
        Mark line = Mark.Line.of(new double[] {1.7, 2}, new double[] {1.4, 0.8}, Tone.CANDIDATE);
        assertThat(labelEnd(line)).isLessThan(labelEnd() - 20);
    }
}
