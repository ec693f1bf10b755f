package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.platforms.PlatformsView;
import tare.app.sources.SourceItem;
import tare.app.state.Page;
import tare.model.Source;
import tare.support.Drags;

/** Files that are dropped on the fields that ask for them, files that are dragged between platforms, and what their menus say. */
class DroppedTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final TestWindow test = new TestWindow(() -> folder, 1280, 800);

    private Path file(String name, double time) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 8; i++) {
            text.append("sort,%s,ms,%d%n".formatted(time + i / 100.0, i));
        }
        return Files.writeString(file, text);
    }

    private void open(FxRobot robot) throws Exception {
        file("bare-metal/a.csv", 10);
        file("bare-metal/b.csv", 10.1);
        file("vm/a.csv", 11);
        robot.interact(() -> test.bench().open(List.of(folder.resolve("in"))));
        test.judged();
    }

    private List<Source> sources() {
        return test.bench().studyProperty().get().orElseThrow().sources();
    }

    private String pathOf(String end) {
        return sources().stream()
                .map(Source::path)
                .filter(p -> p.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> labels() {
        return test.bench().studyProperty().get().orElseThrow().labels();
    }

    @Test
    void foldersDroppedOnTheFieldOfTheWelcomePageAreOpened(FxRobot robot) throws Exception {
        file("bare-metal/a.csv", 10);
        file("vm/a.csv", 11);
        Node field = robot.lookup(".welcome-drop").query();
        Node veil = robot.lookup(".drop-veil").query();
        robot.interact(() -> Drags.over(field, List.of(folder.resolve("in"))));
        assertThat(veil.isVisible()).isTrue();
        robot.interact(() -> Drags.drop(field, List.of(folder.resolve("in"))));
        test.judged();
        assertThat(veil.isVisible()).isFalse();
        assertThat(labels()).containsExactlyInAnyOrder("bare-metal", "vm");
        assertThat(test.analysis().primary()).hasSize(1);
    }

    @Test
    void filesDroppedOnTheFieldBelowThePlatformsAndOnTheSourcesPageJoinTheStudy(FxRobot robot) throws Exception {
        open(robot);
        Path c = file("vm/c.csv", 11.1);
        Path d = file("vm/d.csv", 11.2);
        Node field = robot.lookup(".platforms .drop-area").query();
        robot.interact(() -> Drags.drop(field, List.of(c)));
        test.judged();
        assertThat(sources()).hasSize(4);
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        test.quiet();
        Node tree = robot.lookup("#sources").query();
        robot.interact(() -> Drags.drop(tree, List.of(d)));
        test.judged();
        assertThat(sources())
                .extracting(Source::name)
                .containsExactlyInAnyOrder("a.csv", "b.csv", "a.csv", "c.csv", "d.csv");
    }

    @Test
    void aFileDraggedToTheFieldMakesAPlatformAndToARowJoinsItsOwn(FxRobot robot) throws Exception {
        open(robot);
        test.dialogs().answerText("spare");
        Node field = robot.lookup(".platforms .drop-area").query();
        Node row = robot.lookup(".source-row").query();
        robot.interact(() -> Drags.drop(field, PlatformsView.SOURCES, pathOf("b.csv"), row));
        test.judged();
        assertThat(labels()).contains("spare");
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        test.quiet();
        TreeTableRow<?> vm = robot.lookup("#sources .tree-table-row-cell").queryAllAs(TreeTableRow.class).stream()
                .filter(r -> r.getItem() instanceof SourceItem s && s.name().equals("vm"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> Drags.drop(vm, PlatformsView.SOURCES, pathOf("b.csv"), vm));
        test.judged();
        assertThat(labels()).doesNotContain("spare");
        assertThat(sources())
                .filteredOn(s -> s.path().endsWith("b.csv"))
                .singleElement()
                .satisfies(s -> assertThat(s.platform().label()).isEqualTo("vm"));
    }

    private MenuItem item(List<MenuItem> items, String id) {
        return items.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }

    @Test
    void whatIsTheBaselineAlreadySaysSoWhereItCannotBeMadeIt(FxRobot robot) throws Exception {
        open(robot);
        for (String label : List.of("bare-metal", "vm")) {
            boolean baseline = label.equals("bare-metal");
            Button menu = robot.lookup(n -> n instanceof Button b && ("Menu of " + label).equals(b.getAccessibleText()))
                    .queryAs(Button.class);
            MenuItem make = item(menu.getContextMenu().getItems(), "platform.make.baseline");
            assertThat(make.isDisable()).isEqualTo(baseline);
            assertThat(make.getText()).isEqualTo(baseline ? "It is the baseline already" : "Make it the baseline");
        }
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        test.quiet();
        TreeTableView<?> tree = robot.lookup("#sources").queryAs(TreeTableView.class);
        robot.interact(() -> tree.getSelectionModel().clearAndSelect(0));
        MenuItem make =
                item(robot.lookup("#source-actions").queryAs(MenuButton.class).getItems(), "platform.make.baseline");
        assertThat(make.isDisable()).isTrue();
        assertThat(make.getText()).isEqualTo("It is the baseline already");
    }
}
