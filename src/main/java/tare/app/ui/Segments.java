package tare.app.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** One of a few choices, all in sight: a button each, joined; one is always pressed. */
public final class Segments {
    private Segments() {}

    /**
     * Buttons for the values of a property.
     *
     * @param id of the whole; each button's is this with a dash and its value
     * @param label what stands on a button
     * @param tip what a button explains; it is spoken too, so it says the label as well or is empty
     */
    public static <T> SegmentedButton of(
            String id, List<T> values, Function<T, String> label, Function<T, String> tip, Property<T> chosen) {
        return of(id, values, label, tip, chosen, chosen::setValue);
    }

    /**
     * Buttons for a value that is changed in another way than by setting it.
     *
     * @param chosen the value of now
     * @param choose takes the value of the button that was pressed
     */
    public static <T> SegmentedButton of(
            String id,
            List<T> values,
            Function<T, String> label,
            Function<T, String> tip,
            ObservableValue<T> chosen,
            Consumer<T> choose) {
        SegmentedButton box = new SegmentedButton();
        box.setId(id);
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setId(id + "-" + String.valueOf(value).toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("toggle-button", "one-of");
            button.setMinWidth(Region.USE_PREF_SIZE);
            String words = tip.apply(value);
            if (!words.isEmpty()) {
                button.setTooltip(new Tooltip(words));
                button.setAccessibleHelp(words);
            }
            button.setOnAction(e -> {
                button.setSelected(true);
                choose.accept(value);
            });
            box.getButtons().add(button);
            chosen.subscribe(now -> button.setSelected(value.equals(now)));
        }
        OneOf.of(box.getButtons());
        return box;
    }
}
