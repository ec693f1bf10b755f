package tare.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Analysis;
import tare.app.state.Complaint;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.app.ui.Telling;
import tare.importer.mapping.OwnMappings;
import tare.support.ScriptedDialogs;
import tare.support.TestStage;

/**
 * The program's window for a journey, one for each test: the real engine and real background tasks, at a fixed moment, with its desk and
 * its mappings in a folder of the test, and dialogs that answer as the test says.
 */
final class TestWindow implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final int PATIENCE = 60;

    private final Supplier<Path> folder;
    private final double width;
    private final double height;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FxTasks tasks = new FxTasks(Complaint::of);
    private final Readers readers = new Readers();
    private @Nullable Desk desk;
    private @Nullable Workbench bench;
    private @Nullable WorkbenchWindow window;

    /** A window of this size for each test of the class, with this folder for what it keeps. */
    TestWindow(Supplier<Path> folder, double width, double height) {
        this.folder = folder;
        this.width = width;
        this.height = height;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage stage) {
        Workbench shown = new Workbench(
                new EngineCore(readers, new OwnMappings(folder.get().resolve("mappings"))),
                tasks,
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        Desk kept = new Desk(folder.get().resolve("desk"));
        WorkbenchWindow opened = new WorkbenchWindow(shown, kept, dialogs, new ReportExporter("test"));
        TestStage.place(stage, width, height);
        opened.show(stage);
        TestStage.place(stage, width, height);
        desk = kept;
        bench = shown;
        window = opened;
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException {
        FxToolkit.cleanupStages();
        tasks.close();
        readers.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public FxRobot resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new FxRobot();
    }

    Workbench bench() {
        return Objects.requireNonNull(bench);
    }

    WorkbenchWindow window() {
        return Objects.requireNonNull(window);
    }

    ScriptedDialogs dialogs() {
        return dialogs;
    }

    /** The size of text, 1 = usual. */
    double scale() {
        return Objects.requireNonNull(desk).textScaleProperty().get();
    }

    /** What is judged now. */
    Analysis analysis() {
        return bench().analysisProperty().get().orElseThrow();
    }

    String headline() {
        return ((Telling) window().scene().lookup("#headline")).text().replace('\u00a0', ' ');
    }

    /** A label's text with spaces that may break. */
    static String said(Labeled label) {
        return label.getText().replace('\u00a0', ' ');
    }

    /** Until a study is judged and nothing is at work on it. */
    void judged() throws TimeoutException {
        settle();
        until(() -> bench().analysisProperty().get().isPresent()
                && !bench().busyProperty().get());
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
}
