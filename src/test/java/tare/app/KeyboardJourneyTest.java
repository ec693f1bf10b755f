package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.ui.Stops;
import tare.support.KeyboardReach;

/** Where the keyboard is, and that it is seen there, while the window is used without a pointer. */
class KeyboardJourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private Node owner() {
        return test.window().scene().getFocusOwner();
    }

    private Node part(String id) {
        return test.window().scene().lookup(id);
    }

    private void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        TestWindow.settle();
    }

    private void openSample(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            Node first = robot.lookup(".sample").nth(0).query();
            first.requestFocus();
        });
        push(robot, KeyCode.SPACE);
        test.judged();
        TestWindow.until(() -> owner() instanceof ListView);
    }

    @Test
    void aStudyBeginsAtItsRowsAndARowLeadsBehindItAndBack(FxRobot robot) throws Exception {
        openSample(robot);
        assertThat(owner()).isInstanceOf(ListView.class);
        push(robot, KeyCode.DOWN);
        String chosen = test.bench().selectionProperty().get();
        push(robot, KeyCode.ENTER);
        assertThat(Stops.within(owner(), part("#inspector"))).isTrue();
        assertThat(owner().isFocusVisible()).isTrue();
        push(robot, KeyCode.ESCAPE);
        assertThat(owner()).isInstanceOf(ListView.class);
        assertThat(test.bench().inspectingProperty().get()).isFalse();
        assertThat(test.bench().selectionProperty().get()).isEqualTo(chosen);
    }

    @Test
    void whatIsTypedInThePaletteStaysWhateverBecomesReadyBehindIt(FxRobot robot) throws Exception {
        openSample(robot);
        ListView<?> rows = (ListView<?>) owner();
        for (int time = 0; time < 2; time++) {
            push(robot, KeyCode.CONTROL, KeyCode.K);
            robot.write("mar");
            robot.interact(rows::requestFocus);
            robot.write("gin");
            TextField field = robot.lookup("#palette-field").queryAs(TextField.class);
            assertThat(field.getText()).isEqualTo("margin");
            assertThat(owner()).isSameAs(field);
            push(robot, KeyCode.ESCAPE);
            assertThat(owner()).isSameAs(rows);
        }
    }

    @Test
    void theArrowKeysStepOverTitlesBetweenRows(FxRobot robot) throws Exception {
        openSample(robot);
        ListView<?> rows = (ListView<?>) owner();
        push(robot, KeyCode.HOME);
        for (KeyCode way : List.of(KeyCode.DOWN, KeyCode.UP)) {
            for (int i = 0; i < rows.getItems().size(); i++) {
                push(robot, way);
                assertThat(rows.getSelectionModel().getSelectedItem().getClass().getSimpleName())
                        .isEqualTo("Line");
            }
        }
    }

    @Test
    void aRowThatIsPinnedStaysTheChosenOne(FxRobot robot) throws Exception {
        openSample(robot);
        push(robot, KeyCode.END);
        String chosen = test.bench().selectionProperty().get();
        push(robot, KeyCode.CONTROL, KeyCode.B);
        assertThat(test.bench().studyProperty().get().orElseThrow().pinned()).hasSize(1);
        assertThat(test.bench().selectionProperty().get()).isEqualTo(chosen);
        push(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(test.bench().selectionProperty().get()).isEqualTo(chosen);
    }

    @Test
    void aMenuButtonInThatPanelDoesNotKeepEscape(FxRobot robot) throws Exception {
        openSample(robot);
        push(robot, KeyCode.ENTER);
        TestWindow.until(() -> part(".figure-kind") != null && Stops.within(owner(), part("#inspector")));
        robot.interact(() -> part(".figure-kind").requestFocus());
        TestWindow.until(() -> Stops.within(owner(), part(".figure-kind")));
        push(robot, KeyCode.ESCAPE);
        TestWindow.until(() -> !test.bench().inspectingProperty().get());
        assertThat(test.bench().inspectingProperty().get()).isFalse();
    }

    @Test
    void whatLayOverTheWindowGivesTheKeyboardBack(FxRobot robot) throws Exception {
        openSample(robot);
        for (KeyCode opens : List.of(KeyCode.K, KeyCode.COMMA, KeyCode.H)) {
            push(robot, KeyCode.CONTROL, opens);
            assertThat(owner()).as(opens.getName()).isNotInstanceOf(ListView.class);
            push(robot, KeyCode.ESCAPE);
            assertThat(owner()).as(opens.getName()).isInstanceOf(ListView.class);
        }
    }

    @Test
    void oneKeyGoesFromPartToPartAndComesBackToWhereItWas(FxRobot robot) throws Exception {
        openSample(robot);
        push(robot, KeyCode.F6);
        assertThat(Stops.within(owner(), part(".top-bar"))).isTrue();
        push(robot, KeyCode.F6);
        assertThat(Stops.within(owner(), part(".platforms"))).isTrue();
        assertThat(owner().isFocusVisible()).isTrue();
        push(robot, KeyCode.F6);
        assertThat(owner()).isInstanceOf(ListView.class);
        push(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(Stops.within(owner(), part(".platforms"))).isTrue();
    }

    @Test
    void theFilesOfAPlatformAreOneStopAndAreWalkedWithTheArrows(FxRobot robot) throws Exception {
        openSample(robot);
        List<Node> rows = List.copyOf(part(".platform").lookupAll(".source-row"));
        assertThat(rows).hasSizeGreaterThan(1);
        robot.interact(() -> assertThat(
                        KeyboardReach.order(test.window().scene()).stream().filter(rows::contains))
                .hasSize(1));
        robot.interact(() -> rows.getFirst().requestFocus());
        push(robot, KeyCode.DOWN);
        assertThat(owner()).isSameAs(rows.get(1));
        push(robot, KeyCode.END);
        assertThat(owner()).isSameAs(rows.getLast());
    }

    @Test
    void whereAControlIsTakenAwayTheKeyboardStaysInItsPart(FxRobot robot) throws Exception {
        openSample(robot);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> Stops.in(part(".page")).stream()
                .filter(n -> n instanceof Button b && b.getText().startsWith("overhead"))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        push(robot, KeyCode.SPACE);
        test.judged();
        assertThat(test.bench().studyProperty().get().orElseThrow().settings().claims())
                .hasSize(1);
        assertThat(Stops.within(owner(), part(".page"))).isTrue();
        assertThat(owner().isFocusVisible()).isTrue();
    }

    @Test
    void theFilterLeadsDownToTheRows(FxRobot robot) throws Exception {
        openSample(robot);
        push(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("zzz");
        push(robot, KeyCode.ESCAPE);
        push(robot, KeyCode.DOWN);
        assertThat(owner()).isInstanceOf(ListView.class);
    }
}
