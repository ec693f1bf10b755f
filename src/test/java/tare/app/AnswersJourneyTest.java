package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.analysis.Comparison;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.model.Status;
import tare.study.ProtocolFile;

/** From a question to its answer: claims, a protocol and its runs, and the results page by keyboard alone. */
class AnswersJourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    @Test
    void threeClaimsAreAnsweredAndOneThatIsNotUnderstoodSaysSo(FxRobot robot) throws Exception {
        openSample(robot);
        robot.clickOn("#page-claims");
        for (int i = 0; i < 3; i++) {
            int before = test.analysis().claims().size();
            robot.clickOn((Node) robot.lookup(".ready-claim").nth(0).query());
            TestWindow.until(() -> test.bench()
                    .analysisProperty()
                    .get()
                    .filter(a -> a.claims().size() == before + 1)
                    .isPresent());
            TestWindow.settle();
        }
        assertThat(robot.lookup(".claim-answer").queryAll()).hasSize(3);
        assertThat(test.analysis().claims()).extracting(c -> c.each().name()).contains("CONTRADICTED");
        assertThat(robot.lookup(".ready-claim").queryAll()).isEmpty();
        robot.interact(() -> field(robot, "#claim-field").setText("fast enough"));
        TestWindow.settle();
        assertThat(robot.lookup("#claim-reading").queryAs(Label.class).getText())
                .contains("bound");
        assertThat(robot.lookup("#claim-add").query().isDisabled()).isTrue();
        robot.interact(() -> field(robot, "#claim-field").setText("memory at least 95 %"));
        TestWindow.settle();
        assertThat(TestWindow.said(robot.lookup("#claim-reading").queryLabeled()))
                .contains("at least 95 %");
    }

    @Test
    void aClaimIsChangedByKeyboardAndWhatCannotStandStaysToBeMended(FxRobot robot) throws Exception {
        openSample(robot);
        robot.clickOn("#page-claims");
        for (String claim : new String[] {"overhead about 1 %", "memory at least 95 %"}) {
            robot.interact(() -> field(robot, "#claim-field").setText(claim));
            robot.clickOn("#claim-add");
            TestWindow.until(() ->
                    test.analysis().claims().stream().anyMatch(c -> c.text().equals(claim)));
            TestWindow.settle();
        }
        Node edit = named(robot, "Change memory at least 95 %");
        robot.interact(edit::requestFocus);
        robot.push(KeyCode.SPACE).push(KeyCode.TAB).push(KeyCode.TAB);
        TextInputControl field = (TextInputControl) test.window().scene().getFocusOwner();
        robot.interact(() -> field.setText("about 1 % overhead"));
        robot.push(KeyCode.ENTER);
        TestWindow.settle();
        assertThat(field.getScene()).as("the text stays to be mended").isNotNull();
        assertThat(field.getAccessibleHelp()).contains("stands already");
        robot.interact(() -> field.setText("memory at least 90 %"));
        robot.push(KeyCode.ENTER);
        TestWindow.until(
                () -> test.analysis().claims().stream().anyMatch(c -> c.text().equals("memory at least 90 %")));
        TestWindow.settle();
        assertThat(test.window().scene().getFocusOwner()).isSameAs(named(robot, "Change memory at least 90 %"));
        assertThat(test.analysis().claims()).hasSize(2);
    }

    private static Node named(FxRobot robot, String accessible) {
        return robot.lookup(n -> accessible.equals(n.getAccessibleText())).query();
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
        robot.interact(() -> test.bench().open(List.of(results)));
        test.judged();
        robot.interact(() -> {
            test.bench().apply("names that no folder tells", Edits.rename("bare-metal", "Rack 7"));
            test.bench().apply("and the other", Edits.rename("vm", "Rack 8"));
        });
        test.judged();
        robot.clickOn("#page-plan");
        TestWindow.settle();
        assertThat(test.analysis().primary())
                .allMatch(c -> c.judgement().runsNeeded().isPresent());
        robot.interact(() -> {
            field(robot, "#protocol-command").setText("gzip -k file");
            field(robot, "#protocol-runs").setText("20");
        });
        Path lab = folder.resolve("plan");
        test.dialogs().answerFolder(lab);
        robot.interact(() -> {
            robot.lookup("#seal").queryButton().requestFocus();
            robot.lookup("#seal").queryButton().fire();
        });
        TestWindow.until(() -> test.bench()
                .studyProperty()
                .get()
                .filter(s -> !s.protocol().isEmpty())
                .isPresent());
        TestWindow.until(() -> robot.lookup("#protocol-progress").tryQuery().isPresent());
        assertThat(text(robot, "#protocol-progress")).startsWith("0 of 40");
        aProtocolIsNotLeftByAccident(robot);
        assertThat(lab.resolve("runs.sh")).isExecutable();

        for (var run :
                ProtocolFile.read(lab.resolve("protocol.json")).protocol().list()) {
            write(lab.resolve(run.folder()), 1 + 0.002 * noise.nextGaussian());
            Files.writeString(lab.resolve(run.folder()).resolve("started"), "2026-01-02T03:04:05Z\n");
        }
        robot.interact(() -> test.bench().add(List.of(lab)));
        TestWindow.until(() -> robot.lookup("#protocol-progress")
                .tryQueryAs(Label.class)
                .filter(l -> l.getText().startsWith("40 of 40"))
                .isPresent());
        TestWindow.until(() -> !test.bench().busyProperty().get());
        TestWindow.settle();
        Comparison row = test.analysis().primary().getFirst();
        assertThat(row.baseline().n()).isEqualTo(24);
        assertThat(row.candidate().n()).isEqualTo(24);
        assertThat(row.judgement().runsNeeded()).as("the plan shrinks").isEmpty();
        assertThat(test.bench().studyProperty().get().orElseThrow().settings().looks())
                .as("the first runs were seen")
                .isEqualTo(2);
        assertThat(test.bench().studyProperty().get().orElseThrow().sources())
                .as("protocol, script and the starts of runs are known as such")
                .noneMatch(s -> s.status() == Status.REFUSED);
    }

    private void aProtocolIsNotLeftByAccident(FxRobot robot) {
        TestWindow.settle();
        assertThat(test.window().scene().getFocusOwner())
                .as("the keyboard stands at what is done next")
                .isSameAs(robot.lookup("#protocol-folder").query());
        robot.push(KeyCode.ENTER);
        test.dialogs().answerConfirm(false);
        robot.interact(() -> robot.lookup("#protocol-leave").queryButton().fire());
        test.dialogs().answerConfirm(true);
        assertThat(test.bench().studyProperty().get().orElseThrow().protocol()).isNotEmpty();
    }

    @Test
    void theResultsPageIsUsedByKeyboardAlone(FxRobot robot) throws Exception {
        openSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("stream");
        TestWindow.settle();
        assertThat(field(robot, "#filter").getText()).isEqualTo("stream");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TestWindow.settle();
        robot.write("pin");
        TestWindow.settle();
        robot.type(KeyCode.ENTER);
        TestWindow.settle();
        assertThat(test.bench().studyProperty().get().map(s -> s.pinned()))
                .get()
                .asList()
                .hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestWindow.settle();
        assertThat(test.bench().studyProperty().get().orElseThrow().pinned()).isEmpty();
        robot.push(KeyCode.F8);
        TestWindow.settle();
        String first = test.bench().selectionProperty().get();
        robot.push(KeyCode.F8);
        TestWindow.settle();
        assertThat(test.bench().selectionProperty().get()).isNotEqualTo(first);
        assertThat(test.bench().selected()).get().matches(c -> c.key().label().contains("STREAM"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        TestWindow.settle();
        assertThat(test.bench().pageProperty().get()).isEqualTo(Page.CLAIMS);
    }

    private void openSample(FxRobot robot) throws TimeoutException {
        robot.clickOn((Node) robot.lookup(".sample").nth(0).query());
        test.judged();
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
}
