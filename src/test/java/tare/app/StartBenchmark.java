package tare.app;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import tare.app.state.Desk;
import tare.app.state.Preferences;
import tare.app.ui.Stops;
import tare.app.ui.Themes;
import tare.support.Clicks;

/**
 * From the start of the process to the second frame of the window, beside an empty JavaFX window started the same way: same
 * options, an ahead-of-time cache for each. Processes take turns; medians by the clock and of processor time. At the first
 * frame files can be dropped and samples be opened; "whole" is when the window's controls stand there. "small" is a window with
 * one label, one button and one menu in the program's theme. "asked" is whether the first frame is of use: a sample is clicked
 * as soon as it stands there, and the process ends when its study's headline is on the screen.
 *
 * <p>Arguments: how many starts of each (9).
 */
public final class StartBenchmark {
    private static final int FRAMES = 2;
    private static final int POLL = 5;
    private static final double TICKS_A_SECOND = 100;

    private StartBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("start")) {
            start(args[1]);
            return;
        }
        PrintStream out = System.out;
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "tare-bench", "start"));
        String classpath = jars(folder);
        String[] kinds = {"empty", "small", "tare", "whole", "asked"};
        for (String kind : kinds) {
            run(classpath, kind, "-XX:AOTCacheOutput=" + folder.resolve(kind + ".aot"));
        }
        double[][] wall = new double[kinds.length][times];
        double[][] cpu = new double[kinds.length][times];
        for (int i = -1; i < times; i++) {
            for (int k = 0; k < kinds.length; k++) {
                double[] taken = run(classpath, kinds[k], "-XX:AOTCache=" + folder.resolve(kinds[k] + ".aot"));
                if (i >= 0) {
                    wall[k][i] = taken[0];
                    cpu[k][i] = taken[1];
                }
            }
        }
        for (int k = 0; k < kinds.length; k++) {
            out.printf(
                    Locale.ROOT,
                    "%s: %.2f s, processor time %.2f s; ratio %.2f, processor time %.2f%n",
                    kinds[k],
                    median(wall[k]),
                    median(cpu[k]),
                    median(wall[k]) / median(wall[0]),
                    median(cpu[k]) / median(cpu[0]));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The class path with folders packed, as an ahead-of-time cache needs it. */
    private static String jars(Path folder) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>(List.of(sheets(folder)));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                jar(jar, entry);
                jars.add(jar.toString());
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    /** The style sheets, compiled as for the packed program. */
    private static String sheets(Path folder) throws IOException, InterruptedException {
        String home = System.getProperty("tare.home", ".");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of(home, "packaging", "CompileSheets.java").toString(),
                        Path.of(home, "src/main/resources/tare/app").toString(),
                        folder.resolve("sheets/tare/app").toString())
                .inheritIO()
                .start()
                .waitFor();
        Path jar = folder.resolve("sheets.jar");
        jar(jar, folder.resolve("sheets").toString());
        return jar.toString();
    }

    private static void jar(Path jar, String folder) {
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", folder, ".");
    }

    /** One start; seconds by the clock, and of processor time as the process itself says. */
    private static double[] run(String classpath, String kind, String cache) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:CompileThresholdScaling=3",
                "-Xlog:disable",
                cache,
                "-Dtare.state=" + Path.of(System.getProperty("java.io.tmpdir"), "tare-bench", "start", "state"),
                "-Dtare.home=" + System.getProperty("tare.home", ""),
                "-Dglass.platform=" + System.getProperty("glass.platform", "Headless"),
                "-Dprism.order=sw",
                "-cp",
                classpath,
                StartBenchmark.class.getName(),
                "start",
                kind);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = said.stream()
                .filter(l -> l.startsWith("cpu "))
                .mapToDouble(l -> Double.parseDouble(l.substring(4)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", said)));
        return new double[] {seconds, cpu};
    }

    private static void start(String kind) {
        Thread watch = new Thread(() -> watch(kind), "watch");
        watch.setDaemon(true);
        watch.start();
        switch (kind) {
            case "empty" -> Application.launch(Empty.class);
            case "small" -> Application.launch(Small.class);
            default -> tare.Main.main(new String[0]);
        }
    }

    /** Ends the process when the window has been drawn. */
    private static void watch(String kind) {
        try {
            switch (kind) {
                case "whole" -> await(".legend", StartBenchmark::count);
                case "asked" -> {
                    await(".root", StartBenchmark::click);
                    await("#headline", StartBenchmark::count);
                }
                default -> await(".root", StartBenchmark::count);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(String seen, Consumer<Scene> then) throws InterruptedException {
        while (!ready(seen, then)) {
            Thread.sleep(POLL);
        }
    }

    /** Clicks what is the last to be reached: a sample. */
    private static void click(Scene scene) {
        List<Node> stops = Stops.in(scene.getRoot());
        Node sample = stops.getLast();
        Clicks.click(sample, sample.localToScene(8, 8));
    }

    private static boolean ready(String seenAtLast, Consumer<Scene> then) throws InterruptedException {
        boolean[] showing = new boolean[1];
        CountDownLatch asked = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                showing[0] = Window.getWindows().stream()
                        .anyMatch(w -> w.isShowing() && w.getScene().lookup(seenAtLast) != null);
                if (showing[0]) {
                    then.accept(Window.getWindows().getFirst().getScene());
                }
                asked.countDown();
            });
        } catch (IllegalStateException notYet) {
            return false;
        }
        asked.await();
        return showing[0];
    }

    private static void count(Scene scene) {
        int[] frames = new int[1];
        scene.addPostLayoutPulseListener(() -> {
            if (++frames[0] == FRAMES) {
                end();
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }

    private static void end() {
        try {
            String[] stat = Files.readString(Path.of("/proc/self/stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            System.out.println("cpu " + (Double.parseDouble(stat[11]) + Double.parseDouble(stat[12])) / TICKS_A_SECOND);
        } catch (IOException e) {
            System.out.println("cpu NaN");
        }
        System.out.flush();
        System.exit(0);
    }

    /** One label, one button and one menu, dressed as the program is. */
    public static final class Small extends Application {
        @Override
        public void start(Stage stage) {
            Desk desk = new Desk(Desk.usualFolder());
            HBox row = new HBox(
                    10,
                    new Label("What does it cost?"),
                    new Button("Open"),
                    new MenuButton("More", null, new MenuItem("Copy")));
            Scene scene = new Scene(row, 1440, 900);
            new Themes(desk.lookProperty(), desk.textScaleProperty(), new Preferences(desk).motionProperty())
                    .dress(scene);
            stage.setScene(scene);
            stage.show();
        }
    }

    /** An empty window. */
    public static final class Empty extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Pane(), 1440, 900));
            stage.show();
        }
    }
}
