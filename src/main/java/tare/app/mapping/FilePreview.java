package tare.app.mapping;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import tare.importer.guided.Guided;
import tare.importer.guided.Sketch;

/** The file as table, tree or lines; made anew for another file, told when the sketch changes. */
final class FilePreview {
    private final MappingViewModel model;
    private final StackPane root = new StackPane();
    private Optional<Guided> shown = Optional.empty();
    private Runnable refresh = () -> {};

    FilePreview(MappingViewModel model) {
        this.model = model;
        root.getStyleClass().add("file-preview");
        model.sketchProperty().subscribe(s -> show());
    }

    Node root() {
        return root;
    }

    private void show() {
        Optional<Guided> look = model.lookProperty().get();
        Optional<Sketch> sketch = model.sketchProperty().get();
        if (look.isEmpty() || sketch.isEmpty()) {
            shown = Optional.empty();
            root.getChildren().setAll(new Label());
            return;
        }
        if (!shown.equals(look)) {
            shown = look;
            make(look.get());
        }
        refresh.run();
    }

    private void make(Guided guided) {
        switch (guided.view()) {
            case Guided.Rows rows -> {
                TablePreview table = new TablePreview(model, rows);
                refresh = table::show;
                root.getChildren().setAll(table.root());
            }
            case Guided.Branches branches -> {
                TreePreview tree = new TreePreview(model, branches.root());
                refresh = tree::show;
                root.getChildren().setAll(tree.root());
            }
            case Guided.Lines lines -> {
                LinesPreview text = new LinesPreview(model, lines.lines());
                refresh = text::show;
                root.getChildren().setAll(text.root());
            }
        }
    }
}
