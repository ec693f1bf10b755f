package tare.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import tare.app.ui.Stops;

/** The place of something that lies over the window; it is built when it is first wanted, and takes the focus then. */
public final class Overlay {
    /** What keeps the focus while it is open. */
    public static final String MODAL = "modal";

    private final StackPane root = new StackPane();
    private Optional<Built> built = Optional.empty();
    private boolean backwards;
    private Optional<Node> before = Optional.empty();

    private Overlay(ObservableValue<Boolean> wanted, Supplier<Built> build) {
        root.setPickOnBounds(false);
        wanted.subscribe(now -> {
            if (now) {
                before = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
            } else {
                before.ifPresent(Stops::back);
            }
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
        if (Stops.within(owner, root) || !open(root) || covered()) {
            return;
        }
        List<Node> stops = Stops.in(root);
        if (!stops.isEmpty()) {
            Stops.go(stops, backwards ? stops.getLast() : stops.getFirst());
        }
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
