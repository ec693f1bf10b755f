package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.model.Status;

/** Somebody who never saw the program: samples, a mixture of files, the keyboard alone. */
class FirstMinuteTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    @Test
    void everySampleOpensWithOneClickAndSaysItsHeadline(FxRobot robot) throws Exception {
        int samples = test.bench().core().samples().size();
        assertThat(samples).isGreaterThanOrEqualTo(5);
        for (int i = 0; i < samples; i++) {
            int at = i;
            robot.interact(
                    () -> robot.lookup(".sample").nth(at).queryAs(Button.class).fire());
            test.judged();
            assertThat(test.headline()).isEqualTo(test.analysis().headline());
            assertThat(test.bench().changedProperty().get())
                    .as("nothing to save yet")
                    .isFalse();
            robot.interact(test.bench()::close);
        }
    }

    @Test
    void aMixtureIsSortedAndNothingIsADeadEnd(FxRobot robot) throws Exception {
        side("bare-metal", 100);
        side("vm", 103);
        Files.writeString(folder.resolve("in/vm/notes.bin"), "\u0000\u0001\u0002 no text");
        Files.writeString(folder.resolve("in/vm/kiln.log"), "pass 1\n   wall = 1.5 ms\npass 2\n   wall = 1.6 ms\n");
        robot.interact(() -> test.bench().add(List.of(folder.resolve("in"))));
        test.judged();
        assertThat(test.headline()).contains("sort");
        assertThat(robot.lookup("#review .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .anySatisfy(t -> assertThat(t).isEqualTo("Say what is in kiln.log"));
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        assertThat(robot.lookup("#state-unread").tryQuery()).isPresent();
        Pictures.take(test.window().scene(), "first-mixture");
        robot.interact(() -> test.bench().apply("x", Edits.remove(s -> s.status() == Status.REFUSED)));
        test.judged();
        assertThat(robot.lookup("#state-unread").tryQuery()).isEmpty();
    }

    @Test
    void filesThatDoNotSayTheirMachineAreAskedForAndThenJudged(FxRobot robot) throws Exception {
        results(folder.resolve("in/first.csv"), 100);
        results(folder.resolve("in/second.csv"), 103);
        robot.interact(() -> test.bench().add(List.of(folder.resolve("in"))));
        test.quiet();
        answer(robot, "first.csv", "bare metal");
        answer(robot, "second.csv", "VM");
        test.judged();
        assertThat(test.headline()).contains("sort");
        assertThat(test.analysis().baseline()).isEqualTo("bare metal");
    }

    @Test
    void aFolderWithNothingButAStudyOpensAsThatStudy(FxRobot robot) throws Exception {
        side("bare-metal", 100);
        side("vm", 103);
        robot.interact(() -> test.bench().open(List.of(folder.resolve("in"))));
        test.judged();
        Path kept = Files.createDirectories(folder.resolve("kept")).resolve("Ours.TARE");
        robot.interact(() -> test.bench().save(kept));
        test.quiet();
        robot.interact(test.bench()::close);
        robot.interact(() -> test.bench().open(List.of(kept.getParent())));
        test.judged();
        assertThat(test.bench().fileProperty().get()).contains(kept);
        assertThat(test.analysis().comparisons()).isNotEmpty();
    }

    private void answer(FxRobot robot, String file, String platform) {
        Node row = robot.lookup("#review > HBox").queryAll().stream()
                .filter(n -> robot.from(n).lookup(".label").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().contains(file)))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> robot.from(row).lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().equals(platform))
                .forEach(Button::fire));
    }

    private void side(String label, int time) throws IOException {
        results(folder.resolve("in").resolve(label).resolve("results.csv"), time);
    }

    private static void results(Path file, int time) throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort,").append(time + i * 0.1).append(",ms,").append(i).append('\n');
        }
        Files.writeString(file, text);
    }

    @Test
    void theKeyboardAloneLeadsFromTheStartToASlide(FxRobot robot) throws Exception {
        for (int i = 0; i < 12 && !focused("sample"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focused("sample")).as("a sample is reached by Tab").isTrue();
        robot.type(KeyCode.SPACE);
        test.judged();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("triad");
        TestWindow.settle();
        assertThat(robot.lookup("#filter").queryTextInputControl().getText()).isEqualTo("triad");
        Path deck = folder.resolve("deck.pptx");
        test.dialogs().answerTarget(deck);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TestWindow.until(() -> Files.exists(deck) && Files.size(deck) > 10_000);
    }

    private boolean focused(String style) {
        Node node = test.window().scene().getFocusOwner();
        return node != null && node.getStyleClass().contains(style);
    }
}
