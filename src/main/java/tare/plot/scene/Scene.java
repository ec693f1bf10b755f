package tare.plot.scene;

import java.util.List;
import java.util.Objects;
import tare.plot.PlotArea;

/**
 * A laid out figure: everything placed, measured and coloured; a backend only draws it.
 *
 * @param width in units (pixels at scale 1)
 * @param height likewise
 * @param background colour, alpha 0 = transparent
 * @param title the finding, for documents that need a name
 * @param alt alternative text: what the figure shows, for people who cannot see it
 * @param shapes in drawing order
 * @param areas where data coordinates apply, for pointers and zoom
 */
public record Scene(
        double width,
        double height,
        int background,
        String title,
        String alt,
        List<Shape> shapes,
        List<PlotArea> areas) {
    public Scene {
        Objects.requireNonNull(title);
        Objects.requireNonNull(alt);
        shapes = List.copyOf(shapes);
        areas = List.copyOf(areas);
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a scene needs a size: " + width + " by " + height);
        }
    }

    public Scene withBackground(int argb) {
        return new Scene(width, height, argb, title, alt, shapes, areas);
    }
}
