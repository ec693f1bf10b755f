package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;

/** One column of a table: what it is, its name, and what stands in it first. */
final class ColumnPreview {
    private final MappingViewModel model;
    private final String name;
    private final Place place;
    private final String example;
    private final MenuButton button;
    private final List<Node> nodes = new ArrayList<>();
    private Meaning told = Meaning.IGNORE;

    /**
     * A column.
     *
     * @param number of it in the file, from 1
     * @param cells below its head
     */
    ColumnPreview(MappingViewModel model, int number, String name, List<String> cells) {
        this.model = model;
        this.name = name;
        this.place = new Place.Column(name);
        this.example = cells.isEmpty() ? "" : cells.getFirst();
        this.button = MeaningMenu.column(name, told, this::say);
        button.setId("column-" + number);
        button.setMaxWidth(Double.MAX_VALUE);
        VBox head = new VBox(3, button, Parts.label(Parts.line(name), "strong", "small"));
        head.getStyleClass().add("mapped-head");
        nodes.add(head);
        for (String text : cells) {
            Label cell = Parts.label(Parts.line(text), "mapped-cell", MeaningMenu.style(told));
            cell.setMaxWidth(Double.MAX_VALUE);
            nodes.add(cell);
        }
    }

    private void say(Meaning meaning) {
        model.say(place, example, meaning);
    }

    /** Its head and its cells, from above. */
    List<Node> nodes() {
        return nodes;
    }

    /** Says what the column is now. */
    void show() {
        Meaning now = model.sketchProperty()
                .get()
                .flatMap(s -> s.at(place))
                .map(Field::meaning)
                .orElse(Meaning.IGNORE);
        if (now != told) {
            MeaningMenu.tell(button, name, now, this::say);
            nodes.stream().skip(1).forEach(n -> n.getStyleClass()
                    .setAll("label", "mapped-cell", MeaningMenu.style(now)));
            told = now;
        }
    }
}
