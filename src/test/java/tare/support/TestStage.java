package tare.support;

import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Where a test's window stands. Tests of one JVM share a stage, which keeps the place and size that the test before gave it; the platform
 * without a display draws into a picture of 1000 lines and fails on a window that reaches below it. So each test says both anew.
 */
public final class TestStage {
    private TestStage() {}

    /** The stage in the upper left corner at this size, whatever it had before. */
    public static void place(Stage stage, double width, double height) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** Shows the scene at the size it was made with. */
    public static void show(Stage stage, Scene scene) {
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        place(stage, scene.getWidth(), scene.getHeight());
        stage.setScene(scene);
        stage.show();
    }
}
