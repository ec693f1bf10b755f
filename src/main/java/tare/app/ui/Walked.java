package tare.app.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Rows of which one is a stop of the Tab key; the arrow keys, Home and End walk the others. */
public final class Walked {
    private final List<? extends Node> rows;

    private Walked(List<? extends Node> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Lets these rows, which stand below each other, be walked. */
    public static void of(List<? extends Node> rows) {
        Walked walked = new Walked(rows);
        walked.stopAt(0);
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Node row = rows.get(i);
            row.addEventHandler(KeyEvent.KEY_PRESSED, e -> walked.key(e, at));
            row.focusedProperty().subscribe(focused -> {
                if (focused) {
                    walked.stopAt(at);
                }
            });
        }
    }

    private void stopAt(int index) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setFocusTraversable(i == index);
        }
    }

    private void key(KeyEvent e, int at) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        int to =
                switch (e.getCode()) {
                    case DOWN -> Math.min(at + 1, rows.size() - 1);
                    case UP -> Math.max(at - 1, 0);
                    case HOME -> 0;
                    case END -> rows.size() - 1;
                    default -> -1;
                };
        if (to >= 0) {
            stopAt(to);
            rows.get(to).requestFocus();
            e.consume();
        }
    }
}
