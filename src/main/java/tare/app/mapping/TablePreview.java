package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;

/** A table whose column heads say what the column is. */
final class TablePreview {
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 60;

    private final MappingViewModel model;
    private final Guided.Rows rows;
    private final GridPane grid = new GridPane();
    private final VBox above = new VBox();
    private final ScrollPane root = new ScrollPane(new VBox(above, grid));

    TablePreview(MappingViewModel model, Guided.Rows rows) {
        this.model = model;
        this.rows = rows;
        grid.getStyleClass().add("mapped-table");
        above.getStyleClass().add("above-table");
        above.setVisible(!rows.above().isEmpty());
        above.setManaged(!rows.above().isEmpty());
        root.setFocusTraversable(false);
    }

    Node root() {
        return root;
    }

    /** Titles with the machine or the day, whose words can be pointed at too. */
    private List<Node> above() {
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i < rows.above().size(); i++) {
            WordLine line = new WordLine(model, i + 1, rows.above().get(i));
            Node node = line.node();
            node.setFocusTraversable(true);
            node.setAccessibleText(rows.above().get(lines.size()));
            node.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    line.words().show(node, Side.BOTTOM, 0, 0);
                    e.consume();
                }
            });
            lines.add(node);
        }
        return lines;
    }

    void show() {
        grid.getChildren().clear();
        above.getChildren().setAll(above());
        Sketch sketch = model.sketchProperty().get().orElseThrow();
        List<String> header = rows.header();
        for (int c = 0; c < Math.min(header.size(), MOST_COLUMNS); c++) {
            String name = header.get(c);
            Place place = new Place.Column(name);
            Meaning meaning = sketch.at(place).map(Field::meaning).orElse(Meaning.IGNORE);
            String example = rows.rows().size() > 1 && c < rows.rows().get(1).size()
                    ? rows.rows().get(1).get(c)
                    : "";
            MenuButton button = MeaningMenu.column(name, meaning, m -> model.say(place, example, m));
            button.setId("column-" + (c + 1));
            button.setMaxWidth(Double.MAX_VALUE);
            VBox head = new VBox(3, button, Parts.label(Parts.line(name), "strong", "small"));
            head.getStyleClass().add("mapped-head");
            grid.add(head, c, 0);
            for (int r = 1; r < Math.min(rows.rows().size(), MOST_ROWS); r++) {
                List<String> row = rows.rows().get(r);
                Label cell = Parts.label(
                        c < row.size() ? Parts.line(row.get(c)) : "", "mapped-cell", MeaningMenu.style(meaning));
                cell.setMaxWidth(Double.MAX_VALUE);
                grid.add(cell, c, r);
            }
        }
    }
}
