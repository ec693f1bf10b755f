package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.analysis.Comparison;
import tare.app.results.ForestRow;

/** One user's first minutes, in a window without a display: every step through the screen, the engine is the real one. */
class JourneyTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1440, 900);

    @Test
    void fromASampleToAnExportedStudyAndBack(FxRobot robot) throws Exception {
        Node sample = robot.lookup(".sample").nth(0).query();
        robot.clickOn(sample);
        test.judged();
        String headline = test.headline();
        assertThat(headline).isNotBlank();
        robot.clickOn(rowOf(robot, "STREAM Triad"));
        assertThat(robot.lookup("#would-change").queryAs(Label.class).getText()).isNotBlank();

        tryMargin(robot);
        String asked = robot.lookup("#what-if").queryAs(Label.class).getText();
        assertThat(asked).contains("verdict").doesNotContain("No verdict");
        assertThat(test.bench().margin()).as("tried, not applied").isEqualTo(0.01);
        robot.clickOn("#apply-margin");
        TestWindow.until(
                () -> !test.bench().busyProperty().get() && test.bench().margin() > 0.01);
        TestWindow.settle();
        assertThat(robot.lookup("#late").queryAs(Label.class).getText()).contains("changed after results were seen");
        assertThat(test.headline()).isNotEqualTo(headline);

        exports(robot);
        saveReopenUndo(robot);
    }

    private static Labeled rowOf(FxRobot robot, String name) throws TimeoutException {
        TestWindow.settle();
        TestWindow.until(() -> robot.lookup(".forest-list .label")
                .match(n -> n instanceof Labeled l && l.getText().contains(name))
                .tryQuery()
                .isPresent());
        return robot.lookup(".forest-list .label")
                .match(n -> n instanceof Labeled l && l.getText().contains(name))
                .queryLabeled();
    }

    /** Moves the left edge of the margin with the keyboard until a verdict would change. */
    private void tryMargin(FxRobot robot) throws TimeoutException {
        Node knob = robot.lookup("#margin-left").query();
        robot.interact(knob::requestFocus);
        for (int i = 0; i < 40; i++) {
            robot.type(KeyCode.LEFT);
            TestWindow.until(() -> test.bench()
                    .whatIfProperty()
                    .get()
                    .flatMap(w -> w.analysis())
                    .isPresent());
            TestWindow.settle();
            if (!test.bench()
                    .whatIfProperty()
                    .get()
                    .orElseThrow()
                    .changes(test.analysis())
                    .isEmpty()) {
                return;
            }
        }
        throw new AssertionError("no margin up to 3 % changes a verdict");
    }

    private void exports(FxRobot robot) throws Exception {
        Path png = folder.resolve("forest.png");
        test.dialogs().answerTarget(png);
        robot.interact(() -> test.window().commands().get("export.figure-png").run());
        TestWindow.until(() -> Files.exists(png));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(800);
        Path deck = folder.resolve("deck.pptx");
        test.dialogs().answerTarget(deck);
        String id = test.window().commands().all().stream()
                .map(c -> c.id())
                .filter(c -> c.contains("slides") || c.contains("pptx"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> test.window().commands().get(id).run());
        TestWindow.until(() -> Files.exists(deck));
        assertThat(slides(deck)).isGreaterThan(2);
    }

    private static int slides(Path deck) throws IOException {
        try (var in = Files.newInputStream(deck);
                XMLSlideShow show = new XMLSlideShow(in)) {
            return show.getSlides().size();
        }
    }

    /** A study file with a level that is no number, opened. */
    private Path openedInPart(FxRobot robot) throws Exception {
        Path file = Files.writeString(
                folder.resolve("part.tare"),
                "{\"tareStudy\": 1, \"name\": \"Part\",\n\"settings\": {\"alpha\": \"high\", \"power\": 0.9}}");
        robot.interact(() -> test.bench().open(List.of(file)));
        TestWindow.until(() -> test.bench().fileProperty().get().equals(Optional.of(file)));
        return file;
    }

    @Test
    void whatCouldNotBeReadOfAStudyIsNotReplacedUnasked(FxRobot robot) throws Exception {
        Path file = openedInPart(robot);
        robot.interact(() -> test.bench().setMargin(0.03));
        test.dialogs().answerConfirm(false);
        robot.interact(() -> test.window().commands().get("study.save").run());
        assertThat(test.dialogs().asked()).last().asString().contains("settings.alpha: a number is needed");
        test.dialogs().answerConfirm(true);
        robot.interact(() -> test.window().commands().get("study.save").run());
        TestWindow.until(() -> !test.bench().changedProperty().get());
        assertThat(Files.readString(file)).contains("\"alpha\" : 0.05", "\"power\" : 0.9");
        assertThat(test.bench().unread()).isEmpty();
    }

    private void saveReopenUndo(FxRobot robot) throws Exception {
        double margin = test.bench().margin();
        Path file = folder.resolve("mine.tare");
        test.dialogs().answerTarget(file);
        robot.interact(() -> test.window().commands().get("study.save").run());
        TestWindow.until(
                () -> Files.exists(file) && test.bench().fileProperty().get().isPresent());
        robot.interact(() -> test.bench().open(List.of(file)));
        TestWindow.until(() -> test.bench().fileProperty().get().equals(Optional.of(file))
                && test.bench().analysisProperty().get().isPresent()
                && !test.bench().busyProperty().get());
        assertThat(test.bench().margin()).isEqualTo(margin);
        robot.interact(() -> test.bench().setMargin(0.05));
        assertThat(test.window().commands().get("edit.undo").name().getValue()).contains("±5 %");
        robot.interact(() -> test.window().commands().get("edit.undo").run());
        assertThat(test.bench().margin()).isEqualTo(margin);
        robot.interact(() -> test.window().commands().get("edit.redo").run());
        assertThat(test.bench().margin()).isEqualTo(0.05);
    }

    @Test
    void theKeyboardWalksTheRowsAndThePaletteRunsCommands(FxRobot robot) throws Exception {
        robot.clickOn((Node) robot.lookup(".sample").nth(0).query());
        test.judged();
        ListView<ForestRow> list = robot.lookup(".forest-list").queryListView();
        robot.interact(list::requestFocus);
        robot.interact(() -> test.bench().selectionProperty().set(first().id()));
        robot.type(KeyCode.DOWN);
        assertThat(test.bench().selected().map(Comparison::id)).isPresent().isNotEqualTo(Optional.of(first().id()));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TestWindow.settle();
        robot.write("full view");
        robot.type(KeyCode.ENTER);
        assertThat(test.bench().detailProperty().get().name()).isEqualTo("FULL");
    }

    private Comparison first() {
        return test.analysis().primary().getFirst();
    }
}
