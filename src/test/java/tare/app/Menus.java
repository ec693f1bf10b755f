package tare.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Chooses from menus without asking whether the platform shows them: without a display it hides them at once. */
final class Menus {
    private Menus() {}

    /** Chooses an item by its id and closes the menu. */
    static void choose(ContextMenu menu, String id) {
        find(menu.getItems(), id).orElseThrow().fire();
        menu.hide();
    }

    private static Optional<MenuItem> find(List<MenuItem> items, String id) {
        return items.stream()
                .flatMap(i -> i instanceof Menu m ? Stream.concat(Stream.of(i), m.getItems().stream()) : Stream.of(i))
                .filter(i -> id.equals(i.getId()))
                .findFirst();
    }
}
