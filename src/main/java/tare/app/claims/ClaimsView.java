package tare.app.claims;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tare.analysis.ClaimAnswer;
import tare.analysis.detail.BothSides;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The claims page: write or pick a claim, read the answer with the benchmarks behind it. */
public final class ClaimsView {
    private static final int ROWS_SHOWN = 6;

    private final ClaimsViewModel model;
    private final VBox cards = new VBox(14);
    private final VBox sides = new VBox(14);
    private final FlowPane ready = new FlowPane(8, 8);
    private final ScrollPane root = new ScrollPane();

    public ClaimsView(ClaimsViewModel model) {
        this.model = model;
        VBox body = new VBox(
                Parts.label(Words.of("claims.title"), "page-title"),
                Parts.wrapped(Words.of("claims.lead"), "muted"),
                entry(),
                ready,
                cards,
                sides);
        body.getStyleClass().add("page-body");
        root.setContent(body);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.answers().addListener((ListChangeListener<ClaimAnswer>) c -> showCards());
        model.ready().addListener((ListChangeListener<String>) c -> showReady());
        model.forCandidate().addListener((ListChangeListener<BothSides.Point>) c -> showSides());
        model.forBaseline().addListener((ListChangeListener<BothSides.Point>) c -> showSides());
        showCards();
        showReady();
        showSides();
    }

    public Parent root() {
        return root;
    }

    private Node entry() {
        TextField field = new TextField();
        field.setId("claim-field");
        field.setPromptText(Words.of("claims.prompt"));
        field.setAccessibleText(Words.of("claims.field"));
        field.setPrefColumnCount(36);
        Runnable add = () -> {
            model.add(field.getText());
            field.clear();
        };
        field.setOnAction(e -> add.run());
        HBox line = new HBox(8, field, Parts.button(Words.of("claims.add"), add, "primary"));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void showReady() {
        List<Node> nodes = new ArrayList<>();
        for (String claim : model.ready()) {
            var button = Parts.button(claim, () -> model.add(claim), "quiet");
            button.setGraphic(Parts.icon("fth-plus"));
            nodes.add(button);
        }
        ready.getChildren().setAll(nodes);
    }

    private void showCards() {
        List<Node> nodes = new ArrayList<>();
        model.answers().forEach(a -> nodes.add(card(a)));
        if (nodes.isEmpty()) {
            VBox empty = new VBox(
                    Parts.icon("fth-message-square"),
                    Parts.label(Words.of("claims.empty"), "empty-title"),
                    Parts.wrapped(Words.of("claims.empty.more"), "muted"));
            empty.getStyleClass().add("empty");
            nodes.add(empty);
        }
        cards.getChildren().setAll(nodes);
    }

    private void showSides() {
        sides.getChildren().clear();
        if (model.forCandidate().isEmpty() && model.forBaseline().isEmpty()) {
            return;
        }
        HBox both = new HBox(
                14,
                side(Words.of("sides.for", model.candidate()), model.forCandidate()),
                side(Words.of("sides.for", model.baseline()), model.forBaseline()));
        both.setId("both-sides");
        sides.getChildren()
                .setAll(
                        Parts.label(Words.of("sides.title"), "empty-title"),
                        Parts.wrapped(Words.of("sides.lead"), "muted"),
                        both);
    }

    private Node side(String title, List<BothSides.Point> points) {
        VBox card = new VBox(Parts.wrapped(title, "strong"));
        if (points.isEmpty()) {
            card.getChildren().add(Parts.wrapped(Words.of("sides.nothing"), "muted"));
        }
        for (BothSides.Point point : points) {
            card.getChildren().add(new VBox(3, Parts.wrapped(point.sentence()), names(point.rows())));
        }
        card.getStyleClass().addAll("card", "claim-card");
        card.setPrefWidth(10);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node card(ClaimAnswer answer) {
        HBox head = new HBox(
                8,
                Parts.wrapped("“" + answer.text() + "”", "claim-text"),
                Parts.spacer(),
                Parts.iconButton(
                        "fth-trash-2", Words.of("claims.remove", answer.text()), () -> model.remove(answer.text())));
        HBox.setHgrow(head.getChildren().getFirst(), Priority.ALWAYS);
        HBox answers = new HBox(36, answer("claims.each", answer.each()), answer("claims.average", answer.onAverage()));
        VBox card = new VBox(
                head, Parts.wrapped(answer.reading(), "muted", "small"), answers, Parts.wrapped(answer.because()));
        rows(card, "claims.contradicting", answer.contradicting());
        rows(card, "claims.undecided", answer.undecided());
        rows(card, "claims.supporting", answer.supporting());
        card.getStyleClass().addAll("card", "claim-card");
        return card;
    }

    private static Node answer(String key, ClaimAnswer.Answer answer) {
        String mark =
                switch (answer) {
                    case SUPPORTED -> "fth-check-circle";
                    case CONTRADICTED -> "fth-x-circle";
                    case NOT_SHOWN -> "fth-help-circle";
                };
        String style = answer.name().toLowerCase(java.util.Locale.ROOT);
        String words = answer.words();
        String capital = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        Node icon = Parts.icon(mark);
        icon.getStyleClass().add("answer-" + style);
        HBox line = new HBox(7, icon, Parts.label(capital, "answer", style));
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new VBox(2, Parts.label(Words.of(key), "muted", "small"), line);
    }

    private void rows(VBox card, String key, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        card.getChildren().add(new VBox(3, Parts.label(Words.of(key, ids.size()), "muted", "small"), names(ids)));
    }

    private FlowPane names(List<String> ids) {
        FlowPane names = new FlowPane(14, 3);
        ids.stream().limit(ROWS_SHOWN).forEach(id -> model.row(id).ifPresent(c -> {
            Hyperlink link = new Hyperlink(c.key().label());
            link.setGraphic(Parts.mark(Outcome.of(c), c.provisional()));
            link.setOnAction(e -> model.open(id));
            names.getChildren().add(link);
        }));
        if (ids.size() > ROWS_SHOWN) {
            names.getChildren().add(Parts.label(Words.of("claims.more", ids.size() - ROWS_SHOWN), "muted", "small"));
        }
        return names;
    }
}
