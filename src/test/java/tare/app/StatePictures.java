package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import tare.app.Shooter.Frame;
import tare.app.Shooter.Step;
import tare.app.inspector.Tab;
import tare.app.state.Detail;
import tare.app.state.Edits;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.ui.PlotPane;
import tare.study.ProtocolFile;
import tare.study.Samples.Sample;
import tare.study.Study;
import tare.support.SampleAnalysis;

/** Pictures of what a page says and shows in each of its states. */
final class StatePictures {
    private static final String COMMAND = "gzip -k file";

    private final Shooter shooter;
    private final List<Sample> samples;
    private final Look look;
    private final String tone;

    StatePictures(Shooter shooter, List<Sample> samples, Look look) {
        this.shooter = shooter;
        this.samples = samples;
        this.look = look;
        this.tone = look.name().toLowerCase(Locale.ROOT);
    }

    void make() throws Exception {
        pages();
        inspector();
        filters();
        comparability();
        claims();
        protocol();
        parts();
    }

    private Frame frame() {
        return new Frame(look, 1, 1280, 800);
    }

    private Frame wide() {
        return new Frame(look, 1, 1440, 900);
    }

    private static Step on(Page page) {
        return b -> b.pageProperty().set(page);
    }

    /** Every page without a candidate, with nothing that can be tested, with one row, with many, simple and full. */
    private void pages() throws Exception {
        Path stories = samples.getFirst().file().getParent().getParent();
        Path alone = stories.resolve("gups-against-itself").resolve("first");
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT) + "-" + tone;
            Step turn = on(page);
            Step full = b -> b.detailProperty().set(Detail.FULL);
            shooter.empty("state-alone-" + name, look, b -> {
                b.open(List.of(alone));
                turn.on(b);
            });
            shooter.empty("state-empty-" + name, look, b -> {
                b.show(Study.EMPTY.withName("Nothing yet"));
                turn.on(b);
            });
            shooter.real("state-untestable-" + name, byId("mlperf-v5.1-cpu"), frame(), turn);
            shooter.real("state-full-" + name, samples.getFirst(), frame(), b -> {
                turn.on(b);
                full.on(b);
            });
            shooter.shot("state-one-" + name, SampleAnalysis.single(), frame(), turn);
            shooter.shot("state-many-" + name, SampleAnalysis.many(2000), frame(), turn);
            shooter.real("state-text200-" + name, samples.getFirst(), new Frame(look, 2, 1920, 1200), turn);
            shooter.real("state-narrow200-" + name, samples.getFirst(), new Frame(look, 2, 1280, 800), turn);
        }
    }

    private Sample byId(String id) {
        return samples.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every tab of the inspector, beside the rows and as a drawer over them, and a run that is left out. */
    private void inspector() throws Exception {
        Sample sample = byId("sandbox-vs-host");
        for (Tab tab : Tab.values()) {
            String name = tab.name().toLowerCase(Locale.ROOT);
            String button = "#tab-" + name;
            shooter.real("tab-" + name + "-" + tone, sample, wide(), full(), w -> Shooter.press(w, button));
            shooter.real("tab-" + name + "-text200-" + tone, sample, new Frame(look, 2, 1440, 900), full(), w -> {
                Shooter.keys(w.scene().lookup(".forest-list"), KeyCode.ENTER);
                Shooter.press(w, button);
            });
        }
        shooter.real("leave-out-" + tone, sample, wide(), b -> {}, this::point);
        shooter.real("left-out-" + tone, sample, wide(), b -> {}, w -> {
            point(w);
            Shooter.write(w, "#exclude-reason", "a backup ran");
            Shooter.keys(w.scene().lookup("#exclude-reason"), KeyCode.ENTER);
        });
        shooter.real("remark-" + tone, sample, wide(), b -> {}, w -> {
            Shooter.press(w, "#pin");
            Shooter.press(w, "#remark-add");
            Shooter.write(w, "#remark", "Measured again after the firmware came; the first machine throttled.");
        });
    }

    private static Step full() {
        return b -> b.detailProperty().set(Detail.FULL);
    }

    /** Points at the last run of the selected row by keys. */
    private void point(WorkbenchWindow window) {
        Shooter.press(window, "#tab-runs");
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        Node plot = window.scene().getRoot().lookupAll(".figure").stream()
                .filter(PlotPane.class::isInstance)
                .findFirst()
                .orElseThrow();
        Shooter.keys(plot, KeyCode.END, KeyCode.ENTER);
    }

    /** Rows that are filtered, grouped, sorted, or gone. */
    private void filters() throws Exception {
        for (List<String> one : List.of(
                List.of("filter-some", "verdict:slower"),
                List.of("filter-none", "runs:>900"),
                List.of("filter-puzzle", "speed:fast"))) {
            shooter.real(
                    one.getFirst() + "-" + tone,
                    samples.getFirst(),
                    wide(),
                    b -> {},
                    w -> Shooter.write(w, "#filter", one.get(1)));
        }
        shooter.opening(
                s -> {},
                () -> shooter.real("filter-completion-" + tone, samples.getFirst(), wide(), b -> {}, w -> {
                    Shooter.shown(w);
                    Shooter.type(w.scene().lookup("#filter"), "do");
                }));
    }

    /** A fact that is edited, and a difference that is accepted. */
    private void comparability() throws Exception {
        Sample sample = samples.getFirst();
        shooter.real("fact-edited-" + tone, sample, frame(), on(Page.COMPARABILITY), w -> {
            Shooter.press(w, ".fact-edit");
        });
        shooter.answering(
                "the same image, checked by hand",
                () -> shooter.real(
                        "fact-accepted-" + tone, sample, frame(), on(Page.COMPARABILITY), w -> link(w, "Accept")));
    }

    private static void link(WorkbenchWindow window, String begin) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        window.scene().getRoot().lookupAll(".hyperlink").stream()
                .filter(n -> n instanceof Hyperlink h && h.getText().startsWith(begin))
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** The three claims of the argument, and one that is not understood. */
    private void claims() throws Exception {
        shooter.real("claims-three-" + tone, samples.getFirst(), frame(), b -> {
            List.of("overhead about 1 %", "training about 99 %", "inference 95–105 %")
                    .forEach(c -> b.apply("", Edits.claims(all -> {
                        all.add(c);
                        return all;
                    })));
            b.pageProperty().set(Page.CLAIMS);
        });
        shooter.real(
                "claim-unread-" + tone,
                samples.getFirst(),
                frame(),
                on(Page.CLAIMS),
                w -> Shooter.write(w, "#claim-field", "fast enough"));
    }

    /** A plan that was sealed: no run yet, some, all of them, and a protocol that was changed afterwards. */
    private void protocol() throws Exception {
        if (List.of("begun", "some", "done", "changed").stream()
                .noneMatch(s -> shooter.wants("sealed-" + s + "-" + tone))) {
            return;
        }
        for (String state : List.of("begun", "some", "done", "changed")) {
            Path folder = Files.createTempDirectory("lab");
            Path results = folder.resolve("results");
            Path plan = folder.resolve("plan");
            Random noise = new Random(7);
            for (String side : List.of("bare-metal", "vm")) {
                for (int i = 0; i < 4; i++) {
                    run(results.resolve(side).resolve("first-" + i), 1 + 0.02 * noise.nextGaussian());
                }
            }
            Consumer<Workbench> open = b -> {
                b.open(List.of(results));
                b.pageProperty().set(Page.PLAN);
            };
            shooter.choosing(
                    plan,
                    () -> shooter.empty("sealed-" + state + "-" + tone, look, open::accept, (b, w) -> {
                        Shooter.write(w, "#protocol-command", COMMAND);
                        Shooter.write(w, "#protocol-runs", "20");
                        Shooter.press(w, "#seal");
                        after(state, plan, noise);
                        if (!state.equals("begun")) {
                            b.add(List.of(plan));
                        }
                    }));
        }
    }

    private static void after(String state, Path plan, Random noise) {
        try {
            Path file = plan.resolve("protocol.json");
            int count = state.equals("done") ? Integer.MAX_VALUE : state.equals("some") ? 13 : 0;
            for (var each : ProtocolFile.read(file).protocol().list().stream()
                    .limit(count)
                    .toList()) {
                run(plan.resolve(each.folder()), 1 + 0.002 * noise.nextGaussian());
            }
            if (state.equals("changed")) {
                Files.writeString(file, Files.readString(file).replace(COMMAND, "gzip -9 -k file"));
            }
        } catch (IOException | tare.study.StudyFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /** One run as hyperfine writes it. */
    private static void run(Path folder, double seconds) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("result.json"), String.format(Locale.ROOT, """
            {"results":[{"command":"%2$s","mean":%1$s,"stddev":null,"median":%1$s,"user":0.9,"system":0.1,
            "min":%1$s,"max":%1$s,"times":[%1$s],"exit_codes":[0]}]}
            """, seconds, COMMAND));
    }

    /** Files of one time that may be repeats or parts of one load. */
    private void parts() throws Exception {
        if (!shooter.wants("parts-" + tone)) {
            return;
        }
        Path lab = Files.createTempDirectory("lab");
        for (String side : List.of("bare-metal", "vm")) {
            for (int i = 0; i < 8; i++) {
                Path folder = Files.createDirectories(lab.resolve(side));
                Files.writeString(
                        folder.resolve("client-" + i + ".json"),
                        String.format(
                                Locale.ROOT,
                                """
                        {"start":{"version":"iperf 3.16","timestamp":{"timesecs":%d},
                        "test_start":{"protocol":"TCP","num_streams":1,"blksize":131072,"duration":30}},
                        "intervals":[],"end":{"sum_sent":{"seconds":30,"bits_per_second":%2$f,"retransmits":0},
                        "sum_received":{"seconds":30,"bits_per_second":%2$f}}}
                        """,
                                1_790_000_000 + 100 * (i / 2),
                                4.6e9 + 1e7 * i + (side.equals("vm") ? 3e6 : 0)));
            }
        }
        shooter.empty("parts-" + tone, look, b -> b.open(List.of(lab)));
    }
}
