package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import tare.app.sources.SourceItem;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.model.Source;

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

    private TreeTableView<?> tree(FxRobot robot) {
        return robot.lookup("#sources").queryAs(TreeTableView.class);
    }

    private static String name(TreeItem<?> item) {
        return item.getValue() instanceof SourceItem s ? s.name() : "";
    }

    private static int rowOf(TreeTableView<?> tree, String name, int from) {
        return IntStream.range(from, tree.getExpandedItemCount())
                .filter(i -> name(tree.getTreeItem(i)).startsWith(name))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void theTreeOfSourcesStaysOpenChosenAndInSightWhenAFileIsMoved(FxRobot robot) throws Exception {
        for (int i = 10; i < 40; i++) {
            file("bare-metal/r" + i + ".csv", i);
            file("vm/r" + i + ".csv", i + 1);
        }
        file("lab/z.csv", 50);
        open(robot);
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        TreeTableView<?> tree = tree(robot);
        int metal = rowOf(tree, "bare-metal", 0);
        int opened = rowOf(tree, "r30", metal);
        robot.interact(() -> {
            tree.requestFocus();
            tree.getTreeItem(rowOf(tree, "vm", 0)).setExpanded(false);
            tree.getTreeItem(opened).setExpanded(true);
            tree.getSelectionModel().clearAndSelect(rowOf(tree, "scan", opened));
            tree.scrollTo(rowOf(tree, "r25", metal));
        });
        TestWindow.settle();
        int top = firstShown(tree);
        String above = name(tree.getTreeItem(top));
        String lab = test.bench().studyProperty().get().orElseThrow().sources().stream()
                .map(Source::path)
                .filter(p -> p.endsWith("z.csv"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> test.bench().apply("", Edits.move(List.of(lab), "third")));
        test.judged();
        assertThat(owner()).isSameAs(tree);
        assertThat(tree.getTreeItem(rowOf(tree, "vm", 0)).isExpanded()).isFalse();
        TreeItem<?> chosen = tree.getSelectionModel().getSelectedItem();
        assertThat(name(chosen)).startsWith("scan");
        assertThat(name(chosen.getParent())).startsWith("r30");
        assertThat(tree.getFocusModel().getFocusedItem()).isSameAs(chosen);
        assertThat(name(tree.getTreeItem(firstShown(tree)))).isEqualTo(above);
    }

    private static int firstShown(TreeTableView<?> tree) {
        return ((VirtualFlow<?>) tree.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }

    @Test
    void aFileThatIsMovedStaysChosenWhereItIsNow(FxRobot robot) throws Exception {
        file("bare-metal/a.csv", 10);
        file("bare-metal/b.csv", 10.1);
        file("vm/a.csv", 11);
        open(robot);
        robot.interact(() -> test.bench().pageProperty().set(Page.SOURCES));
        TreeTableView<?> tree = tree(robot);
        robot.interact(() -> tree.getSelectionModel().clearAndSelect(rowOf(tree, "b.csv", 0)));
        String path = ((SourceItem) tree.getSelectionModel().getSelectedItem().getValue())
                .paths()
                .getFirst();
        robot.interact(() -> test.bench().apply("", Edits.move(List.of(path), "vm")));
        test.judged();
        TreeItem<?> chosen = tree.getSelectionModel().getSelectedItem();
        assertThat(name(chosen)).isEqualTo("b.csv");
        assertThat(name(chosen.getParent())).isEqualTo("vm");
        robot.interact(() -> test.bench().undo());
        test.judged();
        assertThat(name(tree.getSelectionModel().getSelectedItem().getParent())).isEqualTo("bare-metal");
    }
}
