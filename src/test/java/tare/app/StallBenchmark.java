package tare.app;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import tare.analysis.Analysis;
import tare.analysis.Settings;
import tare.app.state.Complaint;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Edits;
import tare.app.state.Look;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.bench.BigFiles;
import tare.model.Source;
import tare.study.Study;
import tare.support.ScriptedDialogs;

/**
 * How long the window's thread is busy at a stretch: a study of many comparisons (the argument, 2000 unless told) is opened in
 * the real window at 1600 by 900 without a display, each page turned to and each thing done; printed is the longest stretch
 * between two moments at which the thread could have answered, by its processor time and by the clock.
 */
public final class StallBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "tare-bench");
    private static final long QUIET_MILLIS = 400;
    private static final long LONG_NANOS = 150_000_000;

    private final PrintStream out = System.out;
    private final FxTasks tasks = new FxTasks(Complaint::of);
    private final Readers readers = new Readers();
    private final Workbench bench =
            new Workbench(new EngineCore(readers), tasks, InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
    private final Desk desk = new Desk(FOLDER.resolve("desk-stalls"));
    private Stage stage;
    private WorkbenchWindow window;
    private Sampler sampler;
    private Path added;

    private StallBenchmark() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        int status = 1;
        try {
            new StallBenchmark().run(args.length > 0 ? Integer.parseInt(args[0]) : 2000);
            status = 0;
        } finally {
            System.exit(status);
        }
    }

    private void run(int rows) throws Exception {
        onScreen(() -> {
            window = new WorkbenchWindow(
                    bench,
                    desk,
                    new ScriptedDialogs(),
                    new ReportExporter("bench"),
                    content -> new Scene(content, 1600, 900),
                    TareApp::afterFirstFrames);
            stage = new Stage();
            window.show(stage);
            stage.setWidth(1600);
            stage.setHeight(900);
            return stage;
        });
        List<Path> files = files(rows);
        added = files.getLast();
        try (Sampler sampling = new Sampler(onScreen(Thread::currentThread))) {
            sampler = sampling;
            stall("open", () -> bench.open(files.subList(0, 2)));
            pages();
            results();
            steps();
            looks();
        }
    }

    /** Two sides and one more. */
    private static List<Path> files(int rows) {
        List<Path> files = new ArrayList<>();
        for (String side : List.of("bare-metal", "vm", "vm2")) {
            Path file = FOLDER.resolve("stalls-" + rows).resolve(side).resolve("results.json");
            double shift = side.equals("bare-metal") ? 0 : 0.004;
            files.add(Files.exists(file) ? file : BigFiles.jmh(file, rows, 10, 1, shift, side.hashCode()));
        }
        return files;
    }

    private void pages() throws Exception {
        for (Page page : Page.values()) {
            if (page != Page.REPORT) {
                stall("page " + page, () -> bench.pageProperty().set(page));
            }
        }
        stall("page RESULTS again", () -> bench.pageProperty().set(Page.RESULTS));
    }

    private void results() throws Exception {
        Analysis analysis = bench.analysisProperty().get().orElseThrow();
        stall("select", () -> bench.selectionProperty()
                .set(analysis.primary().get(analysis.primary().size() / 2).id()));
        TextField filter = (TextField) node("#filter");
        for (String typed : List.of("b", "be", "ben", "bench verdict:", "")) {
            stall("filter '" + typed + "'", () -> filter.setText(typed));
        }
        stall("chip", () -> press(".chip"));
        stall("all rows", () -> press("#show-all"));
        stall("sort", () -> press(".column-head"));
        stall("group", () -> item("#group-menu", 2));
        stall("group again", () -> item("#group-menu", 0));
        stall("full view", () -> bench.detailProperty().set(Detail.FULL));
        stall("simple view", () -> bench.detailProperty().set(Detail.SIMPLE));
        stall("per resource", () -> press("#costs"));
        stall("per resource closed", () -> press("#costs"));
        stall("margin tried", () -> bench.tryMargin(0.02));
        stall("margin dropped", bench::dropWhatIf);
        stall("export menu", () -> ((MenuButton) node("#export")).show());
        stall("export menu closed", () -> ((MenuButton) node("#export")).hide());
        stall("copy table", () -> window.commands().get("copy.table").run());
    }

    private void steps() throws Exception {
        Analysis analysis = bench.analysisProperty().get().orElseThrow();
        String one = analysis.primary().getFirst().id();
        Source source = bench.studyProperty().get().orElseThrow().sources().getLast();
        stall(
                "pin",
                () -> bench.apply(
                        "pin", Edits.remark(one, a -> new Study.Annotation(one, true, a.text(), a.figures()))));
        stall("margin applied", () -> bench.setMargin(0.02));
        stall("undo", bench::undo);
        stall("redo", bench::redo);
        stall(
                "leave out",
                () -> bench.apply(
                        "out",
                        Edits.exclude(List.of(new Settings.Exclusion(
                                source.path(), source.measurements().getFirst().place(), 1, "a bad boot")))));
        stall("undo of leaving out", bench::undo);
        stall(
                "baseline",
                () -> bench.apply("other", Edits.baseline(analysis.candidates().getFirst())));
        stall("undo of baseline", bench::undo);
        stall("candidate added", () -> bench.add(List.of(added)));
        stall("side by side", () -> press("#beside"));
        stall("history", () -> window.commands().get("edit.history").run());
    }

    private void looks() throws Exception {
        stall("dark", () -> desk.lookProperty().set(Look.DARK));
        stall("text at 200 %", () -> desk.textScaleProperty().set(2));
        stall("text at 100 %", () -> desk.textScaleProperty().set(1));
        stall("light", () -> desk.lookProperty().set(Look.LIGHT));
        for (Page page : Page.values()) {
            stall("page " + page + " again", () -> bench.pageProperty().set(page));
        }
        stall("close", bench::close);
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private void press(String selector) {
        switch (node(selector)) {
            case ButtonBase button -> button.fire();
            case null, default -> out.println("  (no " + selector + " to press)");
        }
    }

    private void item(String selector, int at) {
        MenuButton menu = (MenuButton) node(selector);
        menu.getItems().get(Math.min(at, menu.getItems().size() - 1)).fire();
    }

    /** Does something and waits until nothing is at work; prints the longest stretch. */
    private void stall(String what, Runnable action) throws Exception {
        long wall = 0;
        long cpu = 0;
        long used = onScreen(THREADS::getCurrentThreadCpuTime);
        long start = System.nanoTime();
        Platform.runLater(action);
        long quiet = start;
        while (System.nanoTime() - quiet < QUIET_MILLIS * 1_000_000) {
            long asked = System.nanoTime();
            long now = onScreen(THREADS::getCurrentThreadCpuTime);
            wall = Math.max(wall, System.nanoTime() - asked);
            cpu = Math.max(cpu, now - used);
            if (now - used > 20_000_000
                    || bench.busyProperty().get()
                    || !tasks.shownProperty().get().isEmpty()) {
                quiet = System.nanoTime();
            }
            used = now;
            Thread.sleep(2);
        }
        out.printf(
                Locale.ROOT,
                "%-28s longest stretch %6.0f ms of processor time, %6.0f ms by the clock; until quiet %6.0f ms%n",
                what,
                cpu / 1e6,
                wall / 1e6,
                (System.nanoTime() - start) / 1e6 - QUIET_MILLIS);
        String frames = sampler.told();
        if (cpu > LONG_NANOS) {
            out.println(frames);
        }
    }

    /** Where the window's thread was in its longest stretch, by the frames of this program that were seen most often. */
    private static final class Sampler implements AutoCloseable {
        private final Map<String, Integer> now = new ConcurrentHashMap<>();
        private final Thread window;
        private final Thread thread = new Thread(this::look, "sampler");

        Sampler(Thread window) {
            this.window = window;
            thread.setDaemon(true);
            thread.start();
        }

        private void look() {
            while (!thread.isInterrupted()) {
                Arrays.stream(window.getStackTrace())
                        .filter(f -> f.getClassName().startsWith("tare.")
                                && !f.getClassName().contains("StallBenchmark"))
                        .map(f -> f.getClassName().replace("tare.app.", "") + "." + f.getMethodName() + ":"
                                + f.getLineNumber())
                        .distinct()
                        .limit(12)
                        .forEach(f -> now.merge(f, 1, Integer::sum));
                LockSupport.parkNanos(5_000_000);
            }
        }

        /** The frames since the last call, most frequent first. */
        String told() {
            String told = now.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(10)
                    .map(e -> e.getValue() + " " + e.getKey())
                    .collect(Collectors.joining("\n    ", "    ", ""));
            now.clear();
            return told;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
