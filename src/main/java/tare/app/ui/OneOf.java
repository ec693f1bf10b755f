package tare.app.ui;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

/**
 * Buttons side by side of which one is pressed. The arrow keys press the next one: left to themselves they would only mark it
 * as pressed, without doing what it is for and without showing where the keyboard is.
 */
public final class OneOf {
    private final List<ToggleButton> buttons;

    private OneOf(List<ToggleButton> buttons) {
        this.buttons = List.copyOf(buttons);
    }

    /** Lets these buttons be walked. */
    public static void of(List<ToggleButton> buttons) {
        OneOf all = new OneOf(buttons);
        buttons.forEach(b -> b.addEventFilter(KeyEvent.KEY_PRESSED, e -> all.key(e, b)));
    }

    private void key(KeyEvent e, ToggleButton at) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        List<ToggleButton> there =
                buttons.stream().filter(b -> b.isVisible() && !b.isDisabled()).toList();
        int now = there.indexOf(at);
        int to =
                switch (e.getCode()) {
                    case RIGHT, DOWN -> Math.min(now + 1, there.size() - 1);
                    case LEFT, UP -> Math.max(now - 1, 0);
                    case HOME -> 0;
                    case END -> there.size() - 1;
                    default -> -1;
                };
        if (to < 0) {
            return;
        }
        e.consume();
        if (to != now) {
            there.get(to).fire();
            Stops.back(there.get(to));
        }
    }
}
