package tare.app.figure;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import tare.app.figure.FigureOut.What;
import tare.app.figure.FigureOut.Wish;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;

/** What a saved figure is to be: what stands in the file, how large it is and in which colours. */
final class FigureWishMenu {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT, Theme.GREY);

    private final FigureOut out;
    private final Dialogs dialogs;

    FigureWishMenu(FigureOut out, Dialogs dialogs) {
        this.out = out;
        this.dialogs = dialogs;
    }

    List<MenuItem> items() {
        return List.of(what(), sizes(), themes());
    }

    private Menu what() {
        Menu menu = menu("what");
        boolean study = !out.offered().contains(What.FOREST);
        for (What what : out.offered()) {
            RadioMenuItem item = choice(
                    Words.of("figure.save.what." + what.name() + (study && what == What.SHEET ? ".study" : "")),
                    out.wish().what() == what,
                    () -> out.wish(new Wish(what, out.wish().size(), out.wish().theme())));
            item.setDisable(!out.can(what));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu sizes() {
        Menu menu = menu("size");
        List<String> names = new ArrayList<>(FigureSize.NAMED);
        names.addFirst("");
        for (String name : names) {
            String words = Words.of("figure.save.size." + (name.isEmpty() ? "usual" : name));
            menu.getItems().add(choice(words, out.wish().size().equals(name), () -> size(name)));
        }
        String own = names.contains(out.wish().size()) ? "" : out.wish().size();
        String words = own.isEmpty() ? Words.of("figure.save.size.own") : Words.of("figure.save.size.own.is", own);
        menu.getItems().add(choice(words, !own.isEmpty(), () -> dialogs.ask(
                        Words.of("figure.save.size"),
                        Words.of("figure.save.size.ask"),
                        own.isEmpty() ? "170x100mm" : own)
                .ifPresent(this::written)));
        return menu;
    }

    private void written(String size) {
        if (FigureOut.known(size)) {
            size(size.strip());
        } else {
            dialogs.tell(Words.of("figure.save.size"), Words.of("figure.save.size.unknown", size));
        }
    }

    private void size(String size) {
        out.wish(new Wish(out.wish().what(), size, out.wish().theme()));
    }

    private Menu themes() {
        Menu menu = menu("theme");
        THEMES.forEach(theme -> menu.getItems()
                .add(choice(
                        Words.of("figure.save.theme." + theme.name()),
                        out.wish().theme() == theme,
                        () -> out.wish(new Wish(out.wish().what(), out.wish().size(), theme)))));
        return menu;
    }

    private static Menu menu(String name) {
        Menu menu = new Menu(Words.of("figure.save." + name));
        menu.setId("figure-save-" + name);
        return menu;
    }

    private static RadioMenuItem choice(String words, boolean on, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(on);
        item.setOnAction(e -> action.run());
        return item;
    }
}
