package tare.app.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import tare.analysis.ClaimAnswer;
import tare.analysis.detail.BothSides;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.Telling;
import tare.app.ui.Wrapping;
import tare.verdict.Figures;

/** The claims page: write or pick a claim, read the answer with the benchmarks behind it. */
public final class ClaimsView {
    private static final int ROWS_SHOWN = 6;

    private final ClaimsViewModel model;
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
        TextField field = new TextField();
        field.setId("claim-field");
        field.setPromptText(Words.of("claims.prompt"));
        field.setAccessibleText(Words.of("claims.field"));
        field.setTooltip(new Tooltip(Words.of("claims.field.tip")));
        field.setPrefColumnCount(36);
        Label reading = Parts.wrapped("", "muted");
        reading.setId("claim-reading");
        HBox live = new HBox(36);
        Runnable add = () -> {
            if (model.draft(field.getText()).understood()) {
                model.add(field.getText());
                field.clear();
            }
        };
        Button button = Parts.button(Words.of("claims.add"), add, "primary");
        button.setId("claim-add");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Runnable read = () -> {
            ClaimsViewModel.Draft draft = model.draft(field.getText());
            button.setDisable(!draft.understood());
            reading.setText(draft.reading());
            field.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("wrong"),
                    !draft.understood() && !draft.reading().isEmpty());
            live.getChildren().clear();
            draft.answer().ifPresent(a -> live.getChildren()
                    .addAll(answer("claims.each", a.each()), answer("claims.average", a.onAverage())));
            show(reading, !draft.reading().isEmpty());
            show(live, draft.answer().isPresent());
        };
        field.textProperty().subscribe(t -> read.run());
        model.answers().addListener((ListChangeListener<ClaimAnswer>) c -> read.run());
        field.setOnAction(e -> add.run());
        HBox line = new HBox(8, field, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, line, reading, live);
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
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

    private void showCards() {
        List<Node> nodes = new ArrayList<>();
        model.answers().forEach(a -> nodes.add(card(a)));
        if (nodes.isEmpty()) {
            nodes.add(Parts.empty("fth-message-square", Words.of("claims.empty"), Words.of("claims.empty.more")));
        }
        cards.getChildren().setAll(nodes);
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
            FlowPane names = names(point.rows());
            Telling sentence = new Telling(lit -> light(names, lit), model::words).tell(point.told());
            card.getChildren().add(new VBox(3, sentence, names));
        }
        card.getStyleClass().addAll("card", "claim-card");
        return card;
    }

    private Node card(ClaimAnswer answer) {
        Node words = Parts.wrapped("“" + answer.text() + "”", "claim-text");
        VBox card = new VBox();
        VBox editing = new VBox(8);
        show(editing, false);
        ToggleButton edit = new ToggleButton();
        edit.setGraphic(Parts.icon("fth-edit-2"));
        edit.getStyleClass().setAll("toggle-button", "icon-button");
        edit.setAccessibleText(Words.of("claims.edit", answer.text()));
        edit.setTooltip(new Tooltip(Words.of("claims.edit", answer.text())));
        edit.setOnAction(e -> {
            editing.getChildren().setAll(edit.isSelected() ? editor(answer.text()) : List.of());
            show(editing, edit.isSelected());
        });
        HBox head = new HBox(
                8,
                words,
                Parts.spacer(),
                edit,
                Parts.iconButton(
                        "fth-trash-2", Words.of("claims.remove", answer.text()), () -> model.remove(answer.text())));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox answers = new HBox(36, answer("claims.each", answer.each()), answer("claims.average", answer.onAverage()));
        card.getChildren()
                .addAll(
                        head,
                        Parts.wrapped(ClaimsViewModel.reading(answer.reading()), "muted", "small"),
                        editing,
                        answers,
                        Parts.wrapped(Words.shown(answer.because())));
        rows(card, "claims.contradicting", answer.contradicting());
        rows(card, "claims.undecided", answer.undecided());
        rows(card, "claims.supporting", answer.supporting());
        card.getStyleClass().addAll("card", "claim-card", "claim-answer");
        return card;
    }

    /** The claim's words to change, and, where it has two bounds, a slider for them. */
    private List<Node> editor(String claim) {
        TextField field = new TextField(claim);
        field.setAccessibleText(Words.of("claims.field"));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(e -> model.replace(claim, field.getText()));
        List<Node> nodes = new ArrayList<>(List.of(field));
        model.bounds(claim).ifPresent(b -> {
            double reach = Math.max(2, 2 * Math.max(Math.abs(b.low() - 100), Math.abs(b.high() - 100)));
            RangeSlider slider = new RangeSlider(100 - reach, 100 + reach, b.low(), b.high());
            slider.setAccessibleText(Words.of("claims.bounds"));
            slider.setBlockIncrement(0.25);
            slider.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(slider, Priority.ALWAYS);
            Label range = Parts.label("", "strong");
            range.setMinWidth(Region.USE_PREF_SIZE);
            Runnable say = () ->
                    range.setText(Words.of("claims.range", round(slider.getLowValue()), round(slider.getHighValue())));
            slider.lowValueProperty().subscribe(v -> say.run());
            slider.highValueProperty().subscribe(v -> say.run());
            Button apply = Parts.button(
                    Words.of("claims.bounds.apply"),
                    () -> model.widen(claim, quarter(slider.getLowValue()), quarter(slider.getHighValue())),
                    "quiet");
            apply.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(12, Parts.label(Words.of("claims.bounds"), "muted"), slider, range, apply);
            line.setAlignment(Pos.CENTER_LEFT);
            nodes.add(line);
        });
        return nodes;
    }

    private static double quarter(double percent) {
        return Math.rint(percent * 4) / 4;
    }

    private static String round(double percent) {
        return Words.shown(Figures.plain(quarter(percent)));
    }

    private static Node answer(String key, ClaimAnswer.Answer answer) {
        String mark =
                switch (answer) {
                    case SUPPORTED -> "fth-check-circle";
                    case CONTRADICTED -> "fth-x-circle";
                    case NOT_SHOWN -> "fth-help-circle";
                };
        String style = answer.name().toLowerCase(Locale.ROOT);
        String words = answer.words();
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        Node icon = Parts.icon(mark);
        icon.getStyleClass().add("answer-" + style);
        HBox line = new HBox(7, icon, Parts.label(capital, "answer", style));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, Parts.label(Words.of(key), "muted", "small"), line);
    }

    private void rows(VBox card, String key, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        card.getChildren().add(new VBox(3, Parts.label(Words.of(key, ids.size()), "muted", "small"), names(ids)));
    }

    private static void light(FlowPane names, Set<String> lit) {
        names.getChildren()
                .forEach(n -> n.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass("lit"), n.getUserData() instanceof String id && lit.contains(id)));
    }

    private FlowPane names(List<String> ids) {
        Wrapping names = new Wrapping().within();
        names.setHgap(14);
        names.setVgap(3);
        ids.stream().limit(ROWS_SHOWN).forEach(id -> model.row(id).ifPresent(c -> {
            Hyperlink link = new Hyperlink(Parts.line(c.key().label()));
            link.setTextOverrun(Parts.cut(link.getText()));
            link.setTooltip(new Tooltip(link.getText()));
            link.setGraphic(Parts.mark(Outcome.of(c), c.provisional()));
            link.setOnAction(e -> model.open(id));
            link.setUserData(id);
            names.getChildren().add(link);
        }));
        if (ids.size() > ROWS_SHOWN) {
            names.getChildren().add(Parts.label(Words.of("claims.more", ids.size() - ROWS_SHOWN), "muted", "small"));
        }
        return names;
    }
}
