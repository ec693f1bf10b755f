package tare.app.sources;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import tare.app.platforms.PlatformsView;

/** A row of the tree: files are dragged from it, and dropped on it to join its platform. */
final class SourceRowCell extends TreeTableRow<SourceItem> {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-here");

    SourceRowCell(SourcesViewModel model, SourceActions actions, Supplier<List<SourceItem>> selected) {
        setOnDragDetected(e -> {
            if (getItem() == null || getItem().group()) {
                return;
            }
            List<String> paths = selected.get().stream()
                    .flatMap(i -> i.paths().stream())
                    .distinct()
                    .toList();
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            ClipboardContent what = new ClipboardContent();
            what.put(PlatformsView.SOURCES, String.join("\n", paths));
            board.setContent(what);
            e.consume();
        });
        setOnDragOver(e -> {
            if (e.getDragboard().hasContent(PlatformsView.SOURCES) && takes()) {
                e.acceptTransferModes(TransferMode.MOVE);
                pseudoClassStateChanged(OVER, true);
                e.consume();
            }
        });
        setOnDragExited(e -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(e -> {
            if (e.getDragboard().getContent(PlatformsView.SOURCES) instanceof String paths && takes()) {
                e.setDropCompleted(true);
                e.consume();
                model.steps().move(List.of(paths.split("\n")), getItem().platform());
            }
        });
        setOnContextMenuRequested(e -> {
            if (getItem() != null) {
                actions.menu(selected.get()).show(this, e.getScreenX(), e.getScreenY());
            }
        });
    }

    private boolean takes() {
        return getItem() != null && !getItem().platform().isEmpty();
    }
}
