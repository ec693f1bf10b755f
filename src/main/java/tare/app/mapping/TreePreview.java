package tare.app.mapping;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.importer.guided.Field;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;
import tare.importer.guided.Tree;

/** A document as a tree; each node says what it is, and what is said of one counts for all of its kind. */
final class TreePreview {
    private static final int OPEN_DEPTH = 4;

    private final MappingViewModel model;
    private final TreeView<Tree> view = new TreeView<>();

    TreePreview(MappingViewModel model, Tree root) {
        this.model = model;
        view.setRoot(item(root, 0));
        view.setShowRoot(false);
        view.setCellFactory(v -> new Cell());
        view.getStyleClass().add("mapped-tree");
        view.setAccessibleText(Words.of("mapping.tree"));
        view.setOnKeyPressed(e -> {
            TreeItem<Tree> at = view.getSelectionModel().getSelectedItem();
            if (at != null && e.getCode() == KeyCode.ENTER && sayable(at.getValue())) {
                menu(at.getValue()).show(view, Side.LEFT, 40, 40);
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

    private static TreeItem<Tree> item(Tree tree, int depth) {
        TreeItem<Tree> item = new TreeItem<>(tree);
        for (int i = 0; i < tree.children().size(); i++) {
            TreeItem<Tree> child = item(tree.children().get(i), depth + 1);
            child.setExpanded(
                    depth < OPEN_DEPTH && (i == 0 || !tree.children().get(i).record()));
            item.getChildren().add(child);
        }
        item.setExpanded(depth < OPEN_DEPTH);
        return item;
    }

    /** What is said where: a leaf itself, a record by its name. */
    private static Place place(Tree tree) {
        return tree.record() && tree.value().isEmpty() ? tree.keyPlace() : tree.place();
    }

    private boolean sayable(Tree tree) {
        boolean named = model.sketchProperty()
                .get()
                .filter(s -> s.form() != Sketch.Form.XML)
                .isPresent();
        return tree.leaf() || tree.record() && named || !tree.value().isEmpty();
    }

    private Optional<Field> field(Tree tree) {
        return sayable(tree) ? model.sketchProperty().get().flatMap(s -> s.at(place(tree))) : Optional.empty();
    }

    private ContextMenu menu(Tree tree) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(MeaningMenu.items(meaning(tree), m -> say(tree, m)));
        return menu;
    }

    private Meaning meaning(Tree tree) {
        return field(tree).map(Field::meaning).orElse(Meaning.IGNORE);
    }

    private void say(Tree tree, Meaning meaning) {
        model.say(place(tree), tree.value().isEmpty() ? tree.name() : tree.value(), meaning);
    }

    private final class Cell extends TreeCell<Tree> {
        @Override
        protected void updateItem(Tree tree, boolean empty) {
            super.updateItem(tree, empty);
            setText(null);
            if (empty || tree == null) {
                setGraphic(null);
                return;
            }
            Label name = Parts.label(Parts.line(tree.name()), "strong");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = Parts.label(Parts.line(cut(tree)), "muted");
            value.setMinWidth(0);
            HBox line = new HBox(10, name, value, Parts.spacer());
            line.setAlignment(Pos.CENTER_LEFT);
            if (sayable(tree)) {
                Meaning meaning = meaning(tree);
                var button = MeaningMenu.button(tree.place().label(), meaning, m -> say(tree, m));
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setFocusTraversable(false);
                line.getChildren().add(button);
            }
            setGraphic(line);
        }
    }

    private static String cut(Tree tree) {
        String more = tree.more() > 0 ? Words.of("mapping.more", tree.more()) : "";
        String value = tree.value();
        return value.length() > 60 ? value.substring(0, 60) + "…" : value + more;
    }
}
