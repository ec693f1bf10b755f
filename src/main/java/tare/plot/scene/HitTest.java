package tare.plot.scene;

import java.util.List;
import java.util.Optional;
import tare.plot.Datum;
import tare.plot.FontTable;

/** Finds what lies under a pointer. The topmost shape with a datum wins; small marks are given some room. */
public final class HitTest {
    private HitTest() {}

    /**
     * The datum at a point.
     *
     * @param slack how far from a shape still counts, in scene units
     */
    public static Optional<Datum> at(Scene scene, double x, double y, double slack) {
        return in(scene.shapes(), x, y, slack);
    }

    private static Optional<Datum> in(List<Shape> shapes, double x, double y, double slack) {
        for (int i = shapes.size() - 1; i >= 0; i--) {
            Shape shape = shapes.get(i);
            if (shape instanceof Shape.Clip c) {
                boolean inside = x >= c.x() && x <= c.x() + c.width() && y >= c.y() && y <= c.y() + c.height();
                Optional<Datum> found = inside ? in(c.shapes(), x, y, slack) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            } else if (shape.datum().isPresent() && distance(shape, x, y) <= slack) {
                return Optional.of(shape.datum());
            }
        }
        return Optional.empty();
    }

    /** Distance from a point to a shape, 0 inside. */
    static double distance(Shape shape, double x, double y) {
        return switch (shape) {
            case Shape.Rect r -> box(r.x(), r.y(), r.x() + r.width(), r.y() + r.height(), x, y);
            case Shape.Line l ->
                segment(l.x1(), l.y1(), l.x2(), l.y2(), x, y) - l.stroke().width() / 2;
            case Shape.Polyline p -> polyline(p, x, y) - p.stroke().width() / 2;
            case Shape.Polygon p -> polygon(p, x, y);
            case Shape.Marker m -> Math.max(0, Math.hypot(x - m.x(), y - m.y()) - m.radius());
            case Shape.Text t -> text(t, x, y);
            case Shape.Clip c -> Double.POSITIVE_INFINITY;
        };
    }

    private static double text(Shape.Text t, double x, double y) {
        double w = FontTable.BUNDLED.width(t.text(), t.size(), t.weight());
        double left = t.x() - w * t.anchor().share();
        return box(left, t.y() - t.size(), left + w, t.y() + t.size() * 0.25, x, y);
    }

    private static double box(double x1, double y1, double x2, double y2, double x, double y) {
        double dx = Math.max(Math.max(x1 - x, 0), x - x2);
        double dy = Math.max(Math.max(y1 - y, 0), y - y2);
        return Math.hypot(dx, dy);
    }

    private static double segment(double x1, double y1, double x2, double y2, double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
        return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
    }

    private static double polyline(Shape.Polyline p, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < p.xs().length; i++) {
            nearest = Math.min(nearest, segment(p.xs()[i - 1], p.ys()[i - 1], p.xs()[i], p.ys()[i], x, y));
        }
        return nearest;
    }

    private static double polygon(Shape.Polygon p, double x, double y) {
        boolean inside = false;
        double nearest = Double.POSITIVE_INFINITY;
        int n = p.xs().length;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            if (p.ys()[i] > y != p.ys()[j] > y
                    && x < (p.xs()[j] - p.xs()[i]) * (y - p.ys()[i]) / (p.ys()[j] - p.ys()[i]) + p.xs()[i]) {
                inside = !inside;
            }
            nearest = Math.min(nearest, segment(p.xs()[j], p.ys()[j], p.xs()[i], p.ys()[i], x, y));
        }
        return inside ? 0 : nearest;
    }
}
