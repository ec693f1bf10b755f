package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Comparison;
import tare.analysis.Settings.Exclusion;
import tare.app.state.Desk;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.model.Source;
import tare.model.Status;
import tare.support.ScriptedDialogs;

/** Somebody who never saw the program: samples, a mixture of files, the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class FirstMinuteTest {
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
                new EngineCore(readers, folder.resolve("mappings")),
                tasks,
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        window = new WorkbenchWindow(bench, new Desk(folder.resolve("desk")), dialogs, new ReportExporter("test"));
        window.show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void stop() {
        tasks.close();
        readers.close();
    }

    private void judged() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        waitUntil(() -> bench.analysisProperty().get().isPresent()
                && !bench.busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String headline(FxRobot robot) {
        return robot.lookup("#headline").queryAs(Label.class).getText();
    }

    @Test
    void everySampleOpensWithOneClickAndSaysItsHeadline(FxRobot robot) throws Exception {
        int samples = bench.core().samples().size();
        assertThat(samples).isGreaterThanOrEqualTo(5);
        for (int i = 0; i < samples; i++) {
            int at = i;
            robot.interact(
                    () -> robot.lookup(".sample").nth(at).queryAs(Button.class).fire());
            judged();
            assertThat(headline(robot))
                    .isEqualTo(bench.analysisProperty().get().orElseThrow().headline());
            assertThat(bench.changedProperty().get()).as("nothing to save yet").isFalse();
            robot.interact(bench::close);
        }
    }

    @Test
    void aMixtureIsSortedAndNothingIsADeadEnd(FxRobot robot) throws Exception {
        side("bare-metal", 100);
        side("vm", 103);
        Files.writeString(folder.resolve("in/vm/notes.bin"), "\u0000\u0001\u0002 no text");
        Files.writeString(folder.resolve("in/vm/kiln.log"), "pass 1\n   wall = 1.5 ms\npass 2\n   wall = 1.6 ms\n");
        robot.interact(() -> bench.add(List.of(folder.resolve("in"))));
        judged();
        assertThat(headline(robot)).contains("sort");
        assertThat(robot.lookup("#review .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .anySatisfy(t -> assertThat(t).isEqualTo("Say what is in kiln.log"));
        robot.interact(() -> bench.pageProperty().set(Page.SOURCES));
        assertThat(robot.lookup("#state-unread").tryQuery()).isPresent();
        Pictures.take(window.scene(), "first-mixture");
        robot.interact(() -> bench.apply("x", Edits.remove(s -> s.status() == Status.REFUSED)));
        judged();
        assertThat(robot.lookup("#state-unread").tryQuery()).isEmpty();
    }

    private void side(String label, int time) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in").resolve(label)).resolve("results.csv");
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort,").append(time + i * 0.1).append(",ms,").append(i).append('\n');
        }
        Files.writeString(file, text);
    }

    @Test
    void theKeyboardAloneLeadsFromTheStartToASlide(FxRobot robot) throws Exception {
        for (int i = 0; i < 12 && !focused("sample"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focused("sample")).as("a sample is reached by Tab").isTrue();
        robot.type(KeyCode.SPACE);
        judged();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("triad");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#filter").queryTextInputControl().getText()).isEqualTo("triad");
        Path deck = folder.resolve("deck.pptx");
        dialogs.answerTarget(deck);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitUntil(() -> Files.exists(deck) && Files.size(deck) > 10_000);
    }

    private boolean focused(String style) {
        Node node = window.scene().getFocusOwner();
        return node != null && node.getStyleClass().contains(style);
    }

    @Test
    void aBadRunIsLeftOutAndTakenInAgain(FxRobot robot) throws Exception {
        side("bare-metal", 100);
        side("vm", 103);
        robot.interact(() -> bench.add(List.of(folder.resolve("in"))));
        judged();
        Comparison before =
                bench.analysisProperty().get().orElseThrow().primary().getFirst();
        Source vm = bench.studyProperty().get().orElseThrow().sources().getLast();
        var exclusion = new Exclusion(vm.path(), vm.measurements().getFirst().place(), 0, "warm-up");
        robot.interact(() -> bench.applyLogged("Leave a run out", Edits.exclude(exclusion), "Left out run 1: warm-up"));
        judged();
        Comparison after =
                bench.analysisProperty().get().orElseThrow().find(before.id()).orElseThrow();
        assertThat(after.candidate().n()).isEqualTo(before.candidate().n() - 1);
        assertThat(robot.lookup("#late").queryAs(Label.class).getText()).contains("warm-up");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        judged();
        assertThat(bench.analysisProperty()
                        .get()
                        .orElseThrow()
                        .find(before.id())
                        .orElseThrow()
                        .candidate()
                        .n())
                .isEqualTo(before.candidate().n());
    }

    private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, condition);
    }
}
