package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
