package tare.app.results;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** A count that filters, as a button; it stays the same button while only the count at a tried margin changes. */
final class ChipButton {
    private final ToggleButton button = new ToggleButton();
    private final Label ghost = Parts.label("", "ghost-count");
    private final Optional<Outcome> outcome;

    ChipButton(Chip chip, ResultsViewModel model) {
        this.outcome = chip.outcome();
        button.getStyleClass().setAll("toggle-button", "chip");
        String look = chip.outcome().map(Outcome::style).orElse("outcome-provisional");
        button.getStyleClass().add(look);
        Region mark = Parts.mark(
                chip.outcome().orElse(Outcome.EQUIVALENT), chip.outcome().isEmpty());
        mark.getStyleClass().set(1, look);
        HBox graphic = new HBox(6, mark, ghost);
        graphic.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(graphic);
        button.setOnAction(e -> model.toggle(chip));
        button.hoverProperty().subscribe((was, on) -> {
            if (on) {
                model.light(chip);
            } else {
                model.litProperty().set(Set.of());
            }
        });
        show(chip, model);
    }

    Node node() {
        return button;
    }

    boolean shows(Chip chip) {
        return outcome.equals(chip.outcome());
    }

    void show(Chip chip, ResultsViewModel model) {
        String tried = chip.tried()
                .filter(t -> t != chip.count())
                .map(t -> Words.count(chip.count()) + " → " + Words.count(t))
                .orElse("");
        String word = chip.word().toLowerCase(Locale.ROOT);
        button.setText(tried.isEmpty() ? Words.count(chip.count()) + " " + word : word);
        ghost.setText(tried);
        ghost.setVisible(!tried.isEmpty());
        ghost.setManaged(!tried.isEmpty());
        button.setSelected(model.chosen(chip));
        button.setAccessibleText(Words.of("chip.spoken", chip.count(), chip.word()));
    }
}
