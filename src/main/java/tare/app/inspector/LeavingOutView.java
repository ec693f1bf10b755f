package tare.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tare.analysis.Settings.Exclusion;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.plot.Datum;

/** Below a figure: the runs that were pointed at, why to leave them out, and what is left out already. */
final class LeavingOutView {
    private final LeavingOut model;
    private final TextField reason = new TextField();
    private final HBox entry = new HBox(8);

    LeavingOutView(LeavingOut model) {
        this.model = model;
        entry.setId("exclude-entry");
        reason.setId("exclude-reason");
        reason.setPromptText(Words.of("exclude.reason"));
        reason.setAccessibleText(Words.of("exclude.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setOnAction(e -> model.leaveOut(reason.getText()));
        var button = Parts.button(Words.of("exclude.do"), () -> model.leaveOut(reason.getText()), "quiet");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        entry.getChildren().setAll(reason, button);
        entry.setAlignment(Pos.CENTER_LEFT);
    }

    /** Forgets the reason that was being written: no run is pointed at any more. */
    void forget() {
        reason.clear();
    }

    /** Puts the keyboard where the reason is written. */
    void write() {
        reason.requestFocus();
    }

    /** Where the reason is written, while it can be. */
    Optional<Node> offered() {
        return model.possible() ? Optional.of(entry) : Optional.empty();
    }

    /** What that did to the verdict; empty where nothing is left out. */
    Optional<Node> before() {
        if (model.beforeProperty().get().isEmpty()) {
            return Optional.empty();
        }
        Label before = Parts.wrapped(model.beforeProperty(), "muted");
        before.setId("exclude-before");
        return Optional.of(before);
    }

    /**
     * What stands below a figure.
     *
     * @param hint whether to say how it is done while no run is pointed at
     */
    List<Node> nodes(boolean hint) {
        List<Node> nodes = new ArrayList<>();
        List<Datum> points = model.points();
        if (points.isEmpty() && hint) {
            nodes.add(Parts.wrapped(Words.of("exclude.hint"), "muted", "small"));
        }
        if (!points.isEmpty()) {
            points.stream().limit(LeavingOut.NAMED).forEach(d -> nodes.add(Parts.wrapped(Words.shown(d.hover()))));
            if (points.size() > LeavingOut.NAMED) {
                nodes.add(Parts.wrapped(Words.of("exclude.more", points.size() - LeavingOut.NAMED), "muted"));
            }
            nodes.add(offered().orElseGet(() -> Parts.wrapped(Words.of("exclude.not"), "muted", "small")));
        }
        List<Exclusion> gone = model.here();
        if (!gone.isEmpty()) {
            nodes.add(Parts.section(Words.of("exclude.title")));
            gone.forEach(x -> nodes.add(line(x)));
        }
        return nodes;
    }

    private Node line(Exclusion x) {
        Label words = Parts.wrapped(model.words(x) + ": " + x.reason(), "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return new HBox(
                8,
                words,
                Parts.iconButton("fth-rotate-ccw", Words.of("exclude.back", model.words(x)), () -> model.takeIn(x)));
    }
}
