package tare.app.plan;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** What each open benchmark needs: sorted by any column, drawn for thousands of rows. */
final class PlanTable {
    private static final int MOST_SEEN = 12;
    private static final double ROW = 2.6;

    /** The heads and the edges, in rows. */
    private static final double HEAD = 1.12;

    /** What the edges and the arrow of the sorting take beside the name of a column, in heights of a letter. */
    private static final double ROOM = 3;

    /** The first columns hold words; so many letters of them are always seen. */
    private static final int WORDS = 2;

    private static final double WORD = 9.6;

    private final PlanViewModel model;
    private final TableView<PlanRow> table = new TableView<>();

    PlanTable(PlanViewModel model) {
        this.model = model;
        SortedList<PlanRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getStyleClass().add("plan-table");
        table.setId("plan-table");
        table.setAccessibleText(Words.of("plan.table"));
        table.getColumns().add(name());
        table.getColumns().add(verdict());
        number("plan.now", 110, PlanRow::now, Words::count);
        number("plan.no.gap", 130, PlanRow::ifNoGap, PlanViewModel::runs);
        number("plan.half", 170, PlanRow::ifHalf, PlanViewModel::runs);
        TableColumn<PlanRow, ?> time = number("plan.time", 115, PlanRow::minutes, PlanViewModel::time);
        table.setOnKeyPressed(e -> {
            PlanRow row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                model.open(row.id());
            }
        });
        model.rows().addListener((ListChangeListener<PlanRow>) c -> {
            fit();
            time.setVisible(timed());
        });
        time.setVisible(timed());
        fit();
        table.widthProperty().subscribe(w -> share());
        share();
    }

    /** Whether the time of any row is known; a column of dashes tells nothing. */
    private boolean timed() {
        return model.rows().stream().anyMatch(r -> !Double.isNaN(r.minutes()));
    }

    /** The columns share the width, or, where large text leaves too little of it, are scrolled through. */
    private void share() {
        double least = table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        table.setColumnResizePolicy(
                least > table.getWidth()
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    Node root() {
        return table;
    }

    /** As high as its rows, up to a dozen. */
    private void fit() {
        double rows = Math.min(MOST_SEEN, Math.max(1, model.rows().size())) + HEAD;
        table.setStyle("-fx-pref-height: " + rows * ROW + "em; -fx-min-height: " + Math.min(rows, 4) * ROW + "em;");
    }

    private TableColumn<PlanRow, String> name() {
        TableColumn<PlanRow, String> column = text("column.benchmark", 290, PlanRow::name);
        column.setCellFactory(c -> new TableCell<>() {
            private final Hyperlink link = new Hyperlink();

            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : link);
                if (item != null) {
                    link.setText(Parts.line(item));
                    link.setTextOverrun(Parts.cut(item));
                    link.setTooltip(new Tooltip(item));
                    link.setFocusTraversable(false);
                    link.setOnAction(e -> model.open(getTableRow().getItem().id()));
                }
            }
        });
        return column;
    }

    private TableColumn<PlanRow, Outcome> verdict() {
        TableColumn<PlanRow, Outcome> column = new TableColumn<>(Words.of("column.verdict"));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().state()));
        column.setPrefWidth(150);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Outcome item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.word());
                setGraphic(empty || item == null ? null : Parts.mark(item, false));
            }
        });
        return column;
    }

    private TableColumn<PlanRow, String> text(String key, double width, Function<PlanRow, String> value) {
        TableColumn<PlanRow, String> column = new TableColumn<>(Words.of(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private <N extends Number> TableColumn<PlanRow, N> number(
            String key, double width, Function<PlanRow, N> value, Function<N, String> words) {
        TableColumn<PlanRow, N> column = new TableColumn<>();
        Label head = Parts.label(Words.of(key));
        head.setTooltip(new Tooltip(Words.of(key + ".tip")));
        column.setGraphic(head);
        head.fontProperty().subscribe(f -> {
            column.setMinWidth(width(head.getText(), f) + ROOM * f.getSize());
            table.getColumns().stream().limit(WORDS).forEach(c -> c.setMinWidth(WORD * f.getSize()));
            share();
        });
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add("number");
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(N item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        table.getColumns().add(column);
        return column;
    }

    /** How wide a word is written; a label that has no looks yet does not know. */
    private static double width(String text, Font font) {
        Text written = new Text(text);
        written.setFont(font);
        return written.getLayoutBounds().getWidth();
    }
}
