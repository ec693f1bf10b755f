package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every question of the window before something is lost goes through one dialog: no key that was pressed once too often says yes. */
class FxDialogsTest {
    private final FxRobot robot = new FxRobot();
    private FxDialogs dialogs;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 400, 300));
        stage.show();
        dialogs = new FxDialogs(stage, a -> {}, new FirstFolder(Optional::empty, () -> "", k -> {}));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    private CompletableFuture<Boolean> asked() throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(dialogs.confirm("Replace", "a.pptx is there already.", "Replace it")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pane().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static Optional<DialogPane> pane() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(s -> s != null && s.getRoot() instanceof DialogPane)
                .map(s -> (DialogPane) s.getRoot())
                .findFirst();
    }

    private static Button button(String text) {
        DialogPane pane = pane().orElseThrow();
        return pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ENTER", "SPACE", "ESCAPE"})
    void aKeyOnceTooOftenIsANo(KeyCode key) throws Exception {
        CompletableFuture<Boolean> answer = asked();
        robot.push(key);
        assertThat(answer.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whoMeansItSaysItsWord() throws Exception {
        CompletableFuture<Boolean> answer = asked();
        assertThat(button("Replace it").isDefaultButton()).isFalse();
        robot.interact(button("Replace it")::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(answer.get(20, TimeUnit.SECONDS)).isTrue();
    }
}
