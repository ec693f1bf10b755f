package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;

/** What figures say and how their axes run where values are zero, negative, far apart or in units far apart. */
class AwkwardWordsTest {
    private static final Map<String, Analysis> STUDIES = AwkwardStudies.all();

    private static Spec figure(String kind, String study) {
        Analysis analysis = STUDIES.get(study);
        return Charts.find(kind).orElseThrow().figure(analysis, Selection.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "ecdf, all zeros, 'the median of VM is 0 MB/s, as on bare metal'",
        "ecdf, negative, 'the median of VM is −0.7338 MB/s, below the −0.421 of bare metal'",
        "qq, negative, The median of VM is below that of bare metal.",
        "density, negative, The spread from run to run is 1.1 MB/s on VM and 1.3 MB/s on bare metal"
    })
    void sharesOfWhatIsNotPositiveAreNotSaid(String kind, String study, String words) {
        assertThat(figure(kind, study).title()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "load, unknown direction, 'The means of VM and bare metal on job over size'",
        "load, a zero in a sweep, 'VM reaches 100.17 % (95 % interval 99.21 to 101.13 %) at size 4'",
        "series, nothing but zeros inside the runs, 'Values inside the runs of stream, point by point'"
    })
    void whatHasNoRatioIsLeftOutOfTheTitle(String kind, String study, String words) {
        assertThat(figure(kind, study).title()).startsWith(words).doesNotContain("–");
    }

    /** A geometric mean held against an arithmetic one would be 2.7 times as large, not 4.3. */
    @ParameterizedTest
    @CsvSource({
        "bars, zero on one side, title, 'The mean of VM is 7.5 MB/s, 4.3 times the 1.8 of bare metal'",
        "bars, zero on one side, caption, 'geometric mean (arithmetic where a value is not above zero)'",
        "dots, zero on one side, caption, 'Dot with bar: arithmetic mean with'",
        "dots, zero on one side, alt, 'arithmetic means 1.8 MB/s and 7.5 MB/s'",
        "runs, zero on one side, caption, 'Dashed: arithmetic mean of each side'",
        "heatmap, zero on one side, subtitle, 'geometric means (arithmetic where'",
        "load, a zero in a sweep, caption, 'Geometric means (arithmetic where'",
        "runs, one row, caption, 'Dashed: geometric mean of each side'"
    })
    void meansThatAreHeldAgainstEachOtherAreOfOneKind(String kind, String study, String part, String words) {
        Spec spec = figure(kind, study);
        String said =
                switch (part) {
                    case "title" -> spec.title();
                    case "caption" -> spec.caption();
                    case "alt" -> spec.alt();
                    default -> spec.subtitle();
                };
        assertThat(said).contains(words);
    }

    @Test
    void pointsOfAnUnknownDirectionHaveNoPanelOfPerformance() {
        assertThat(figure("load", "unknown direction").panels()).hasSize(1);
        assertThat(figure("load", "a zero in a sweep").panels()).hasSize(2);
    }

    @Test
    void aTailWithoutARatioIsNotDrawn() {
        Analysis zeros = STUDIES.get("nothing but zeros inside the runs");
        assertThat(Charts.find("tail").orElseThrow().fits(zeros, Selection.ALL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"times of one second, Point in the run", "times out of order, Point in the run"})
    void pointsWhoseTimesDoNotGoOnAreCounted(String study, String title) {
        Axis axis = ((Panel.Plot) figure("series", study).panels().getFirst()).x();
        assertThat(axis.title()).isEqualTo(title);
        assertThat(axis.to()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"density, outlier", "histogram, outlier", "density, ratio 130", "histogram, ratio 130", "ecdf, outlier"
    })
    void valuesFarApartTakeALogarithmicAxisByThemselves(String kind, String study) {
        assertThat(((Panel.Plot) figure(kind, study).panels().getFirst()).x().log())
                .isTrue();
    }

    @Test
    void equalZerosHaveAnAxisOfRoundNumbers() {
        Axis axis = ((Panel.Plot) figure("runs", "all zeros").panels().getFirst()).y();
        assertThat(axis.to()).isEqualTo(1);
    }

    @Test
    void aRowThatPassesTheAxisOnBothSidesWidensIt() {
        Axis axis = ((Panel.Table) figure("forest", "outlier").panels().getFirst()).lane();
        assertThat(axis.from()).isLessThan(0.4);
        assertThat(axis.to()).isGreaterThan(1.3);
    }

    @Test
    void aNumberBeyondTheAxisStaysInItsLane() {
        Spec spec = figure("forest", "outlier");
        Panel.Table table = (Panel.Table) spec.panels().getFirst();
        Axis narrow = table.lane().withRange(0.98, 1.02).withLog(false);
        Panel.Table pressed = new Panel.Table("", 1, table.columns(), narrow, table.bands(), table.rows());
        Scene scene = Layout.lay(spec.withPanels(List.of(pressed)), 960, 200, Theme.LIGHT);
        PlotArea lane = scene.areas().getFirst();
        assertThat(Placed.texts(scene).stream().filter(t -> t.text().equals("70.7 %")))
                .anyMatch(t -> t.left() >= lane.x() && t.right() <= lane.x() + lane.width());
    }

    @Test
    void aHeatMapScalesItsUnits() {
        assertThat(((Panel.Table) figure("heatmap", "units apart").panels().getFirst())
                        .rows().stream().flatMap(r -> r.cells().stream()).map(Panel.Cell::text))
                .anyMatch(t -> t.endsWith(" GB/s"))
                .anyMatch(t -> t.endsWith(" billion ops"))
                .anyMatch(t -> t.endsWith(" ns"));
    }
}
