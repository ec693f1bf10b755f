package tare.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** What cannot be read: text that is cut and stands nowhere in full, and buttons of a picture alone that say nothing. */
public final class ReadWhole {
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private ReadWhole() {}

    /** Faults, each with its place. */
    public static List<String> faults(String page, Parent root) {
        List<String> faults = new ArrayList<>();
        walk(page, root, false, faults);
        return faults;
    }

    private static void walk(String page, Node node, boolean explained, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        boolean told = explained || node.getProperties().containsKey(TOOLTIP) || tip(node);
        if (node instanceof Labeled l && cut(l) && !told && !(l instanceof IndexedCell<?>)) {
            faults.add(page + ": cut \"" + l.getText() + "\"");
        }
        if (node instanceof ButtonBase b && wordless(b) && !told) {
            faults.add(page + ": no word and no tooltip " + b);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> walk(page, c, told, faults));
        }
    }

    /** Whether the text that is drawn ends in the dots of a cut. */
    private static boolean cut(Labeled l) {
        String whole = String.valueOf(l.getText());
        return l.getWidth() > 0
                && l.getChildrenUnmodifiable().stream()
                        .anyMatch(t -> t instanceof Text x
                                && x.getText().endsWith(l.getEllipsisString())
                                && !whole.endsWith(l.getEllipsisString()));
    }

    private static boolean tip(Node node) {
        return node instanceof Control c && c.getTooltip() != null;
    }

    private static boolean wordless(ButtonBase b) {
        return (b.getText() == null || b.getText().isBlank())
                && b.lookupAll(".text").stream()
                        .noneMatch(t -> t instanceof Text x
                                && !(x instanceof FontIcon)
                                && !x.getText().isBlank());
    }
}
