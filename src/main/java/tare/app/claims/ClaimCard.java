package tare.app.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import tare.analysis.ClaimAnswer;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.Wrapping;
import tare.verdict.Figures;

/** One claim with its answer and the rows behind it; what is being written in it stays when it is answered anew. */
final class ClaimCard {
    private static final int ROWS_SHOWN = 6;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final ClaimsViewModel model;
    private final String claim;
    private final Consumer<String> replaced;
    private final ToggleButton edit = new ToggleButton();
    private final VBox editing = new VBox(8);
    private final VBox answered = new VBox();
    private final VBox root = new VBox();

    /**
     * A claim that is not answered yet.
     *
     * @param replaced what is done when another claim was written in its place by keyboard
     */
    ClaimCard(ClaimsViewModel model, String claim, Consumer<String> replaced) {
        this.model = model;
        this.claim = claim;
        this.replaced = replaced;
        Node words = Parts.wrapped("“" + claim + "”", "claim-text");
        edit.setGraphic(Parts.icon("fth-edit-2"));
        edit.getStyleClass().setAll("toggle-button", "icon-button");
        edit.setAccessibleText(Words.of("claims.edit", claim));
        edit.setTooltip(new Tooltip(Words.of("claims.edit", claim)));
        edit.selectedProperty().subscribe(this::open);
        HBox head = new HBox(
                8,
                words,
                edit,
                Parts.iconButton("fth-trash-2", Words.of("claims.remove", claim), () -> model.remove(claim)));
        HBox.setHgrow(words, Priority.ALWAYS);
        answered.getStyleClass().add("claim-answered");
        root.getChildren().addAll(head, editing, answered);
        root.getStyleClass().addAll("card", "claim-card", "claim-answer");
    }

    Node root() {
        return root;
    }

    /** Puts the keyboard where the claim is changed. */
    void focus() {
        edit.requestFocus();
    }

    void show(ClaimAnswer answer) {
        HBox answers = new HBox(36);
        answers.getChildren().setAll(ClaimAnswers.both(answer));
        answered.getChildren()
                .setAll(
                        Parts.wrapped(ClaimsViewModel.reading(answer.reading()), "muted", "small"),
                        answers,
                        Parts.wrapped(Words.shown(answer.because())));
        rows("claims.contradicting", answer.contradicting());
        rows("claims.undecided", answer.undecided());
        rows("claims.supporting", answer.supporting());
    }

    private void open(boolean open) {
        editing.getChildren().setAll(open ? editor() : List.of());
        editing.setVisible(open);
        editing.setManaged(open);
    }

    /** The claim's words to change, and, where it has two bounds, a slider for them. */
    private List<Node> editor() {
        ClaimField words = new ClaimField(model, claim, text -> {
            replaced.accept(text.strip());
            edit.setSelected(false);
            model.replace(claim, text);
        });
        words.field().setMaxWidth(Double.MAX_VALUE);
        List<Node> nodes = new ArrayList<>(List.of(words.field()));
        nodes.addAll(words.below());
        model.bounds(claim).ifPresent(b -> nodes.add(slider(b, words)));
        return nodes;
    }

    private Node slider(ClaimsViewModel.Bounds b, ClaimField words) {
        double reach = Math.max(2, 2 * Math.max(Math.abs(b.low() - 100), Math.abs(b.high() - 100)));
        RangeSlider slider = new RangeSlider(Math.max(0, 100 - reach), 100 + reach, b.low(), b.high());
        slider.setAccessibleText(Words.of("claims.bounds"));
        slider.setBlockIncrement(0.25);
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label range = Parts.label("", "strong");
        range.setMinWidth(Region.USE_PREF_SIZE);
        Button apply = Parts.button(
                Words.of("claims.bounds.apply"),
                () -> {
                    words.field()
                            .setText(model.widened(
                                    claim, at(slider.getLowValue(), b.low()), at(slider.getHighValue(), b.high())));
                    words.commit();
                },
                "quiet");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        Runnable say = () -> {
            double low = at(slider.getLowValue(), b.low());
            double high = at(slider.getHighValue(), b.high());
            range.setText(Words.of("claims.range", shown(low), shown(high)));
            apply.setDisable(!(low < high) || low == b.low() && high == b.high());
        };
        slider.lowValueProperty().subscribe(v -> say.run());
        slider.highValueProperty().subscribe(v -> say.run());
        HBox line = new HBox(12, Parts.label(Words.of("claims.bounds"), "muted"), slider, range, apply);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** To a quarter of a per cent; what was not moved stays as it was written. */
    private static double at(double percent, double written) {
        return percent == written ? written : Math.rint(percent * 4) / 4;
    }

    private static String shown(double percent) {
        return Words.shown(Figures.plain(percent));
    }

    private void rows(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            answered.getChildren()
                    .add(new VBox(3, Parts.label(Words.of(key, ids.size()), "muted", "small"), names(model, ids)));
        }
    }

    /** Rows by their names, each a way to it; the first of many. */
    static FlowPane names(ClaimsViewModel model, List<String> ids) {
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

    static void light(FlowPane names, Set<String> lit) {
        names.getChildren()
                .forEach(n -> n.pseudoClassStateChanged(LIT, n.getUserData() instanceof String id && lit.contains(id)));
    }
}
