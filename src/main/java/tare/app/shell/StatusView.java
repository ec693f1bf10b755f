package tare.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tare.app.state.Words;
import tare.app.task.Tasks;
import tare.app.ui.Parts;

/** The bar at the bottom. */
public final class StatusView {
    private final HBox root = new HBox();

    public StatusView(StatusViewModel model) {
        root.getStyleClass().add("status-line");
        Label late = Parts.brief(model.lateProperty(), "late");
        late.setId("late");
        late.setMinWidth(0);
        Label watched = Parts.label(model.watchedProperty());
        watched.setId("watched");
        watched.setGraphic(Parts.icon("fth-eye"));
        watched.setTooltip(new Tooltip(Words.of("sources.watch.tip")));
        root.getChildren()
                .addAll(
                        Parts.brief(model.amountProperty()),
                        Parts.brief(model.methodProperty()),
                        late,
                        Parts.spacer(),
                        work(model.workProperty()),
                        Parts.shownWhen(watched, model.watchedProperty().isNotEmpty()),
                        Parts.brief(model.savedProperty()));
    }

    /** Where work under way is told, built when there is some. */
    private static Node work(ObservableValue<List<Tasks.Shown>> work) {
        HBox place = new HBox();
        work.subscribe(w -> {
            if (!w.isEmpty() && place.getChildren().isEmpty()) {
                place.getChildren().add(new WorkView(work).root());
            }
        });
        return place;
    }

    public Parent root() {
        return root;
    }
}
