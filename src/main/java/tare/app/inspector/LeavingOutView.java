package tare.app.inspector;

import java.util.ArrayList;
import java.util.List;
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

/** Below the runs in order: the run that was clicked, why to leave it out, and what is left out already. */
final class LeavingOutView {
    private static final int MOST = 8;

    private final LeavingOut model;

    LeavingOutView(LeavingOut model) {
        this.model = model;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        List<Datum> points = model.points();
        if (points.isEmpty()) {
            nodes.add(Parts.wrapped(Words.of("exclude.hint"), "muted", "small"));
        } else {
            points.stream().limit(MOST).forEach(d -> nodes.add(Parts.wrapped(d.hover())));
            if (points.size() > MOST) {
                nodes.add(Parts.wrapped(Words.of("exclude.more", points.size() - MOST), "muted"));
            }
            nodes.add(model.possible() ? entry() : Parts.wrapped(Words.of("exclude.not"), "muted", "small"));
        }
        List<Exclusion> gone = model.here();
        if (!gone.isEmpty()) {
            nodes.add(Parts.section(Words.of("exclude.title")));
            Label before = Parts.wrapped(model.beforeProperty());
            before.setId("exclude-before");
            nodes.add(before);
            gone.forEach(x -> nodes.add(line(x)));
        }
        return nodes;
    }

    private Node entry() {
        TextField reason = new TextField();
        reason.setId("exclude-reason");
        reason.setPromptText(Words.of("exclude.reason"));
        reason.setAccessibleText(Words.of("exclude.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Runnable go = () -> model.leaveOut(reason.getText());
        reason.setOnAction(e -> go.run());
        var button = Parts.button(Words.of("exclude.do"), go, "quiet");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        HBox line = new HBox(8, reason, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
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
