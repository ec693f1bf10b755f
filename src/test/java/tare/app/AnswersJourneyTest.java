package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Comparison;
import tare.app.state.Desk;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.app.task.FxTasks;
import tare.app.task.Readers;
import tare.study.ProtocolFile;
import tare.support.ScriptedDialogs;

/** From a question to its answer: claims, a protocol and its runs, and the results page by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class AnswersJourneyTest {
    @TempDir
    Path folder;

    private final FxTasks tasks = new FxTasks();
    private final Readers readers = new Readers();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Workbench bench;
    private WorkbenchWindow window;

    @Start
    void start(Stage stage) {
        bench = new Workbench(
                new EngineCore(readers), tasks, InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        window = new WorkbenchWindow(bench, new Desk(folder.resolve("desk")), dialogs, new ReportExporter("test"));
        window.show(stage);
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    @AfterEach
    void stop() {
        tasks.close();
        readers.close();
    }

    @Test
    void threeClaimsAreAnsweredAndOneThatIsNotUnderstoodSaysSo(FxRobot robot) throws Exception {
        openSample(robot);
        robot.clickOn("#page-claims");
        for (int i = 0; i < 3; i++) {
            int before = bench.analysisProperty().get().orElseThrow().claims().size();
            robot.clickOn((Node) robot.lookup(".ready-claim").nth(0).query());
            waitUntil(() -> bench.analysisProperty()
                    .get()
                    .filter(a -> a.claims().size() == before + 1)
                    .isPresent());
            settle();
        }
        assertThat(robot.lookup(".claim-answer").queryAll()).hasSize(3);
        assertThat(bench.analysisProperty().get().orElseThrow().claims())
                .extracting(c -> c.each().name())
                .contains("CONTRADICTED");
        assertThat(robot.lookup(".ready-claim").queryAll()).isEmpty();
        robot.interact(() -> field(robot, "#claim-field").setText("fast enough"));
        settle();
        assertThat(robot.lookup("#claim-reading").queryAs(Label.class).getText())
                .contains("bound");
        assertThat(robot.lookup("#claim-add").query().isDisabled()).isTrue();
        robot.interact(() -> field(robot, "#claim-field").setText("memory at least 95 %"));
        settle();
        assertThat(robot.lookup("#claim-reading").queryAs(Label.class).getText())
                .contains("at least 95 %");
    }

    @Test
    void aPlanIsSealedItsRunsAreDroppedMatchedAndThePlanShrinks(FxRobot robot) throws Exception {
        Path results = Files.createDirectories(folder.resolve("lab"));
        Random noise = new Random(7);
        for (String side : List.of("bare-metal", "vm")) {
            for (int i = 0; i < 4; i++) {
                write(results.resolve(side + "/first-" + i), 1 + 0.02 * noise.nextGaussian());
            }
        }
        robot.interact(() -> bench.open(List.of(results)));
        waitUntil(() -> bench.analysisProperty().get().isPresent()
                && !bench.busyProperty().get());
        robot.clickOn("#page-plan");
        settle();
        assertThat(bench.analysisProperty().get().orElseThrow().primary())
                .allMatch(c -> c.judgement().runsNeeded().isPresent());
        robot.interact(() -> {
            field(robot, "#protocol-command").setText("gzip -k file");
            field(robot, "#protocol-runs").setText("20");
        });
        Path lab = folder.resolve("plan");
        dialogs.answerFolder(lab);
        robot.interact(() -> robot.lookup("#seal").queryButton().fire());
        waitUntil(() ->
                bench.studyProperty().get().filter(s -> !s.protocol().isEmpty()).isPresent());
        waitUntil(() -> robot.lookup("#protocol-progress").tryQuery().isPresent());
        assertThat(text(robot, "#protocol-progress")).startsWith("0 of 40");
        assertThat(lab.resolve("runs.sh")).isExecutable();

        for (var run :
                ProtocolFile.read(lab.resolve("protocol.json")).protocol().list()) {
            write(lab.resolve(run.folder()), 1 + 0.002 * noise.nextGaussian());
        }
        robot.interact(() -> bench.add(List.of(lab)));
        waitUntil(() -> robot.lookup("#protocol-progress")
                .tryQueryAs(Label.class)
                .filter(l -> l.getText().startsWith("40 of 40"))
                .isPresent());
        waitUntil(() -> !bench.busyProperty().get());
        settle();
        Comparison row = bench.analysisProperty().get().orElseThrow().primary().getFirst();
        assertThat(row.baseline().n()).isEqualTo(24);
        assertThat(row.candidate().n()).isEqualTo(24);
        assertThat(row.judgement().runsNeeded()).as("the plan shrinks").isEmpty();
    }

    @Test
    void theResultsPageIsUsedByKeyboardAlone(FxRobot robot) throws Exception {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("stream");
        settle();
        assertThat(field(robot, "#filter").getText()).isEqualTo("stream");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        settle();
        robot.write("pin");
        settle();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(bench.studyProperty().get().map(s -> s.pinned()))
                .get()
                .asList()
                .hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(bench.studyProperty().get().orElseThrow().pinned()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        settle();
        String first = bench.selectionProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        settle();
        assertThat(bench.selectionProperty().get()).isNotEqualTo(first);
        assertThat(bench.selected()).get().matches(c -> c.key().label().contains("STREAM"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.CLAIMS);
    }

    private void openSample(FxRobot robot) throws TimeoutException {
        robot.clickOn((Node) robot.lookup(".sample").nth(0).query());
        waitUntil(() -> bench.analysisProperty().get().isPresent()
                && !bench.busyProperty().get());
        settle();
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return robot.lookup(id).queryTextInputControl();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    /** One run as the runner writes it. */
    private static void write(Path run, double seconds) throws IOException {
        Files.createDirectories(run);
        Files.writeString(run.resolve("result.json"), String.format(Locale.ROOT, """
            {"results":[{"command":"gzip -k file","mean":%1$s,"stddev":null,"median":%1$s,"user":0.9,"system":0.1,
            "min":%1$s,"max":%1$s,"times":[%1$s],"exit_codes":[0]}]}
            """, seconds));
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
