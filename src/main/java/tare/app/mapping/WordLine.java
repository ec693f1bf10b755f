package tare.app.mapping;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.LineMarks;
import tare.importer.guided.LineMarks.Span;
import tare.importer.guided.Meaning;

/** One line of text whose words can be pointed at; what is said of a word counts for all lines of its kind. */
final class WordLine {
    private final MappingViewModel model;
    private final int number;
    private final String text;

    /**
     * A line.
     *
     * @param number of it in the file, from 1
     */
    WordLine(MappingViewModel model, int number, String text) {
        this.model = model;
        this.number = number;
        this.text = text;
    }

    /** The line as it is marked now. */
    Node node() {
        Label at = Parts.label(String.valueOf(number), "line-number");
        at.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(at);
        line.setAlignment(Pos.CENTER_LEFT);
        int from = 0;
        for (Span span : spans()) {
            line.getChildren().add(plain(text.substring(from, span.start())));
            line.getChildren().add(word(span));
            from = span.end();
        }
        line.getChildren().add(plain(text.substring(from)));
        return line;
    }

    /** For the keyboard: every word of the line with its choice. */
    ContextMenu words() {
        ContextMenu menu = new ContextMenu();
        for (Span span : spans()) {
            Menu word = Parts.literal(new Menu(span.text()));
            word.getItems().setAll(MeaningMenu.items(meaning(span), m -> say(span, m)));
            menu.getItems().add(word);
        }
        return menu;
    }

    private List<Span> spans() {
        return model.sketchProperty().get().map(s -> LineMarks.of(s, text)).orElse(List.of());
    }

    private static Meaning meaning(Span span) {
        return span.field().map(Field::meaning).orElse(Meaning.IGNORE);
    }

    private void say(Span span, Meaning meaning) {
        model.say(number, text, span, meaning);
    }

    private static Label plain(String text) {
        Label label = Parts.label(Parts.line(text.replace("\t", "    ")), "mono");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node word(Span span) {
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
            menu.getItems().setAll(MeaningMenu.items(meaning(span), m -> say(span, m)));
            field.ifPresent(f -> model.select(f.place()));
            menu.show(label, Side.BOTTOM, 0, 2);
            e.consume();
        });
        return label;
    }
}
