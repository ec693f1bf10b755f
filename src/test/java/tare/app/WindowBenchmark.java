package tare.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import tare.analysis.Analysis;
import tare.app.state.Complaint;
import tare.app.state.Desk;
import tare.app.state.WhatIf;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.bench.BigFiles;
import tare.support.ScriptedDialogs;

/**
 * The real window at 1600 by 900, drawn in software without a display: {@code rows} opens 2000 comparisons, scrolls through
 * them and drags the margin over 500 and 2000; {@code open} opens 30 MB; {@code values} opens ten million requests. Each
 * frame is styled, laid out and drawn. Times by the clock and of the window's thread, and the heap.
 */
public final class WindowBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "tare-bench");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out = System.out;
    private final FxTasks tasks = new FxTasks(Complaint::of);
    private final Readers readers = new Readers();
    private final Workbench bench =
            new Workbench(new EngineCore(readers), tasks, InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
    private final WritableImage image = new WritableImage(1600, 900);
    private Stage stage;

    private WindowBenchmark() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        int status = 1;
        try {
            new WindowBenchmark().run(args.length > 0 ? args[0] : "rows");
            status = 0;
        } finally {
            System.exit(status);
        }
    }

    private void run(String what) throws Exception {
        onScreen(() -> {
            WorkbenchWindow window = new WorkbenchWindow(
                    bench, new Desk(FOLDER.resolve("desk")), new ScriptedDialogs(), new ReportExporter("bench"));
            stage = new Stage();
            window.show(stage);
            stage.setWidth(1600);
            stage.setHeight(900);
            return stage;
        });
        switch (what) {
            case "rows" -> {
                open(jmh("few", 500, 1));
                pulses("margin dragged over 500 rows", 150, i -> bench.tryMargin(0.0041 + 0.0001 * i));
                drag("500 rows");
                open(jmh("many", 2000, 1));
                ListView<?> list = (ListView<?>) stage.getScene().lookup(".forest-list");
                pulses("scroll through 2000 rows", 300, i -> list.scrollTo(6 * i));
                scroll();
                drag("2000 rows");
            }
            case "open" -> {
                for (int i = 0; i < 6; i++) {
                    open(jmh("large", 1000, 25));
                }
            }
            case "values" -> open(List.of(requests("a", 1), requests("b", 2)));
            default -> throw new IllegalArgumentException("rows, open or values, not " + what);
        }
    }

    private static List<Path> jmh(String name, int benchmarks, int iterations) {
        return List.of(
                BigFiles.jmh(FOLDER.resolve(name + "/bare-metal/results.json"), benchmarks, 30, iterations, 0, 11),
                BigFiles.jmh(FOLDER.resolve(name + "/vm/results.json"), benchmarks, 30, iterations, 0.004, 12));
    }

    private static Path requests(String side, int seed) {
        Path file = FOLDER.resolve("window-" + side + "/" + (seed == 1 ? "bare-metal" : "vm") + "/requests.jtl");
        return Files.exists(file) ? file : BigFiles.jtl(file, 5_000_000);
    }

    /** Opens files as a study and draws the window when everything is there. */
    private void open(List<Path> paths) throws Exception {
        onScreen(() -> {
            bench.close();
            return 0;
        });
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        onScreen(() -> {
            bench.open(paths);
            return 0;
        });
        while (bench.busyProperty().get() || bench.analysisProperty().get().isEmpty()) {
            Thread.sleep(5);
        }
        frame();
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        Analysis now = bench.analysisProperty().get().orElseThrow();
        long bytes = 0;
        for (Path path : paths) {
            bytes += Files.size(path);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(
                Locale.ROOT,
                "opened %.0f MB to headline of %d rows: %.2f s, processor time %.2f s; heap peak %d MiB, held %d MiB%n",
                bytes / 1e6,
                now.comparisons().size(),
                seconds,
                used,
                peak >> 20,
                held >> 20);
    }

    /**
     * Something that moves a little at each pulse of the window, as under a mouse: time between pulses by the clock, and the
     * processor time of a pulse on the window's thread and on the one that draws.
     */
    private void pulses(String what, int frames, IntConsumer step) throws Exception {
        long[] at = new long[frames];
        long[] window = new long[frames];
        long[] drawing = new long[frames];
        CountDownLatch done = new CountDownLatch(1);
        long drawer = thread("QuantumRenderer");
        AnimationTimer timer = new AnimationTimer() {
            private int i;

            @Override
            public void handle(long now) {
                at[i] = System.nanoTime();
                window[i] = THREADS.getCurrentThreadCpuTime();
                drawing[i] = THREADS.getThreadCpuTime(drawer);
                step.accept(i);
                i++;
                if (i == frames) {
                    stop();
                    done.countDown();
                }
            }
        };
        onScreen(() -> {
            timer.start();
            return 0;
        });
        done.await();
        out.printf(
                Locale.ROOT,
                "%-62s between pulses %s; processor time on the window's thread %s, drawing %s%n",
                what + ", " + frames + " pulses",
                steps(at),
                steps(window),
                steps(drawing));
        onScreen(() -> {
            bench.dropWhatIf();
            return 0;
        });
    }

    private static String steps(long[] nanos) {
        int from = nanos.length / 5;
        double[] steps = new double[nanos.length - from - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (nanos[from + i + 1] - nanos[from + i]) / 1e6;
        }
        Arrays.sort(steps);
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", steps[steps.length / 2], steps[steps.length * 99 / 100]);
    }

    private static long thread(String name) {
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo info = THREADS.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith(name)) {
                return id;
            }
        }
        throw new IllegalStateException("no thread " + name);
    }

    private void scroll() throws Exception {
        ListView<?> list = (ListView<?>) stage.getScene().lookup(".forest-list");
        int rows = list.getItems().size();
        List<double[]> frames = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int to = i < 200 ? i * 3 : (int) (i * 2_654_435_761L % rows);
            frames.add(timed(() -> list.scrollTo(to)));
        }
        print("scroll through " + rows + " rows", frames);
    }

    private void drag(String what) throws Exception {
        List<double[]> frames = new ArrayList<>();
        List<double[]> whole = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double margin = 0.0041 + 0.0003 * i;
            long start = System.nanoTime();
            frames.add(timed(() -> bench.tryMargin(margin)));
            while (bench.whatIfProperty()
                    .get()
                    .filter(w -> w.margin() == margin)
                    .flatMap(WhatIf::analysis)
                    .isEmpty()) {
                Thread.sleep(1);
            }
            frames.add(timed(() -> {}));
            whole.add(new double[] {(System.nanoTime() - start) / 1e6, 0});
        }
        print("drag of the margin, " + what + ", a frame", frames);
        print("drag of the margin, " + what + ", until the verdicts are shown", whole);
        onScreen(() -> {
            bench.dropWhatIf();
            return 0;
        });
    }

    private void print(String what, List<double[]> frames) {
        List<double[]> warm = frames.subList(frames.size() / 5, frames.size());
        double[] wall = warm.stream().mapToDouble(f -> f[0]).sorted().toArray();
        double[] cpu = warm.stream().mapToDouble(f -> f[1]).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-62s p50 %.1f ms, p99 %.1f ms, longest %.1f ms; processor time p50 %.1f, longest %.1f ms%n",
                what,
                wall[wall.length / 2],
                wall[wall.length * 99 / 100],
                wall[wall.length - 1],
                cpu[cpu.length / 2],
                cpu[cpu.length - 1]);
    }

    /** Does something and draws the next frame; milliseconds by the clock and of the window's thread. */
    private double[] timed(Runnable change) throws Exception {
        return onScreen(() -> {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            change.run();
            draw();
            return new double[] {(System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6};
        });
    }

    private void frame() throws Exception {
        onScreen(() -> {
            draw();
            return 0;
        });
    }

    private void draw() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        stage.getScene().snapshot(image);
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
