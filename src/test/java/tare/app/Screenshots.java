package tare.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import tare.analysis.Analysis;
import tare.app.Shooter.Frame;
import tare.app.Shooter.Step;
import tare.app.state.Detail;
import tare.app.state.Glossary;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.app.ui.FxDialogs;
import tare.study.Samples;
import tare.study.Samples.Sample;
import tare.support.HeldTasks;
import tare.support.SampleAnalysis;

/** Makes the pictures of the window for the documentation: {@code Screenshots [folder] [pattern of names]}. */
public final class Screenshots {
    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");

    private static final Path SIDE = Path.of("sample-results", "stream-gups-2014", "vm");

    private final Shooter shooter;

    private Screenshots(Shooter shooter) {
        this.shooter = shooter;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "docs/images");
        Files.createDirectories(folder);
        System.setProperty("user.home", "/home/you");
        Platform.setImplicitExit(false);
        Screenshots all = new Screenshots(new Shooter(folder, Pattern.compile(args.length > 1 ? args[1] : "")));
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        int code = 1;
        try {
            all.run();
            code = 0;
        } catch (IllegalStateException e) {
            e.printStackTrace();
        } finally {
            Platform.exit();
            System.exit(code);
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
                shooter.real(name + "-" + tone + "-1280x800", samples.getFirst(), new Frame(look, 1, 1280, 800), turn);
                shooter.real(
                        name + "-" + tone + "-2560x1440", samples.getFirst(), new Frame(look, 1.3, 2560, 1440), turn);
            }
            for (Sample sample : samples) {
                shooter.real("sample-" + sample.id() + "-" + tone, sample, new Frame(look, 1, 1280, 800), b -> {});
            }
            for (String unknown : List.of("kiln.log", "lattice.json", "messreihe.csv")) {
                String name = "mapping-" + unknown.substring(unknown.indexOf('.') + 1) + "-" + tone;
                shooter.real(
                        name,
                        samples.getFirst(),
                        new Frame(look, 1, 1280, 800),
                        b -> b.map(Optional.of(UNKNOWN.resolve(unknown))));
            }
            new StatePictures(shooter, samples, look).make();
            shooter.real(
                    "settings-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                            .get("settings")
                            .run());
            shooter.real(
                    "history-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1440, 900),
                    b -> {
                        b.setMargin(0.02);
                        b.setMargin(0.03);
                        b.undo();
                    },
                    w -> w.commands().get("edit.history").run());
            shooter.real(
                    "plan-history-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1280, 800),
                    b -> {
                        b.setMargin(0.02);
                        b.undo();
                        b.pageProperty().set(Page.PLAN);
                    },
                    w -> w.commands().get("edit.history").run());
            shooter.real("welcome-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), Workbench::close);
            shooter.real(
                    "welcome-" + tone + "-2560x1440",
                    samples.getFirst(),
                    new Frame(look, 1.3, 2560, 1440),
                    Workbench::close);
            shooter.real(
                    "palette-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                            .get("palette")
                            .run());
            opening(tone, look);
            shooter.empty("unread-" + tone, look, b -> b.add(List.of(UNKNOWN.resolve("messreihe.csv"))));
            shooter.empty(
                    "mixture-" + tone,
                    look,
                    b -> b.add(List.of(UNKNOWN.resolve("kiln.log"), UNKNOWN.resolve("messreihe.csv"), SIDE)));
            shooter.real(
                    "error-" + tone,
                    samples.getFirst(),
                    new Frame(look, 1, 1280, 800),
                    b -> b.fail(
                            new Tasks.Failure("Reading", "fio.json is cut off: its last object is not closed.", "")));
            shooter.real(
                    "mappings-" + tone, samples.getFirst(), new Frame(look, 1, 1280, 800), b -> {}, w -> w.commands()
                            .get("mappings")
                            .run());
            shooter.empty("oneside-" + tone, look, b -> b.add(List.of(SIDE)));
            shooter.shot("results-" + tone + "-1440", study, new Frame(look, 1, 1440, 900), b -> {});
            shooter.shot("results-full-" + tone, study, new Frame(look, 1, 1600, 1000), b -> b.detailProperty()
                    .set(Detail.FULL));
            shooter.shot("many-" + tone, SampleAnalysis.many(2000), new Frame(look, 1, 1440, 900), b -> {});
            shooter.shot("candidates-" + tone, SampleAnalysis.several(), new Frame(look, 1, 1440, 900), b -> {});
            shooter.real(
                    "costs-" + tone,
                    samples.get(1),
                    new Frame(look, 1, 1280, 800),
                    b -> {},
                    w -> Shooter.press(w, "#costs"));
            beside("candidates-beside-" + tone, look);
            menus(tone, look, samples.getFirst());
            shooter.shot("hostile-" + tone, SampleAnalysis.hostile(), new Frame(look, 1, 1440, 900), b -> {});
            shooter.shot("nothing-" + tone, SampleAnalysis.nothingPaired(), new Frame(look, 1, 1440, 900), b -> {});
            shooter.shot("text200-" + tone, study, new Frame(look, 2, 1920, 1200), b -> {});
            shooter.shot("whatif-" + tone, study, new Frame(look, 1, 1440, 900), b -> b.tryMargin(0.02));
            tour(tone, samples.getFirst(), look);
            dialogs(tone, samples.getFirst(), look);
            leftBehind("recovery-" + tone, samples, look);
        }
        large(Samples.installed().orElseThrow().all().getFirst());
        Sample first = Samples.installed().orElseThrow().all().getFirst();
        shooter.real("results-contrast", first, new Frame(Look.CONTRAST, 1, 1440, 900), b -> {});
        shooter.shot("results-contrast-all", study, new Frame(Look.CONTRAST, 1, 1600, 1000), b -> {});
    }

    /** Every page in high contrast, and the first one with large text. */
    private void large(Sample sample) throws Exception {
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT);
            Step turn = b -> b.pageProperty().set(page);
            shooter.real(name + "-contrast-1280x800", sample, new Frame(Look.CONTRAST, 1, 1280, 800), turn);
        }
        shooter.real("welcome-text200", sample, new Frame(Look.LIGHT, 2, 1600, 1000), Workbench::close);
        opening("contrast", Look.CONTRAST);
        shooter.real("welcome-contrast", sample, new Frame(Look.CONTRAST, 1, 1280, 800), Workbench::close);
    }

    /** The tour as the guide shows it, and each of its stops. */
    private void tour(String tone, Sample sample, Look look) throws Exception {
        int stops = 9;
        for (int stop = 0; stop < stops; stop++) {
            int at = stop;
            shooter.real(
                    stop == 2 ? "tour-" + tone : "tour-" + tone + "-" + (stop + 1),
                    sample,
                    new Frame(look, 1, 1280, 800),
                    b -> {},
                    w -> {
                        w.commands().get("help.tour").run();
                        for (int i = 0; i < at; i++) {
                            Shooter.press(w, "#tour-next");
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
        shooter.real(name, samples.getFirst(), new Frame(look, 1, 1280, 800, kept), Workbench::close);
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
            shooter.real(
                    "dialog-" + one.getKey() + "-" + tone,
                    sample,
                    new Frame(look, 1, 1280, 800),
                    b -> {},
                    w -> Shooter.over(w, one.getValue()));
        }
    }

    /** The page while files are read: at first nobody knows how far it is. */
    private void opening(String tone, Look look) throws Exception {
        HeldTasks known = new HeldTasks();
        Frame frame = new Frame(look, 1, 1280, 800);
        EngineCore core = new EngineCore(Runnable::run);
        shooter.picture("opening-begun-" + tone, core, new HeldTasks(), frame, b -> b.open(List.of(SIDE)), w -> {});
        shooter.picture(
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
                "figure", s -> Shooter.ask(s.lookup(".figure")),
                "row", s -> Shooter.ask(s.lookup(".forest-list")));
        for (Map.Entry<String, Consumer<Scene>> one : all.entrySet()) {
            shooter.opening(
                    one.getValue(),
                    () -> shooter.real(
                            "menu-" + one.getKey() + "-" + tone,
                            sample,
                            new Frame(look, 1, 1440, 900),
                            b -> {},
                            Shooter::shown));
        }
    }

    private void beside(String name, Look look) throws Exception {
        Analysis several = SampleAnalysis.several();
        shooter.picture(
                name, new DemoCore(several), new Frame(look, 1, 1440, 900), b -> b.show(DemoCore.study(several)), w -> {
                    Shooter.press(w, "#beside");
                    Shooter.shown(w);
                });
    }
}
