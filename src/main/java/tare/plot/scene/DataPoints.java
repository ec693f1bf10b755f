package tare.plot.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tare.plot.Datum;

/**
 * The data of a scene that can be stepped through and pointed at: marks and rows that say something, in reading order.
 *
 * @param all in the order in which they are drawn, each once
 */
public record DataPoints(List<Point> all) {
    /**
     * A datum and where it is drawn.
     *
     * @param x middle, in scene units
     * @param y middle
     * @param reach half of the larger side of what is drawn, at most a little
     */
    public record Point(Datum datum, double x, double y, double reach) {}

    private static final double MOST_REACH = 9;

    public DataPoints {
        all = List.copyOf(all);
    }

    /** Marks of plots; where there are none, the rows of tables. */
    public static DataPoints of(Scene scene) {
        List<Point> marks = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        collect(scene.shapes(), marks, others);
        return new DataPoints(marks.isEmpty() ? others : marks);
    }

    private static void collect(List<Shape> shapes, List<Point> marks, List<Point> others) {
        for (Shape shape : shapes) {
            switch (shape) {
                case Shape.Clip c -> collect(c.shapes(), marks, others);
                case Shape.Marker m -> {
                    if (!m.datum().hover().isEmpty()) {
                        add(marks, new Point(m.datum(), m.x(), m.y(), Math.min(MOST_REACH, m.radius())));
                    }
                }
                case Shape.Rect r -> {
                    if (!r.datum().hover().isEmpty()) {
                        double y = r.y() + r.height() / 2;
                        add(others, new Point(r.datum(), r.x() + r.width() / 2, y, MOST_REACH));
                    }
                }
                default -> {}
            }
        }
    }

    /** Two marks of one datum at one place, such as a rim and its mark, are one point. */
    private static void add(List<Point> points, Point point) {
        boolean again = !points.isEmpty()
                && points.getLast().datum().equals(point.datum())
                && Math.hypot(points.getLast().x() - point.x(), points.getLast().y() - point.y()) < 1;
        if (!again) {
            points.add(point);
        }
    }

    /** The points in a rectangle, whichever corners are given. */
    public List<Point> within(double x1, double y1, double x2, double y2) {
        return all.stream()
                .filter(p -> p.x() >= Math.min(x1, x2) && p.x() <= Math.max(x1, x2))
                .filter(p -> p.y() >= Math.min(y1, y2) && p.y() <= Math.max(y1, y2))
                .toList();
    }

    /** The points that stand for one of these ids, or for something of it: a comparison's runs, all or those of one side. */
    public List<Point> of(Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : all.stream().filter(p -> isOf(p.datum().id(), ids)).toList();
    }

    private static boolean isOf(String id, Set<String> ids) {
        if (ids.contains(id)) {
            return true;
        }
        for (int i = 0; i < id.length(); i++) {
            if ((id.charAt(i) == '#' || id.charAt(i) == '/') && ids.contains(id.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** The next point to the right in the same row of points, or to the left; none at the ends. */
    public OptionalInt beside(int index, boolean right) {
        int next = index + (right ? 1 : -1);
        return next >= 0 && next < all.size() ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** The nearest point above or below that lies more up or down than aside. */
    public OptionalInt across(int index, boolean up) {
        Point from = all.get(index);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.size(); i++) {
            Point p = all.get(i);
            double dy = up ? from.y() - p.y() : p.y() - from.y();
            double distance = Math.hypot(p.x() - from.x(), dy);
            if (dy > 0.5 && dy >= Math.abs(p.x() - from.x()) && distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    public int size() {
        return all.size();
    }
}
