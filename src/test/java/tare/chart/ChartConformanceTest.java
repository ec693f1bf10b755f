package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.Settings;
import tare.chart.kind.Charts;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.scene.Scene;
import tare.render.backend.Svg;
import tare.support.SampleAnalysis;

class ChartConformanceTest {
    private static final Analysis NOTHING = new Analysis(
            Settings.DEFAULT,
            "bare metal",
            List.of("VM"),
            List.of(),
            Map.of(),
            0,
            0,
            Optional.empty(),
            List.of(),
            "Nothing.",
            "",
            "",
            List.of(),
            List.of());

    static Stream<Chart> charts() {
        return Charts.ALL.stream();
    }

    @Test
    void idsAreUniqueWords() {
        List<String> ids = Charts.ALL.stream().map(Chart::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingToShowIsSaidAndNotDrawn(Chart chart) {
        assertThat(chart.fits(NOTHING, Selection.ALL)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void saysItsFindingItsNumbersAndWhatIsSeen(Chart chart) {
        Spec spec = chart.figure(ChartStudies.best(chart), ChartStudies.selection(chart));
        assertThat(spec.title()).hasSizeBetween(12, 200).doesNotContainIgnoringCase("no difference");
        assertThat(spec.caption()).isNotBlank();
        assertThat(spec.alt()).startsWith(spec.title().substring(0, 10)).hasSizeGreaterThan(30);
        assertThat(chart.purpose()).endsWith(".");
        assertThat(chart.reading()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSameAnalysisGivesTheSameFigure(Chart chart) throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        new Svg().render(scene(chart, 960, 600), 1, one);
        new Svg().render(scene(chart, 960, 600), 1, two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    }

    private static Scene scene(Chart chart, double width, double height) {
        Spec spec = chart.figure(ChartStudies.best(chart), ChartStudies.selection(chart));
        return Layout.lay(spec, width, height, Theme.DARK);
    }

    static Stream<Arguments> sizes() {
        return Charts.ALL.stream()
                .flatMap(c -> Stream.of(Arguments.of(c, 320.0, 240.0), Arguments.of(c, 2400.0, 1300.0)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void smallAndLargeSizesKeepEverythingOnThePage(Chart chart, double width, double height) {
        for (Placed text : Placed.texts(scene(chart, width, height))) {
            assertThat(text.left()).as(text.text()).isGreaterThanOrEqualTo(-1);
            assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(width + 1);
        }
    }

    static Stream<Arguments> studies() {
        return Charts.ALL.stream()
                .flatMap(c -> Stream.of(
                        Arguments.of(c, "usual", ChartStudies.best(c), ChartStudies.selection(c)),
                        Arguments.of(c, "10 rows", SampleAnalysis.many(10), Selection.ALL),
                        Arguments.of(c, "300 rows", SampleAnalysis.many(300), Selection.ALL),
                        Arguments.of(c, "names", SampleAnalysis.hostile(), Selection.ALL)));
    }

    static Stream<Arguments> awkward() {
        Map<String, Analysis> studies = AwkwardStudies.all();
        return Charts.ALL.stream().flatMap(c -> studies.entrySet().stream()
                .map(e -> Arguments.of(c, e.getKey(), e.getValue(), Selection.ALL)));
    }

    static Stream<Arguments> samples() {
        return Charts.ALL.stream().flatMap(c -> SampleStudies.all().entrySet().stream()
                .map(e -> Arguments.of(c, e.getKey(), e.getValue(), Selection.ALL)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"studies", "samples", "awkward"})
    void noTwoLabelsOverlap(Chart chart, String name, Analysis analysis, Selection selection) {
        if (!chart.fits(analysis, selection)) {
            return;
        }
        Spec spec = chart.figure(analysis, selection);
        apart(name, Layout.lay(spec, 960, Layout.naturalHeight(spec, 960), Theme.LIGHT));
        apart(name + ", slide", Layout.lay(spec, 1280, 720, Theme.LIGHT));
        apart(name + ", half slide", Layout.lay(spec, 640, 420, Theme.LIGHT));
        apart(name + ", one column of a journal", journal(spec));
    }

    /** One column of a journal: 85 by 60 mm. */
    private static Scene journal(Spec spec) {
        FigureSize size = FigureSize.of("85x60mm");
        Spec page = Pages.of(spec, size.room(), size.tall()).getFirst();
        return Layout.lay(page, size.room(), size.tall(), Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aJournalColumnLeavesTheDataHalfOfTheHeight(Chart chart) {
        Spec spec = chart.figure(ChartStudies.best(chart), ChartStudies.selection(chart));
        Scene scene = journal(spec);
        double lowest =
                Placed.texts(scene).stream().mapToDouble(Placed::bottom).max().orElseThrow();
        assertThat(lowest).isLessThan(scene.height());
        if (spec.panels().getFirst() instanceof Panel.Plot) {
            assertThat(scene.areas()).allMatch(a -> a.height() > 0.2 * scene.height());
        } else {
            assertThat(Placed.texts(scene).stream().filter(t -> t.left() < 0.1 * scene.width()))
                    .as("title, heads and at least three rows")
                    .hasSizeGreaterThan(4);
        }
    }

    private static void apart(String name, Scene scene) {
        List<Placed> texts = Placed.texts(scene);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(texts.get(i).overlaps(texts.get(j)))
                        .as(
                                "%s: “%s” and “%s”",
                                name, texts.get(i).text(), texts.get(j).text())
                        .isFalse();
            }
        }
    }
}
