package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a change of the study does not concern stays as it is, and with it the keyboard, what is open and what is chosen. */
class SameControlsTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private Node owner() {
        return test.window().scene().getFocusOwner();
    }

    private void file(String name, double time) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort,%s,ms,%d%n".formatted(time + i / 100.0, i));
            text.append("scan,%s,ms,%d%n".formatted(time / 2 + i / 100.0, i));
        }
        Files.writeString(file, text);
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> test.bench().open(List.of(folder.resolve("in"))));
        test.judged();
    }

    @Test
    void aQuestionThatIsStillAskedKeepsTheKeyboard(FxRobot robot) throws Exception {
        file("bare-metal/a.csv", 10);
        file("vm/a.csv", 11);
        file("x.csv", 12);
        file("y.csv", 13);
        open(robot);
        Button answer = robot.lookup("#review .button").nth(2).queryAs(Button.class);
        robot.interact(answer::requestFocus);
        robot.interact(() -> test.bench().setMargin(0.05));
        test.judged();
        assertThat(owner()).isSameAs(answer);
    }
}
