package tare.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tare.app.state.Detail;
import tare.app.state.Look;
import tare.app.state.Motion;
import tare.app.state.NumberStyle;
import tare.app.state.Preferences;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Segments;
import tare.app.ui.Sheet;

/** The settings over the window: one row each, what it does under its name; they hold at once. */
public final class SettingsView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double PERCENT = 100;

    private final SettingsViewModel model;
    private final Dialogs dialogs;
    private final Runnable showMappings;
    private final Sheet sheet;
    private final Button done;

    /**
     * The settings.
     *
     * @param showMappings opens the list of the user's mappings
     */
    public SettingsView(SettingsViewModel model, Dialogs dialogs, Runnable showMappings) {
        this.showMappings = showMappings;
        this.model = model;
        this.dialogs = dialogs;
        this.done = Parts.button(Words.of("settings.done"), this::close, "primary");
        done.setId("settings-done");
        VBox rows = new VBox(
                Parts.section(Words.of("settings.section.looks")),
                theme(),
                textSize(),
                motion(),
                Parts.section(Words.of("settings.section.reading")),
                detail(),
                numbers(),
                Parts.section(Words.of("settings.section.studies")),
                margin(),
                alpha(),
                Parts.section(Words.of("settings.section.files")),
                watching(),
                mappings(),
                place("log", model.log(), model.logFolder()),
                recent());
        rows.getStyleClass().add("settings-rows");
        this.sheet = new Sheet(
                "settings", Words.of("settings.title"), Words.of("settings.close"), model.openProperty(), rows, foot());
        model.openProperty().subscribe(o -> {
            if (o) {
                focus();
            }
        });
    }

    public Node root() {
        return sheet.root();
    }

    /** Takes the keyboard. */
    public void focus() {
        done.requestFocus();
    }

    private void close() {
        model.openProperty().set(false);
    }

    private HBox foot() {
        Button reset = Parts.button(Words.of("settings.reset"), model::reset, "quiet");
        reset.setId("settings-reset");
        return new HBox(12, reset, Parts.spacer(), done);
    }

    private Node theme() {
        return row(
                "theme",
                Segments.of(
                        "settings-look",
                        List.of(Look.SYSTEM, Look.LIGHT, Look.DARK, Look.CONTRAST),
                        l -> Words.of("settings.look." + l.name().toLowerCase(Locale.ROOT)),
                        l -> "",
                        model.lookProperty()));
    }

    private Node textSize() {
        Slider size = new Slider(PERCENT * Preferences.LEAST_TEXT, PERCENT * Preferences.MOST_TEXT, PERCENT);
        size.setId("settings-text");
        size.setMajorTickUnit(10);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        size.setBlockIncrement(10);
        Label value =
                Parts.label(model.textScaleProperty().map(s -> Math.round(PERCENT * s.doubleValue()) + " %"), "strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        model.textScaleProperty().subscribe(s -> size.setValue(Math.rint(PERCENT * s.doubleValue())));
        size.valueChangingProperty().subscribe(moving -> scale(size));
        size.valueProperty().subscribe(v -> scale(size));
        return row("text", size, value);
    }

    /** The whole window is laid out anew: only once the thumb is let go, and in steps. */
    private void scale(Slider size) {
        double next = Math.rint(size.getValue() / 10) / 10;
        if (!size.isValueChanging() && next != model.textScaleProperty().get()) {
            model.textScaleProperty().set(next);
        }
    }

    private Node motion() {
        return row(
                "motion",
                Segments.of(
                        "settings-motion",
                        List.of(Motion.values()),
                        m -> Words.of("settings.motion." + m.name().toLowerCase(Locale.ROOT)),
                        m -> "",
                        model.motionProperty()));
    }

    private Node detail() {
        return row(
                "detail",
                Segments.of(
                        "settings-detail",
                        List.of(Detail.values()),
                        d -> Words.of("detail." + d),
                        d -> Words.of("detail.tip." + d),
                        model.detailProperty()));
    }

    private Node numbers() {
        ComboBox<NumberStyle> styles = new ComboBox<>();
        styles.setId("settings-numbers");
        styles.getItems().setAll(NumberStyle.values());
        styles.setConverter(said(model::words));
        styles.valueProperty().bindBidirectional(model.numbersProperty());
        return row("numbers", styles);
    }

    private Node margin() {
        return row("margin", field("settings-margin", model.marginProperty(), model::enterMargin));
    }

    private Node alpha() {
        return row(
                "alpha",
                Parts.wrapped(model.alphaTipProperty(), "muted", "small"),
                field("settings-alpha", model.alphaProperty(), model::enterAlpha));
    }

    private static TextField field(String id, ObservableValue<String> value, Predicate<String> enter) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(8);
        value.subscribe(field::setText);
        Runnable keep = () -> {
            boolean taken = field.getText().equals(value.getValue()) || enter.test(field.getText());
            field.pseudoClassStateChanged(WRONG, !taken);
            if (taken) {
                field.setText(value.getValue());
            }
        };
        field.setOnAction(e -> keep.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep.run();
            }
        });
        return field;
    }

    private Node watching() {
        ComboBox<Integer> every = new ComboBox<>();
        every.setId("settings-watch");
        every.getItems().setAll(model.watches());
        every.setConverter(said(s -> Words.count("settings.seconds", s)));
        every.setValue(model.watchSecondsProperty().get());
        every.valueProperty().subscribe(s -> model.watchSecondsProperty().set(s));
        model.watchSecondsProperty().subscribe(s -> every.setValue(s.intValue()));
        return row("watch", every);
    }

    private Node mappings() {
        Button list = Parts.button(
                Words.of("settings.mappings.list"),
                () -> {
                    close();
                    showMappings.run();
                },
                "quiet");
        list.setId("settings-mappings");
        return row("mappings", model.mappings().toString(), list);
    }

    private Node place(String key, Path what, Path folder) {
        Button open = Parts.button(Words.of("settings.open"), () -> dialogs.openFolder(folder), "quiet");
        open.setAccessibleText(Words.of("settings." + key + ".open"));
        Button copy = Parts.iconButton("fth-copy", Words.of("settings." + key + ".copy"), () -> copy(what));
        return row(key, what.toString(), open, copy);
    }

    private void copy(Path what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(what.toString());
        Clipboard.getSystemClipboard().setContent(content);
        model.copied();
    }

    private Node recent() {
        Button forget = Parts.button(Words.of("settings.recent.forget"), model::forgetRecent, "quiet");
        forget.setId("settings-forget");
        forget.disableProperty().bind(model.anyRecentProperty().map(any -> !any));
        return row("recent", Parts.wrapped(model.recentProperty(), "muted", "small"), forget);
    }

    private static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }

    private static Node row(String key, Node... controls) {
        return row(key, Words.of("settings." + key + ".tip"), controls);
    }

    private static Node row(String key, String tip, Node... controls) {
        return row(key, Parts.wrapped(tip, "muted", "small"), controls);
    }

    private static Node row(String key, Label tip, Node... controls) {
        Label name = Parts.label(Words.of("settings." + key));
        name.setLabelFor(controls[0]);
        if (controls[0] instanceof Control c && c.getAccessibleText() == null) {
            c.setAccessibleText(name.getText());
        }
        for (Node control : controls) {
            if (control instanceof ButtonBase || control instanceof ComboBox<?>) {
                ((Region) control).setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        VBox words = new VBox(2, name, tip);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, words);
        row.getChildren().addAll(controls);
        row.getStyleClass().add("settings-row");
        return row;
    }
}
