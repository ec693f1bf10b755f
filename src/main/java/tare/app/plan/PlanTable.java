package tare.app.plan;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.FilteredTableView;
import org.controlsfx.control.tableview2.filter.popupfilter.PopupFilter;
import org.controlsfx.control.tableview2.filter.popupfilter.PopupNumberFilter;
import org.controlsfx.control.tableview2.filter.popupfilter.PopupStringFilter;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** What each open benchmark needs: sorted by any column, filtered in its head, drawn for thousands of rows. */
final class PlanTable {
    private static final int MOST_SEEN = 12;
    private static final double ROW = 2.6;
    private static final double NARROWEST = 200;

    /** What the columns beside the name and the scroll bar take. */
    private static final double OTHERS = 130 + 110 + 160 + 170 + 130 + 24;

    private final PlanViewModel model;
    private final FilteredTableView<PlanRow> table = new FilteredTableView<>();

    PlanTable(PlanViewModel model) {
        this.model = model;
        FilteredTableView.configureForFiltering(table, model.rows());
        table.getStyleClass().add("plan-table");
        table.setId("plan-table");
        table.setAccessibleText(Words.of("plan.table"));
        FilteredTableColumn<PlanRow, String> name = name();
        TableColumn<PlanRow, String> state = text("column.verdict", 130, PlanRow::state);
        table.getColumns().add(state);
        number("plan.now", 110, PlanRow::now, String::valueOf);
        number("plan.no.gap", 160, PlanRow::ifNoGap, PlanViewModel::runs);
        number("plan.half", 170, PlanRow::ifHalf, PlanViewModel::runs);
        number("plan.time", 130, PlanRow::minutes, PlanViewModel::time);
        table.setOnKeyPressed(e -> {
            PlanRow row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                model.open(row.id());
            }
        });
        name.prefWidthProperty()
                .bind(table.widthProperty().subtract(OTHERS).map(w -> Math.max(NARROWEST, w.doubleValue())));
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

    private FilteredTableColumn<PlanRow, String> name() {
        FilteredTableColumn<PlanRow, String> column = text("column.benchmark", 300, PlanRow::name);
        column.setCellFactory(c -> new TableCell<>() {
            private final Hyperlink link = new Hyperlink();

            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : link);
                if (item != null) {
                    link.setText(Parts.line(item));
                    link.setFocusTraversable(false);
                    link.setOnAction(e -> model.open(getTableRow().getItem().id()));
                }
            }
        });
        table.getColumns().add(column);
        return column;
    }

    private FilteredTableColumn<PlanRow, String> text(String key, double width, Function<PlanRow, String> value) {
        FilteredTableColumn<PlanRow, String> column = new FilteredTableColumn<>(Words.of(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        PopupFilter<PlanRow, String> filter = new PopupStringFilter<>(column);
        column.setOnFilterAction(e -> filter.showPopup());
        return column;
    }

    private <N extends Number> void number(
            String key, double width, Function<PlanRow, N> value, Function<N, String> words) {
        FilteredTableColumn<PlanRow, N> column = new FilteredTableColumn<>(Words.of(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(N item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : Words.shown(words.apply(item)));
            }
        });
        PopupFilter<PlanRow, N> filter = new PopupNumberFilter<>(column);
        column.setOnFilterAction(e -> filter.showPopup());
        table.getColumns().add(column);
    }
}
