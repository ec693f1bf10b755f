package tare.app.state;

import java.util.Objects;
import javafx.beans.value.ObservableValue;

/**
 * Something the user can do. Menus, buttons, shortcuts and the palette are made from it.
 *
 * @param id stable, e.g. {@code study.save}
 * @param name in words; may change, as "Undo margin ±2 %" does
 * @param shortcut as JavaFX writes it, e.g. {@code Shortcut+S}; empty if none
 * @param enabled whether it can be done now
 * @param action what it does
 */
public record Command(
        String id, ObservableValue<String> name, String shortcut, ObservableValue<Boolean> enabled, Runnable action) {
    public Command {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(shortcut);
        Objects.requireNonNull(enabled);
        Objects.requireNonNull(action);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (Boolean.TRUE.equals(enabled.getValue())) {
            action.run();
        }
    }
}
