package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;

class ChartOptionTest {
    static Stream<Arguments> switches() {
        return Charts.ALL.stream().flatMap(chart -> chart.options().stream()
                .flatMap(o -> o.choices().stream().map(v -> Arguments.of(chart, o, v))));
    }

    private static Spec figure(Chart chart, Selection selection) {
        return chart.figure(ChartStudies.best(chart), selection);
    }

    @ParameterizedTest
    @MethodSource("switches")
    void everyChoiceGivesAFigureAndTheFirstIsTheUsualOne(Chart chart, ChartOption option, ChartOption.Choice choice) {
        Selection usual = ChartStudies.selection(chart);
        Spec seen = figure(chart, usual.with(option.name(), choice.value()));
        assertThat(Layout.lay(seen, 960, 540, Theme.LIGHT).shapes()).isNotEmpty();
        if (option.choices().getFirst().equals(choice)) {
            assertThat(axes(seen)).isEqualTo(axes(figure(chart, usual)));
        } else if (option.name().equals("axis")) {
            assertThat(axes(seen)).as("the switch does something").isNotEqualTo(axes(figure(chart, usual)));
        }
    }

    private static List<Axis> axes(Spec spec) {
        return spec.panels().stream()
                .map(p -> switch (p) {
                    case Panel.Plot plot -> List.of(plot.y(), plot.x());
                    case Panel.Table table -> List.of(table.lane());
                })
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theForestsAxisHoldsEveryRowWhereAsked() {
        Chart forest = Charts.find("forest").orElseThrow();
        Axis near = axes(figure(forest, Selection.ALL)).getFirst();
        Axis all = axes(figure(forest, Selection.ALL.with("axis", "log"))).getFirst();
        assertThat(near.from()).isGreaterThan(0.8);
        assertThat(all.from()).isLessThan(0.033);
        assertThat(all.log()).isTrue();
    }

    @Test
    void perCentIsOfTheBaselinesMean() {
        Chart dots = Charts.find("dots").orElseThrow();
        Selection percent = ChartStudies.selection(dots).with("axis", "percent");
        Axis y = axes(figure(dots, percent)).getFirst();
        assertThat(y.title()).isEqualTo("% of bare metal");
        assertThat(y.from()).isBetween(80.0, 97.0);
        assertThat(y.to()).isBetween(101.0, 110.0);
    }

    @Test
    void facetsShareTheirScales() {
        Chart ecdf = Charts.find("ecdf").orElseThrow();
        List<Spec> facets = Facets.of(ecdf, ChartStudies.study(), Selection.ALL).figures();
        assertThat(facets).hasSizeGreaterThan(5);
        List<Axis> axes = facets.stream()
                .map(f -> ((Panel.Plot) f.panels().getFirst()).x())
                .distinct()
                .toList();
        assertThat(axes).hasSize(2);
        assertThat(axes.stream().filter(a -> a.title().endsWith("own scale")))
                .as("a ratio of thirty would squash the others")
                .singleElement()
                .satisfies(a -> assertThat(a.to()).isGreaterThan(2000));
    }

    @Test
    void aSweepOfManyRowsIsOneSmallFigure() {
        Analysis study = Objects.requireNonNull(SampleStudies.all().get("load-in-a-sandbox"));
        Chart load = Charts.find("load").orElseThrow();
        FigurePage page = new FigurePage(List.of(load), study, Selection.ALL);
        Facets facets = page.facets();
        assertThat(facets.figures()).extracting(Spec::title).containsExactly("wrk /page.html");
        assertThat(facets.rows()).isGreaterThan(2);
        assertThat(page.facetHead(facets).title())
                .contains(facets.rows() + " of " + study.primary().size() + " comparisons");
    }
}
