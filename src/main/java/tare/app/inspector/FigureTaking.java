package tare.app.inspector;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.PlotPane;

/** Takes a figure out of the window: dragged to the desktop or a slide program as a PNG file, or copied as a picture. */
final class FigureTaking {
    private static final double SCALE = 2;

    private FigureTaking() {}

    static Button of(PlotPane plot, Supplier<Optional<Path>> file) {
        Button button = Parts.iconButton("fth-image", Words.of("figure.take"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(plot.picture(SCALE));
            Clipboard.getSystemClipboard().setContent(content);
        });
        button.setId("take-figure");
        button.setOnDragDetected(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(plot.picture(SCALE));
            file.get().ifPresent(f -> content.putFiles(List.of(f.toFile())));
            button.startDragAndDrop(TransferMode.COPY).setContent(content);
            e.consume();
        });
        return button;
    }
}
