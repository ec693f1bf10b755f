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
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** What each open benchmark needs: sorted by any column, drawn for thousands of rows. */
final class PlanTable {
    private static final int MOST_SEEN = 12;
    private static final double ROW = 2.6;

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
        number("plan.now", 130, PlanRow::now, String::valueOf);
        number("plan.no.gap", 150, PlanRow::ifNoGap, PlanViewModel::runs);
        number("plan.half", 150, PlanRow::ifHalf, PlanViewModel::runs);
        number("plan.time", 130, PlanRow::minutes, PlanViewModel::time);
        table.setOnKeyPressed(e -> {
            PlanRow row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                model.open(row.id());
            }
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        model.rows().addListener((ListChangeListener<PlanRow>) c -> fit());
        fit();
    }

    Node root() {
        return table;
    }

    /** As high as its rows, up to a dozen. */
    private void fit() {
        double rows = Math.min(MOST_SEEN, Math.max(1, model.rows().size())) + 1.4;
        table.setStyle("-fx-pref-height: " + rows * ROW + "em; -fx-min-height: " + Math.min(rows, 4) * ROW + "em;");
    }

    private TableColumn<PlanRow, String> name() {
        TableColumn<PlanRow, String> column = text("column.benchmark", 240, PlanRow::name);
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

    private <N extends Number> void number(
            String key, double width, Function<PlanRow, N> value, Function<N, String> words) {
        TableColumn<PlanRow, N> column = new TableColumn<>();
        Label head = Parts.label(Words.of(key));
        head.setTooltip(new Tooltip(Words.of(key + ".tip")));
        column.setGraphic(head);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        column.getStyleClass().add("number");
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(N item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : Words.shown(words.apply(item)));
            }
        });
        table.getColumns().add(column);
    }
}
