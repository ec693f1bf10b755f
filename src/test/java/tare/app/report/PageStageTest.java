package tare.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.export.Exporter;
import tare.app.export.Picture;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Commands;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.app.ui.SceneView;
import tare.plot.scene.Scene;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.TestStage;

/** A page of many slides: what is drawn of it, and when. */
@ExtendWith(ApplicationExtension.class)
class PageStageTest {
    private static final int SLIDES = 500;

    private final Analysis analysis = SampleAnalysis.study();
    private final Workbench bench =
            new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final Many exporter = new Many();
    private final ReportViewModel model = new ReportViewModel(bench, exporter, new Commands());
    private ScrollPane root;

    /** A page of many slides; says which were drawn. */
    private static final class Many implements Exporter {
        private final List<Integer> drawn = new ArrayList<>();
        private int papers;

        @Override
        public List<Way> ways() {
            return List.of();
        }

        @Override
        public void write(Way way, Study study, Analysis a, Path target, Tasks.Progress progress) throws IOException {
            throw new IOException("not here");
        }

        @Override
        public Preview preview(Study study, Analysis a) {
            List<Slide> slides = IntStream.range(0, SLIDES)
                    .mapToObj(i -> new Slide("long", picture(i), List.of()))
                    .toList();
            return new Preview(List.of(new PageInfo("long", "", "Many")), slides, () -> {
                papers++;
                return new Sheets(List.of(scene()), Map.of("long", 0));
            });
        }

        private Picture picture(int at) {
            return new Picture(960, 540, "slide " + at, () -> {
                drawn.add(at);
                return scene();
            });
        }

        private static Scene scene() {
            return new Scene(960, 540, 0xffffffff, "", "", List.of(), List.of());
        }

        @Override
        public byte[] logo(Path file) {
            return new byte[0];
        }

        @Override
        public Map<String, String> redacted(Study study, Analysis a) {
            return Map.of();
        }
    }

    @Start
    void start(Stage stage) {
        root = (ScrollPane) new PageStage(model).root();
        TestStage.show(stage, new javafx.scene.Scene(root, 800, 600));
        bench.show(DemoCore.study(analysis));
        bench.pageProperty().set(Page.REPORT);
    }

    private long painted() {
        return root.lookupAll(".scene-view").stream()
                .filter(n -> n instanceof SceneView view
                        && !view.getChildrenUnmodifiable().isEmpty())
                .count();
    }

    @Test
    void onlySlidesInSightAreDrawnAndTheOthersWhenScrolledTo(FxRobot robot) {
        robot.interact(root::layout);
        assertThat(exporter.drawn).startsWith(0).hasSizeLessThan(6);
        robot.interact(() -> root.setVvalue(1));
        robot.interact(root::layout);
        assertThat(exporter.drawn).contains(SLIDES - 1).hasSizeLessThan(12);
        assertThat(painted()).as("a canvas keeps its pixels").isBetween(1L, 6L);
    }

    @Test
    void whatIsBeingWrittenStaysWhenThePagesAreDrawnAnew(FxRobot robot) {
        robot.interact(root::layout);
        TextArea comment = (TextArea) root.lookupAll(".text-area").stream()
                .filter(n -> Words.of("report.comment").equals(n.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            comment.requestFocus();
            comment.setText("a bad boot");
            model.setInternal(true);
        });
        assertThat(comment.getText()).isEqualTo("a bad boot");
        robot.interact(() -> comment.getScene().getRoot().requestFocus());
        robot.interact(root::requestFocus);
        assertThat(model.choice("long").comment()).isEqualTo("a bad boot");
    }

    @Test
    void aSlideIsDrawnOnce(FxRobot robot) {
        for (double at : new double[] {1, 0, 1, 0}) {
            robot.interact(() -> root.setVvalue(at));
            robot.interact(root::layout);
        }
        assertThat(exporter.drawn).doesNotHaveDuplicates();
    }

    @Test
    void paperIsLaidOutWhenItIsLookedAt(FxRobot robot) {
        assertThat(exporter.papers).isZero();
        robot.interact(() -> model.paperProperty().set(Paper.SHEETS));
        assertThat(exporter.papers).isOne();
        assertThat(root.lookupAll(".scene-view")).hasSize(1);
        robot.interact(() -> model.paperProperty().set(Paper.SLIDES));
        robot.interact(() -> model.paperProperty().set(Paper.SHEETS));
        assertThat(exporter.papers).isOne();
    }
}
