package tare.app.sources;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The columns of the tree of sources. */
final class SourceColumns {
    private SourceColumns() {}

    private static TreeTableColumn<SourceItem, SourceItem> column(String title, double width) {
        TreeTableColumn<SourceItem, SourceItem> column = new TreeTableColumn<>(Words.of(title));
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().getValue()));
        column.setPrefWidth(width);
        return column;
    }

    static TreeTableColumn<SourceItem, SourceItem> name() {
        TreeTableColumn<SourceItem, SourceItem> column = column("sources.name", 230);
        column.setCellFactory(c -> new Drawn() {
            @Override
            HBox draw(SourceItem item) {
                Label name =
                        Parts.label(Parts.line(item.name()), item.group() ? "strong" : item.file() ? "plain" : "muted");
                name.setTextOverrun(Parts.cut(item.name()));
                name.setTooltip(new Tooltip(item.name()));
                return new HBox(name);
            }
        });
        return column;
    }

    static TreeTableColumn<SourceItem, SourceItem> text(String title, double width, Function<SourceItem, String> text) {
        TreeTableColumn<SourceItem, SourceItem> column = column(title, width);
        column.setCellFactory(c -> new Drawn() {
            @Override
            HBox draw(SourceItem item) {
                return new HBox(Parts.label(Parts.line(text.apply(item)), "muted"));
            }
        });
        return column;
    }

    static TreeTableColumn<SourceItem, SourceItem> state() {
        TreeTableColumn<SourceItem, SourceItem> column = column("sources.state", 300);
        column.setCellFactory(c -> new Drawn() {
            @Override
            HBox draw(SourceItem item) {
                HBox line = new HBox(7);
                line.setAlignment(Pos.CENTER_LEFT);
                item.state().ifPresent(s -> {
                    Label word = Parts.label(s.word(), s.open() ? "differs" : "muted");
                    word.setMinWidth(Region.USE_PREF_SIZE);
                    line.getChildren().addAll(Parts.icon(s.icon()), word);
                });
                Label note = Parts.label(Parts.line(item.note()), "muted", "small");
                note.setMinWidth(0);
                if (!item.note().isEmpty()) {
                    note.setTooltip(new Tooltip(item.note()));
                }
                line.getChildren().add(note);
                return line;
            }
        });
        return column;
    }

    /** A cell that is drawn anew for each item. */
    private abstract static class Drawn extends TreeTableCell<SourceItem, SourceItem> {
        abstract HBox draw(SourceItem item);

        @Override
        protected void updateItem(SourceItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            HBox line = draw(item);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
