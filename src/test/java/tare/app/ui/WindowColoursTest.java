package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.plot.Theme;
import tare.support.Eyes;

/** The window's own colours, in each of its looks, keep apart and are seen as those of the figures are. */
class WindowColoursTest {
    private static final Pattern COLOUR = Pattern.compile("(-(?:tare|color)-[a-z-]+): #([0-9a-f]{6});");
    private static final List<String> LOOKS = List.of("light", "dark", "contrast");
    private static final List<String> OPPOSED = List.of("equivalent", "slower", "faster", "undecided", "not-testable");
    private static final List<String> VERDICTS = List.of(
            "equivalent",
            "negligible",
            "not-worse",
            "slower",
            "slower-open",
            "faster",
            "faster-open",
            "undecided",
            "not-testable");

    private static Map<String, Integer> colours(String look) throws IOException {
        try (InputStream in = WindowColoursTest.class.getResourceAsStream("/tare/app/tare-" + look + ".css")) {
            assertThat(in).isNotNull();
            Matcher m = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> out = new TreeMap<>();
            while (m.find()) {
                out.put(m.group(1), 0xff000000 | Integer.parseInt(m.group(2), 16));
            }
            return out;
        }
    }

    static Stream<Arguments> pairs() {
        List<Arguments> out = new ArrayList<>();
        for (String look : LOOKS) {
            for (int i = 0; i < OPPOSED.size(); i++) {
                for (int j = i + 1; j < OPPOSED.size(); j++) {
                    out.add(Arguments.of(look, OPPOSED.get(i), OPPOSED.get(j)));
                }
            }
            out.add(Arguments.of(look, "baseline", "candidate"));
            out.add(Arguments.of(look, "negligible", "slower"));
            out.add(Arguments.of(look, "not-worse", "slower"));
            out.add(Arguments.of(look, "slower-open", "equivalent"));
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @MethodSource("pairs")
    void verdictsKeepApartForEveryEye(String look, String one, String other) throws IOException {
        Map<String, Integer> colours = colours(look);
        assertThat(Eyes.closest(colours.get("-tare-" + one), colours.get("-tare-" + other)))
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void marksAreSeenOnThePageAndOnTheMarginBand(String look) throws IOException {
        Map<String, Integer> colours = colours(look);
        for (String verdict : VERDICTS) {
            int mark = colours.get("-tare-" + verdict);
            assertThat(Theme.contrast(mark, colours.get("-color-bg-default")))
                    .as(verdict)
                    .isGreaterThanOrEqualTo(3);
            assertThat(Theme.contrast(mark, colours.get("-tare-band")))
                    .as(verdict + " on the band")
                    .isGreaterThanOrEqualTo(3);
        }
    }
}
