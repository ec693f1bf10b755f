package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.ScriptedDialogs;
import tare.support.TestStage;

/** Where the keyboard is when a study is read and judged before the window draws its next frame. */
@ExtendWith(ApplicationExtension.class)
class BeginningTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private WorkbenchWindow window;

    @Start
    void start(Stage stage) {
        bench = new Workbench(
                new DemoCore(SampleAnalysis.study()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        window = new WorkbenchWindow(bench, new Desk(folder), new ScriptedDialogs(), new ReportExporter("test"));
        TestStage.place(stage, 1280, 800);
        window.show(stage);
    }

    @Test
    void theRowsHaveTheKeyboardThoughNoFrameWasDrawnSinceTheFirstPage(FxRobot robot) {
        robot.interact(() -> bench.show(DemoCore.study(SampleAnalysis.study())));
        assertThat(window.scene().getFocusOwner()).isInstanceOf(ListView.class);
    }

    @Test
    void theTourKeepsTheKeyboardWhenItsStudyIsThere(FxRobot robot) {
        robot.interact(() -> {
            window.commands().get("help.tour").run();
            bench.show(DemoCore.study(SampleAnalysis.study()));
        });
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("tour-next");
    }

    @Test
    void theTourFramesWhatComesLater(FxRobot robot) {
        robot.interact(() -> {
            bench.show(DemoCore.study(SampleAnalysis.study()));
            window.commands().get("help.tour").run();
        });
        Node frame = window.scene().lookup(".tour-frame");
        Node headline = window.scene().lookup("#headline");
        robot.interact(() -> ((Region) headline).setPadding(new Insets(0, 0, 80, 0)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(frame.localToScene(frame.getLayoutBounds()))
                .matches(b -> b.contains(headline.localToScene(headline.getLayoutBounds())), "around the headline"));
    }
}
