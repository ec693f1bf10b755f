package tare.app.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import tare.analysis.Comparison;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** Pin and remark of the selected comparison, and the button that chooses its figure for the reports. */
final class RemarkView {
    private final Remarking model;
    private final ToggleButton pin = new ToggleButton();
    private final TextArea text = new TextArea();
    private final Hyperlink add = new Hyperlink(Words.of("remark.add"));
    private Optional<Comparison> shown = Optional.empty();
    private boolean writing;

    RemarkView(Remarking model, Runnable refresh) {
        this.model = model;
        pin.setId("pin");
        pin.setGraphic(Parts.icon("fth-bookmark"));
        pin.getStyleClass().setAll("toggle-button", "icon-button", "pin");
        pin.setAccessibleText(Words.of("remark.pin"));
        pin.setTooltip(new Tooltip(Words.of("remark.pin")));
        pin.setOnAction(e -> shown.ifPresent(c -> model.pin(c, pin.isSelected())));
        text.setId("remark");
        text.setPrefRowCount(2);
        text.setWrapText(true);
        text.setPromptText(Words.of("remark.prompt"));
        text.setAccessibleText(Words.of("remark.prompt"));
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                keep();
                e.consume();
            }
        });
        add.setId("remark-add");
        add.setOnAction(e -> {
            writing = true;
            refresh.run();
            text.requestFocus();
        });
    }

    private void keep() {
        shown.ifPresent(c -> model.say(c, text.getText()));
    }

    Node pin() {
        return pin;
    }

    /** The remark on a comparison, or the way to write one. */
    Node of(Comparison c) {
        boolean same = shown.filter(s -> s.id().equals(c.id())).isPresent();
        if (!same) {
            keep();
            writing = false;
        }
        shown = Optional.of(c);
        if (!same || !text.isFocused()) {
            text.setText(model.text(c));
        }
        pin.setSelected(model.pinned(c));
        return writing || !model.text(c).isEmpty() ? text : add;
    }

    /** The button that chooses this figure for the reports. */
    List<Node> choice(String figure) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Comparison c = shown.get();
        boolean chosen = model.draws(c, figure);
        Button button = Parts.iconButton(
                chosen ? "fth-check-square" : "fth-square",
                Words.of(chosen ? "remark.figure.chosen" : "remark.figure"),
                () -> model.draw(c, figure));
        button.setId("choose-figure");
        return List.of(button);
    }
}
