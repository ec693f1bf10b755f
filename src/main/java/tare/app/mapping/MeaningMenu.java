package tare.app.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tare.app.state.Words;
import tare.importer.guided.Meaning;

/** The choice of what something is. */
final class MeaningMenu {
    private static final String STYLE = "meaning-";
    private static final List<List<Meaning>> GROUPS = List.of(
            List.of(Meaning.BENCHMARK, Meaning.PARAMETER, Meaning.PLATFORM),
            List.of(Meaning.VALUE, Meaning.SIDE, Meaning.METRIC, Meaning.UNIT, Meaning.DIRECTION, Meaning.FAILED),
            List.of(Meaning.RUN, Meaning.ITERATION, Meaning.BOOT, Meaning.HOST, Meaning.TIME),
            List.of(Meaning.FACT, Meaning.IGNORE));

    private MeaningMenu() {}

    /** Whether a menu of this kind of preview offers it: only columns are headed by a platform. */
    private static boolean offered(Meaning meaning, boolean column) {
        return column || meaning != Meaning.SIDE;
    }

    static List<MenuItem> items(Meaning now, Consumer<Meaning> chosen) {
        return items(now, false, chosen);
    }

    private static List<MenuItem> items(Meaning now, boolean column, Consumer<Meaning> chosen) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Meaning> group : GROUPS) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            for (Meaning m : group.stream().filter(m -> offered(m, column)).toList()) {
                CheckMenuItem item = new CheckMenuItem(word(m) + "  –  " + Words.of("meaning.tip." + m));
                item.setId("meaning-" + m.name().toLowerCase(Locale.ROOT));
                item.setSelected(m == now);
                item.setOnAction(e -> chosen.accept(m));
                items.add(item);
            }
        }
        return items;
    }

    /** A button that says what something is and lets one say something else; its menu is made when it opens. */
    static MenuButton button(String of, Meaning now, Consumer<Meaning> chosen) {
        return button(of, now, false, chosen);
    }

    /** The same for a column. */
    static MenuButton column(String of, Meaning now, Consumer<Meaning> chosen) {
        return button(of, now, true, chosen);
    }

    private static MenuButton button(String of, Meaning now, boolean column, Consumer<Meaning> chosen) {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("meaning");
        button.getItems().add(new MenuItem());
        tell(button, of, now, column, chosen);
        return button;
    }

    /** Lets the button of a column say what it is now. */
    static void tell(MenuButton button, String of, Meaning now, Consumer<Meaning> chosen) {
        button.getStyleClass().removeIf(s -> s.startsWith(STYLE));
        tell(button, of, now, true, chosen);
    }

    private static void tell(MenuButton button, String of, Meaning now, boolean column, Consumer<Meaning> chosen) {
        button.setText(word(now));
        button.getStyleClass().add(style(now));
        button.setAccessibleText(Words.of("mapping.spoken", of, word(now)));
        button.setOnShowing(e -> button.getItems().setAll(items(now, column, chosen)));
    }

    static String word(Meaning meaning) {
        return Words.of("meaning." + meaning);
    }

    static String style(Meaning meaning) {
        return STYLE + meaning.name().toLowerCase(Locale.ROOT);
    }
}
