package tare.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

/** Where the keyboard can go within a part of the window, in the order of reading. */
public final class Stops {
    private Stops() {}

    /** The controls of a part that the Tab key comes to; none of what is not seen or cannot be used. */
    public static List<Node> in(Node part) {
        List<Node> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Puts the keyboard on the first control of a part, which may have been made just now. */
    public static void enter(Parent part) {
        ready(part);
        List<Node> stops = in(part);
        if (!stops.isEmpty()) {
            go(stops, stops.getFirst());
        }
    }

    /** Dresses and lays out a part that may have been made just now: what lies in a scroll pane is in the window only then. */
    public static void ready(Parent part) {
        part.applyCss();
        part.layout();
    }

    /** Puts the keyboard on one of several controls, and shows that it is there as the Tab key would: by a step away and back. */
    public static void go(List<Node> stops, Node to) {
        to.requestFocus();
        if (stops.size() < 2) {
            return;
        }
        boolean last = to == stops.getLast();
        to.requestFocusTraversal(last ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        owner(to)
                .filter(o -> o != to)
                .ifPresent(o -> o.requestFocusTraversal(last ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS));
        if (owner(to).filter(o -> o == to).isEmpty()) {
            to.requestFocus();
        }
    }

    /** Gives the keyboard back to a control that had it; nothing where the control is no more. */
    public static void back(Node to) {
        if (to.getScene() != null) {
            go(in(to.getScene().getRoot()), to);
        }
    }

    private static Optional<Node> owner(Node node) {
        return Optional.ofNullable(node.getScene()).map(s -> s.getFocusOwner());
    }

    /** Whether a node is the part or lies in it. */
    public static boolean within(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }
}
