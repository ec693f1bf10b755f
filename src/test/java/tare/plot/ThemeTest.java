package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.support.Eyes;

/** Colours keep apart for everybody, and marks are seen on every ground they stand on. */
class ThemeTest {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
    /** Verdicts that must never be taken for one another. */
    private static final List<Tone> OPPOSED =
            List.of(Tone.EQUIVALENT, Tone.SLOWER, Tone.FASTER, Tone.UNDECIDED, Tone.UNTESTABLE);

    static Stream<Arguments> pairs() {
        List<Arguments> out = new ArrayList<>();
        for (Theme theme : THEMES) {
            for (int i = 0; i < OPPOSED.size(); i++) {
                for (int j = i + 1; j < OPPOSED.size(); j++) {
                    out.add(Arguments.of(theme.name(), theme, OPPOSED.get(i), OPPOSED.get(j)));
                }
            }
            out.add(Arguments.of(theme.name(), theme, Tone.BASELINE, Tone.CANDIDATE));
            out.add(Arguments.of(theme.name(), theme, Tone.NEGLIGIBLE, Tone.SLOWER));
            out.add(Arguments.of(theme.name(), theme, Tone.NEGLIGIBLE, Tone.UNDECIDED));
            out.add(Arguments.of(theme.name(), theme, Tone.NOT_WORSE, Tone.SLOWER));
            out.add(Arguments.of(theme.name(), theme, Tone.NOT_WORSE, Tone.UNDECIDED));
            out.add(Arguments.of(theme.name(), theme, Tone.SLOWER_OPEN, Tone.EQUIVALENT));
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}: {2} and {3}")
    @MethodSource("pairs")
    void verdictsKeepApartForEveryEye(String name, Theme theme, Tone a, Tone b) {
        assertThat(Eyes.closest(theme.color(a), theme.color(b))).as(name).isGreaterThan(10);
    }

    static Stream<Arguments> inks() {
        List<Arguments> out = new ArrayList<>();
        for (Theme theme : THEMES) {
            for (Tone tone : Tone.values()) {
                boolean ground = List.of(Tone.GRID, Tone.CARD, Tone.BAND, Tone.HIGHLIGHT, Tone.BAND_EDGE, Tone.FAINT)
                        .contains(tone);
                if (!ground) {
                    out.add(Arguments.of(theme.name(), theme, tone));
                }
            }
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("inks")
    void wordsCanBeReadInEveryTone(String name, Theme theme, Tone tone) {
        assertThat(Theme.contrast(theme.color(tone), theme.background())).isGreaterThanOrEqualTo(4.5);
        assertThat(Theme.contrast(theme.color(tone), theme.color(Tone.HIGHLIGHT)))
                .isGreaterThanOrEqualTo(3.9);
    }

    static Stream<Arguments> marks() {
        List<Tone> grounds =
                List.of(Tone.GRID, Tone.CARD, Tone.BAND, Tone.HIGHLIGHT, Tone.BAND_EDGE, Tone.FAINT, Tone.MUTED);
        return Stream.of("light", "dark", "print", "grey").flatMap(theme -> Stream.of(Tone.values())
                .filter(tone -> !grounds.contains(tone))
                .map(tone -> Arguments.of(theme, tone)));
    }

    /** WCAG 2 asks for 3 to 1 of what must be seen to understand a picture. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("marks")
    void marksAreSeenOnTheMarginBandToo(String name, Tone tone) {
        Theme theme = Theme.named(name);
        assertThat(Theme.contrast(theme.color(tone), theme.background())).isGreaterThanOrEqualTo(3);
        assertThat(Theme.contrast(theme.color(tone), theme.color(Tone.BAND))).isGreaterThanOrEqualTo(3);
        assertThat(Theme.contrast(theme.color(tone), theme.color(Tone.CARD))).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"light", "dark", "print", "grey"})
    void theSidesKeepApartWithoutColour(String name) {
        Theme theme = Theme.named(name);
        double b = Eyes.lightness(theme.color(Tone.BASELINE));
        double c = Eyes.lightness(theme.color(Tone.CANDIDATE));
        assertThat(Math.abs(b - c)).isGreaterThan(name.equals("light") || name.equals("dark") ? 14 : 24);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void greyHasNoColourAndTheLightnessOfPrint(Tone tone) {
        assertThat(Eyes.chroma(Theme.GREY.color(tone))).isLessThan(0.5);
        assertThat(Eyes.lightness(Theme.GREY.color(tone)))
                .isCloseTo(Eyes.lightness(Theme.PRINT.color(tone)), within(0.6));
    }
}
