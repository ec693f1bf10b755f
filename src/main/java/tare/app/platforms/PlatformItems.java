package tare.app.platforms;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** Entries of a platform's menu, on its card and on the sources page. What cannot be done says why. */
public final class PlatformItems {
    private PlatformItems() {}

    /** Holds the others against this platform; what is the baseline already cannot be made it. */
    public static MenuItem makeBaseline(boolean already, Runnable make) {
        MenuItem item =
                Parts.literal(new MenuItem(Words.of(already ? "platform.is.baseline" : "platform.make.baseline")));
        item.setId("platform.make.baseline");
        item.setDisable(already);
        item.setOnAction(e -> make.run());
        return item;
    }

    /** The choice of a platform to merge into, which may be empty. */
    public static Menu merge(Menu others) {
        if (others.getItems().isEmpty()) {
            others.setText(Words.of("platform.merge.none"));
            others.setDisable(true);
        }
        return others;
    }
}
