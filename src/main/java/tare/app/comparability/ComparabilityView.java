package tare.app.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Stops;

/** The comparability page: facts of both sides in one table, what differs first. */
public final class ComparabilityView {
    /** Widths of the columns in per cent. */
    private static final double[] SHARES = {20, 26, 26, 18, 10};

    private final ComparabilityViewModel model;
    private final Dialogs dialogs;
    private final VBox table = new VBox();
    private final VBox warning = new VBox();
    private final ScrollPane root = new ScrollPane();
    /** The machine that a fact is added to. */
    private final ComboBox<String> whose = new ComboBox<>();

    /**
     * The page of a study.
     *
     * @param taking copies and saves the facts as a figure
     */
    public ComparabilityView(ComparabilityViewModel model, Dialogs dialogs, Node taking) {
        this.model = model;
        this.dialogs = dialogs;
        Node entry = Parts.shownWhen(addFact(), model.anyPlatformProperty());
        ToggleSwitch same = new ToggleSwitch(Words.of("comparability.same"));
        same.selectedProperty().bindBidirectional(model.sameProperty());
        HBox head =
                new HBox(12, Parts.label(Words.of("comparability.title"), "page-title"), Parts.spacer(), same, taking);
        head.setAlignment(Pos.CENTER_LEFT);
        Label summary = Parts.wrapped(model.summaryProperty(), "muted");
        VBox body = new VBox(head, summary, warning, table, entry);
        body.getStyleClass().add("page-body");
        root.setContent(new VBox(body));
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.lines().addListener((ListChangeListener<FactLine>) c -> show());
        show();
    }

    public Parent root() {
        return root;
    }

    /** Makes the table anew; the keyboard goes to what is called as the control that had it. */
    private void show() {
        String stood = Optional.ofNullable(table.getScene())
                .map(Scene::getFocusOwner)
                .filter(f -> Stops.within(f, table))
                .map(Node::getAccessibleText)
                .orElse("");
        fill();
        if (!stood.isEmpty()) {
            Stops.in(table).stream()
                    .filter(n -> stood.equals(n.getAccessibleText()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void fill() {
        if (!whose.getItems().equals(model.platforms())) {
            whose.getItems().setAll(model.platforms());
        }
        warning.getChildren().clear();
        if (!model.warning().isEmpty()) {
            HBox box = new HBox(Parts.icon("fth-alert-triangle"), Parts.wrapped(model.warning()));
            HBox.setHgrow(box.getChildren().getLast(), Priority.ALWAYS);
            box.getStyleClass().add("warning-box");
            warning.getChildren().add(box);
        }
        if (model.lines().isEmpty()) {
            String key = model.platforms().isEmpty() ? "comparability.nothing" : "comparability.empty";
            Node empty = Parts.empty("fth-server", Words.of(key), Words.of(key + ".more"));
            table.getChildren().setAll(empty);
            return;
        }
        List<Node> lines = new ArrayList<>();
        lines.add(line(
                "table-head",
                List.of(List.of(
                        Parts.wrappedSection(Words.of("comparability.fact")),
                        Parts.wrappedSection(model.baseline()),
                        Parts.wrappedSection(model.candidates()),
                        Parts.wrappedSection(Words.of("comparability.finding")),
                        Parts.wrappedSection(Words.of("comparability.rows"))))));
        for (FactLine one : model.lines()) {
            lines.add(line(
                    "table-body",
                    one.rows().stream().map(row -> cells(one, row)).toList()));
        }
        table.getChildren().setAll(lines);
    }

    /** The fact's name stands once; each way in which it stands says what it is about, if there are several. */
    private List<Node> cells(FactLine line, FactRow row) {
        VBox name = new VBox(2);
        name.setAlignment(Pos.CENTER_LEFT);
        if (row == line.first()) {
            name.getChildren().add(Parts.wrapped(begun(line.label()), "strong"));
        }
        String where = model.where(line, row);
        if (!where.isEmpty()) {
            name.getChildren().add(Parts.wrapped(where, "muted", "small"));
        }
        return List.of(
                name,
                value(row.baseline(), row, model.baseline()),
                value(row.candidate(), row, row.candidatePlatform()),
                finding(row),
                Parts.wrapped(Words.count("row.rows", row.rows()), "muted"));
    }

    /** A name as it begins a line. */
    private static String begun(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Node finding(FactRow row) {
        String icon =
                switch (row.result()) {
                    case SAME -> "fth-check";
                    case DIFFERS -> row.matters() ? "fth-alert-triangle" : "fth-info";
                    case UNKNOWN -> "fth-help-circle";
                };
        String words = row.accepted().isEmpty()
                ? Words.of("finding." + row.result() + (row.matters() ? ".matters" : ""))
                : Words.of("finding.accepted");
        Label label = Parts.wrapped(words, row.matters() ? "differs" : "muted");
        label.setTooltip(new Tooltip(Words.of("finding.tip." + row.result() + (row.matters() ? ".matters" : ""))));
        HBox line = new HBox(7, Parts.icon(icon), label);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox cell = new VBox(2, line);
        cell.setAlignment(Pos.CENTER_LEFT);
        if (row.matters()) {
            Hyperlink accept = new Hyperlink(Words.of("fact.accept"));
            accept.setAccessibleText(Words.of("fact.accept.of", row.label()));
            accept.setTooltip(new Tooltip(Words.of("fact.accept.tip")));
            accept.setOnAction(
                    e -> dialogs.ask(Words.of("fact.accept.of", row.label()), Words.of("fact.accept.why"), "")
                            .ifPresent(reason -> model.accept(row, reason)));
            cell.getChildren().add(accept);
        } else if (!row.accepted().isEmpty()) {
            Hyperlink back = new Hyperlink(Words.of("fact.accept.back"));
            back.setAccessibleText(Words.of("fact.accept.back.of", row.label()));
            back.setOnAction(e -> model.accept(row, ""));
            cell.getChildren().addAll(Parts.wrapped(row.accepted(), "muted", "small"), back);
        }
        return cell;
    }

    private Node value(String text, FactRow row, String platform) {
        Label label = text.isEmpty()
                ? Parts.wrapped(Words.of("unknown"), "unknown")
                : Parts.wrapped(text, row.matters() ? "differs" : "plain");
        if (!model.editable(row)) {
            return label;
        }
        HBox cell = new HBox(4, label);
        cell.setAlignment(Pos.CENTER_LEFT);
        Button edit =
                Parts.iconButton("fth-edit-2", Words.of("fact.edit", row.label(), platform), () -> cell.getChildren()
                        .setAll(editor(text, row, platform)));
        edit.getStyleClass().add("fact-edit");
        cell.getChildren().add(edit);
        return cell;
    }

    private Node editor(String text, FactRow row, String platform) {
        TextField field = new TextField(model.plain(text));
        field.setAccessibleText(Words.of("fact.edit", row.label(), platform));
        field.setPromptText(Words.of("fact.value"));
        field.setOnAction(e -> {
            model.change(platform, row.fact(), text, field.getText());
            show();
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        return field;
    }

    /** A fact that no file holds: what, of which machine, which value. */
    private Node addFact() {
        ComboBox<String> what = new ComboBox<>();
        what.setId("fact-what");
        what.getItems().setAll(model.enterable().keySet());
        what.setPromptText(Words.of("comparability.fact"));
        what.setAccessibleText(Words.of("comparability.fact"));
        whose.setId("fact-platform");
        whose.setPromptText(Words.of("fact.platform"));
        whose.setAccessibleText(Words.of("fact.platform"));
        TextField value = new TextField();
        value.setId("fact-value");
        value.setPromptText(Words.of("fact.value"));
        value.setAccessibleText(Words.of("fact.value"));
        Runnable add = () -> {
            String fact = what.getValue();
            String platform = whose.getValue();
            if (fact != null && platform != null && !value.getText().isBlank()) {
                model.enter(platform, model.enterable().getOrDefault(fact, fact), value.getText());
                value.clear();
            }
        };
        value.setOnAction(e -> add.run());
        Button button = Parts.button(Words.of("fact.add"), add, "quiet");
        button.setId("fact-add");
        FlowPane line = new FlowPane(10, 8, what, whose, value, button);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setId("fact-entry");
        return new VBox(
                6,
                Parts.label(Words.of("fact.add.title"), "strong"),
                Parts.wrapped(Words.of("fact.add.lead"), "muted"),
                line);
    }

    private static Node line(String style, List<List<Node>> rows) {
        GridPane grid = new GridPane();
        grid.setVgap(8);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < SHARES.length; i++) {
                grid.add(rows.get(r).get(i), i, r);
            }
        }
        grid.getStyleClass().addAll("table-line", style);
        return grid;
    }
}
