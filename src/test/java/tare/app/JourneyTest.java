package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Comparison;
import tare.app.results.ForestRow;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.support.ScriptedDialogs;

/** One user's first minutes, in a window without a display: every step through the screen, the engine is the real one. */
@ExtendWith(ApplicationExtension.class)
class JourneyTest {
    @TempDir
    Path folder;

    private final FxTasks tasks = new FxTasks();
    private final Readers readers = new Readers();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Workbench bench;
    private WorkbenchWindow window;

    @Start
    void start(Stage stage) {
        bench = new Workbench(
                new EngineCore(readers), tasks, InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        Desk desk = new Desk(folder.resolve("desk"));
        window = new WorkbenchWindow(bench, desk, dialogs, new ReportExporter("test"));
        window.show(stage);
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    @AfterEach
    void stop() {
        tasks.close();
        readers.close();
    }

    @Test
    void fromASampleToAnExportedStudyAndBack(FxRobot robot) throws Exception {
        Node sample = robot.lookup(".sample").nth(0).query();
        robot.clickOn(sample);
        waitUntil(() -> bench.analysisProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        String headline = robot.lookup("#headline").queryAs(Label.class).getText();
        assertThat(headline).isNotBlank();
        robot.clickOn(rowOf(robot, "STREAM Triad"));
        assertThat(robot.lookup("#would-change").queryAs(Label.class).getText()).isNotBlank();

        tryMargin(robot);
        String asked = robot.lookup("#what-if").queryAs(Label.class).getText();
        assertThat(asked).contains("verdict").doesNotContain("No verdict");
        assertThat(bench.margin()).as("tried, not applied").isEqualTo(0.01);
        robot.clickOn("#apply-margin");
        waitUntil(() -> !bench.busyProperty().get() && bench.margin() > 0.01);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#late").queryAs(Label.class).getText()).contains("changed after results were seen");
        assertThat(robot.lookup("#headline").queryAs(Label.class).getText()).isNotEqualTo(headline);

        exports(robot);
        saveReopenUndo(robot);
    }

    private static Labeled rowOf(FxRobot robot, String name) throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        waitUntil(() -> robot.lookup(".forest-list .label")
                .match(n -> n instanceof Labeled l && l.getText().contains(name))
                .tryQuery()
                .isPresent());
        return robot.lookup(".forest-list .label")
                .match(n -> n instanceof Labeled l && l.getText().contains(name))
                .queryLabeled();
    }

    /** Moves the left edge of the margin with the keyboard until a verdict would change. */
    private void tryMargin(FxRobot robot) throws TimeoutException {
        Node knob = robot.lookup("#margin-left").query();
        robot.interact(knob::requestFocus);
        for (int i = 0; i < 40; i++) {
            robot.type(KeyCode.LEFT);
            waitUntil(() ->
                    bench.whatIfProperty().get().flatMap(w -> w.analysis()).isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            boolean changes = bench.whatIfProperty()
                            .get()
                            .orElseThrow()
                            .changes(bench.analysisProperty().get().orElseThrow())
                    > 0;
            if (changes) {
                return;
            }
        }
        throw new AssertionError("no margin up to 3 % changes a verdict");
    }

    private void exports(FxRobot robot) throws Exception {
        Path png = folder.resolve("forest.png");
        dialogs.answerTarget(png);
        robot.interact(() -> window.commands().get("export.figure-png").run());
        waitUntil(() -> Files.exists(png));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(800);
        Path deck = folder.resolve("deck.pptx");
        dialogs.answerTarget(deck);
        String id = window.commands().all().stream()
                .map(c -> c.id())
                .filter(c -> c.contains("slides") || c.contains("pptx"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> window.commands().get(id).run());
        waitUntil(() -> Files.exists(deck));
        assertThat(slides(deck)).isGreaterThan(2);
    }

    private static int slides(Path deck) throws IOException {
        try (var in = Files.newInputStream(deck);
                XMLSlideShow show = new XMLSlideShow(in)) {
            return show.getSlides().size();
        }
    }

    private void saveReopenUndo(FxRobot robot) throws Exception {
        double margin = bench.margin();
        Path file = folder.resolve("mine.tare");
        dialogs.answerTarget(file);
        robot.interact(() -> window.commands().get("study.save").run());
        waitUntil(() -> Files.exists(file) && bench.fileProperty().get().isPresent());
        robot.interact(() -> bench.open(List.of(file)));
        waitUntil(() -> bench.fileProperty().get().equals(Optional.of(file))
                && bench.analysisProperty().get().isPresent()
                && !bench.busyProperty().get());
        assertThat(bench.margin()).isEqualTo(margin);
        robot.interact(() -> bench.setMargin(0.05));
        assertThat(window.commands().get("edit.undo").name().getValue()).contains("±5 %");
        robot.interact(() -> window.commands().get("edit.undo").run());
        assertThat(bench.margin()).isEqualTo(margin);
        robot.interact(() -> window.commands().get("edit.redo").run());
        assertThat(bench.margin()).isEqualTo(0.05);
    }

    @Test
    void theKeyboardWalksTheRowsAndThePaletteRunsCommands(FxRobot robot) throws Exception {
        robot.clickOn((Node) robot.lookup(".sample").nth(0).query());
        waitUntil(() -> bench.analysisProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        ListView<ForestRow> list = robot.lookup(".forest-list").queryListView();
        robot.interact(list::requestFocus);
        robot.interact(() -> bench.selectionProperty().set(first().id()));
        robot.type(KeyCode.DOWN);
        assertThat(bench.selected().map(Comparison::id)).isPresent().isNotEqualTo(Optional.of(first().id()));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("full view");
        robot.type(KeyCode.ENTER);
        assertThat(bench.detailProperty().get().name()).isEqualTo("FULL");
    }

    private Comparison first() {
        return bench.analysisProperty().get().orElseThrow().primary().getFirst();
    }

    private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
