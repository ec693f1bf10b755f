package tare.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
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
    private static final double LARGE_ICON = 32;
    private static final double SMALL_ICON = 12;
    private static final String CALM = "calm";

    private final ObjectProperty<Look> look;
    private final DoubleProperty scale;
    private final ObjectProperty<Motion> motion;
    private final ReadOnlyObjectWrapper<Theme> plots = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    /** Sets the looks that controls are born with: made before the first control, no other looks are ever read. */
    public Themes(ObjectProperty<Look> look, DoubleProperty scale, ObjectProperty<Motion> motion) {
        this.look = look;
        this.scale = scale;
        this.motion = motion;
        Application.setUserAgentStylesheet(born());
    }

    /** Dresses a window now and whenever the user or the system wishes otherwise. */
    public void dress(Scene scene) {
        FxSurface.Fonts.families();
        look.addListener(l -> apply(scene));
        scale.addListener(s -> apply(scene));
        apply(scene);
        motion.addListener(m -> calm(scene));
        calm(scene);
        InvalidationListener colours = c -> apply(scene);
        InvalidationListener calmness = r -> calm(scene);
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().addListener(new WeakInvalidationListener(colours));
        system.reducedMotionProperty().addListener(new WeakInvalidationListener(calmness));
        // The system outlives the window and holds it weakly; the window holds what listens for it.
        scene.getProperties().put(Themes.class, List.of(colours, calmness));
    }

    /** Where less motion is wished, the style sheets find the class {@code calm}. */
    private void calm(Scene scene) {
        boolean less = motion.get() == Motion.REDUCED
                || motion.get() == Motion.SYSTEM && Platform.getPreferences().isReducedMotion();
        scene.getRoot().getStyleClass().remove(CALM);
        if (less) {
            scene.getRoot().getStyleClass().add(CALM);
        }
    }

    private void apply(Scene scene) {
        boolean contrast = look.get() == Look.CONTRAST;
        Application.setUserAgentStylesheet(born());
        scene.getStylesheets().setAll(sheet(colours(look.get())), sheet("tare"));
        scene.getRoot()
                .setStyle(size("-fx-font-size", BODY_SIZE)
                        + size("-tare-icon", ICON_SIZE)
                        + size("-tare-icon-large", LARGE_ICON)
                        + size("-tare-icon-small", SMALL_ICON));
        plots.set(contrast ? Theme.CONTRAST : dark() ? Theme.DARK : Theme.LIGHT);
    }

    /** Icons are text of their own size: one in em would be a multiple of itself, and grow whenever it is dressed. */
    private String size(String name, double pixels) {
        return name + ": " + pixels * scale.get() + "px; ";
    }

    private boolean dark() {
        return dark(look.get());
    }

    /** The name of the sheet with the colours of a look. */
    static String colours(Look look) {
        return look == Look.CONTRAST ? "tare-contrast" : dark(look) ? "tare-dark" : "tare-light";
    }

    /** The size of letters at this text scale. */
    public static double letter(double scale) {
        return BODY_SIZE * scale;
    }

    private static boolean dark(Look look) {
        return look == Look.CONTRAST
                || look == Look.DARK
                || look == Look.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private String born() {
        return compiled(dark() ? "primer-dark" : "primer-light")
                .orElseGet(() -> (dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return compiled(name)
                .orElseGet(() -> Objects.requireNonNull(Themes.class.getResource("/tare/app/" + name + ".css"))
                        .toExternalForm());
    }

    /** The sheet as it was compiled for the packed program, where it is read in a fraction of the time. */
    private static Optional<String> compiled(String name) {
        return Optional.ofNullable(Themes.class.getResource("/tare/app/" + name + ".bss"))
                .map(URL::toExternalForm);
    }

    /** The colours for figures that go with the window's. */
    public ReadOnlyObjectProperty<Theme> plotsProperty() {
        return plots.getReadOnlyProperty();
    }
}
