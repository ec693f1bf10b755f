package tare.app.comparability;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tare.analysis.FactFinding.Result;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.model.Severity;

/** The comparability page: facts of both sides in one table, what differs first. */
public final class ComparabilityView {
    private final ComparabilityViewModel model;
    private final VBox table = new VBox();
    private final VBox warning = new VBox();
    private final ScrollPane root = new ScrollPane();

    public ComparabilityView(ComparabilityViewModel model) {
        this.model = model;
        CheckBox same = new CheckBox(Words.of("comparability.same"));
        same.selectedProperty().bindBidirectional(model.sameProperty());
        HBox head = new HBox(Parts.label(Words.of("comparability.title"), "page-title"), Parts.spacer(), same);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox body = new VBox(head, Parts.wrapped(model.summaryProperty(), "muted"), warning, table);
        body.getStyleClass().add("page-body");
        root.setContent(body);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.rows().addListener((ListChangeListener<FactRow>) c -> show());
        show();
    }

    public Parent root() {
        return root;
    }

    private void show() {
        warning.getChildren().clear();
        if (!model.warning().isEmpty()) {
            HBox box = new HBox(Parts.icon("fth-alert-triangle"), Parts.wrapped(model.warning()));
            HBox.setHgrow(box.getChildren().getLast(), Priority.ALWAYS);
            box.getStyleClass().add("warning-box");
            warning.getChildren().add(box);
        }
        if (model.rows().isEmpty()) {
            VBox empty = new VBox(
                    Parts.icon("fth-server"),
                    Parts.label(Words.of("comparability.empty"), "empty-title"),
                    Parts.wrapped(Words.of("comparability.empty.more"), "muted"));
            empty.getStyleClass().add("empty");
            table.getChildren().setAll(empty);
            return;
        }
        List<Node> lines = new ArrayList<>();
        lines.add(line(
                true,
                Parts.section(Words.of("comparability.fact")),
                Parts.section(model.baseline()),
                Parts.section(model.candidates()),
                Parts.section(Words.of("comparability.finding")),
                Parts.section(Words.of("comparability.rows"))));
        for (FactRow row : model.rows()) {
            lines.add(line(
                    false,
                    Parts.wrapped(row.label(), "strong"),
                    value(row.baseline(), row),
                    value(row.candidate(), row),
                    finding(row),
                    Parts.label(Words.count("row.rows", row.rows()), "muted")));
        }
        table.getChildren().setAll(lines);
    }

    private static Node finding(FactRow row) {
        String icon =
                switch (row.result()) {
                    case SAME -> "fth-check";
                    case DIFFERS -> row.severity() == Severity.INFO ? "fth-info" : "fth-alert-triangle";
                    case UNKNOWN -> "fth-help-circle";
                };
        boolean matters = row.result() == Result.DIFFERS && row.severity() != Severity.INFO;
        HBox line = new HBox(
                7,
                Parts.icon(icon),
                Parts.label(
                        Words.of("finding." + row.result() + (matters ? ".matters" : "")),
                        matters ? "differs" : "muted"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Label value(String text, FactRow row) {
        boolean differs = row.result() == Result.DIFFERS && row.severity() != Severity.INFO;
        return text.isEmpty()
                ? Parts.label(Words.of("unknown"), "unknown")
                : Parts.wrapped(text, differs ? "differs" : "plain");
    }

    private static Node line(boolean head, Node... cells) {
        GridPane grid = new GridPane();
        double[] shares = {22, 26, 26, 16, 10};
        for (int i = 0; i < cells.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(shares[i]);
            grid.getColumnConstraints().add(column);
            grid.add(cells[i], i, 0);
        }
        grid.getStyleClass().addAll("table-line", head ? "table-head" : "table-body");
        return grid;
    }
}
