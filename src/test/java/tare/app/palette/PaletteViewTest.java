package tare.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tare.app.DemoCore;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.TestStage;

/** The palette under keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class PaletteViewTest {
    private final AtomicInteger done = new AtomicInteger();
    private PaletteViewModel model;

    @Start
    void start(Stage stage) {
        Commands commands = new Commands();
        for (int i = 0; i < 60; i++) {
            String name = "Command " + i;
            commands.add(new Command(
                    name, new SimpleStringProperty(name), "", new ReadOnlyBooleanWrapper(true), done::incrementAndGet));
        }
        model = new PaletteViewModel(
                new Workbench(
                        new DemoCore(SampleAnalysis.study()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH)),
                commands);
        PaletteView view = new PaletteView(model, () -> {});
        TestStage.show(stage, new Scene(new StackPane(view.root()), 700, 500));
        model.openProperty().set(true);
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".list-view").queryListView();
    }

    @Test
    void arrowsWhereNothingIsFoundDoNothing(FxRobot robot) {
        robot.interact(() -> model.textProperty().set("nothing is called so"));
        robot.push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.interact(() -> model.textProperty().set(""));
        robot.push(KeyCode.DOWN);
        robot.interact(() ->
                assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1));
    }

    @Test
    void aClickBesideTheCommandsDoesNone(FxRobot robot) {
        robot.interact(() -> model.textProperty().set("command 59"));
        Bounds list = list(robot).localToScreen(list(robot).getBoundsInLocal());
        robot.clickOn(list.getMinX() + 40, list.getMaxY() - 20);
        assertThat(model.openProperty().get()).isTrue();
        assertThat(done.get()).isZero();
        robot.clickOn("Command 59");
        assertThat(done.get()).isEqualTo(1);
    }
}
