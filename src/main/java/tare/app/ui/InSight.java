package tare.app.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what has just appeared into sight. */
public final class InSight {
    private static final double AIR = 12;

    private InSight() {}

    /** Scrolls as little as it takes; nothing where the node is in sight already or is not in the pane. */
    public static void bring(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        if (node.getScene() == null || !Stops.within(node, content)) {
            return;
        }
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        double wanted = Math.min(Math.max(top, at.getMaxY() + AIR - seen), Math.max(0, at.getMinY() - AIR));
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
