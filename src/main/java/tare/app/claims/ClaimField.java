package tare.app.claims;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** A claim that is being written: how it is read and answered, or why it cannot stand; such a text stays to be mended. */
final class ClaimField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ClaimsViewModel model;
    private final String instead;
    private final Consumer<String> take;
    private final TextField field = new TextField();
    private final Label reading = Parts.wrapped("", "muted");
    private final HBox live = new HBox(36);
    private final ReadOnlyBooleanWrapper takes = new ReadOnlyBooleanWrapper();

    /**
     * A field.
     *
     * @param instead the claim in whose place it is written; empty for a new one
     * @param take what is done with a text that can stand
     */
    ClaimField(ClaimsViewModel model, String instead, Consumer<String> take) {
        this.model = model;
        this.instead = instead;
        this.take = take;
        field.setText(instead);
        field.setPromptText(Words.of("claims.prompt"));
        field.setAccessibleText(Words.of("claims.field"));
        field.accessibleHelpProperty().bind(reading.textProperty());
        field.setTooltip(new Tooltip(Words.of("claims.field.tip")));
        field.textProperty().subscribe(t -> read());
        field.setOnAction(e -> commit());
    }

    TextField field() {
        return field;
    }

    /** What stands below the field. */
    List<Node> below() {
        return List.of(reading, live);
    }

    /** Whether the text can stand as a claim. */
    ReadOnlyBooleanProperty takesProperty() {
        return takes.getReadOnlyProperty();
    }

    Label reading() {
        return reading;
    }

    /** Reads the text anew: against other data it may be answered otherwise. */
    void read() {
        ClaimsViewModel.Draft draft = model.draft(field.getText(), instead);
        boolean same = field.getText().equals(instead);
        takes.set(draft.takes());
        reading.setText(same ? "" : draft.reading());
        field.pseudoClassStateChanged(
                WRONG, !same && !draft.takes() && !draft.reading().isEmpty());
        live.getChildren().clear();
        if (!same) {
            draft.answer().ifPresent(a -> live.getChildren().addAll(ClaimAnswers.both(a)));
        }
        show(reading, !reading.getText().isEmpty());
        show(live, !live.getChildren().isEmpty());
    }

    /** Takes the text as a claim where it can stand. */
    void commit() {
        if (takes.get()) {
            take.accept(field.getText());
            if (instead.isEmpty()) {
                field.clear();
            }
        }
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
