package tare.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tare.app.state.Complaint;
import tare.app.state.Desk;
import tare.app.state.StudyFolder;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.app.ui.FirstFolder;
import tare.app.ui.FxDialogs;

/** The window as a program: makes what the window needs and opens what was named. */
public final class TareApp extends Application {
    /** What the folder of the dialogs is kept as. */
    private static final String FOLDER = "folder";

    /** For packaging: an ahead-of-time cache is trained by one start that shows the first page, opens a study and ends by itself. */
    private static final boolean TRAINING = Boolean.getBoolean("tare.train");

    private static final int FIRST_FRAMES = 3;
    private static final Duration FIRST_LOOK = Duration.millis(500);

    private @Nullable FxTasks tasks;
    private @Nullable Readers readers;
    private @Nullable Autosave autosave;
    private @Nullable OpenHere open;

    /** Starts the toolkit with a window on these files or studies; returns when the window is closed; false if no display can be opened. */
    public static boolean open(List<Path> paths) {
        try {
            Application.launch(TareApp.class, paths.stream().map(Path::toString).toArray(String[]::new));
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void start(Stage stage) {
        Desk desk = new Desk(Desk.usualFolder());
        List<Path> paths = getParameters().getRaw().stream().map(Path::of).toList();
        if (TRAINING || paths.isEmpty() && desk.leftBehind().isEmpty()) {
            Beginning beginning = new Beginning(stage, desk);
            beginning.show(desk);
            paths.forEach(beginning::ask);
            afterFirstFrames(
                    () -> beginning.complete((frame, later) -> make(stage, desk, frame, later), () -> finish(stage)));
        } else {
            Beginning.Made made = make(
                    stage,
                    desk,
                    content -> new Scene(content, WorkbenchWindow.WIDTH, WorkbenchWindow.HEIGHT),
                    TareApp::afterFirstFrames);
            if (!paths.isEmpty()) {
                openFirst(made.bench(), paths);
            }
            made.window().show(stage);
            finish(stage);
        }
    }

    private Beginning.Made make(Stage stage, Desk desk, Function<Parent, Scene> frame, Consumer<Runnable> later) {
        tasks = new FxTasks(Complaint::of);
        readers = new Readers();
        Workbench bench = new Workbench(new EngineCore(readers), tasks, InstantSource.system());
        WorkbenchWindow window = new WorkbenchWindow(
                bench,
                desk,
                new FxDialogs(
                        stage,
                        getHostServices()::showDocument,
                        new FirstFolder(
                                () -> StudyFolder.of(
                                        bench.fileProperty().get(),
                                        bench.studyProperty().get()),
                                () -> desk.kept(FOLDER),
                                f -> desk.keep(FOLDER, f))),
                new ReportExporter(version()),
                frame,
                later);
        autosave = new Autosave(bench, desk);
        open = new OpenHere(bench, desk);
        return new Beginning.Made(window, bench);
    }

    private static void finish(Stage stage) {
        after(FIRST_LOOK, () -> {
            WindowPlace.reachable(stage);
            WorkbenchWindow.icons(stage);
            LogFile.in(Desk.usualFolder());
        });
        if (TRAINING) {
            closeAfterFirstLook();
        }
    }

    /** What is done when the window was drawn. */
    static void afterFirstFrames(Runnable rest) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FIRST_FRAMES) {
                    stop();
                    rest.run();
                }
            }
        }.start();
    }

    /** What can wait until the window is seen. */
    private static void after(Duration time, Runnable later) {
        PauseTransition look = new PauseTransition(time);
        look.setOnFinished(e -> later.run());
        look.play();
    }

    /** Ends a start that trains. */
    private static void closeAfterFirstLook() {
        PauseTransition look = new PauseTransition(Duration.seconds(10));
        look.setOnFinished(e -> Platform.exit());
        look.play();
    }

    /** Samples are opened without a file of their own, so that saving asks where. */
    private static void openFirst(Workbench bench, List<Path> paths) {
        boolean sample = bench.core().samples().stream().anyMatch(s -> paths.equals(List.of(s.file())));
        if (sample) {
            bench.sample(paths.getFirst());
        } else {
            bench.open(paths);
        }
    }

    @Override
    public void stop() {
        if (autosave != null) {
            autosave.closing();
        }
        if (tasks != null) {
            tasks.close();
        }
        if (autosave != null) {
            // What was being saved may lie in its file by now.
            autosave.closing();
        }
        if (readers != null) {
            readers.close();
        }
        if (open != null) {
            open.close();
        }
    }

    private static String version() {
        return Optional.ofNullable(TareApp.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
