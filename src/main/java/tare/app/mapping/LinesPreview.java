package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import tare.app.state.Words;

/** Lines of text whose words can be pointed at. */
final class LinesPreview {
    private final ListView<WordLine> view = new ListView<>();

    LinesPreview(MappingViewModel model, List<String> lines) {
        List<WordLine> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(new WordLine(model, i + 1, lines.get(i)));
        }
        view.setItems(FXCollections.observableArrayList(all));
        view.setCellFactory(v -> new Cell());
        view.getStyleClass().add("mapped-lines");
        view.setAccessibleText(Words.of("mapping.lines"));
        view.setOnKeyPressed(e -> {
            WordLine at = view.getSelectionModel().getSelectedItem();
            if (at != null && e.getCode() == KeyCode.ENTER) {
                at.words().show(view, Side.LEFT, 60, 60);
                e.consume();
            }
        });
    }

    Node root() {
        return view;
    }

    void show() {
        view.refresh();
    }

    private static final class Cell extends ListCell<WordLine> {
        @Override
        protected void updateItem(WordLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : line.node());
        }
    }
}
