package tare.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import tare.app.ui.Stops;

/** The place of something that lies over the window; it is built when it is first wanted, and takes the focus then. */
public final class Overlay {
    /** What keeps the focus while it is open. */
    public static final String MODAL = "modal";

    private final StackPane root = new StackPane();
    private Optional<Built> built = Optional.empty();
    private Step step = Step.NONE;
    private Optional<Node> last = Optional.empty();
    private Optional<TextInputControl> interrupted = Optional.empty();
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
                scene.addEventFilter(InputEvent.ANY, e -> overlay.resume());
                scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> overlay.step = Step.of(e));
                scene.focusOwnerProperty().subscribe(owner -> {
                    if (owner != null && Boolean.TRUE.equals(wanted.getValue())) {
                        overlay.hold(owner);
                        overlay.step = Step.NONE;
                    }
                });
            }
        });
        return overlay;
    }

    /**
     * Takes the focus back from what it covers: after the Tab key round to its first control, or its last; else, where what it
     * covers took the focus because it became ready, to the control that had it.
     */
    private void hold(Node owner) {
        if (Stops.within(owner, root)) {
            last = Optional.of(owner);
            return;
        }
        if (!open(root) || covered()) {
            return;
        }
        List<Node> stops = Stops.in(root);
        if (stops.isEmpty()) {
            return;
        }
        Optional<Node> had = last.filter(stops::contains);
        if (step == Step.NONE && had.isPresent()) {
            goOn(had.get());
        } else {
            Stops.go(stops, step == Step.BACK ? stops.getLast() : stops.getFirst());
        }
    }

    /** A field that gets the focus back marks all that stands in it: the next key would replace it, and shall go on instead. */
    private void goOn(Node control) {
        control.requestFocus();
        interrupted =
                control instanceof TextInputControl field && field.isEditable() ? Optional.of(field) : Optional.empty();
    }

    private void resume() {
        interrupted.ifPresent(TextInputControl::end);
        interrupted = Optional.empty();
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

    /** How the key that was pressed last walks from control to control. */
    private enum Step {
        NONE,
        ON,
        BACK;

        static Step of(KeyEvent e) {
            return e.getCode() != KeyCode.TAB ? NONE : e.isShiftDown() ? BACK : ON;
        }
    }

    /** What was built. */
    public record Built(Node node, Runnable focus) {}

    public Node root() {
        return root;
    }
}
