package tare.app.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.analysis.ClaimAnswer;
import tare.analysis.detail.BothSides;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.Telling;

/** The claims page: write or pick a claim, read the answer with the benchmarks behind it. */
public final class ClaimsView {
    /** So many claims are shown at once; nobody reads more, and thousands would stop the window. */
    private static final int AT_ONCE = 50;

    private final ClaimsViewModel model;
    private final Map<String, ClaimCard> shown = new HashMap<>();
    private int atMost = AT_ONCE;
    /** The claim that was written in another's place and gets the keyboard when it is there. */
    private String awaited = "";

    private final VBox cards = new VBox(14);
    private final VBox sides = new VBox(14);
    private final FlowPane ready = new FlowPane(8, 8);
    private final ScrollPane root = new ScrollPane();

    /**
     * The page of a study.
     *
     * @param taking copies and saves the claims as a figure
     */
    public ClaimsView(ClaimsViewModel model, Node taking) {
        this.model = model;
        HBox head = new HBox(Parts.label(Words.of("claims.title"), "page-title"), Parts.spacer(), taking);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(head, Parts.wrapped(Words.of("claims.lead"), "muted"), entry(), ready, cards, sides);
        body.getStyleClass().add("page-body");
        root.setContent(new VBox(body));
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
        ClaimField words = new ClaimField(model, "", model::add);
        TextField field = words.field();
        field.setId("claim-field");
        field.setPrefColumnCount(36);
        words.reading().setId("claim-reading");
        Button button = Parts.button(Words.of("claims.add"), words::commit, "primary");
        button.setId("claim-add");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(words.takesProperty().not());
        model.answers().addListener((ListChangeListener<ClaimAnswer>) c -> words.read());
        HBox line = new HBox(8, field, button);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(8, line);
        all.getChildren().addAll(words.below());
        return all;
    }

    private void showReady() {
        List<Node> nodes = new ArrayList<>();
        for (String claim : model.ready()) {
            var button = Parts.button(claim, () -> model.add(claim), "quiet", "ready-claim");
            button.setGraphic(Parts.icon("fth-plus"));
            nodes.add(button);
        }
        ready.getChildren().setAll(nodes);
    }

    /** Cards that stay are kept where they are, with the keyboard and what is being written in them. */
    private void showCards() {
        if (model.answers().isEmpty()) {
            atMost = AT_ONCE;
        }
        Map<String, ClaimCard> now = new LinkedHashMap<>();
        for (ClaimAnswer a : model.answers().stream().limit(atMost).toList()) {
            ClaimCard card = Optional.ofNullable(shown.get(a.text()))
                    .orElseGet(() -> new ClaimCard(model, a.text(), next -> awaited = next));
            card.show(a);
            now.put(a.text(), card);
        }
        shown.clear();
        shown.putAll(now);
        List<Node> nodes = new ArrayList<>();
        now.values().forEach(c -> nodes.add(c.root()));
        if (nodes.isEmpty()) {
            nodes.add(Parts.empty("fth-message-square", Words.of("claims.empty"), Words.of("claims.empty.more")));
        }
        int rest = model.answers().size() - atMost;
        if (rest > 0) {
            nodes.add(more(rest));
        }
        place(nodes);
        Optional.ofNullable(shown.get(awaited)).ifPresent(card -> {
            awaited = "";
            card.focus();
        });
    }

    private void place(List<Node> nodes) {
        cards.getChildren().retainAll(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= cards.getChildren().size() || cards.getChildren().get(i) != nodes.get(i)) {
                cards.getChildren().remove(nodes.get(i));
                cards.getChildren().add(i, nodes.get(i));
            }
        }
    }

    private Node more(int rest) {
        Hyperlink more = new Hyperlink(Words.of("cost.more", Math.min(AT_ONCE, rest), rest));
        more.setOnAction(e -> {
            atMost += AT_ONCE;
            showCards();
        });
        return more;
    }

    private void showSides() {
        sides.getChildren().clear();
        if (model.forCandidate().isEmpty() && model.forBaseline().isEmpty()) {
            return;
        }
        GridPane both = new GridPane();
        both.setHgap(14);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        both.add(side(Words.of("sides.for", model.candidate()), model.forCandidate()), 0, 0);
        both.add(side(Words.of("sides.for", model.baseline()), model.forBaseline()), 1, 0);
        both.setId("both-sides");
        sides.getChildren()
                .setAll(
                        Parts.label(Words.of("sides.title"), "empty-title"),
                        Parts.wrapped(Words.of("sides.lead"), "muted"),
                        both);
    }

    private Node side(String title, List<BothSides.Point> points) {
        VBox card = new VBox(Parts.wrapped(title, "strong"));
        card.setMinWidth(0);
        if (points.isEmpty()) {
            card.getChildren().add(Parts.wrapped(Words.of("sides.nothing"), "muted"));
        }
        for (BothSides.Point point : points) {
            FlowPane names = ClaimCard.names(model, point.rows());
            Telling sentence = new Telling(lit -> ClaimCard.light(names, lit), model::words).tell(point.told());
            card.getChildren().add(new VBox(3, sentence, names));
        }
        card.getStyleClass().addAll("card", "claim-card");
        return card;
    }
}
