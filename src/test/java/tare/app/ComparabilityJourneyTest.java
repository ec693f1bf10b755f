package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Edits;
import tare.app.state.Page;

/** Facts are entered by keyboard alone, and the keyboard stays where it was. */
class ComparabilityJourneyTest {
    private static final String MEMORY = "Enter memory of VM by hand";

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    private void open(FxRobot robot) throws Exception {
        robot.interact(() ->
                test.bench().sample(test.bench().core().samples().getFirst().file()));
        test.judged();
        robot.interact(() -> test.bench().pageProperty().set(Page.COMPARABILITY));
        TestWindow.settle();
    }

    private String owner() {
        return String.valueOf(test.window().scene().getFocusOwner().getAccessibleText());
    }

    @Test
    void theKeyboardStaysAtTheFactThatWasEntered(FxRobot robot) throws Exception {
        open(robot);
        Node edit = robot.lookup(n -> MEMORY.equals(n.getAccessibleText())).query();
        robot.interact(edit::requestFocus);
        robot.push(KeyCode.SPACE);
        TestWindow.settle();
        robot.push(KeyCode.ENTER);
        TestWindow.settle();
        assertThat(owner()).isEqualTo(MEMORY);
        int before = test.bench().studyProperty().get().orElseThrow().changes().size();
        robot.push(KeyCode.SPACE);
        TestWindow.settle();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("768 GB").push(KeyCode.ENTER);
        test.judged();
        test.quiet();
        assertThat(test.bench().studyProperty().get().orElseThrow().changes())
                .as("one entry, and none for what was left as it was")
                .hasSize(before + 1);
        assertThat(owner()).isEqualTo(MEMORY);
    }

    @Test
    void machinesThatCameLaterCanBeChosenWithoutOpeningTheList(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> test.bench().apply("rename", Edits.rename("VM", "Guest")));
        test.judged();
        TestWindow.settle();
        assertThat(robot.lookup("#fact-platform").<ComboBox<String>>query().getItems())
                .containsExactly("Bare metal", "Guest");
    }
}
