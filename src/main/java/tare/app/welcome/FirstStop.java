package tare.app.welcome;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Border;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What can be clicked, and reached and pressed by keys, on the page that stands there first. */
final class FirstStop extends VBox {
    private static final double BUTTON_HIGH = 2.35;

    private final Runnable action;

    private FirstStop(AccessibleRole role, String spoken, Runnable action, Node content) {
        super(content);
        this.action = action;
        setFocusTraversable(true);
        setAccessibleRole(role);
        setAccessibleText(spoken);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                fire();
            }
        });
    }

    static FirstStop primary(FirstParts parts, String name, Runnable action) {
        FirstStop stop = button(parts, name, action, parts.strong(name, 1, "fg-emphasis"));
        stop.setBackground(parts.fill("accent-emphasis", 6));
        stop.bordered(parts.around(Color.TRANSPARENT, 6), parts.ring("fg-default", 6, 1));
        return stop;
    }

    static FirstStop quiet(FirstParts parts, String spoken, Runnable action, Node content) {
        FirstStop stop = button(parts, spoken, action, content);
        stop.bordered(parts.around(parts.colours().get("border-default"), 6), parts.ring("accent-emphasis", 6, 1));
        return stop;
    }

    private static FirstStop button(FirstParts parts, String spoken, Runnable action, Node content) {
        FirstStop stop = new FirstStop(AccessibleRole.BUTTON, spoken, action, content);
        stop.setMinHeight(BUTTON_HIGH * parts.em());
        stop.setMaxHeight(USE_PREF_SIZE);
        stop.setPadding(parts.padding(0.4, 0.9));
        return stop;
    }

    /** A button of the bar that is an icon only. */
    static FirstStop icon(FirstParts parts, String spoken, Runnable action, Node icon) {
        FirstStop stop = new FirstStop(AccessibleRole.MENU_BUTTON, spoken, action, icon);
        stop.setMinSize(1.9 * parts.em(), 1.8 * parts.em());
        stop.setMaxHeight(USE_PREF_SIZE);
        stop.setPadding(parts.padding(0.3, 0.3));
        stop.bordered(parts.around(Color.TRANSPARENT, 6), parts.ring("accent-emphasis", 6, 1));
        return stop;
    }

    static FirstStop tile(FirstParts parts, String spoken, Runnable action, Node content) {
        FirstStop stop = new FirstStop(AccessibleRole.BUTTON, spoken, action, content);
        stop.setAlignment(Pos.TOP_LEFT);
        stop.setPadding(parts.padding(0.8, 1));
        stop.setBackground(parts.fill("bg-default", 8));
        stop.bordered(parts.around(parts.colours().get("border-muted"), 8), parts.ring("accent-emphasis", 8, 1));
        return stop;
    }

    static FirstStop link(FirstParts parts, String name, Runnable action) {
        FirstStop stop = new FirstStop(AccessibleRole.HYPERLINK, name, action, parts.plain(name, 1, "accent-fg"));
        stop.bordered(Border.EMPTY, parts.ring("accent-emphasis", 4, 2));
        return stop;
    }

    private void bordered(Border usual, Border withKeys) {
        focusVisibleProperty().subscribe(f -> setBorder(f ? withKeys : usual));
    }

    void fire() {
        action.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (Objects.requireNonNull(wanted) == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
