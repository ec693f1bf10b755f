package tare.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.figure.FigureOut.What;
import tare.app.figure.FigureOut.Wish;
import tare.app.state.Workbench;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Theme;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

/** Figures on their way out of the program. */
class FigureOutTest {
    @TempDir
    Path folder;

    private final Analysis one = SampleAnalysis.single();
    private final Chart dots = Charts.find("dots").orElseThrow();
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(new DemoCore(one), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        bench.show(DemoCore.study(one));
    }

    private FigureOut row(String title) {
        Selection row = Selection.of(one.primary().getFirst().id());
        Supplier<Optional<FigureOut.Shown>> shown =
                () -> Optional.of(new FigureOut.Shown(dots, List.of(dots), one, row, Selection.ALL));
        return FigureOut.ofRow(bench, () -> Optional.of(dots.figure(one, row)), shown, () -> title);
    }

    @Test
    void whatCannotBeDrawnOfThisFigureIsWrittenAsTheFigureItself() {
        FigureOut out = row("sysbench cpu");
        out.wish(new Wish(What.FACETS, "slide", Theme.PRINT));
        assertThat(out.can(What.FACETS)).as("of one row").isFalse();
        assertThat(out.wish()).isEqualTo(new Wish(What.FIGURE, "slide", Theme.PRINT));
        Renderer svg = Renderers.forFile("a.svg").orElseThrow();
        out.save(svg, folder.resolve("a.svg"));
        assertThat(bench.failureProperty().get()).isEmpty();
        assertThat(folder.resolve("a.svg")).exists();
    }

    @Test
    void aNameOfAnyLengthMakesAFileToDrag() {
        Path file = row("a very long name ".repeat(40)).temporary().orElseThrow();
        assertThat(file).exists().satisfies(f -> assertThat(Files.size(f)).isPositive());
        assertThat(row("con").name(Renderers.forFile("a.png").orElseThrow())).isNotEqualTo("con.png");
    }

    @Test
    void ofNoRowsThereIsNoFigure() {
        FigureOut none = FigureOut.ofStudy(bench, Charts.find("forest").orElseThrow(), Optional::empty);
        assertThat(none.can(What.FIGURE)).isFalse();
        assertThat(none.picture(1)).isEmpty();
    }
}
