package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.importer.guided.Guided;

/** A table whose column heads say what the column is; of a wide one, some columns at a time. */
final class TablePreview {
    private static final int MOST_ROWS = 29;
    private static final int MOST_COLUMNS = 40;

    private final MappingViewModel model;
    private final Guided.Rows rows;
    private final GridPane grid = new GridPane();
    private final List<ColumnPreview> columns = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final Label shown = Parts.label("", "muted", "small");
    private final Button earlier = Parts.button(Words.of("mapping.columns.earlier"), () -> turn(-1), "quiet", "small");
    private final Button later = Parts.button(Words.of("mapping.columns.later"), () -> turn(1), "quiet", "small");
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane root = new BorderPane(scroll);
    private int first;

    /** A line above the table, and where it is shown. */
    private record Title(WordLine line, StackPane place) {}

    TablePreview(MappingViewModel model, Guided.Rows rows) {
        this.model = model;
        this.rows = rows;
        grid.getStyleClass().add("mapped-table");
        VBox content = new VBox();
        if (!rows.above().isEmpty()) {
            content.getChildren().add(above());
        }
        content.getChildren().add(grid);
        scroll.setContent(content);
        scroll.setFocusTraversable(false);
        if (wide() || tall()) {
            root.setTop(ways());
        }
        columns();
    }

    Node root() {
        return root;
    }

    /** Titles with the machine or the day, whose words can be pointed at too. */
    private Node above() {
        VBox above = new VBox();
        above.getStyleClass().add("above-table");
        for (String text : rows.above()) {
            Title title = new Title(new WordLine(model, titles.size() + 1, text), new StackPane());
            StackPane place = title.place();
            place.setAlignment(Pos.CENTER_LEFT);
            place.setFocusTraversable(true);
            place.setAccessibleText(text);
            place.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    title.line().words().show(place, Side.BOTTOM, 0, 0);
                    e.consume();
                }
            });
            titles.add(title);
            above.getChildren().add(place);
        }
        return above;
    }

    private boolean wide() {
        return rows.header().size() > MOST_COLUMNS;
    }

    /** Whether there are more rows than are shown, below the head. */
    private boolean tall() {
        return rows.rows().size() > MOST_ROWS + 1;
    }

    /** What is shown of the table, and the way to its other columns. */
    private Node ways() {
        shown.setId("columns-shown");
        earlier.setId("columns-earlier");
        later.setId("columns-later");
        HBox ways = new HBox(8, shown);
        if (wide()) {
            ways.getChildren().addAll(earlier, later);
        }
        ways.getChildren().forEach(n -> ((Region) n).setMinWidth(Region.USE_PREF_SIZE));
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.getStyleClass().add("mapped-ways");
        return ways;
    }

    private void turn(int pages) {
        first += pages * MOST_COLUMNS;
        scroll.setHvalue(0);
        columns();
        show();
    }

    private void columns() {
        int all = rows.header().size();
        int last = Math.min(first + MOST_COLUMNS, all);
        List<String> said = new ArrayList<>();
        if (wide()) {
            said.add(Words.of("mapping.columns", first + 1, last, all));
        }
        if (tall()) {
            said.add(Words.of("mapping.rows", MOST_ROWS));
        }
        shown.setText(String.join(" · ", said));
        lead(earlier, first > 0, later);
        lead(later, last < all, earlier);
        columns.clear();
        grid.getChildren().clear();
        for (int c = first; c < last; c++) {
            ColumnPreview column = new ColumnPreview(model, c + 1, rows.header().get(c), cells(c));
            columns.add(column);
            grid.addColumn(c - first, column.nodes().toArray(Node[]::new));
        }
    }

    /** A way that leads nowhere gives the keyboard to the other one. */
    private static void lead(Button way, boolean somewhere, Button other) {
        if (!somewhere && way.isFocused()) {
            other.setDisable(false);
            other.requestFocus();
        }
        way.setDisable(!somewhere);
    }

    private List<String> cells(int column) {
        return rows.rows().stream()
                .skip(1)
                .limit(MOST_ROWS)
                .map(row -> column < row.size() ? row.get(column) : "")
                .toList();
    }

    void show() {
        titles.forEach(t -> t.place().getChildren().setAll(t.line().node()));
        columns.forEach(ColumnPreview::show);
    }
}
