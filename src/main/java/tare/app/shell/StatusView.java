package tare.app.shell;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
                        Parts.brief(model.methodProperty()),
                        late,
                        Parts.spacer(),
                        new WorkView(model.workProperty()).root(),
                        Parts.brief(model.savedProperty()));
    }

    public Parent root() {
        return root;
    }
}
