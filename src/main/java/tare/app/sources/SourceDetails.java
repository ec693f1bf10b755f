package tare.app.sources;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.model.Source;

/** Everything about the selected file: what became of it, its notes, its facts, and what can be done. */
final class SourceDetails {
    private final SourcesViewModel model;
    private final SourceActions actions;
    private final VBox root = new VBox();

    SourceDetails(SourcesViewModel model, SourceActions actions) {
        this.model = model;
        this.actions = actions;
        root.getStyleClass().add("inspector-body");
        root.setId("source-details");
    }

    Node root() {
        return root;
    }

    void show(List<SourceItem> selected) {
        root.getChildren().clear();
        if (selected.isEmpty()) {
            root.getChildren().addAll(Parts.icon("fth-file-text"), Parts.wrapped(Words.of("sources.select"), "muted"));
            return;
        }
        SourceItem first = selected.getFirst();
        String title = selected.size() > 1 ? Words.count("files", selected.size()) : first.name();
        root.getChildren().add(Parts.wrapped(Parts.line(title), "inspector-title"));
        root.getChildren().add(buttons(selected));
        if (selected.size() > 1) {
            return;
        }
        if (first.group() && !first.note().isEmpty()) {
            root.getChildren().add(Parts.wrapped(Words.of("platform.because", first.note()), "muted"));
        }
        first.source().ifPresent(s -> about(s, first));
    }

    private Node buttons(List<SourceItem> selected) {
        FlowPane buttons = new FlowPane(6, 6);
        if (selected.size() == 1) {
            selected.getFirst().source().filter(model::mappable).ifPresent(s -> buttons.getChildren()
                    .add(Parts.button(Words.of("source.map"), () -> model.map(s), "primary")));
            selected.getFirst().source().filter(model::pointed).ifPresent(s -> buttons.getChildren()
                    .add(Parts.button(Words.of("source.mapping.edit"), () -> model.map(s))));
            selected.getFirst()
                    .source()
                    .filter(s -> State.of(s) == State.MISSING)
                    .ifPresent(s -> buttons.getChildren()
                            .add(Parts.button(
                                    Words.of("source.find"),
                                    () -> actions.find().fire(),
                                    "primary")));
        }
        MenuButton more = new MenuButton(Words.of("source.actions"));
        more.setId("source-actions");
        more.getStyleClass().add("quiet");
        more.getItems().setAll(actions.items(selected));
        buttons.getChildren().add(more);
        return buttons;
    }

    private void about(Source s, SourceItem item) {
        List<String> notes = model.notes(s);
        if (!notes.isEmpty()) {
            root.getChildren().add(Parts.section(Words.of("platforms.notes")));
            notes.stream().limit(12).forEach(n -> root.getChildren().add(note(s, n)));
        }
        if (!item.file()) {
            root.getChildren().add(Parts.wrapped(item.as() + " · " + item.holds() + " · " + item.note(), "muted"));
        }
        root.getChildren().add(Parts.section(Words.of("sources.about")));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(32);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(68);
        grid.getColumnConstraints().addAll(left, right);
        int at = 0;
        for (Map.Entry<String, String> e : model.about(s).entrySet()) {
            grid.add(Parts.wrapped(e.getKey(), "muted", "small"), 0, at);
            grid.add(Parts.wrapped(broken(e.getValue()), "small"), 1, at);
            at++;
        }
        root.getChildren().add(grid);
    }

    /** A path or hash can break its line after each part. */
    private static String broken(String text) {
        return text.length() > 40 && text.indexOf(' ') < 0
                ? text.replace("/", "/\u200b").replaceAll("([0-9a-f]{16})(?=[0-9a-f])", "$1\u200b")
                : text;
    }

    private Node note(Source s, String text) {
        Label label = Parts.wrapped(text, "small");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(7, Parts.icon(model.doubtful(s) ? "fth-alert-triangle" : "fth-info"), label);
        line.getStyleClass().add("check-row");
        return line;
    }
}
