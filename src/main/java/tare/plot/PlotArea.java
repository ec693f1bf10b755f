package tare.plot;

import java.util.Objects;

/**
 * A rectangle of a scene in which data coordinates apply.
 *
 * @param panel index of the panel in the spec
 * @param x left edge in the scene
 * @param y top edge in the scene
 * @param width in scene units
 * @param height in scene units
 * @param xScale from data to scene, horizontally
 * @param yScale from data to scene, vertically; in a table with a lane it counts rows
 */
public record PlotArea(int panel, double x, double y, double width, double height, Scale xScale, Scale yScale) {
    public PlotArea {
        Objects.requireNonNull(xScale);
        Objects.requireNonNull(yScale);
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= x + width && py >= y && py <= y + height;
    }
}
