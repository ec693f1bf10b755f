package tare.app.results;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import tare.analysis.Comparison;
import tare.app.state.Words;

/** What can be done with a row: right click, or the menu key. */
final class RowMenu {
    private final ResultsViewModel model;
    private final ContextMenu menu = new ContextMenu();
    private final CheckMenuItem pin = new CheckMenuItem(Words.of("row.menu.pin"));
    private Optional<Comparison> row = Optional.empty();

    RowMenu(ResultsViewModel model) {
        this.model = model;
        pin.setOnAction(e -> row.ifPresent(c -> model.pin(c, pin.isSelected())));
        menu.getItems()
                .addAll(
                        item("row.menu.look", c -> model.inspect()),
                        pin,
                        new SeparatorMenuItem(),
                        item("row.menu.only", model::showSuite),
                        item("row.menu.machines", c -> model.openComparability()),
                        new SeparatorMenuItem(),
                        item("row.menu.copy", c -> copyRow(c)),
                        item("row.menu.sentence", c -> copy(c.sentence(), Optional.empty())));
    }

    private MenuItem item(String key, Consumer<Comparison> action) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setOnAction(e -> row.ifPresent(action));
        return item;
    }

    /**
     * The menu and its keys belong to the rows.
     *
     * @param selected the row that is selected there
     */
    void installOn(Control rows, Supplier<Optional<Comparison>> selected) {
        KeyCodeCombination copyKey = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        rows.setOnContextMenuRequested(e -> {
            if (selected.get().isPresent()) {
                menu.show(rows, e.getScreenX(), e.getScreenY());
            }
            e.consume();
        });
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        menu.setOnShowing(e -> {
            row = selected.get();
            pin.setSelected(row.map(model::isPinned).orElse(false));
        });
        rows.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (copyKey.match(e)) {
                selected.get().ifPresent(this::copyRow);
                e.consume();
            }
        });
    }

    private void copyRow(Comparison c) {
        String table = model.asTable(c);
        copy(table, Optional.of(HtmlTable.of(table)));
    }

    private static void copy(String text, Optional<String> html) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        html.ifPresent(content::putHtml);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
