package tare.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import tare.app.state.Look;
import tare.app.state.Motion;
import tare.plot.Theme;

/** Dresses a window: colours by look, sizes by text scale, the bundled font. */
public final class Themes {
    private static final double BODY_SIZE = 13;
    private static final double ICON_SIZE = 15;
    private static final String CALM = "calm";

    private final Scene scene;
    private final ObjectProperty<Look> look;
    private final DoubleProperty scale;
    private final ObjectProperty<Motion> motion;
    private final ReadOnlyObjectWrapper<Theme> plots = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    public Themes(Scene scene, ObjectProperty<Look> look, DoubleProperty scale, ObjectProperty<Motion> motion) {
        this.scene = scene;
        this.look = look;
        this.scale = scale;
        this.motion = motion;
        FxSurface.Fonts.families();
        look.subscribe(l -> dress());
        scale.subscribe(s -> dress());
        Platform.getPreferences().colorSchemeProperty().subscribe(c -> dress());
        motion.subscribe(m -> calm());
        Platform.getPreferences().reducedMotionProperty().subscribe(r -> calm());
    }

    /** Where less motion is wished, the style sheets find the class {@code calm}. */
    private void calm() {
        boolean less = motion.get() == Motion.REDUCED
                || motion.get() == Motion.SYSTEM && Platform.getPreferences().isReducedMotion();
        scene.getRoot().getStyleClass().remove(CALM);
        if (less) {
            scene.getRoot().getStyleClass().add(CALM);
        }
    }

    private void dress() {
        boolean contrast = look.get() == Look.CONTRAST;
        boolean dark = contrast
                || look.get() == Look.DARK
                || look.get() == Look.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(contrast ? "tare-contrast.css" : dark ? "tare-dark.css" : "tare-light.css"),
                        sheet("tare.css"));
        scene.getRoot()
                .setStyle("-fx-font-size: " + BODY_SIZE * scale.get() + "px; -tare-icon: " + ICON_SIZE * scale.get()
                        + "px;");
        plots.set(dark ? Theme.DARK : Theme.LIGHT);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("/tare/app/" + name))
                .toExternalForm();
    }

    /** The colours for figures that go with the window's. */
    public ReadOnlyObjectProperty<Theme> plotsProperty() {
        return plots.getReadOnlyProperty();
    }
}
