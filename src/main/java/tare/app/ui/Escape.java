package tare.app.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Escape leaves a part of the window, wherever in it the keyboard is, unless a control there has a use for the key. */
public final class Escape {
    private Escape() {}

    /** Does this when Escape is pressed within a part. */
    public static void from(Node part, Runnable leave) {
        part.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && keepsItForNothing(e)) {
                leave.run();
                e.consume();
            }
        });
        part.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                leave.run();
                e.consume();
            }
        });
    }

    /** A closed menu takes the key and does nothing with it. */
    private static boolean keepsItForNothing(Event e) {
        return e.getTarget() instanceof MenuButton menu && !menu.isShowing()
                || e.getTarget() instanceof ComboBoxBase<?> box && !box.isShowing();
    }
}
