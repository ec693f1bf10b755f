package tare.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import tare.app.ui.Stops;

/**
 * The keyboard among the parts of the window. One key goes from part to part: to where the keyboard was in it last, or to its
 * first control. Where the control that had it is taken away, what stands in its place gets it.
 */
final class PartWalk {
    private final Map<Node, Node> last = new HashMap<>();
    private List<Node> parts = List.of();
    private Optional<Place> place = Optional.empty();
    private boolean taken;

    /** Remembers where the keyboard is. */
    PartWalk(Node window) {
        window.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((o, before, now) -> moved(before, now));
            }
        });
    }

    /** A control that is taken away leaves the keyboard to nobody at first, then to the first control of the window. */
    private void moved(@Nullable Node before, @Nullable Node now) {
        Optional<Place> left = place;
        if (now != null
                && before == null
                && taken
                && left.isPresent()
                && left.get().stands()) {
            taken = false;
            left.get().enter();
            return;
        }
        taken = now == null && before != null && gone(before);
        if (now != null) {
            partOf(now).ifPresent(part -> {
                place = Optional.of(new Place(part, Stops.in(part).indexOf(now)));
                last.put(part, now);
            });
        }
    }

    private static boolean gone(Node node) {
        boolean seen = true;
        for (Node at = node; at != null; at = at.getParent()) {
            seen &= at.isVisible();
        }
        return node.getScene() == null || !seen;
    }

    /** The control of a part that the keyboard is on, by its number. */
    private record Place(Node part, int at) {
        boolean stands() {
            return part.getScene() != null && !Stops.in(part).isEmpty();
        }

        void enter() {
            List<Node> stops = Stops.in(part);
            Stops.go(stops, stops.get(Math.clamp(at, 0, stops.size() - 1)));
        }
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
