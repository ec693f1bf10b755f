package tare.plot.scene;

import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Weight;

/** What a backend can draw. {@link Painter} turns a scene into these calls; coordinates are the scene's, y grows downwards. */
public interface Surface {
    void fillRect(double x, double y, double width, double height, double radius, int argb);

    void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    void polyline(double[] xs, double[] ys, Stroke stroke);

    void polygon(double[] xs, double[] ys, int argb);

    void fillCircle(double cx, double cy, double radius, int argb);

    void strokeCircle(double cx, double cy, double radius, Stroke stroke);

    /** Text on a baseline at (x, y), turned clockwise about that point. */
    void text(String text, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees);

    /** Cuts everything off at a rectangle until {@link #popClip()}; may be nested. */
    void pushClip(double x, double y, double width, double height);

    void popClip();

    /** What follows stands for this until {@link #end()}; not nested. */
    default void begin(Datum datum) {}

    default void end() {}
}
