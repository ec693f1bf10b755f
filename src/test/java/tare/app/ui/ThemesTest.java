package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tare.app.state.Look;
import tare.app.state.Motion;

class ThemesTest {
    /** The system's wishes are heard for as long as the program runs; windows are not kept by them. */
    @Test
    void aWindowThatIsGoneIsLetGo() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WeakReference<Scene> dressed =
                WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(ThemesTest::dressed));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            System.gc();
            return dressed.get() == null;
        });
        assertThat(dressed.get()).isNull();
    }

    @Test
    void withLessMotionNothingTurns() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        assertThat(turns(Motion.REDUCED)).isFalse();
        assertThat(turns(Motion.FULL)).isTrue();
    }

    private static boolean turns(Motion motion) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(() -> {
            ProgressIndicator ring = new ProgressIndicator();
            Scene scene = new Scene(new StackPane(ring));
            new Themes(
                            new SimpleObjectProperty<>(Look.SYSTEM),
                            new SimpleDoubleProperty(1),
                            new SimpleObjectProperty<>(motion))
                    .dress(scene);
            scene.getRoot().applyCss();
            return ring.isVisible();
        }));
    }

    private static WeakReference<Scene> dressed() {
        Scene scene = new Scene(new StackPane());
        new Themes(
                        new SimpleObjectProperty<>(Look.SYSTEM),
                        new SimpleDoubleProperty(1),
                        new SimpleObjectProperty<>(Motion.SYSTEM))
                .dress(scene);
        return new WeakReference<>(scene);
    }
}
