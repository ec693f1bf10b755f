package tare.plot.scene;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Symbol;
import tare.plot.Weight;

/** What a scene is made of: positioned, coloured primitives, each with what it stands for. */
public sealed interface Shape {
    Datum datum();

    /**
     * A rectangle.
     *
     * @param fill colour, 0 = not filled
     * @param edge colour of a one-unit edge, 0 = none
     */
    record Rect(double x, double y, double width, double height, double radius, int fill, int edge, Datum datum)
            implements Shape {
        public static Rect filled(double x, double y, double width, double height, int fill) {
            return new Rect(x, y, width, height, 0, fill, 0, Datum.NONE);
        }

        public Rect of(Datum other) {
            return new Rect(x, y, width, height, radius, fill, edge, other);
        }
    }

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Stroke stroke, Datum datum) implements Shape {
        public static Line of(double x1, double y1, double x2, double y2, Stroke stroke) {
            return new Line(x1, y1, x2, y2, stroke, Datum.NONE);
        }
    }

    /** Straight lines from point to point; arrays are handed over. */
    record Polyline(double[] xs, double[] ys, Stroke stroke, Datum datum) implements Shape {}

    /** A closed, filled outline; arrays are handed over. */
    record Polygon(double[] xs, double[] ys, int fill, Datum datum) implements Shape {}

    /**
     * A mark.
     *
     * @param radius half its size
     * @param inner what a hollow mark is filled with, 0 when the mark is not hollow
     */
    record Marker(Symbol symbol, double x, double y, double radius, int argb, int inner, Datum datum) implements Shape {
        public boolean hollow() {
            return inner != 0;
        }
    }

    /**
     * A line of text.
     *
     * @param y of the baseline
     * @param degrees clockwise about (x, y)
     */
    record Text(
            String text,
            double x,
            double y,
            double size,
            Weight weight,
            int argb,
            Anchor anchor,
            double degrees,
            Datum datum)
            implements Shape {
        public static Text of(String text, double x, double y, double size, Weight weight, int argb, Anchor anchor) {
            return new Text(text, x, y, size, weight, argb, anchor, 0, Datum.NONE);
        }

        public Text of(Datum other) {
            return new Text(text, x, y, size, weight, argb, anchor, degrees, other);
        }
    }

    /** Shapes that are cut off at a rectangle. */
    record Clip(double x, double y, double width, double height, List<Shape> shapes) implements Shape {
        public Clip {
            shapes = List.copyOf(shapes);
        }

        @Override
        public Datum datum() {
            return Datum.NONE;
        }
    }
}
