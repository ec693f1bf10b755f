package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.render.SvgLetters;
import tare.render.backend.Svg;

/**
 * Every kind of figure on the invented study and on every sample study against its approved SVG. A change is looked at and
 * approved by running with {@code -Dtare.approve=true}, which rewrites the files; the reason goes into the commit.
 */
class ChartApprovalTest {
    private static final Path APPROVED = Path.of("src", "test", "resources", "charts");
    private static final double WIDTH = 960;

    /** A figure of a study, as it is without any choice of the user's. */
    private record Drawn(Chart chart, String study, Analysis analysis, Selection selection) {
        Path file() {
            return APPROVED.resolve(chart.id()).resolve(study + ".svg");
        }

        @Override
        public String toString() {
            return chart.id() + " of " + study;
        }
    }

    static Stream<Arguments> figures() {
        return all().map(Arguments::of);
    }

    private static Stream<Drawn> all() {
        return Charts.ALL.stream().flatMap(chart -> {
            Map<String, Analysis> studies = new LinkedHashMap<>(SampleStudies.all());
            Stream<Drawn> invented =
                    Stream.of(new Drawn(chart, "study", ChartStudies.best(chart), ChartStudies.selection(chart)));
            return Stream.concat(
                    invented,
                    studies.entrySet().stream()
                            .filter(e -> chart.fits(e.getValue(), Selection.ALL))
                            .map(e -> new Drawn(chart, e.getKey(), e.getValue(), Selection.ALL)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void looksAsApproved(Drawn figure) throws IOException {
        String drawn = svg(figure);
        Path file = figure.file();
        if (Boolean.getBoolean("tare.approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        assertThat(file).exists();
        assertThat(drawn).as(figure.toString()).isEqualTo(Files.readString(file));
    }

    @Test
    void nothingIsApprovedThatIsNotDrawn() throws IOException {
        TreeSet<Path> expected = new TreeSet<>(all().map(Drawn::file).toList());
        try (Stream<Path> files = Files.walk(APPROVED)) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(found).containsExactlyElementsOf(expected);
        }
    }

    /** Text as text, so that a change can be read. */
    private static String svg(Drawn figure) throws IOException {
        Spec spec = figure.chart().figure(figure.analysis(), figure.selection());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Svg(SvgLetters.Kind.NAMED)
                .render(Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), Theme.LIGHT), 1, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
