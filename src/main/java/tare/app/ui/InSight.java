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
        bring(pane, node, node);
    }

    /** The same for all from one node to another below it; where there is no room for all, its top is seen. */
    public static void bring(ScrollPane pane, Node first, Node last) {
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        if (first.getScene() == null || !Stops.within(first, content)) {
            return;
        }
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double begin = place(content, first).getMinY();
        double end = place(content, last).getMaxY();
        double top = pane.getVvalue() * hidden;
        double wanted = Math.min(Math.max(top, end + AIR - seen), Math.max(0, begin - AIR));
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    private static Bounds place(Node content, Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
