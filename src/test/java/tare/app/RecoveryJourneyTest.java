package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.Main;
import tare.study.StudyFile;

/** The program is killed while a study is open; the next one offers it again, and no file is replaced by it. */
class RecoveryJourneyTest {
    @TempDir
    static Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    /** Kills a window that shows a study with unsaved changes, before this test's own window opens. */
    @BeforeAll
    static void killAWindow() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtare.state=" + folder.resolve("desk"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "open",
                        side("bare-metal", 100),
                        side("vm", 103))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "child.txt"))
                .start();
        try {
            TestWindow.until(() -> left().isPresent());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static Optional<Path> left() throws IOException {
        Path state = folder.resolve("desk");
        if (!Files.isDirectory(state)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(f -> f.toString().endsWith(".tare")).findFirst();
        }
    }

    private static String side(String label, int time) throws IOException {
        Path file = Files.createDirectories(folder.resolve(label)).resolve("results.csv");
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort,").append(time + i * 0.1).append(",ms,").append(i).append('\n');
        }
        Files.writeString(file, text);
        return file.getParent().toString();
    }

    @Test
    void whatWasOpenIsOfferedAgainAndReplacesNothing(FxRobot robot) throws Exception {
        Path newer = folder.resolve("mine.tare");
        robot.clickOn(robot.lookup(".recover").queryAs(Button.class));
        TestWindow.until(() -> test.bench().analysisProperty().get().isPresent());
        assertThat(test.bench().studyProperty().get().orElseThrow().labels())
                .containsExactlyInAnyOrder("bare-metal", "vm");
        assertThat(test.bench().fileProperty().get())
                .as("it has no file, so saving asks")
                .isEmpty();
        assertThat(test.bench().changedProperty().get())
                .as("it is still unsaved")
                .isTrue();
        assertThat(left()).as("kept until it is saved").isPresent();
        robot.interact(() -> test.bench().save(newer));
        TestWindow.until(() -> test.bench().fileProperty().get().isPresent());
        assertThat(StudyFile.read(newer).entries()).extracting(e -> e.label()).containsExactly("bare-metal", "vm");
    }
}
