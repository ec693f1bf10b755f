package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.LineMarks;
import tare.importer.guided.LineMarks.Span;
import tare.importer.guided.Meaning;

/** Lines of text whose words can be pointed at; what is said of a word counts for all lines of its kind. */
final class LinesPreview {
    private final MappingViewModel model;
    private final ListView<Integer> view = new ListView<>();
    private final List<String> lines;

    LinesPreview(MappingViewModel model, List<String> lines) {
        this.model = model;
        this.lines = lines;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            numbers.add(i);
        }
        view.setItems(FXCollections.observableArrayList(numbers));
        view.setCellFactory(v -> new Cell());
        view.getStyleClass().add("mapped-lines");
        view.setAccessibleText(Words.of("mapping.lines"));
        view.setOnKeyPressed(e -> {
            Integer at = view.getSelectionModel().getSelectedItem();
            if (at != null && e.getCode() == KeyCode.ENTER) {
                words(at).show(view, javafx.geometry.Side.LEFT, 60, 60);
                e.consume();
            }
        });
    }

    Node root() {
        return view;
    }

    void show() {
        view.refresh();
    }

    private List<Span> spans(int at) {
        return model.sketchProperty()
                .get()
                .map(s -> LineMarks.of(s, lines.get(at)))
                .orElse(List.of());
    }

    /** For the keyboard: every word of the line with its choice. */
    private ContextMenu words(int at) {
        ContextMenu menu = new ContextMenu();
        for (Span span : spans(at)) {
            Menu word = new Menu(span.text());
            word.getItems().setAll(MeaningMenu.items(meaning(span), m -> say(at, span, m)));
            menu.getItems().add(word);
        }
        return menu;
    }

    private static Meaning meaning(Span span) {
        return span.field().map(Field::meaning).orElse(Meaning.IGNORE);
    }

    private void say(int at, Span span, Meaning meaning) {
        model.say(at + 1, lines.get(at), span, meaning);
    }

    private final class Cell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer at, boolean empty) {
            super.updateItem(at, empty);
            setText(null);
            if (empty || at == null) {
                setGraphic(null);
                return;
            }
            Label number = Parts.label(String.valueOf(at + 1), "line-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(number);
            line.setAlignment(Pos.CENTER_LEFT);
            String text = lines.get(at);
            int from = 0;
            for (Span span : spans(at)) {
                line.getChildren().add(plain(text.substring(from, span.start())));
                line.getChildren().add(word(at, span));
                from = span.end();
            }
            line.getChildren().add(plain(text.substring(from)));
            setGraphic(line);
        }

        private Label plain(String text) {
            Label label = Parts.label(Parts.line(text.replace("\t", "    ")), "mono");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return label;
        }

        private Node word(int at, Span span) {
            Optional<Field> field = span.field().filter(f -> f.meaning() != Meaning.IGNORE);
            Label label = Parts.label(Parts.line(span.text()), "mono", "word");
            label.setMinWidth(Region.USE_PREF_SIZE);
            field.ifPresent(f -> {
                label.getStyleClass().addAll("said", MeaningMenu.style(f.meaning()));
                label.setTooltip(new Tooltip(MeaningMenu.word(f.meaning()) + ": " + f.name()));
            });
            ContextMenu menu = new ContextMenu();
            label.setContextMenu(menu);
            label.setOnMouseClicked(e -> {
                menu.getItems().setAll(MeaningMenu.items(meaning(span), m -> say(at, span, m)));
                field.ifPresent(f -> model.select(f.place()));
                menu.show(label, javafx.geometry.Side.BOTTOM, 0, 2);
                e.consume();
            });
            return label;
        }
    }
}
