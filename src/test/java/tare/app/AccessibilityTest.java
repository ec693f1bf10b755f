package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.app.state.Desk;
import tare.app.state.Page;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.ScriptedDialogs;

/** Walks every page: each control can be reached by keyboard and has a name that a screen reader can say. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private WorkbenchWindow window;

    @Start
    void start(Stage stage) {
        bench = new Workbench(
                new DemoCore(SampleAnalysis.study()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        window = new WorkbenchWindow(bench, new Desk(folder), new ScriptedDialogs(), new ReportExporter("test"));
        window.show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void everyControlOfEveryPageIsNamedAndReachable(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> walk("welcome", window.scene().getRoot(), faults));
        robot.interact(() -> bench.show(DemoCore.study(SampleAnalysis.study())));
        robot.interact(() -> bench.inspectingProperty().set(true));
        for (Page page : Page.values()) {
            robot.interact(() -> bench.pageProperty().set(page));
            robot.interact(() -> walk(page.name(), window.scene().getRoot(), faults));
        }
        assertThat(faults).isEmpty();
    }

    private static void walk(String page, Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && interactive(control)) {
            if (!control.isFocusTraversable() && !control.isDisabled()) {
                faults.add(page + ": not reachable: " + control);
            }
            if (name(control).isBlank()) {
                faults.add(page + ": no name: " + control);
            }
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(page, child, faults));
        }
    }

    private static boolean interactive(Control c) {
        boolean inert = c instanceof Label || c instanceof ScrollPane || c instanceof ScrollBar;
        return !inert
                && (c instanceof Labeled
                        || c instanceof TextInputControl
                        || c instanceof Slider
                        || c instanceof ListView<?>
                        || c instanceof TreeView<?>
                        || c instanceof TreeTableView<?>
                        || c instanceof ComboBoxBase<?>);
    }

    private static String name(Control c) {
        String own = c.getAccessibleText() == null ? "" : c.getAccessibleText();
        String text = c instanceof Labeled l && l.getText() != null ? l.getText() : "";
        return own + text;
    }
}
