package tare.app.figure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.render.Renderer;

/** The menu entries that copy and save a figure. */
public final class FigureItems {
    private static final double SCREEN = 2;
    private static final double SLIDE = 4;

    private final FigureOut out;
    private final Dialogs dialogs;
    private final DoubleFunction<Optional<Image>> picture;

    /**
     * Entries for a figure.
     *
     * @param picture of it as it is seen, so many pixels a unit
     */
    public FigureItems(FigureOut out, Dialogs dialogs, DoubleFunction<Optional<Image>> picture) {
        this.out = out;
        this.dialogs = dialogs;
        this.picture = picture;
    }

    /** Entries for a figure that is not drawn in the window. */
    FigureItems(FigureOut out, Dialogs dialogs) {
        this(out, dialogs, scale -> out.picture(scale).map(png -> new Image(new ByteArrayInputStream(png))));
    }

    public List<MenuItem> list() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("figure.menu.copy", () -> copy(SCREEN)));
        items.add(item("figure.menu.copy.slide", () -> copy(SLIDE)));
        items.add(item("figure.menu.values", this::values));
        items.add(new SeparatorMenuItem());
        for (Renderer kind : out.kinds()) {
            String name = kind.extension().toUpperCase(Locale.ROOT);
            MenuItem save = new MenuItem(Words.of("figure.menu.save", name));
            save.setOnAction(
                    e -> dialogs.chooseTarget(save.getText(), out.name(kind)).ifPresent(path -> out.save(kind, path)));
            items.add(save);
        }
        items.add(new SeparatorMenuItem());
        items.addAll(new FigureWishMenu(out, dialogs).items());
        return items;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void copy(double scale) {
        picture.apply(scale).ifPresent(image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void values() {
        String values = out.values();
        if (values.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(values);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
