package tare.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Label rest = Parts.label("", "muted", "small");
    private List<Asked> asked = List.of();

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

    /** A question that is still asked stays where it is, and with it the keyboard. */
    private void show() {
        List<Asked> before = new ArrayList<>(asked);
        asked = model.questions().stream()
                .limit(MOST)
                .map(q -> again(before, q).orElseGet(() -> new Asked(q)))
                .toList();
        List<Node> nodes = new ArrayList<>();
        asked.forEach(a -> nodes.add(a.node));
        int more = model.questions().size() - asked.size();
        if (more > 0) {
            rest.setText(Words.of("review.more", more));
            nodes.add(rest);
        }
        if (!root.getChildren().equals(nodes)) {
            root.getChildren().setAll(nodes);
        }
    }

    private static Optional<Asked> again(List<Asked> before, Question question) {
        Optional<Asked> same = before.stream().filter(a -> a.is(question)).findFirst();
        same.ifPresent(before::remove);
        return same.map(a -> a.asking(question));
    }

    /** A question on the screen. */
    private static final class Asked {
        private final Node node;
        private Question question;

        Asked(Question question) {
            this.question = question;
            this.node = row(question);
        }

        /** Whether the same is asked; what an answer does may be another thing by now. */
        boolean is(Question other) {
            return question.text().equals(other.text())
                    && question.because().equals(other.because())
                    && texts(question).equals(texts(other));
        }

        private static List<String> texts(Question question) {
            return question.answers().stream().map(Question.Answer::text).toList();
        }

        Asked asking(Question now) {
            question = now;
            return this;
        }

        private Node row(Question first) {
            Label text = Parts.wrapped(first.text(), "strong");
            Label because = Parts.wrapped(first.because(), "muted", "small");
            VBox words = new VBox(new VBox(1, text, because));
            words.getStyleClass().add("review-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            FlowPane answers = new FlowPane(6, 6);
            for (int i = 0; i < first.answers().size(); i++) {
                int at = i;
                answers.getChildren()
                        .add(Parts.button(
                                first.answers().get(i).text(),
                                () -> question.answers().get(at).action().run(),
                                "quiet"));
            }
            if (!first.answers().isEmpty()) {
                words.getChildren().add(answers);
            }
            return new HBox(8, Parts.icon("fth-help-circle"), words);
        }
    }
}
