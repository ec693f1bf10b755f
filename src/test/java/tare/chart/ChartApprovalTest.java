package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.chart.kind.Charts;
import tare.plot.Layout;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.render.SvgLetters;
import tare.render.backend.Svg;

/**
 * Every kind of figure against its approved SVG. A change is looked at and approved by running with {@code -Dtare.approve=true},
 * which rewrites the files; the reason goes into the commit.
 */
class ChartApprovalTest {
    private static final Path APPROVED = Path.of("src", "test", "resources", "charts");

    static Stream<Chart> charts() {
        return Charts.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void looksAsApproved(Chart chart) throws IOException {
        String drawn = drawn(chart);
        Path file = APPROVED.resolve(chart.id()).resolve("study.svg");
        if (Boolean.getBoolean("tare.approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        assertThat(file).exists();
        assertThat(drawn).as("figure %s", chart.id()).isEqualTo(Files.readString(file));
    }

    private static String drawn(Chart chart) throws IOException {
        Spec spec = chart.figure(ChartStudies.best(chart), ChartStudies.selection(chart));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Svg(SvgLetters.Kind.NAMED)
                .render(Layout.lay(spec, 960, Layout.naturalHeight(spec, 960), Theme.LIGHT), 1, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
