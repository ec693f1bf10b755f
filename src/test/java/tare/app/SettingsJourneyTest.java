package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.state.Desk;
import tare.app.state.Look;
import tare.app.state.NumberStyle;
import tare.app.state.Preferences;
import tare.app.ui.Telling;

/** The settings are opened with a key, hold at once and at the next start, and leave what is exported as it was. */
class SettingsJourneyTest {
    private final Locale numbers = Locale.getDefault(Locale.Category.FORMAT);

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    @AfterEach
    void numbersAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, numbers);
    }

    @Test
    void numbersAreWrittenAsChosenInTheWindowAndStayNeutralOutsideIt(FxRobot robot) throws Exception {
        robot.interact(() ->
                test.bench().sample(test.bench().core().samples().getFirst().file()));
        test.judged();
        assertThat(text(robot, ".subline")).contains("97.68 %");
        open(robot);
        robot.interact(() -> test.bench().setMargin(0.015));
        test.judged();
        robot.interact(() -> styles(robot).setValue(NumberStyle.COMMA));
        assertThat(robot.lookup("#margin").queryAs(TextField.class).getText()).isEqualTo("±1,5 %");
        assertThat(robot.lookup("#settings").queryAs(Parent.class).lookupAll(".label"))
                .extracting(n -> ((Label) n).getText())
                .contains("How often each test may be wrong, in new studies: usually 0,05; from 0,0001 to 0,25.");
        assertThat(robot.lookup("#settings-alpha").queryAs(TextField.class).getText())
                .isEqualTo("0,05");
        assertThat(robot.lookup(".off-axis").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("◀ 85,9 %");
        robot.interact(() -> test.bench().setMargin(0.01));
        test.judged();
        robot.type(KeyCode.ESCAPE);
        TestWindow.settle();
        assertThat(robot.lookup("#settings").query().isVisible()).isFalse();
        assertThat(text(robot, ".subline")).contains("97,68 %").doesNotContain("97.68 %");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        robot.write("2,5\n");
        test.judged();
        assertThat(test.bench().margin()).isEqualTo(0.025);
        assertThat(robot.lookup("#margin").queryAs(TextField.class).getText()).isEqualTo("±2,5 %");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        TestWindow.settle();
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("beyond the 2.5 % margin")
                .doesNotContain("2,5 %"));
    }

    @Test
    void whatIsChosenHoldsAtOnceAndAtTheNextStart(FxRobot robot) {
        open(robot);
        robot.clickOn("#settings-look-dark");
        robot.clickOn("#settings-margin").eraseText(6).write("2.5 %\n");
        robot.clickOn("#settings-alpha").eraseText(6).write("plenty\n");
        assertThat(robot.lookup("#settings-alpha").query().getPseudoClassStates())
                .as("what is no number is marked")
                .anyMatch(s -> s.getPseudoClassName().equals("wrong"));
        robot.clickOn("#settings-done");
        assertThat(test.bench().startingRuleProperty().get().margin().fraction())
                .isCloseTo(0.025, Assertions.within(1e-9));
        Preferences next = new Preferences(new Desk(folder.resolve("desk")));
        assertThat(next.desk().lookProperty().get()).isEqualTo(Look.DARK);
        assertThat(next.marginProperty().get()).isEqualTo(0.025);
        assertThat(next.alphaProperty().get()).isEqualTo(0.05);
    }

    private static void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.settle();
        Node settings = robot.lookup("#settings").query();
        assertThat(settings.isVisible()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<NumberStyle> styles(FxRobot robot) {
        return robot.lookup("#settings-numbers").queryAs(ComboBox.class);
    }

    private static String text(FxRobot robot, String what) {
        return robot.lookup(what).queryAs(Telling.class).text();
    }
}
