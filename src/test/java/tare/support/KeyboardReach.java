package tare.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.CheckComboBox;
import tare.app.shell.Overlay;

/** What the Tab key reaches, and what a screen reader is told. */
public final class KeyboardReach {
    private static final int MOST_STEPS = 600;

    private KeyboardReach() {}

    /** Controls that Tab never reaches, or that have no name. */
    public static List<String> faults(String page, Scene scene) {
        walk(scene);
        Set<Node> reached = walk(scene);
        List<Control> controls = new ArrayList<>();
        collect(top(scene), controls);
        List<String> faults = new ArrayList<>();
        for (Control c : controls) {
            if (!c.isDisabled() && !reached(c, reached)) {
                faults.add(page + ": not reached by keyboard: " + c);
            }
            if (name(c).isBlank()) {
                faults.add(page + ": no name: " + c);
            }
        }
        return faults;
    }

    /** What lies over everything else and keeps the focus; the whole window where nothing does. */
    private static Node top(Scene scene) {
        return scene.getRoot().lookupAll("." + Overlay.MODAL).stream()
                .filter(n -> n instanceof Parent p
                        && p.getChildrenUnmodifiable().stream().anyMatch(Node::isVisible))
                .reduce((below, above) -> above)
                .orElse(scene.getRoot());
    }

    /** The controls in the order of the Tab key, from the first one of the window. */
    public static List<Node> order(Scene scene) {
        scene.getRoot().requestFocus();
        List<Node> order = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            tab(scene.getFocusOwner());
            if (order.contains(scene.getFocusOwner())) {
                break;
            }
            order.add(scene.getFocusOwner());
        }
        return order;
    }

    /** In a group of toggles Tab comes to one of them, and the arrow keys to the others. */
    private static boolean reached(Control c, Set<Node> reached) {
        return reached.contains(c)
                || c instanceof Toggle t
                        && t.getToggleGroup() != null
                        && t.getToggleGroup().getToggles().stream()
                                .anyMatch(o -> o instanceof Node n && reached.contains(n));
    }

    /** Goes round with the traversal of the Tab key until it comes back; some controls are made anew on the way once. */
    private static Set<Node> walk(Scene scene) {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Node owner = scene.getFocusOwner();
        if (owner == null) {
            scene.getRoot().requestFocus();
            owner = scene.getFocusOwner();
        }
        for (int i = 0; i < MOST_STEPS && owner != null; i++) {
            if (!reached.add(owner) && i > 3) {
                break;
            }
            tab(owner);
            owner = scene.getFocusOwner();
        }
        return reached;
    }

    /** Presses the Tab key where the keyboard is; a field of many lines writes it, and is left with Control and Tab. */
    public static void tab(Node owner) {
        boolean writes = owner instanceof TextArea;
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, writes, false, false));
    }

    private static void collect(Node node, List<Control> controls) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && interactive(control)) {
            controls.add(control);
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, controls));
        }
    }

    private static boolean interactive(Control c) {
        boolean inert = c instanceof Label || c instanceof ScrollPane || c instanceof ScrollBar;
        return !inert
                && (c instanceof Labeled
                        || c instanceof TextInputControl
                        || c instanceof Slider
                        || c instanceof ListView<?>
                        || c instanceof TableView<?>
                        || c instanceof TreeView<?>
                        || c instanceof TreeTableView<?>
                        || c instanceof CheckComboBox<?>
                        || c instanceof ComboBoxBase<?>);
    }

    private static String name(Control c) {
        String own = c.getAccessibleText() == null ? "" : c.getAccessibleText();
        String text = c instanceof Labeled l && l.getText() != null ? l.getText() : "";
        return own + text;
    }
}
