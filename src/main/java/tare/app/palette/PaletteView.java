package tare.app.palette;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The command palette over the window. */
public final class PaletteView {
    private final PaletteViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final ListView<PaletteViewModel.Entry> list = new ListView<>();
    private final StackPane root = new StackPane();

    /**
     * The palette of a window.
     *
     * @param leave takes the keyboard out of the field that it was in before, for the command goes to the study
     */
    public PaletteView(PaletteViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        field.setPromptText(Words.of("palette.prompt"));
        field.setAccessibleText(Words.of("palette.prompt"));
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setItems(model.found());
        list.setPlaceholder(Parts.wrapped(Words.of("palette.nothing"), "muted"));
        list.setCellFactory(l -> new EntryCell());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                choose();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                model.openProperty().set(false);
            }
        });
        list.setAccessibleText(Words.of("palette.list"));
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(72, 0, 0, 0));
        root.getStyleClass().add("veil");
        root.getChildren().add(box);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getTarget() == root) {
                model.openProperty().set(false);
            }
        });
        Parts.shownWhen(root, model.openProperty());
        model.openProperty().subscribe(open -> {
            if (open) {
                list.getSelectionModel().selectFirst();
                field.requestFocus();
            }
        });
        model.textProperty().subscribe(t -> list.getSelectionModel().selectFirst());
    }

    public Node root() {
        return root;
    }

    /** Takes the keyboard. */
    public void focus() {
        list.getSelectionModel().selectFirst();
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int last = model.found().size() - 1;
            int to = event.getCode() == KeyCode.DOWN ? Math.min(at + 1, last) : Math.max(at - 1, 0);
            if (last >= 0) {
                list.getSelectionModel().clearAndSelect(to);
                list.scrollTo(Math.max(0, to - 4));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.openProperty().set(false);
            event.consume();
        }
    }

    private void choose() {
        PaletteViewModel.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.openProperty().set(false);
            leave.run();
            model.choose(entry);
        }
    }

    private final class EntryCell extends ListCell<PaletteViewModel.Entry> {
        private final Label name = Parts.label("");
        private final Label hint = Parts.label("", "keys");
        private final HBox line = new HBox(name, Parts.spacer(), hint);

        EntryCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(PaletteViewModel.Entry item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line);
            setAccessibleText(item == null ? "" : item.name());
            if (item != null) {
                name.setText(item.name());
                hint.setText(item.hint());
            }
        }
    }
}
