package tare.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Escape;
import tare.app.ui.Parts;

/** The panel beside the page: a button for each state of the study; a click goes there. */
public final class HistoryView {
    private static final int ROWS = 3;

    private final HistoryViewModel model;
    private final VBox states = new VBox();
    private final VBox root;

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        states.getStyleClass().add("history-states");
        ScrollPane scroll = new ScrollPane(states);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox head = new HBox(
                Parts.label(Words.of("history.title"), "inspector-title"),
                Parts.spacer(),
                Parts.iconButton("fth-x", Words.of("history.close"), this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(head, scroll);
        root.getStyleClass().add("history");
        root.setId("history");
        Escape.from(root, this::close);
        model.toldProperty().subscribe(this::show);
    }

    public Region root() {
        return root;
    }

    private void close() {
        model.openProperty().set(false);
    }

    private void show(HistoryViewModel.Told told) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Parts.wrapped(told.looks(), "muted", "small"));
        if (told.states().size() < 2) {
            nodes.add(Parts.wrapped(Words.of("history.empty"), "muted"));
        }
        told.states().forEach(s -> nodes.add(state(s)));
        if (!told.printed().isEmpty()) {
            nodes.add(Parts.section(Words.of("history.printed")));
            told.printed().forEach(p -> nodes.add(Parts.wrapped("• " + p, "small")));
        }
        states.getChildren().setAll(nodes);
    }

    private Node state(HistoryViewModel.State state) {
        String place = state.place().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Button name = Parts.literal(new Button(state.name()));
        name.setWrapText(true);
        name.getStyleClass().setAll("button", "history-name");
        name.setAccessibleText(Words.of("history.spoken." + place, state.name(), state.effect()));
        name.setTooltip(new Tooltip(Words.of("history.tip." + place)));
        name.setOnAction(e -> model.go(state));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label time = Parts.label(state.time(), "muted", "small");
        time.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(1, new HBox(8, name, time));
        if (!state.effect().isEmpty()) {
            box.getChildren().add(Parts.wrapped(state.effect(), "muted", "small"));
        }
        state.rows().stream().limit(ROWS).forEach(r -> box.getChildren().add(Parts.wrapped(r, "muted", "small")));
        int more = state.rows().size() - ROWS;
        if (more > 0) {
            box.getChildren().add(Parts.label(Words.of("claims.more", more), "muted", "small"));
        }
        box.getStyleClass().addAll("history-state", place);
        box.setOnMouseClicked(e -> model.go(state));
        return box;
    }
}
