package tare.app.shell;

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
        enter(usable.get(Math.floorMod(at < 0 ? 0 : at + by, usable.size())));
    }

    /** To where the keyboard was in a part last, or to its first control. */
    void enter(Node part) {
        List<Node> stops = Stops.in(part);
        if (!stops.isEmpty()) {
            Node to =
                    Optional.ofNullable(last.get(part)).filter(stops::contains).orElse(stops.getFirst());
            Stops.go(stops, to);
        }
    }
}
