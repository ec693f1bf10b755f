package tare.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.app.DemoCore;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.TestStage;

/** The panel under the mouse. */
@ExtendWith(ApplicationExtension.class)
class HistoryViewTest {
    private final Workbench bench =
            new Workbench(new DemoCore(SampleAnalysis.study()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));

    @Start
    void start(Stage stage) {
        bench.show(DemoCore.study(SampleAnalysis.study()));
        bench.setMargin(0.02);
        bench.setMargin(0.03);
        bench.setMargin(0.04);
        bench.setMargin(0.05);
        HistoryView view = new HistoryView(new HistoryViewModel(bench, () -> ZoneOffset.UTC));
        TestStage.show(stage, new Scene(new StackPane(view.root()), 400, 600));
    }

    @Test
    void aClickOnAStepGoesThereOnce(FxRobot robot) {
        robot.clickOn("Margin ±4 %");
        assertThat(bench.margin()).isEqualTo(0.04);
        robot.clickOn("Margin ±3 %");
        assertThat(bench.margin()).isEqualTo(0.03);
    }
}
