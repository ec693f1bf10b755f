package tare.app.ui;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A card over the window: a title, rows that scroll, buttons below. The cross, Escape and a press beside it close it. */
public final class Sheet {
    private final StackPane root = new StackPane();

    /**
     * A sheet that is seen while it is open.
     *
     * @param close what the cross is called
     */
    public Sheet(String id, String title, String close, BooleanProperty open, Node rows, HBox foot) {
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox head = new HBox(
                Parts.label(title, "page-title"),
                Parts.spacer(),
                Parts.iconButton("fth-x", close, () -> open.set(false)));
        head.getStyleClass().add("mapping-head");
        foot.getStyleClass().add("mapping-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        BorderPane card = new BorderPane(scroll);
        card.getStyleClass().addAll("mapping-card", "settings-card");
        card.setTop(head);
        card.setBottom(foot);
        root.getStyleClass().addAll("veil", "mapping");
        root.setId(id);
        root.getChildren().add(card);
        Parts.shownWhen(root, open);
        Escape.from(root, () -> open.set(false));
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getTarget() == root) {
                open.set(false);
            }
        });
    }

    public Node root() {
        return root;
    }
}
