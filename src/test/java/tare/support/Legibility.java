package tare.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Contrast of every text that is shown, from the colours that the style sheets gave it (WCAG 2 relative luminance). */
public final class Legibility {
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

    private Legibility() {}

    /** Texts below the ratio, each with its place. Disabled controls are left out, as the rule says. */
    public static List<String> faults(String page, Parent root, double least) {
        List<String> faults = new ArrayList<>();
        walk(page, root, Color.WHITE, 1, least, faults);
        return faults;
    }

    private static void walk(String page, Node node, Color behind, double opacity, double least, List<String> faults) {
        if (!node.isVisible() || off(node) || node.getOpacity() < 0.02) {
            return;
        }
        double seen = opacity * node.getOpacity();
        Color ground = node instanceof Region r ? over(behind, r.getBackground(), node.getOpacity()) : behind;
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color ink) {
            double ratio = contrast(blend(ink, ground, seen), ground);
            if (ratio < least) {
                faults.add(String.format(
                        Locale.ROOT, "%s: %.2f \"%s\" %s on %s", page, ratio, text.getText(), ink, ground));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> walk(page, c, ground, seen, least, faults));
        }
    }

    /** The items of a menu say it by their state alone. */
    private static boolean off(Node node) {
        return node.isDisabled() || node.getPseudoClassStates().contains(DISABLED);
    }

    private static Color over(Color behind, Background background, double opacity) {
        Color ground = behind;
        if (background != null) {
            for (var fill : background.getFills()) {
                if (fill.getFill() instanceof Color c) {
                    ground = blend(c, ground, opacity);
                }
            }
        }
        return ground;
    }

    private static Color blend(Color above, Color below, double opacity) {
        double a = above.getOpacity() * opacity;
        return Color.color(
                a * above.getRed() + (1 - a) * below.getRed(),
                a * above.getGreen() + (1 - a) * below.getGreen(),
                a * above.getBlue() + (1 - a) * below.getBlue());
    }

    /** (L1 + 0.05) / (L2 + 0.05) of the lighter over the darker. */
    public static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
