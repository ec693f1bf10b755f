package tare.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import tare.app.ui.Stops;

/** From part to part of the window with one key: to where the keyboard was in it last, or to its first control. */
final class PartWalk {
    private final Map<Node, Node> last = new HashMap<>();
    private List<Node> parts = List.of();

    /** Remembers where the keyboard is. */
    PartWalk(Node window) {
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> {
                    if (owner != null) {
                        partOf(owner).ifPresent(part -> last.put(part, owner));
                    }
                });
            }
        });
    }

    /** The parts of now, in the order of reading. */
    void over(List<Node> now) {
        parts = List.copyOf(now);
    }

    private Optional<Node> partOf(Node owner) {
        return parts.reversed().stream().filter(p -> Stops.within(owner, p)).findFirst();
    }

    /** So many parts further, round and round; parts without a control are left out. */
    void step(Scene scene, int by) {
        List<Node> usable = parts.stream().filter(p -> !Stops.in(p).isEmpty()).toList();
        if (usable.isEmpty()) {
            return;
        }
        int at = Optional.ofNullable(scene.getFocusOwner())
                .flatMap(this::partOf)
                .map(usable::indexOf)
                .orElse(-1);
        Node next = usable.get(Math.floorMod(at < 0 ? 0 : at + by, usable.size()));
        List<Node> stops = new ArrayList<>(Stops.in(next));
        Node to = Optional.ofNullable(last.get(next)).filter(stops::contains).orElse(stops.getFirst());
        Stops.go(stops, to);
    }
}
