package tare.app;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import tare.app.state.Desk;
import tare.app.state.Detail;
import tare.app.state.Workbench;

/** Opens the window where and as it was closed: place, size, simple or full view. */
final class WindowPlace {
    private static final String PLACE = "place";
    private static final String DETAIL = "detail";

    private WindowPlace() {}

    static void keep(Stage stage, Desk desk, Workbench bench) {
        for (Detail d : Detail.values()) {
            if (d.name().equals(desk.kept(DETAIL))) {
                bench.detailProperty().set(d);
            }
        }
        bench.detailProperty().addListener((o, a, b) -> desk.keep(DETAIL, b.name()));
        stage.setOnHiding(e -> desk.keep(PLACE, words(stage)));
    }

    /** Puts a window that isn't shown yet where it was. */
    static void restore(Stage stage, Desk desk) {
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        restore(stage, desk.kept(PLACE));
    }

    private static String words(Stage stage) {
        return stage.isMaximized()
                ? "maximized"
                : String.format(
                        Locale.ROOT,
                        "%.0f %.0f %.0f %.0f",
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight());
    }

    /** A place that is on no screen any more is forgotten. */
    private static void restore(Stage stage, String words) {
        if (words.equals("maximized")) {
            stage.setMaximized(true);
            return;
        }
        if (!words.matches("-?[0-9]+ -?[0-9]+ [0-9]+ [0-9]+")) {
            return;
        }
        String[] n = words.split(" ", -1);
        Rectangle2D place = new Rectangle2D(
                Double.parseDouble(n[0]),
                Double.parseDouble(n[1]),
                Math.max(720, Double.parseDouble(n[2])),
                Math.max(480, Double.parseDouble(n[3])));
        Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(s -> s.contains(place.getMinX() + place.getWidth() / 2, place.getMinY() + 20))
                .findFirst()
                .ifPresent(screen -> put(stage, place, screen));
    }

    /**
     * Brings a window back whose title is above or beside its screen: some window managers place the first window of a slow
     * start by its content, so that its title cannot be taken hold of.
     */
    static void reachable(Stage stage) {
        if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        double middle = stage.getX() + stage.getWidth() / 2;
        Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(s -> s.contains(middle, stage.getY() + stage.getHeight() / 2))
                .filter(s -> stage.getY() < s.getMinY())
                .findFirst()
                .ifPresent(s -> stage.setY(s.getMinY()));
    }

    /** As it was, but wholly on its screen. */
    private static void put(Stage stage, Rectangle2D place, Rectangle2D screen) {
        double width = Math.min(place.getWidth(), screen.getWidth());
        double height = Math.min(place.getHeight(), screen.getHeight());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(Math.clamp(place.getMinX(), screen.getMinX(), screen.getMaxX() - width));
        stage.setY(Math.clamp(place.getMinY(), screen.getMinY(), screen.getMaxY() - height));
    }
}
