package tare.app.review;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The strip of open questions above the results. */
public final class ReviewView {
    private static final int MOST = 3;

    private final ReviewViewModel model;
    private final VBox root = new VBox();

    public ReviewView(ReviewViewModel model) {
        this.model = model;
        root.getStyleClass().add("review-strip");
        root.setId("review");
        Parts.shownWhen(root, Bindings.isNotEmpty(model.questions()));
        model.questions().addListener((ListChangeListener<Question>) c -> show());
        show();
    }

    public Node root() {
        return root;
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        model.questions().stream().limit(MOST).forEach(q -> nodes.add(row(q)));
        if (model.questions().size() > MOST) {
            nodes.add(Parts.label(Words.of("review.more", model.questions().size() - MOST), "muted", "small"));
        }
        root.getChildren().setAll(nodes);
    }

    private static Node row(Question question) {
        Label text = Parts.wrapped(question.text(), "strong");
        Label because = Parts.wrapped(question.because(), "muted", "small");
        VBox words = new VBox(new VBox(1, text, because));
        words.getStyleClass().add("review-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        FlowPane answers = new FlowPane(6, 6);
        for (Question.Answer answer : question.answers()) {
            answers.getChildren().add(Parts.button(answer.text(), answer.action(), "quiet"));
        }
        if (!question.answers().isEmpty()) {
            words.getChildren().add(answers);
        }
        return new HBox(8, Parts.icon("fth-help-circle"), words);
    }
}
