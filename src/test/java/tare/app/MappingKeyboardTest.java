package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A file is described without a pointer: whatever changes, the keyboard stays where it was or goes on from there. */
class MappingKeyboardTest {
    private static final Path UNKNOWN = Path.of("src", "test", "resources", "mapping-unknown");

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private String owner() {
        Node owner = test.window().scene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private void open(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> test.bench().map(Optional.of(file)));
        TestWindow.until(() -> test.window().scene().lookup("#mapping-outcome") instanceof Label l
                && l.getText().contains("measurement"));
        test.quiet();
    }

    private void edit(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    @Test
    void aFieldThatWasEditedIsLeftForTheNextOne(FxRobot robot) throws Exception {
        open(robot, UNKNOWN.resolve("messreihe.csv"));
        edit(robot, "#name-durchsatz-mb-s-", "rate");
        robot.push(KeyCode.TAB);
        test.quiet();
        assertThat(owner()).isEqualTo("unit-durchsatz-mb-s-");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("kB/s");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        test.quiet();
        assertThat(owner()).isEqualTo("name-durchsatz-mb-s-");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("speed");
        robot.push(KeyCode.ENTER);
        test.quiet();
        assertThat(owner()).isEqualTo("name-durchsatz-mb-s-");
    }

    @Test
    void whatIsBeingTypedStaysWhenTheFileHasBeenTried(FxRobot robot) throws Exception {
        open(robot, UNKNOWN.resolve("messreihe.csv"));
        edit(robot, "#name-durchsatz-mb-s-", "half a na");
        robot.interact(() -> robot.lookup("#judged-latenz-p99-ms-")
                .queryAs(RadioButton.class)
                .fire());
        test.quiet();
        assertThat(owner()).isEqualTo("name-durchsatz-mb-s-");
        robot.write("me");
        assertThat(robot.lookup("#name-durchsatz-mb-s-")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("half a name");
    }

    @Test
    void aColumnThatMeansSomethingElseKeepsTheKeyboard(FxRobot robot) throws Exception {
        open(robot, UNKNOWN.resolve("messreihe.csv"));
        MenuButton column = robot.lookup("#column-6").queryAs(MenuButton.class);
        robot.interact(() -> {
            column.requestFocus();
            column.show();
            column.getItems().stream()
                    .filter(i -> "meaning-ignore".equals(i.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            column.hide();
        });
        test.quiet();
        assertThat(owner()).isEqualTo("column-6");
        assertThat(robot.lookup("#column-6").queryAs(MenuButton.class).getText())
                .isEqualTo("Ignore");
    }

    private Path wide(int columns) throws IOException {
        String head = IntStream.rangeClosed(1, columns).mapToObj(i -> "m" + i).collect(Collectors.joining(","));
        String row = IntStream.rangeClosed(1, columns).mapToObj(i -> i + ".5").collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("wide.csv"), head + "\n" + row + "\n" + row + "\n" + row + "\n");
    }

    @Test
    void rowsThatAreNotShownAreSaid(FxRobot robot) throws Exception {
        String rows = IntStream.range(0, 40).mapToObj(i -> "sort," + i + ".5\n").collect(Collectors.joining());
        open(robot, Files.writeString(folder.resolve("tall.csv"), "benchmark,latency ms\n" + rows));
        assertThat(robot.lookup("#columns-shown").queryAs(Label.class).getText())
                .isEqualTo("The first 29 rows");
        assertThat(robot.lookup("#columns-later").tryQuery()).isEmpty();
    }

    @Test
    void ofManyFieldsSomeAreListedAndTheKeyboardGoesOnToTheNext(FxRobot robot) throws Exception {
        open(robot, wide(50));
        Button more = robot.lookup("#fields-more").queryAs(Button.class);
        assertThat(more.getText()).isEqualTo("Show 30 more");
        assertThat(robot.lookup("#name-m21").tryQuery()).isEmpty();
        robot.interact(more::requestFocus);
        robot.push(KeyCode.SPACE);
        test.quiet();
        assertThat(owner()).isEqualTo("name-m21");
        assertThat(more.getText()).isEqualTo("Show 10 more");
    }

    @Test
    void columnsThatAreNotInSightAreSaidAndReached(FxRobot robot) throws Exception {
        open(robot, wide(100));
        Label left = robot.lookup("#columns-shown").queryAs(Label.class);
        assertThat(left.getText()).isEqualTo("Columns 1 to 40 of 100");
        Button next = robot.lookup("#columns-later").queryAs(Button.class);
        robot.interact(next::requestFocus);
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        test.quiet();
        assertThat(left.getText()).isEqualTo("Columns 81 to 100 of 100");
        MenuButton last = robot.lookup("#column-100").queryAs(MenuButton.class);
        robot.interact(() -> {
            last.show();
            last.getItems().stream()
                    .filter(i -> "meaning-parameter".equals(i.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            last.hide();
        });
        test.quiet();
        assertThat(left.getText()).isEqualTo("Columns 81 to 100 of 100");
        assertThat(last.getText()).isEqualTo("Parameter");
        assertThat(owner())
                .as("the button that has nothing more to show gives it on")
                .isEqualTo("columns-earlier");
    }
}
