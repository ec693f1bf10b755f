package tare.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import tare.analysis.Analysis;
import tare.app.state.Core;
import tare.app.state.Desk;
import tare.app.state.Look;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.app.ui.FirstFolder;
import tare.app.ui.FxDialogs;
import tare.study.Samples.Sample;
import tare.support.InPlaceTasks;
import tare.support.ScriptedDialogs;

/** Makes one picture after the other of a window in which something was done. */
final class Shooter {
    private static final Instant NOW = Instant.parse("2026-01-05T10:20:30Z");

    private final Path folder;
    private final Pattern only;
    /** Opens the menu of the pictures that are made now. */
    private Optional<Consumer<Scene>> open = Optional.empty();
    /** The folder that is chosen wherever one is asked for. */
    private Optional<Path> chosen = Optional.empty();
    /** What is answered wherever words are asked for. */
    private Optional<String> answer = Optional.empty();

    Shooter(Path folder, Pattern only) {
        this.folder = folder;
        this.only = only;
    }

    /** Makes pictures of what opens over the window, as menus do, where this opens it. */
    void opening(Consumer<Scene> opens, Shots shots) throws Exception {
        open = Optional.of(opens);
        shots.make();
        open = Optional.empty();
    }

    /** Makes pictures in which this folder is chosen wherever one is asked for. */
    void choosing(Path folder, Shots shots) throws Exception {
        chosen = Optional.of(folder);
        shots.make();
        chosen = Optional.empty();
    }

    /** Makes pictures in which this is answered wherever words are asked for. */
    void answering(String words, Shots shots) throws Exception {
        answer = Optional.of(words);
        shots.make();
        answer = Optional.empty();
    }

    /** Whether a picture of this name is wanted. */
    boolean wants(String name) {
        return only.matcher(name).find();
    }

    /** Some pictures. */
    interface Shots {
        void make() throws Exception;
    }

    /** A window without a study in which something is done. */
    void empty(String name, Look look, Step step) throws Exception {
        empty(name, look, step, (b, w) -> {});
    }

    /** A window without a study in which something is done, and then something with what is on screen. */
    void empty(String name, Look look, Step step, BiConsumer<Workbench, WorkbenchWindow> then) throws Exception {
        Workbench[] bench = new Workbench[1];
        picture(
                name,
                new EngineCore(Runnable::run),
                new Frame(look, 1, 1280, 800),
                b -> {
                    bench[0] = b;
                    step.on(b);
                },
                w -> then.accept(bench[0], w));
    }

    /** Opens a dialog over a window that is shown for it; it waits in a loop of its own. */
    static void over(WorkbenchWindow window, Consumer<FxDialogs> dialog) {
        Stage stage = shown(window);
        FxDialogs dialogs = new FxDialogs(stage, a -> {}, new FirstFolder(Optional::empty, () -> "", k -> {}));
        Platform.runLater(() -> dialog.accept(dialogs));
    }

    /** Only in a window that is shown menus open, and heads of columns follow them. */
    static Stage shown(WorkbenchWindow window) {
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        return stage;
    }

    /** The dialog that is open, or else the window. */
    private static Scene seen(Scene window) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(s -> s != null && s.getRoot() instanceof DialogPane)
                .findFirst()
                .orElse(window);
    }

    /** A click with the other button, in the middle. */
    static void ask(Node node) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        node.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                at.getWidth() / 2,
                at.getHeight() / 2,
                at.getCenterX(),
                at.getCenterY(),
                false,
                null));
    }

    /** Draws what is open over the window into its picture. */
    private static void popups(Window window, BufferedImage picture) {
        for (Window each : List.copyOf(Window.getWindows())) {
            if (each instanceof PopupWindow popup && popup.isShowing()) {
                popup.getScene().setFill(Color.TRANSPARENT);
                popup.getScene().snapshot(null);
                BufferedImage over = SwingFXUtils.fromFXImage(popup.getScene().snapshot(null), null);
                picture.createGraphics()
                        .drawImage(
                                over,
                                (int) (popup.getX()
                                        - window.getX()
                                        - window.getScene().getX()),
                                (int) (popup.getY()
                                        - window.getY()
                                        - window.getScene().getY()),
                                null);
            }
        }
    }

    static void press(WorkbenchWindow window, String id) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        if (!(window.scene().lookup(id) instanceof ButtonBase button)) {
            throw new IllegalStateException("there is no button " + id + " to press for this picture");
        }
        button.fire();
    }

    /** Writes into a field as a user would, at its end. */
    static void write(WorkbenchWindow window, String id, String text) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        if (!(window.scene().lookup(id) instanceof TextInputControl field)) {
            throw new IllegalStateException("there is no field " + id + " to write into for this picture");
        }
        field.requestFocus();
        field.setText(text);
        field.end();
    }

    /** Types into a field, letter by letter, so that what completes it opens. */
    static void type(Node node, String text) {
        node.requestFocus();
        ((TextInputControl) node).appendText(text);
    }

    /** Presses keys at a node. */
    static void keys(Node node, KeyCode... codes) {
        for (KeyCode code : codes) {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    /** How the window of a picture looks and how large it is; texts are so many times their usual size. */
    record Frame(Look look, double scale, int width, int height, Path desk) {
        Frame(Look look, double scale, int width, int height) {
            this(look, scale, width, height, Path.of("no-such-folder"));
        }
    }

    interface Step {
        void on(Workbench bench);
    }

    void real(String name, Sample sample, Frame frame, Step step) throws Exception {
        real(name, sample, frame, step, window -> {});
    }

    void real(String name, Sample sample, Frame frame, Step step, Consumer<WorkbenchWindow> then) throws Exception {
        Core core = new EngineCore(Runnable::run);
        picture(
                name,
                core,
                frame,
                b -> {
                    b.sample(sample.file());
                    step.on(b);
                },
                then);
    }

    void shot(String name, Analysis analysis, Frame frame, Step step) throws Exception {
        picture(name, new DemoCore(analysis), frame, b -> {
            b.show(DemoCore.study(analysis));
            step.on(b);
        });
    }

    void picture(String name, Core core, Frame frame, Step step) throws Exception {
        picture(name, core, frame, step, window -> {});
    }

    void picture(String name, Core core, Frame frame, Step step, Consumer<WorkbenchWindow> then) throws Exception {
        picture(name, core, new InPlaceTasks(), frame, step, then);
    }

    void picture(String name, Core core, Tasks tasks, Frame frame, Step step, Consumer<WorkbenchWindow> then)
            throws Exception {
        if (!wants(name)) {
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> failing(done, () -> {
            Workbench bench = new Workbench(core, tasks, InstantSource.fixed(NOW));
            WorkbenchWindow window = window(bench, frame);
            window.scene().snapshot(null);
            step.on(bench);
            then.accept(window);
            settle(
                    3,
                    () -> failing(done, () -> {
                        take(name, seen(window.scene()));
                        done.complete(null);
                    }));
        }));
        try {
            done.get(3, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(name + " was not drawn", e);
        }
    }

    /** What fails on the window's thread would be told nobody, and the picture waited for. */
    private static void failing(CompletableFuture<Void> done, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private WorkbenchWindow window(Workbench bench, Frame frame) {
        Desk desk = new Desk(frame.desk());
        desk.lookProperty().set(frame.look());
        desk.textScaleProperty().set(frame.scale());
        ScriptedDialogs dialogs = new ScriptedDialogs();
        chosen.ifPresent(dialogs::answerFolder);
        answer.ifPresent(dialogs::answerText);
        return new WorkbenchWindow(
                bench,
                desk,
                dialogs,
                new ReportExporter("0.1.0"),
                content -> new Scene(content, frame.width(), frame.height()),
                Runnable::run);
    }

    private void take(String name, Scene seen) {
        seen.snapshot(null);
        open.ifPresent(o -> o.accept(seen));
        BufferedImage picture = SwingFXUtils.fromFXImage(seen.snapshot(null), null);
        open.ifPresent(o -> popups(seen.getWindow(), picture));
        write(picture, folder.resolve(name + ".png"));
        List.copyOf(Window.getWindows()).forEach(Window::hide);
    }

    private static void settle(int pulses, Runnable then) {
        if (pulses == 0) {
            then.run();
        } else {
            PauseTransition wait = new PauseTransition(Duration.millis(150));
            wait.setOnFinished(e -> settle(pulses - 1, then));
            wait.play();
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
