package tare.app.ui;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import tare.app.state.Command;
import tare.app.state.Outcome;

/** Small pieces that every screen is made of. */
public final class Parts {
    private Parts() {}

    /** Foreign text on one line: what would break or turn the line is gone. */
    public static String line(String text) {
        return Legible.of(text.replace('\n', ' '));
    }

    /** Where a text that has no room is cut: in its middle, for names differ at their ends; where letters turn, at its end. */
    public static OverrunStyle cut(String text) {
        return Legible.turns(text) ? OverrunStyle.ELLIPSIS : OverrunStyle.CENTER_ELLIPSIS;
    }

    /** A label with style classes. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that follows a text. */
    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        return label;
    }

    /** A label that breaks lines. */
    public static Label wrapped(ObservableValue<String> text, String... styles) {
        Label label = label(text.map(Legible::of), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label with fixed text that breaks lines. */
    public static Label wrapped(String text, String... styles) {
        Label label = label(Legible.of(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Hides a node and takes its room away while the condition does not hold. */
    public static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    /** A place that takes no room until something is wanted there, which is built the first time. */
    public static StackPane whenWanted(ObservableValue<Boolean> wanted, Supplier<? extends Node> build) {
        StackPane place = shownWhen(new StackPane(), wanted);
        wanted.subscribe(now -> {
            if (now && place.getChildren().isEmpty()) {
                place.getChildren().add(build.get());
            }
        });
        return place;
    }

    public static FontIcon icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** A button that shows an icon only; its name is read by screen readers and shown as a tooltip. */
    public static Button iconButton(String code, String name, Runnable action) {
        Button button = new Button("", icon(code));
        button.getStyleClass().addAll("icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A control that shows its text as it is: an underscore in a name marks no key. */
    public static <L extends Labeled> L literal(L control) {
        control.setMnemonicParsing(false);
        return control;
    }

    /** The same for an entry of a menu. */
    public static <M extends MenuItem> M literal(M item) {
        item.setMnemonicParsing(false);
        return item;
    }

    public static Button button(String text, Runnable action, String... styles) {
        Button button = literal(new Button(text));
        button.getStyleClass().addAll(styles);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A button for a command: its name, its state, its shortcut in the tooltip. */
    public static Button button(Command command, String... styles) {
        Button button = literal(new Button());
        button.textProperty().bind(command.name());
        button.disableProperty().bind(command.enabled().map(on -> !on));
        button.getStyleClass().addAll(styles);
        button.setOnAction(e -> command.run());
        return button;
    }

    /** The mark of a verdict: the shape says it without colour. */
    public static Region mark(Outcome outcome, boolean provisional) {
        Region mark = new Region();
        show(mark, outcome, provisional);
        mark.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        mark.setAccessibleText(outcome.word());
        return mark;
    }

    /** Makes a region show the mark of a verdict. */
    public static void show(Region mark, Outcome outcome, boolean provisional) {
        mark.getStyleClass().setAll("verdict-mark", outcome.style());
        if (provisional) {
            mark.getStyleClass().add("provisional");
        }
    }

    public static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    /** What stands where there is nothing: what it is and what to do next. */
    public static VBox empty(String icon, String title, String text) {
        VBox box = new VBox(icon(icon), label(title, "empty-title"), wrapped(text, "muted"));
        box.getStyleClass().add("empty");
        return box;
    }

    /** A section title that breaks lines. */
    public static Label wrappedSection(String text) {
        return wrapped(text.toUpperCase(Locale.ROOT), "section");
    }

    /** A label that may be cut where there is no room; a tooltip has its whole text. */
    public static Label brief(ObservableValue<String> text, String... styles) {
        Label label = label(text, styles);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text);
        label.setTooltip(whole);
        return label;
    }

    /** A section title in small capitals. */
    public static Label section(String text) {
        return label(text.toUpperCase(Locale.ROOT), "section");
    }
}
