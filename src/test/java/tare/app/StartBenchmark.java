package tare.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
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
 * options, an ahead-of-time cache for each; the program's is trained as the package's is. Processes take turns; medians by the clock and of processor time. At the first
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

    private record Start(String kind, Path cache) {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("start")) {
            start(args[1]);
            return;
        }
        PrintStream out = System.out;
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        Starts starts = new Starts();
        Path program = starts.trained("study");
        List<Start> kinds = List.of(
                new Start("empty", starts.trainedBy("empty")),
                new Start("small", starts.trainedBy("small")),
                new Start("tare", program),
                new Start("whole", program),
                new Start("asked", program));
        double[][] wall = new double[kinds.size()][times];
        double[][] cpu = new double[kinds.size()][times];
        for (int i = -1; i < times; i++) {
            for (int k = 0; k < kinds.size(); k++) {
                Starts.Taken taken =
                        starts.run(kinds.get(k).kind(), Starts.with(kinds.get(k).cache()));
                if (i >= 0) {
                    wall[k][i] = taken.seconds();
                    cpu[k][i] = taken.processorSeconds();
                }
            }
        }
        for (int k = 0; k < kinds.size(); k++) {
            out.printf(
                    Locale.ROOT,
                    "%s: %.2f s, processor time %.2f s; ratio %.2f, processor time %.2f%n",
                    kinds.get(k).kind(),
                    Starts.median(wall[k]),
                    Starts.median(cpu[k]),
                    Starts.median(wall[k]) / Starts.median(wall[0]),
                    Starts.median(cpu[k]) / Starts.median(cpu[0]));
        }
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
