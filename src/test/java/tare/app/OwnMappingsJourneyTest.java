package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.importer.MemoryInput;
import tare.importer.mapping.Guess;
import tare.importer.mapping.OwnMapping;
import tare.importer.mapping.OwnMappings;
import tare.model.Source;

/** The list of one's own mappings: from nothing, over taking in, changing and renaming, to deleting and taking back. */
class OwnMappingsJourneyTest {
    private static final String TABLE = "probe;time (ms)\na;1,5\na;1,6\nb;2,5\nb;2,7\n";

    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private OwnMappings own() {
        return test.bench().core().mapper().own();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> test.window().commands().get("mappings").run());
        TestWindow.settle();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
        TestWindow.settle();
    }

    private List<String> names() {
        return own().all().stream().map(OwnMapping::name).toList();
    }

    private Path result(String name) throws IOException {
        return Files.writeString(folder.resolve(name), TABLE);
    }

    private List<String> formats() {
        return test.bench().studyProperty().get().orElseThrow().sources().stream()
                .map(Source::format)
                .toList();
    }

    @Test
    void aMappingIsTakenInRenamedCopiedDeletedAndTakenBack(FxRobot robot) throws Exception {
        robot.interact(() -> bench(List.of(quietly("probe.csv"))));
        test.quiet();
        assertThat(formats()).containsExactly("generic-csv");
        open(robot);
        assertThat(robot.lookup("#mappings .empty").query().isVisible()).isTrue();
        Pictures.take(test.window().scene(), "mappings-empty");
        Path mapping = folder.resolve("from-a-colleague.json");
        Files.writeString(mapping, Guess.of(MemoryInput.of("probe.csv", TABLE), "probing"));
        test.dialogs().answerFile(mapping);
        press(robot, "#mappings-take");
        test.quiet();
        assertThat(names()).containsExactly("probing");
        assertThat(formats()).as("what nothing knew is read by it").containsExactly("probing");
        test.dialogs().answerText("Prüf stand");
        press(robot, "#rename-probing");
        test.quiet();
        assertThat(names()).containsExactly("prüf-stand");
        assertThat(formats()).containsExactly("prüf-stand");
        Path copy = folder.resolve("copy.json");
        test.dialogs().answerTarget(copy);
        press(robot, "#export-prüf-stand");
        assertThat(copy).hasContent(own().text("prüf-stand").orElseThrow());
        Pictures.take(test.window().scene(), "mappings");
        press(robot, "#delete-prüf-stand");
        assertThat(names()).isEmpty();
        press(robot, "#mappings-undo");
        assertThat(own().text("prüf-stand").orElseThrow()).isEqualTo(Files.readString(copy));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#mappings").query().isVisible()).isFalse();
    }

    private void bench(List<Path> paths) {
        test.bench().add(paths);
    }

    private Path quietly(String name) {
        try {
            return result(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMappingOpensOnAFileOfItsKindAndOnNoOther(FxRobot robot) throws Exception {
        own().save("probing", Guess.of(MemoryInput.of("probe.csv", TABLE), "probing"));
        test.dialogs().answerFile(Files.writeString(folder.resolve("a.json"), "{\"runs\": [{\"time\": 1.5}]}"));
        open(robot);
        press(robot, "#change-probing");
        TestWindow.until(() -> said(robot, "#mapping-trouble").contains("built in another way"));
        robot.type(KeyCode.ESCAPE);
        test.dialogs().answerFile(result("another.csv"));
        open(robot);
        press(robot, "#change-probing");
        TestWindow.until(() -> said(robot, "#mapping-outcome").contains("2 measurements"));
        assertThat(robot.lookup("#mapping-name").queryAs(TextField.class).getText())
                .isEqualTo("probing");
        robot.clickOn("#mapping-save");
        test.quiet();
        assertThat(formats()).as("the file comes into the study").containsExactly("probing");
    }

    @Test
    void aSecondFormatDoesNotTakeThePlaceOfTheFirst(FxRobot robot) throws Exception {
        own().save("results", Guess.of(MemoryInput.of("probe.csv", TABLE), "results"));
        Path other =
                Files.writeString(folder.resolve("results.json"), "{\"runs\": [{\"name\": \"a\", \"time_ms\": 1.5}]}");
        robot.interact(() -> test.bench().map(Optional.of(other)));
        TestWindow.until(() -> said(robot, "#mapping-outcome").contains("1 measurement"));
        TextField name = robot.lookup("#mapping-name").queryAs(TextField.class);
        assertThat(name.getText()).isEqualTo("results-2");
        robot.interact(() -> name.setText("Results"));
        assertThat(robot.lookup(".mapping-foot .label")
                        .match(n -> ((Label) n).getText().contains("replaces it"))
                        .tryQuery())
                .isPresent();
    }

    @Test
    void aWrongMappingIsNamedWithItsReasonAndCanBeDeleted(FxRobot robot) throws Exception {
        Files.createDirectories(own().folder());
        Files.writeString(own().folder().resolve("broken.json"), "{\"mapping\": 1}");
        test.dialogs().answerFile(Files.writeString(folder.resolve("no-mapping.json"), "[]"));
        open(robot);
        assertThat(robot.lookup("#mappings-list .label")
                        .match(n -> ((Label) n).getText().startsWith("Cannot be used"))
                        .tryQuery())
                .isPresent();
        press(robot, "#mappings-take");
        assertThat(robot.lookup("#mappings-said .label").queryAs(Label.class).getText())
                .contains("did not work");
        Pictures.take(test.window().scene(), "mappings-wrong");
        press(robot, "#delete-broken");
        assertThat(names()).isEmpty();
    }

    private static String said(FxRobot robot, String id) throws TimeoutException {
        return robot.lookup(id).tryQuery().map(n -> ((Label) n).getText()).orElse("");
    }
}
