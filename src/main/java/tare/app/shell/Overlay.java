package tare.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The place of something that lies over the window; it is built when it is first wanted, and takes the focus then. */
public final class Overlay {
    /** What keeps the focus while it is open. */
    public static final String MODAL = "modal";

    private final StackPane root = new StackPane();
    private Optional<Built> built = Optional.empty();
    private boolean backwards;

    private Overlay(ObservableValue<Boolean> wanted, Supplier<Built> build) {
        root.setPickOnBounds(false);
        wanted.subscribe(now -> {
            if (now && built.isEmpty()) {
                Built made = build.get();
                built = Optional.of(made);
                root.getChildren().add(made.node());
                made.focus().run();
            }
        });
    }

    /**
     * A place that is empty until then, beside which the window can be used.
     *
     * @param wanted turns true when it is to be seen
     * @param build makes it and gives what takes the focus
     */
    public static Overlay beside(ObservableValue<Boolean> wanted, Supplier<Built> build) {
        return new Overlay(wanted, build);
    }

    /** The same, where the Tab key does not lead to what is covered. */
    public static Overlay over(ObservableValue<Boolean> wanted, Supplier<Built> build) {
        Overlay overlay = new Overlay(wanted, build);
        overlay.root.getStyleClass().add(MODAL);
        overlay.root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> overlay.backwards = e.isShiftDown());
                scene.focusOwnerProperty().subscribe(owner -> {
                    if (owner != null && Boolean.TRUE.equals(wanted.getValue())) {
                        overlay.hold(owner);
                    }
                });
            }
        });
        return overlay;
    }

    /** Takes the focus back from what it covers: round to its first control, or its last. */
    private void hold(Node owner) {
        if (within(owner) || !open(root) || covered()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(root, stops);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private static void stops(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, found));
        }
    }

    private boolean within(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    /** Whether another one that is open lies over this one. */
    private boolean covered() {
        return root.getParent().getChildrenUnmodifiable().stream()
                .dropWhile(n -> n != root)
                .skip(1)
                .anyMatch(n -> n.getStyleClass().contains(MODAL) && n instanceof StackPane other && open(other));
    }

    private static boolean open(StackPane place) {
        return place.getChildren().stream().anyMatch(Node::isVisible);
    }

    /** What was built. */
    public record Built(Node node, Runnable focus) {}

    public Node root() {
        return root;
    }
}
