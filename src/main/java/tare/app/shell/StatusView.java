package tare.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The bar at the bottom. */
public final class StatusView {
    private final HBox root = new HBox();

    public StatusView(StatusViewModel model) {
        root.getStyleClass().add("status-line");
        Label late = Parts.brief(model.lateProperty(), "late");
        late.setId("late");
        late.setMinWidth(0);
        root.getChildren()
                .addAll(
                        Parts.brief(model.amountProperty()),
                        method(model.methodProperty()),
                        late,
                        Parts.spacer(),
                        Parts.whenWanted(
                                model.workProperty().map(w -> !w.isEmpty()),
                                () -> new WorkView(model.workProperty()).root()),
                        Parts.whenWanted(model.watchedProperty().isNotEmpty(), () -> watched(model.watchedProperty())),
                        Parts.brief(model.savedProperty()));
    }

    /** That folders are watched. Built when they are: its icon would have the font of all icons read for the first frame. */
    private static Node watched(ObservableValue<String> text) {
        Label watched = Parts.label(text);
        watched.setId("watched");
        watched.setGraphic(Parts.icon("fth-eye"));
        watched.setTooltip(new Tooltip(Words.of("sources.watch.tip")));
        return watched;
    }

    /** How it is judged, with what the words mean. */
    private static Label method(ObservableValue<String> method) {
        Label label = Parts.label(method);
        Tooltip words = new Tooltip();
        words.textProperty()
                .bind(method.map(m -> m.isEmpty()
                        ? ""
                        : Words.of(
                                "status.method.tip",
                                m,
                                Words.of("word.alpha"),
                                Words.of("word.alpha.means"),
                                Words.of("word.welch"),
                                Words.of("word.welch.means"),
                                Words.of("word.tost"),
                                Words.of("word.tost.means"))));
        label.setTooltip(words);
        return label;
    }

    public Parent root() {
        return root;
    }
}
