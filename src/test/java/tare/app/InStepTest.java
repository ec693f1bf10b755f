package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Keeper;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.ScriptedDialogs;
import tare.support.TestStage;

/** Table, cells of candidates, chips, remark and figure show the same study and the same row. */
@ExtendWith(ApplicationExtension.class)
class InStepTest {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    @TempDir
    Path folder;

    private Workbench bench;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private void open(FxRobot robot, Analysis analysis) {
        robot.interact(() -> {
            bench = new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
            TestStage.place(stage, 1440, 900);
            new WorkbenchWindow(bench, new Desk(folder), new ScriptedDialogs(), new ReportExporter("test")).show(stage);
            TestStage.place(stage, 1440, 900);
            bench.show(DemoCore.study(analysis));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <N extends Node> N one(FxRobot robot, String query, Class<N> type) {
        return robot.lookup(query).queryAs(type);
    }

    @Test
    void aStudyOpensAtItsFirstRowWhicheverIsProposed(FxRobot robot) {
        open(robot, SampleAnalysis.many(400));
        assertThat(bench.selectionProperty().get()).isNotEmpty();
        IndexedCell<?> first = one(robot, ".forest-list .list-cell", IndexedCell.class);
        assertThat(indices(robot)).as("%s", first).contains(0);
        robot.interact(() -> bench.selectionProperty()
                .set(bench.analysisProperty()
                        .get()
                        .orElseThrow()
                        .primary()
                        .getLast()
                        .id()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(indices(robot))
                .as("a row that somebody chose comes into sight")
                .doesNotContain(0);
    }

    private static Set<Integer> indices(FxRobot robot) {
        return robot.lookup(".forest-list .list-cell").queryAll().stream()
                .filter(Node::isVisible)
                .map(n -> ((IndexedCell<?>) n).getIndex())
                .collect(Collectors.toSet());
    }

    @Test
    void theSelectedRowAloneIsMarkedAndSaysWhatItIs(FxRobot robot) {
        open(robot, SampleAnalysis.study());
        Comparison row = bench.analysisProperty().get().orElseThrow().primary().get(2);
        robot.interact(() -> bench.selectionProperty().set(row.id()));
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> marked = marked(robot, ".forest-list .list-cell");
        assertThat(marked).singleElement().satisfies(n -> assertThat(n.getAccessibleText())
                .contains(row.key().label()));
        robot.interact(() -> one(robot, "#filter", TextField.class).setText("no-such-benchmark"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(marked(robot, ".forest-list .list-cell")).isEmpty();
    }

    private static List<Node> marked(FxRobot robot, String cells) {
        return robot.lookup(cells).queryAll().stream()
                .filter(n -> n.isVisible() && n.getPseudoClassStates().contains(SELECTED))
                .toList();
    }

    @Test
    void theCellOfTheSelectedRowIsMarkedSideBySideAndIsCopied(FxRobot robot) {
        open(robot, SampleAnalysis.several());
        Comparison row = bench.analysisProperty().get().orElseThrow().primary().get(17);
        robot.interact(() -> {
            bench.selectionProperty().set(row.id());
            one(robot, "#beside", ToggleButton.class).fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cell(robot).getAccessibleText()).isEqualTo(row.sentence());
        robot.interact(() -> {
            TableView<?> table = one(robot, ".candidate-table", TableView.class);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            assertThat(Clipboard.getSystemClipboard().getString()).contains(row.sentence());
        });
        robot.interact(() -> one(robot, "#filter", TextField.class).setText("no-such-benchmark"));
        WaitForAsyncUtils.waitForFxEvents();
        Label nothing = (Label) one(robot, ".candidate-table", TableView.class).getPlaceholder();
        assertThat(nothing.getText()).contains("filter");
        robot.interact(() -> one(robot, "#filter", TextField.class).setText(""));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cell(robot).getAccessibleText()).isEqualTo(row.sentence());
        assertThat(bench.selectionProperty().get()).isEqualTo(row.id());
    }

    private static TableCell<?, ?> cell(FxRobot robot) {
        return (TableCell<?, ?>) marked(robot, ".candidate-table .table-cell").getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "shown-percent, shown-ratio",
        "detail-simple, detail-full",
        "page-results, page-claims",
        "tab-distribution, tab-runs"
    })
    void anArrowKeyDoesWhatTheNextButtonIsForAndShowsWhereTheKeyboardIs(String from, String to, FxRobot robot) {
        open(robot, SampleAnalysis.study());
        robot.interact(() -> {
            ToggleButton first = one(robot, "#" + from, ToggleButton.class);
            first.requestFocus();
            first.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
        ToggleButton next = one(robot, "#" + to, ToggleButton.class);
        assertThat(next.isSelected()).isTrue();
        assertThat(next.isFocusVisible()).isTrue();
        switch (to) {
            case "shown-ratio" ->
                assertThat(robot.lookup(".column-head").queryAllAs(Button.class))
                        .anyMatch(b -> b.getText().equals("RATIO"));
            case "detail-full" -> assertThat(bench.detailProperty().get()).isEqualTo(Detail.FULL);
            case "page-claims" -> assertThat(bench.pageProperty().get()).isEqualTo(Page.CLAIMS);
            default ->
                assertThat(one(robot, ".figure-kind", MenuButton.class).getText())
                        .isEqualTo("Runs in order");
        }
    }

    @Test
    void aFigureOnItsWayOutOfTheWindowIsNotTakenForAFileToRead(FxRobot robot) {
        open(robot, SampleAnalysis.study());
        robot.interact(() -> {
            Node root = one(robot, ".forest-list", ListView.class).getScene().getRoot();
            Node figure = one(robot, "#take-figure", Button.class);
            DragEvent over = drag(DragEvent.DRAG_OVER, figure, root);
            figure.fireEvent(over);
            assertThat(over.isAccepted()).isFalse();
            DragEvent dropped = drag(DragEvent.DRAG_DROPPED, figure, root);
            figure.fireEvent(dropped);
            assertThat(dropped.isDropCompleted()).isFalse();
        });
    }

    private static DragEvent drag(EventType<DragEvent> type, Node from, Node to) {
        return new DragEvent(type, null, 9, 9, 9, 9, TransferMode.COPY, from, to, null);
    }

    @Test
    void showAllRowsTakesEveryTickAndEveryChipBack(FxRobot robot) {
        open(robot, SampleAnalysis.several());
        CheckComboBox<?> candidates = one(robot, "#which-candidates", CheckComboBox.class);
        robot.interact(() -> {
            candidates.getCheckModel().clearCheck(0);
            one(robot, ".chip", ToggleButton.class).fire();
        });
        assertThat(one(robot, ".chip", ToggleButton.class).isSelected()).isTrue();
        robot.interact(() -> one(robot, "#show-all", Hyperlink.class).fire());
        assertThat(candidates.getCheckModel().getCheckedItems()).hasSize(3);
        assertThat(one(robot, ".chip", ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void aRemarkThatIsBeingWrittenBelongsToTheStudyThatIsLeft(FxRobot robot) {
        open(robot, SampleAnalysis.study());
        AtomicReference<Study> left = new AtomicReference<>(Study.EMPTY);
        bench.keepBy(new Keeper() {
            @Override
            public Runnable left(Study unsaved) {
                left.set(unsaved);
                return () -> {};
            }

            @Override
            public void recovered(Path copy) {}
        });
        robot.interact(() -> {
            one(robot, "#remark-add", Hyperlink.class).fire();
            one(robot, "#remark", TextArea.class).setText("a bad boot");
        });
        assertThat(one(robot, "#remark", TextArea.class).isFocused()).isTrue();
        robot.interact(() -> bench.show(
                DemoCore.study(bench.analysisProperty().get().orElseThrow()).withName("another")));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> one(robot, ".forest-list", ListView.class).requestFocus());
        assertThat(left.get().annotations()).extracting(Study.Annotation::text).containsExactly("a bad boot");
        assertThat(bench.studyProperty().get().orElseThrow().annotations()).isEmpty();
        assertThat(bench.changedProperty().get()).isFalse();
        assertThat(one(robot, ".forest-list", ListView.class).getItems()).isNotEmpty();
    }
}
