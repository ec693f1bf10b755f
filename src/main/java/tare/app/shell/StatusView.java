package tare.app.shell;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import tare.app.state.Words;
import tare.app.task.Tasks;
import tare.app.ui.Parts;

/** The bar at the bottom. */
public final class StatusView {
    private final HBox root = new HBox();

    public StatusView(StatusViewModel model) {
        root.getStyleClass().add("status-line");
        Label late = Parts.label(model.lateProperty(), "late");
        late.setId("late");
        late.setMinWidth(0);
        Label work = Parts.label(
                model.workProperty().map(w -> w.map(Tasks.Shown::what).orElse("")));
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(Words.of("status.progress"));
        bar.progressProperty()
                .bind(model.workProperty().map(w -> w.map(Tasks.Shown::fraction).orElse(0.0)));
        Button cancel = Parts.iconButton("fth-x", Words.of("status.cancel"), model::cancel);
        HBox working = new HBox(8, bar, work, cancel);
        working.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Parts.shownWhen(working, model.workProperty().map(java.util.Optional::isPresent));
        root.getChildren()
                .addAll(
                        Parts.label(model.amountProperty()),
                        Parts.label(model.methodProperty()),
                        late,
                        Parts.spacer(),
                        working,
                        Parts.label(model.savedProperty()));
    }

    public Parent root() {
        return root;
    }
}
