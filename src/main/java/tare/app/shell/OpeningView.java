package tare.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The page while the first study is read: what is opened, how far it is, and a way to stop. */
final class OpeningView {
    private final VBox root = new VBox();

    OpeningView(ShellViewModel model) {
        Label title = Parts.label(
                model.openingProperty().map(o -> o.map(name -> Words.of("opening.title", Parts.line(name)))
                        .orElse("")),
                "empty-title");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.openingDoneProperty());
        bar.accessibleTextProperty().bind(title.textProperty());
        Label words = Parts.label(model.openingWordsProperty(), "muted");
        Button stop = Parts.button(Words.of("opening.stop"), model::stopOpening, "quiet");
        root.getChildren().setAll(title, bar, words, stop);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("page", "empty");
        root.setId("opening");
    }

    Parent root() {
        return root;
    }
}
