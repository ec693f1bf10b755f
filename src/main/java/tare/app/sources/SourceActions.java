package tare.app.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tare.app.platforms.PlatformItems;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.model.Source;

/** What can be done with platforms and files, as menu items. */
final class SourceActions {
    private final SourcesViewModel model;
    private final Dialogs dialogs;

    SourceActions(SourcesViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    ContextMenu menu(List<SourceItem> selected) {
        return new ContextMenu(items(selected).toArray(MenuItem[]::new));
    }

    List<MenuItem> items(List<SourceItem> selected) {
        List<MenuItem> items = new ArrayList<>();
        if (selected.isEmpty()) {
            return items;
        }
        SourceItem first = selected.getFirst();
        List<String> paths =
                selected.stream().flatMap(i -> i.paths().stream()).distinct().toList();
        if (selected.size() == 1) {
            single(first, items);
        }
        items.add(move(first, paths));
        items.add(new SeparatorMenuItem());
        items.add(item("source.remove", () -> model.steps().remove(paths)));
        return items;
    }

    private void single(SourceItem one, List<MenuItem> items) {
        if (one.group() && !one.platform().isEmpty()) {
            items.add(PlatformItems.makeBaseline(
                    model.isBaseline(one.platform()), () -> model.steps().baseline(one.platform())));
            items.add(item("platform.rename", () -> dialogs.ask(
                            Words.of("platform.rename"), Words.of("platform.rename.ask"), one.platform())
                    .ifPresent(to -> model.steps().rename(one.platform(), to))));
            items.add(merge(one));
            return;
        }
        Optional<Source> source = one.source();
        source.filter(model::mappable).ifPresent(s -> items.add(item("source.map", () -> model.map(s))));
        source.filter(s -> State.of(s) == State.MISSING).ifPresent(s -> items.add(find()));
        source.filter(model::pointed).ifPresent(s -> items.add(item("source.mapping.edit", () -> model.map(s))));
        source.flatMap(model::mapping)
                .ifPresent(text ->
                        items.add(item("source.mapping", () -> dialogs.tell(Words.of("source.mapping"), text))));
    }

    MenuItem find() {
        return item("source.find", this::findFiles);
    }

    /** Asks where missing files are now, and looks there. */
    void findFiles() {
        dialogs.chooseFolder(Words.of("dialog.find")).ifPresent(model::find);
    }

    private Menu merge(SourceItem platform) {
        Menu menu = new Menu(Words.of("platform.merge"));
        for (String other : model.platforms()) {
            if (!other.equals(platform.platform())) {
                MenuItem into = Parts.literal(new MenuItem(other));
                into.setOnAction(e -> model.steps().rename(platform.platform(), other));
                menu.getItems().add(into);
            }
        }
        return PlatformItems.merge(menu);
    }

    private Menu move(SourceItem first, List<String> paths) {
        Menu menu = new Menu(Words.of("source.move"));
        for (String label : model.platforms()) {
            if (!label.equals(first.platform())) {
                MenuItem to = Parts.literal(new MenuItem(label));
                to.setOnAction(e -> model.steps().move(paths, label));
                menu.getItems().add(to);
            }
        }
        MenuItem fresh = item(
                "source.move.new", () -> dialogs.ask(Words.of("source.move.new"), Words.of("platform.rename.ask"), "")
                        .ifPresent(label -> model.steps().move(paths, label)));
        menu.getItems().add(fresh);
        return menu;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}
