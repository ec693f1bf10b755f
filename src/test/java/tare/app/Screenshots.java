package tare.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import tare.analysis.Analysis;
import tare.app.export.Exporter;
import tare.app.state.Core;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Edits;
import tare.app.state.Glossary;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.app.ui.FirstFolder;
import tare.app.ui.FxDialogs;
import tare.study.Samples;
import tare.study.Samples.Sample;
import tare.study.Study;
import tare.support.HeldTasks;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.ScriptedDialogs;

/** Makes the pictures of the window for the documentation: {@code Screenshots [folder] [pattern of names]}. */
public final class Screenshots {
    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");

    private static final Path SIDE = Path.of("sample-results", "stream-gups-2014", "vm");

    private final Path folder;
    private final Pattern only;
    /** Opens the menu of the pictures that are made now. */
    private Optional<Consumer<Scene>> open = Optional.empty();

    private Screenshots(Path folder, Pattern only) {
        this.folder = folder;
        this.only = only;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "docs/images");
        Files.createDirectories(folder);
        System.setProperty("user.home", "/home/you");
        Platform.setImplicitExit(false);
        Screenshots all = new Screenshots(folder, Pattern.compile(args.length > 1 ? args[1] : ""));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        boolean drawn = false;
        try {
            all.run();
            drawn = true;
        } finally {
            Platform.exit();
            System.exit(drawn ? 0 : 1);
        }
    }

    private void run() throws Exception {
        Analysis study = SampleAnalysis.study();
        for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
            String tone = look.name().toLowerCase(Locale.ROOT);
            List<Sample> samples = Samples.installed().orElseThrow().all();
            for (Page page : Page.values()) {
                String name = page.name().toLowerCase(Locale.ROOT);
                Step turn = b -> b.pageProperty().set(page);
                real(name + "-" + tone + "-1280x800", samples.getFirst(), new Frame(look, 1, 1280, 800), turn);
                real(name + "-" + tone + "-2560x1440", samples.getFirst(), new Frame(look, 1.3, 2560, 1440), turn);
            }
            for (Sample sample : samples) {
                real("sample-" + sample.id() + "-" + tone, sample, new Frame(look, 1, 1280, 800), b -> {});
            }
            for (String unknown : List.of("kiln.log", "lattice.json", "messreihe.csv")) {
                String name = "mapping-" + unknown.substring(unknown.indexOf('.') + 1) + "-" + tone;
                real(
                        name,
                        samples.getFirst(),
                        new Frame(look, 1, 1280, 800),
                        b -> b.map(Optional.of(UNKNOWN.resolve(unknown))));
            }
            states(tone, look, samples);
            real("settings-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                    .get("settings")
                    .run());
            real(
                    "history-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1440, 900),
                    b -> {
                        b.setMargin(0.02);
                        b.setMargin(0.03);
                        b.undo();
                    },
                    w -> w.commands().get("edit.history").run());
            real(
                    "plan-history-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1280, 800),
                    b -> {
                        b.setMargin(0.02);
                        b.undo();
                        b.pageProperty().set(Page.PLAN);
                    },
                    w -> w.commands().get("edit.history").run());
            real("welcome-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), Workbench::close);
            real(
                    "welcome-" + tone + "-2560x1440",
                    samples.getFirst(),
                    new Frame(look, 1.3, 2560, 1440),
                    Workbench::close);
            real("palette-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                    .get("palette")
                    .run());
            opening(tone, look);
            empty("unread-" + tone, look, b -> b.add(List.of(UNKNOWN.resolve("messreihe.csv"))));
            empty(
                    "mixture-" + tone,
                    look,
                    b -> b.add(List.of(UNKNOWN.resolve("kiln.log"), UNKNOWN.resolve("messreihe.csv"), SIDE)));
            real(
                    "error-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1280, 800),
                    b -> b.fail(
                            new Tasks.Failure("Reading", "fio.json is cut off: its last object is not closed.", "")));
            real("mappings-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                    .get("mappings")
                    .run());
            empty("oneside-" + tone, look, b -> b.add(List.of(SIDE)));
            shot("results-" + tone + "-1440", study, new Frame(look, 1, 1440, 900), b -> {});
            shot("results-full-" + tone, study, new Frame(look, 1, 1600, 1000), b -> b.detailProperty()
                    .set(Detail.FULL));
            shot("many-" + tone, SampleAnalysis.many(2000), new Frame(look, 1, 1440, 900), b -> {});
            shot("candidates-" + tone, SampleAnalysis.several(), new Frame(look, 1, 1440, 900), b -> {});
            real("claims-three-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {
                List.of("overhead about 1 %", "training about 99 %", "inference 95–105 %")
                        .forEach(c -> b.apply("", Edits.claims(all -> {
                            all.add(c);
                            return all;
                        })));
                b.pageProperty().set(Page.CLAIMS);
            });
            real("costs-" + tone, samples.get(1), new Frame(look, 1, 1280, 800), b -> {}, w -> press(w, "#costs"));
            beside("candidates-beside-" + tone, look);
            menus(tone, look, samples.getFirst());
            shot("hostile-" + tone, SampleAnalysis.hostile(), new Frame(look, 1, 1440, 900), b -> {});
            shot("nothing-" + tone, SampleAnalysis.nothingPaired(), new Frame(look, 1, 1440, 900), b -> {});
            shot("text200-" + tone, study, new Frame(look, 2, 1920, 1200), b -> {});
            shot("whatif-" + tone, study, new Frame(look, 1, 1440, 900), b -> b.tryMargin(0.02));
            tour(tone, samples.getFirst(), look);
            dialogs(tone, samples.getFirst(), look);
            leftBehind("recovery-" + tone, samples, look);
        }
        large(Samples.installed().orElseThrow().all().getFirst());
        Sample first = Samples.installed().orElseThrow().all().getFirst();
        real("results-contrast", first, new Frame(Look.CONTRAST, 1, 1440, 900), b -> {});
        shot("results-contrast-all", study, new Frame(Look.CONTRAST, 1, 1600, 1000), b -> {});
    }

    /** Every page without a candidate, with nothing that can be tested, with one row, with many, simple and full. */
    private void states(String tone, Look look, List<Sample> samples) throws Exception {
        Path stories = samples.getFirst().file().getParent().getParent();
        Path alone = stories.resolve("gups-against-itself").resolve("first");
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT) + "-" + tone;
            Step turn = b -> b.pageProperty().set(page);
            Step full = b -> b.detailProperty().set(Detail.FULL);
            picture("state-alone-" + name, new EngineCore(Runnable::run), new Frame(look, 1, 1280, 800), b -> {
                b.open(List.of(alone));
                turn.on(b);
            });
            picture("state-empty-" + name, new EngineCore(Runnable::run), new Frame(look, 1, 1280, 800), b -> {
                b.show(Study.EMPTY.withName("Nothing yet"));
                turn.on(b);
            });
            real("state-untestable-" + name, byId(samples, "mlperf-v5.1-cpu"), new Frame(look, 1, 1280, 800), turn);
            real("state-full-" + name, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {
                turn.on(b);
                full.on(b);
            });
            shot("state-one-" + name, SampleAnalysis.single(), new Frame(look, 1, 1280, 800), turn);
            shot("state-many-" + name, SampleAnalysis.many(2000), new Frame(look, 1, 1280, 800), turn);
            real("state-text200-" + name, samples.getFirst(), new Frame(look, 2, 1920, 1200), turn);
            real("state-narrow200-" + name, samples.getFirst(), new Frame(look, 2, 1280, 800), turn);
        }
    }

    private static Sample byId(List<Sample> samples, String id) {
        return samples.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every page in high contrast, and the first one with large text. */
    private void large(Sample sample) throws Exception {
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT);
            Step turn = b -> b.pageProperty().set(page);
            real(name + "-contrast-1280x800", sample, new Frame(Look.CONTRAST, 1, 1280, 800), turn);
        }
        real("welcome-text200", sample, new Frame(Look.LIGHT, 2, 1600, 1000), Workbench::close);
        opening("contrast", Look.CONTRAST);
        real("welcome-contrast", sample, new Frame(Look.CONTRAST, 1, 1280, 800), Workbench::close);
    }

    /** The tour as the guide shows it, and each of its stops. */
    private void tour(String tone, Sample sample, Look look) throws Exception {
        int stops = 9;
        for (int stop = 0; stop < stops; stop++) {
            int at = stop;
            real(
                    stop == 2 ? "tour-" + tone : "tour-" + tone + "-" + (stop + 1),
                    sample,
                    new Frame(look, 1, 1280, 800),
                    b -> {},
                    w -> {
                        w.commands().get("help.tour").run();
                        for (int i = 0; i < at; i++) {
                            press(w, "#tour-next");
                        }
                    });
        }
    }

    /** The first page where two studies were left unsaved and one was open before. */
    private void leftBehind(String name, List<Sample> samples, Look look) throws Exception {
        Path kept = Files.createTempDirectory("desk");
        for (int i = 0; i < 2; i++) {
            Path copy = kept.resolve("autosave-" + (999_999_990 + i) + ".tare");
            Files.copy(samples.get(i).file(), copy);
            Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-0" + (2 + i) + "T10:20:30Z")));
        }
        real(name, samples.getFirst(), new Frame(look, 1, 1280, 800, kept), Workbench::close);
    }

    /** The dialogs that ask, tell and decide. */
    private void dialogs(String tone, Sample sample, Look look) throws Exception {
        Map<String, Consumer<FxDialogs>> all = Map.of(
                "ask", d -> d.ask(Words.of("platform.rename"), Words.of("platform.rename.ask"), "VM"),
                "words", d -> d.tell(Words.of("help.glossary.title"), Glossary.text()),
                "reading", d -> d.tell(Words.of("help.reading.title"), Words.of("help.reading.text")),
                "decide",
                        d -> d.confirm(
                                Words.of("dialog.replace.title"),
                                Words.of("dialog.replace", "a.pptx"),
                                Words.of("dialog.replace.yes")));
        for (Map.Entry<String, Consumer<FxDialogs>> one : all.entrySet()) {
            real(
                    "dialog-" + one.getKey() + "-" + tone,
                    sample,
                    new Frame(look, 1, 1280, 800),
                    b -> {},
                    w -> over(w, one.getValue()));
        }
    }

    /** Opens a dialog over a window that is shown for it; it waits in a loop of its own. */
    private static void over(WorkbenchWindow window, Consumer<FxDialogs> dialog) {
        Stage stage = shown(window);
        FxDialogs dialogs = new FxDialogs(stage, a -> {}, new FirstFolder(Optional::empty, () -> "", k -> {}));
        Platform.runLater(() -> dialog.accept(dialogs));
    }

    /** Only in a window that is shown menus open, and heads of columns follow them. */
    private static Stage shown(WorkbenchWindow window) {
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

    /** A window without a study in which something is done. */
    private void empty(String name, Look look, Step step) throws Exception {
        picture(name, new EngineCore(Runnable::run), new Frame(look, 1, 1280, 800), step);
    }

    /** The page while files are read: at first nobody knows how far it is. */
    private void opening(String tone, Look look) throws Exception {
        HeldTasks known = new HeldTasks();
        Frame frame = new Frame(look, 1, 1280, 800);
        EngineCore core = new EngineCore(Runnable::run);
        picture("opening-begun-" + tone, core, new HeldTasks(), frame, b -> b.open(List.of(SIDE)), w -> {});
        picture(
                "opening-" + tone,
                core,
                known,
                frame,
                b -> {
                    b.open(List.of(SIDE));
                    known.report(0.4, Words.of("work.read", 2, 5));
                },
                w -> {});
    }

    /** Menus that are open: a window of its own each, drawn over the one that it belongs to. */
    private void menus(String tone, Look look, Sample sample) throws Exception {
        Map<String, Consumer<Scene>> all = Map.of(
                "export", s -> ((MenuButton) s.lookup("#export")).show(),
                "group", s -> ((MenuButton) s.lookup("#group-menu")).show(),
                "figure", s -> ask(s.lookup(".figure")),
                "row", s -> ask(s.lookup(".forest-list")));
        for (Map.Entry<String, Consumer<Scene>> one : all.entrySet()) {
            open = Optional.of(one.getValue());
            real(
                    "menu-" + one.getKey() + "-" + tone,
                    sample,
                    new Frame(look, 1, 1440, 900),
                    b -> {},
                    Screenshots::shown);
        }
        open = Optional.empty();
    }

    /** A click with the other button, in the middle. */
    private static void ask(Node node) {
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

    private void beside(String name, Look look) throws Exception {
        Analysis several = SampleAnalysis.several();
        picture(name, new DemoCore(several), new Frame(look, 1, 1440, 900), b -> b.show(DemoCore.study(several)), w -> {
            press(w, "#beside");
            shown(w);
        });
    }

    private static void press(WorkbenchWindow window, String id) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        if (!(window.scene().lookup(id) instanceof ButtonBase button)) {
            throw new IllegalStateException("there is no button " + id + " to press for this picture");
        }
        button.fire();
    }

    /** How the window of a picture looks and how large it is; texts are so many times their usual size. */
    private record Frame(Look look, double scale, int width, int height, Path desk) {
        Frame(Look look, double scale, int width, int height) {
            this(look, scale, width, height, Path.of("no-such-folder"));
        }
    }

    private interface Step {
        void on(Workbench bench);
    }

    private void real(String name, Sample sample, Frame frame, Step step) throws Exception {
        real(name, sample, frame, step, window -> {});
    }

    private void real(String name, Sample sample, Frame frame, Step step, Consumer<WorkbenchWindow> then)
            throws Exception {
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

    private void shot(String name, Analysis analysis, Frame frame, Step step) throws Exception {
        picture(name, new DemoCore(analysis), frame, b -> {
            b.show(DemoCore.study(analysis));
            step.on(b);
        });
    }

    private void picture(String name, Core core, Frame frame, Step step) throws Exception {
        picture(name, core, frame, step, window -> {});
    }

    private void picture(String name, Core core, Frame frame, Step step, Consumer<WorkbenchWindow> then)
            throws Exception {
        picture(name, core, new InPlaceTasks(), frame, step, then);
    }

    private void picture(String name, Core core, Tasks tasks, Frame frame, Step step, Consumer<WorkbenchWindow> then)
            throws Exception {
        if (!only.matcher(name).find()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Workbench bench = new Workbench(core, tasks, InstantSource.fixed(Instant.EPOCH));
            Desk desk = new Desk(frame.desk());
            desk.lookProperty().set(frame.look());
            desk.textScaleProperty().set(frame.scale());
            WorkbenchWindow window = new WorkbenchWindow(
                    bench,
                    desk,
                    new ScriptedDialogs(),
                    exporter(),
                    content -> new Scene(content, frame.width(), frame.height()),
                    Runnable::run);
            window.scene().snapshot(null);
            step.on(bench);
            then.accept(window);
            settle(3, () -> {
                Scene seen = seen(window.scene());
                seen.snapshot(null);
                open.ifPresent(o -> o.accept(seen));
                BufferedImage picture = SwingFXUtils.fromFXImage(seen.snapshot(null), null);
                open.ifPresent(o -> popups(seen.getWindow(), picture));
                write(picture, folder.resolve(name + ".png"));
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                done.countDown();
            });
        });
        if (!done.await(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException(name + " was not drawn");
        }
    }

    private static Exporter exporter() {
        return new ReportExporter("0.1.0");
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
