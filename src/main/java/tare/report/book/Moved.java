package tare.report.book;

import java.util.List;
import tare.plot.scene.Shape;

/** Shapes at another place. */
final class Moved {
    private Moved() {}

    static Shape by(Shape shape, double dx, double dy) {
        return switch (shape) {
            case Shape.Rect r ->
                new Shape.Rect(
                        r.x() + dx, r.y() + dy, r.width(), r.height(), r.radius(), r.fill(), r.edge(), r.datum());
            case Shape.Line l ->
                new Shape.Line(l.x1() + dx, l.y1() + dy, l.x2() + dx, l.y2() + dy, l.stroke(), l.datum());
            case Shape.Polyline p -> new Shape.Polyline(add(p.xs(), dx), add(p.ys(), dy), p.stroke(), p.datum());
            case Shape.Polygon p -> new Shape.Polygon(add(p.xs(), dx), add(p.ys(), dy), p.fill(), p.datum());
            case Shape.Marker m ->
                new Shape.Marker(m.symbol(), m.x() + dx, m.y() + dy, m.radius(), m.argb(), m.inner(), m.datum());
            case Shape.Text t ->
                new Shape.Text(
                        t.text(),
                        t.x() + dx,
                        t.y() + dy,
                        t.size(),
                        t.weight(),
                        t.argb(),
                        t.anchor(),
                        t.degrees(),
                        t.datum());
            case Shape.Clip c -> new Shape.Clip(c.x() + dx, c.y() + dy, c.width(), c.height(), all(c.shapes(), dx, dy));
        };
    }

    static List<Shape> all(List<Shape> shapes, double dx, double dy) {
        return shapes.stream().map(s -> by(s, dx, dy)).toList();
    }

    private static double[] add(double[] values, double by) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[i] + by;
        }
        return out;
    }
}
