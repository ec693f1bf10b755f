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

/**
 * Colours keep apart for everybody. Colour blindness is simulated in linear light with the matrices of Machado, Oliveira and
 * Fernandes 2009 (severity 1); distance is CIE 1976 ΔE in CIELAB. 10 is a difference that is seen at once.
 */
class ThemeTest {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

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
        for (int eye = 0; eye < EYES.length; eye++) {
            double distance = distance(lab(theme.color(a), EYES[eye]), lab(theme.color(b), EYES[eye]));
            assertThat(distance).as("%s, eye %d", name, eye).isGreaterThan(10);
        }
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"light", "dark", "print", "grey"})
    void theSidesKeepApartWithoutColour(String name) {
        Theme theme = Theme.named(name);
        double b = lab(theme.color(Tone.BASELINE), EYES[0])[0];
        double c = lab(theme.color(Tone.CANDIDATE), EYES[0])[0];
        assertThat(Math.abs(b - c)).isGreaterThan(name.equals("light") || name.equals("dark") ? 14 : 24);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void greyHasNoColourAndTheLightnessOfPrint(Tone tone) {
        double[] grey = lab(Theme.GREY.color(tone), EYES[0]);
        assertThat(Math.hypot(grey[1], grey[2])).isLessThan(0.5);
        assertThat(grey[0]).isCloseTo(lab(Theme.PRINT.color(tone), EYES[0])[0], within(0.6));
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(int argb, double[][] eye) {
        double[] c = {linear(argb >> 16), linear(argb >> 8), linear(argb)};
        double[] s = new double[3];
        for (int i = 0; i < 3; i++) {
            s[i] = Math.clamp(eye[i][0] * c[0] + eye[i][1] * c[1] + eye[i][2] * c[2], 0, 1);
        }
        double x = f((0.4124 * s[0] + 0.3576 * s[1] + 0.1805 * s[2]) / 0.95047);
        double y = f(0.2126 * s[0] + 0.7152 * s[1] + 0.0722 * s[2]);
        double z = f((0.0193 * s[0] + 0.1192 * s[1] + 0.9505 * s[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
