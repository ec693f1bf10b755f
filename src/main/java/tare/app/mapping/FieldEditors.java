package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** What everything in the file means, as a list in which names, units and directions can be changed. */
final class FieldEditors {
    private static final List<Meaning> EDITED = List.of(Meaning.VALUE, Meaning.SIDE, Meaning.PARAMETER, Meaning.FACT);

    private final MappingViewModel model;
    private final VBox root = new VBox();

    FieldEditors(MappingViewModel model) {
        this.model = model;
        root.getStyleClass().add("field-editors");
        model.sketchProperty().subscribe(s -> show());
        model.selectedProperty().subscribe(s -> show());
    }

    Node root() {
        return root;
    }

    private void show() {
        Optional<Sketch> sketch = model.sketchProperty().get();
        if (sketch.isEmpty()) {
            root.getChildren().clear();
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            List<Field> fields =
                    meaning == Meaning.IGNORE ? List.of() : sketch.get().all(meaning);
            if (!fields.isEmpty()) {
                Label title = Parts.label(MeaningMenu.word(meaning), "field-meaning", MeaningMenu.style(meaning));
                VBox group = new VBox(4, title);
                fields.forEach(f -> group.getChildren().add(editor(f)));
                nodes.add(group);
            }
        }
        root.getChildren().setAll(nodes);
    }

    private Node editor(Field f) {
        VBox box = new VBox(4);
        box.getStyleClass().add("field");
        if (model.selectedProperty().get().filter(f.place()::equals).isPresent()) {
            box.getStyleClass().add("selected");
        }
        if (!EDITED.contains(f.meaning())) {
            box.getChildren().add(plain(f));
            return box;
        }
        box.getChildren().add(named(f));
        if (f.meaning().measured()) {
            box.getChildren().add(value(f));
        }
        return box;
    }

    private static Node plain(Field f) {
        Label name = Parts.label(shown(f), "strong");
        name.setMinWidth(0);
        return new HBox(8, name, example(f));
    }

    private static Label example(Field f) {
        Label example = Parts.label(Parts.line(f.example()), "muted", "small");
        example.setMinWidth(0);
        return example;
    }

    private static String shown(Field f) {
        return f.place() instanceof Place.Column c ? c.name() : f.name();
    }

    private Node named(Field f) {
        TextField name = text(f.name(), Words.of("mapping.field.name", shown(f)));
        name.setId("name-" + id(f));
        commit(name, f, (field, t) -> t.isBlank() ? field : field.named(t.strip()));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, name, example(f));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField text(String value, String spoken) {
        TextField field = new TextField(value);
        field.setAccessibleText(spoken);
        field.getStyleClass().add("small");
        return field;
    }

    private interface Change {
        Field to(Field field, String text);
    }

    private void commit(TextField field, Field f, Change change) {
        Runnable apply = () -> model.change(f.place(), x -> change.to(x, field.getText()));
        field.setOnAction(e -> apply.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                apply.run();
            }
        });
    }

    private Node value(Field f) {
        TextField unit = text(f.unit(), Words.of("mapping.field.unit", f.name()));
        unit.setId("unit-" + id(f));
        unit.setPromptText(Words.of(filed(f) ? "mapping.unit.filed" : "mapping.unit.prompt"));
        unit.setPrefColumnCount(5);
        commit(unit, f, (field, t) -> field.unit(t.strip()));
        ComboBox<Direction> better = new ComboBox<>();
        better.getItems().setAll(Direction.LOWER, Direction.HIGHER, Direction.UNKNOWN);
        better.setValue(f.better());
        better.setConverter(words());
        better.setAccessibleText(Words.of("mapping.field.better", f.name()));
        better.setId("better-" + id(f));
        better.setOnAction(e -> model.change(f.place(), x -> x.better(better.getValue())));
        RadioButton judged = new RadioButton(Words.of("mapping.judged"));
        judged.setSelected(f.primary());
        judged.setId("judged-" + id(f));
        judged.setAccessibleText(Words.of("mapping.field.judged", f.name()));
        judged.setTooltip(new Tooltip(Words.of("mapping.judged.tip")));
        judged.setOnAction(e -> judge(f));
        judged.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, unit, better, judged);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private boolean filed(Field f) {
        return model.sketchProperty().get().filter(s -> s.statesUnit(f)).isPresent();
    }

    private void judge(Field chosen) {
        model.sketchProperty().get().ifPresent(s -> s.values().stream()
                .filter(f -> f.primary() && !f.place().equals(chosen.place()))
                .forEach(f -> model.change(f.place(), x -> x.primary(false))));
        model.change(chosen.place(), x -> x.primary(true));
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

    private static String id(Field f) {
        return f.place().label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
