package tare.app.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.model.Role;

/** Several candidates side by side: one row a benchmark, one column a candidate. Cells are walked with the arrow keys. */
final class CandidateTable extends StackPane {
    /** So many candidates stand beside each other in any window; more are scrolled to. */
    private static final int FEW = 4;

    /** So many rows stay in sight above one that is scrolled to. */
    private static final int ABOVE = 3;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ResultsViewModel model;
    private final TableView<Bench> table = new TableView<>();
    private final ObservableList<Bench> benches = FXCollections.observableArrayList();
    /** While the rows are put in, which is nobody's choice. */
    private boolean filling;

    /**
     * One benchmark.
     *
     * @param name for people
     * @param by the comparison of each candidate that has one
     */
    private record Bench(String name, Map<String, Comparison> by) {
        Optional<Comparison> of(String candidate) {
            return Optional.ofNullable(by.get(candidate));
        }
    }

    /**
     * The table of a study.
     *
     * @param inspector puts the keyboard into what is behind the selected cell
     */
    CandidateTable(ResultsViewModel model, Runnable inspector) {
        this.model = model;
        table.setItems(benches);
        table.getStyleClass().add("candidate-table");
        table.setAccessibleText(Words.of("results.beside.tip"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().getSelectedCells().addListener((Observable cells) -> select());
        Label nothing = Parts.label(model.nothingProperty(), "muted");
        table.setPlaceholder(nothing);
        table.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && selected().isPresent()) {
                model.inspect();
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && selected().isPresent()) {
                model.inspect();
                inspector.run();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                model.stopInspecting();
            }
        });
        new RowMenu(model).installOn(table, this::selected);
        getChildren().add(table);
        model.selectionProperty().subscribe(this::show);
        model.besideProperty().subscribe(b -> fill());
        model.rows().addListener((ListChangeListener<ForestRow>) c -> fill());
        model.shownProperty().subscribe(s -> table.refresh());
    }

    /** Puts the keyboard on the selected cell, or on the first one. */
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().getSelectedCells().isEmpty()
                && table.getColumns().size() > 1) {
            table.getSelectionModel().clearAndSelect(0, table.getColumns().get(1));
        }
    }

    private void fill() {
        if (!model.besideProperty().get()) {
            return;
        }
        Map<String, Map<String, Comparison>> all = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (ForestRow row : model.rows()) {
            if (row instanceof ForestRow.Line line) {
                Comparison c = line.comparison();
                String key = c.runner() + "\0" + c.key() + "\0" + c.metric().name();
                all.computeIfAbsent(key, k -> new LinkedHashMap<>())
                        .put(c.candidate().platform(), c);
                names.putIfAbsent(
                        key,
                        c.metric().role() == Role.PRIMARY
                                ? c.key().label()
                                : c.key().label() + ", " + c.metric().name());
            }
        }
        columns(all.values().stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .toList());
        filling = true;
        benches.setAll(all.entrySet().stream()
                .map(e -> new Bench(Objects.requireNonNull(names.get(e.getKey())), e.getValue()))
                .toList());
        table.sort();
        filling = false;
        show(model.selectionProperty().get());
    }

    private void columns(List<String> present) {
        List<String> shown =
                model.candidates().stream().filter(present::contains).toList();
        List<String> now = table.getColumns().stream()
                .skip(1)
                .map(c -> String.valueOf(c.getUserData()))
                .toList();
        if (!table.getColumns().isEmpty() && now.equals(shown)) {
            return;
        }
        TableColumn<Bench, String> name = new TableColumn<>(Words.of("column.benchmark"));
        name.setCellValueFactory(f -> new ReadOnlyStringWrapper(f.getValue().name()));
        name.setPrefWidth(260);
        name.setMinWidth(200);
        table.setColumnResizePolicy(
                shown.size() > FEW
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().clear();
        table.getColumns().add(name);
        for (String candidate : shown) {
            TableColumn<Bench, Optional<Comparison>> column = new TableColumn<>(candidate);
            column.setUserData(candidate);
            column.setCellValueFactory(
                    f -> new ReadOnlyObjectWrapper<>(f.getValue().of(candidate)));
            column.setCellFactory(c -> new Cell());
            column.setComparator(Comparator.comparingDouble(
                    o -> o.map(c -> c.judgement().performance()).orElse(Double.NaN)));
            column.setPrefWidth(180);
            column.setMinWidth(120);
            table.getColumns().add(column);
        }
    }

    private Optional<Comparison> selected() {
        return table.getSelectionModel().getSelectedCells().stream()
                .flatMap(at -> at(at).stream())
                .findFirst();
    }

    private Optional<Comparison> at(TablePosition<?, ?> at) {
        boolean cell = at.getTableColumn() != null
                && at.getTableColumn().getUserData() != null
                && at.getRow() >= 0
                && at.getRow() < benches.size();
        return cell
                ? benches.get(at.getRow()).of(String.valueOf(at.getTableColumn().getUserData()))
                : Optional.empty();
    }

    private void select() {
        if (!filling) {
            selected().ifPresent(c -> model.selectionProperty().set(c.id()));
        }
    }

    /** Marks the cell of a comparison that was selected here or elsewhere; none where it is not shown. */
    private void show(String id) {
        if (!model.besideProperty().get()
                || selected().filter(c -> c.id().equals(id)).isPresent()) {
            return;
        }
        table.getSelectionModel().clearSelection();
        for (int row = 0; row < benches.size(); row++) {
            for (TableColumn<Bench, ?> column : table.getColumns()) {
                if (benches.get(row)
                        .of(String.valueOf(column.getUserData()))
                        .filter(c -> c.id().equals(id))
                        .isPresent()) {
                    table.getSelectionModel().clearAndSelect(row, column);
                    table.getFocusModel().focus(row, column);
                    if (model.wasChosen(id)) {
                        table.scrollTo(Math.max(0, row - ABOVE));
                    }
                    return;
                }
            }
        }
    }

    private final class Cell extends TableCell<Bench, Optional<Comparison>> {
        private final Region mark = Parts.mark(Outcome.UNDECIDED, false);
        private final Label size = Parts.label("");
        private final Label word = Parts.label("", "verdict-word", "small");
        private final VBox text = new VBox(size, word);
        private final HBox line = new HBox(7, mark, text);

        Cell() {
            model.litProperty().subscribe(l -> light());
            line.setAlignment(Pos.CENTER_LEFT);
            text.setAlignment(Pos.CENTER_LEFT);
            word.setMinWidth(0);
        }

        /** What a number of the sentence above stands for is marked. */
        private void light() {
            Optional<Comparison> item = isEmpty() || getItem() == null ? Optional.empty() : getItem();
            pseudoClassStateChanged(
                    LIT,
                    item.filter(c -> model.litProperty().get().contains(c.id())).isPresent());
        }

        @Override
        protected void updateItem(Optional<Comparison> item, boolean empty) {
            super.updateItem(item, empty);
            light();
            if (empty || item == null || item.isEmpty()) {
                setGraphic(null);
                setText(empty ? null : "–");
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            Comparison c = item.get();
            Parts.show(mark, Outcome.of(c), c.provisional());
            size.setText(model.shownProperty().get().of(c));
            word.getStyleClass()
                    .setAll("label", "verdict-word", "small", Outcome.of(c).style());
            word.setText(Outcome.said(c).word());
            setText(null);
            setGraphic(line);
            setTooltip(new Tooltip(Words.shown(c.sentence())));
            setAccessibleText(Words.shown(c.sentence()));
        }
    }
}
