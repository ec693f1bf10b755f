package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;
import tare.model.Direction;

/** One thing in the file with what can be said of it: told when that changes, and never made anew while somebody writes in it. */
final class FieldEditor {
    private static final List<Meaning> EDITED = List.of(Meaning.VALUE, Meaning.SIDE, Meaning.PARAMETER, Meaning.FACT);
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final MappingViewModel model;
    private final Place place;
    private final boolean edited;
    private final boolean measured;
    private final VBox root = new VBox(4);
    private final List<Consumer<Field>> parts = new ArrayList<>();

    FieldEditor(MappingViewModel model, Field f) {
        this.model = model;
        this.place = f.place();
        this.edited = EDITED.contains(f.meaning());
        this.measured = f.meaning().measured();
        root.getStyleClass().add("field");
        root.getChildren().add(edited ? named(shown(f)) : plain());
        if (measured) {
            root.getChildren().add(value());
        }
    }

    Node root() {
        return root;
    }

    /** Whether what the field means now is edited in the same way. */
    boolean fits(Field f) {
        return edited == EDITED.contains(f.meaning()) && measured == f.meaning().measured();
    }

    /** Shows what is said of it now. */
    void show(Field f) {
        parts.forEach(p -> p.accept(f));
        root.pseudoClassStateChanged(
                SELECTED, model.selectedProperty().get().filter(place::equals).isPresent());
    }

    private Node plain() {
        Label name = Parts.label("", "strong");
        name.setMinWidth(0);
        parts.add(f -> name.setText(shown(f)));
        return new HBox(8, name, example());
    }

    private Label example() {
        Label example = Parts.label("", "muted", "small");
        example.setMinWidth(0);
        parts.add(f -> example.setText(Parts.line(f.example())));
        return example;
    }

    private static String shown(Field f) {
        return f.place() instanceof Place.Column c ? c.name() : f.name();
    }

    private Node named(String called) {
        TextField name = text("name", Field::name, (f, t) -> t.isBlank() ? f : f.named(t.strip()));
        name.setAccessibleText(Words.of("mapping.field.name", called));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, name, example());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private interface Change {
        Field to(Field field, String text);
    }

    /** A field for a text, which counts with Enter or when the keyboard goes on. */
    private TextField text(String what, Function<Field, String> said, Change change) {
        TextField text = new TextField();
        text.getStyleClass().add("small");
        text.setId(id(what));
        Runnable tell = () -> now(f -> text.setText(said.apply(f)));
        Runnable apply = () -> {
            model.change(place, f -> change.to(f, text.getText()));
            tell.run();
        };
        text.setOnAction(e -> apply.run());
        text.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                apply.run();
            }
        });
        parts.add(f -> {
            if (!text.isFocused()) {
                text.setText(said.apply(f));
            }
        });
        return text;
    }

    private void now(Consumer<Field> told) {
        model.sketchProperty().get().flatMap(s -> s.at(place)).ifPresent(told);
    }

    private Node value() {
        TextField unit = text("unit", Field::unit, (f, t) -> f.unit(t.strip()));
        unit.setPrefColumnCount(5);
        ComboBox<Direction> better = new ComboBox<>();
        better.getItems().setAll(Direction.LOWER, Direction.HIGHER, Direction.UNKNOWN);
        better.setConverter(words());
        better.setId(id("better"));
        RadioButton judged = new RadioButton(Words.of("mapping.judged"));
        judged.setId(id("judged"));
        judged.setTooltip(new Tooltip(Words.of("mapping.judged.tip")));
        judged.setOnAction(e -> judge());
        judged.setMinWidth(Region.USE_PREF_SIZE);
        parts.add(f -> {
            unit.setPromptText(Words.of(filed(f) ? "mapping.unit.filed" : "mapping.unit.prompt"));
            better.setValue(f.better());
            judged.setSelected(f.primary());
            unit.setAccessibleText(Words.of("mapping.field.unit", f.name()));
            better.setAccessibleText(Words.of("mapping.field.better", f.name()));
            judged.setAccessibleText(Words.of("mapping.field.judged", f.name()));
        });
        better.setOnAction(e -> model.change(place, f -> f.better(better.getValue())));
        HBox line = new HBox(8, unit, better, judged);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private boolean filed(Field f) {
        return model.sketchProperty().get().filter(s -> s.statesUnit(f)).isPresent();
    }

    private void judge() {
        List<Place> others = model.sketchProperty().get().stream()
                .map(Sketch::values)
                .flatMap(List::stream)
                .filter(f -> f.primary() && !f.place().equals(place))
                .map(Field::place)
                .toList();
        others.forEach(other -> model.change(other, f -> f.primary(false)));
        model.change(place, f -> f.primary(true));
    }

    private static StringConverter<Direction> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Direction d) {
                return d == null ? "" : Words.of("better." + d.code());
            }

            @Override
            public Direction fromString(String text) {
                return Direction.UNKNOWN;
            }
        };
    }

    private String id(String what) {
        return what + "-" + place.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
