package tare.app.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place of something that lies over the window; it is built when it is first wanted, and takes the focus then. */
public final class Overlay {
    private final StackPane root = new StackPane();

    /**
     * A place that is empty until then.
     *
     * @param wanted turns true when it is to be seen
     * @param build makes it and gives what takes the focus
     */
    public Overlay(ObservableValue<Boolean> wanted, Supplier<Built> build) {
        root.setPickOnBounds(false);
        wanted.subscribe(now -> {
            if (now && root.getChildren().isEmpty()) {
                Built built = build.get();
                root.getChildren().add(built.node());
                built.focus().run();
            }
        });
    }

    /** What was built. */
    public record Built(Node node, Runnable focus) {}

    public Node root() {
        return root;
    }
}
