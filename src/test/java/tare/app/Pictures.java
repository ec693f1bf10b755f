package tare.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a journey on its way, for somebody who wants to see it: only when {@code tare.pictures} names a folder. */
final class Pictures {
    private Pictures() {}

    static void take(Scene scene, String name) {
        String folder = System.getProperty("tare.pictures");
        if (folder == null) {
            return;
        }
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            try {
                Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
