package tare.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Analysis;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.support.ScriptedDialogs;

/**
 * The program's window for a journey: the real engine and real background tasks, at a fixed moment, with its desk and
 * its mappings in a folder of the test, and dialogs that answer as the test says.
 */
final class TestWindow implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final FxTasks tasks = new FxTasks();
    private final Readers readers = new Readers();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Workbench bench;
    private final WorkbenchWindow window;

    /** Shows the window on the stage; to be called on the window's thread. */
    TestWindow(Path folder, Stage stage, double width, double height) {
        bench = new Workbench(
                new EngineCore(readers, folder.resolve("mappings")),
                tasks,
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        window = new WorkbenchWindow(bench, new Desk(folder.resolve("desk")), dialogs, new ReportExporter("test"));
        window.show(stage);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    Workbench bench() {
        return bench;
    }

    WorkbenchWindow window() {
        return window;
    }

    ScriptedDialogs dialogs() {
        return dialogs;
    }

    /** What is judged now. */
    Analysis analysis() {
        return bench.analysisProperty().get().orElseThrow();
    }

    String headline() {
        return ((Label) window.scene().lookup("#headline")).getText();
    }

    /** Until a study is judged and nothing is at work on it. */
    void judged() throws TimeoutException {
        settle();
        until(() -> bench.analysisProperty().get().isPresent()
                && !bench.busyProperty().get());
        settle();
    }

    /** Until no task is shown as running. */
    void quiet() throws TimeoutException {
        settle();
        until(() -> tasks.shownProperty().get().isEmpty());
        settle();
    }

    /** Until what was set off on the window's thread has happened. */
    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
    }

    @Override
    public void close() {
        tasks.close();
        readers.close();
    }
}
