package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The results page where there are none: being worked out, or what to do next. */
final class NothingView {
    private final VBox root = new VBox();
    private final ResultsViewModel model;
    private final Runnable addFiles;

    NothingView(ResultsViewModel model, ObservableValue<Optional<Nothing>> nothing, Runnable addFiles) {
        this.model = model;
        this.addFiles = addFiles;
        root.getStyleClass().add("empty");
        root.setId("nothing");
        nothing.subscribe(n -> root.getChildren().setAll(n.map(this::nodes).orElse(List.of())));
    }

    Node root() {
        return root;
    }

    private List<Node> nodes(Nothing nothing) {
        if (nothing.working()) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.setAccessibleText(nothing.title());
            turning.setMaxSize(40, 40);
            return List.of(turning, Parts.label(nothing.title(), "empty-title"));
        }
        HBox buttons = new HBox(10);
        buttons.setAlignment(Pos.CENTER);
        if (nothing.next() == Nothing.Next.JUDGE) {
            buttons.getChildren().add(Parts.button(Words.of("nothing.judge"), model::judgeAgain, "primary"));
        } else {
            boolean sort = nothing.next() == Nothing.Next.SORT;
            buttons.getChildren().add(Parts.button(Words.of("platforms.add"), addFiles, sort ? "quiet" : "primary"));
            if (nothing.next() != Nothing.Next.ADD) {
                buttons.getChildren()
                        .add(
                                sort ? 0 : 1,
                                Parts.button(Words.of("nothing.sort"), model::openSources, sort ? "primary" : "quiet"));
            }
        }
        List<Node> nodes =
                new ArrayList<>(List.of(Parts.icon("fth-inbox"), Parts.label(nothing.title(), "empty-title")));
        nodes.add(Parts.wrapped(nothing.text(), "muted"));
        nodes.add(buttons);
        return nodes;
    }
}
