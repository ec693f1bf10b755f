package tare.plot.scene;

import java.util.Arrays;
import java.util.List;

/**
 * Places shapes elsewhere, smaller or larger.
 *
 * @param k size of a unit
 * @param dx added to x after that
 * @param dy added to y after that
 */
public record Moved(double k, double dx, double dy) {
    /** A whole scene of another size; no longer one to point at. */
    public Scene scene(Scene scene) {
        return new Scene(
                k * scene.width(),
                k * scene.height(),
                scene.background(),
                scene.title(),
                scene.alt(),
                scene.shapes().stream().map(this::shape).toList(),
                List.of());
    }

    public Shape shape(Shape shape) {
        return switch (shape) {
            case Shape.Rect r ->
                new Shape.Rect(
                        x(r.x()),
                        y(r.y()),
                        k * r.width(),
                        k * r.height(),
                        k * r.radius(),
                        r.fill(),
                        r.edge(),
                        r.datum());
            case Shape.Line l -> new Shape.Line(x(l.x1()), y(l.y1()), x(l.x2()), y(l.y2()), pen(l.stroke()), l.datum());
            case Shape.Polyline p -> new Shape.Polyline(xs(p.xs()), ys(p.ys()), pen(p.stroke()), p.datum());
            case Shape.Polygon p -> new Shape.Polygon(xs(p.xs()), ys(p.ys()), p.fill(), p.datum());
            case Shape.Marker m ->
                new Shape.Marker(m.symbol(), x(m.x()), y(m.y()), k * m.radius(), m.argb(), m.inner(), m.datum());
            case Shape.Text t ->
                new Shape.Text(
                        t.text(),
                        x(t.x()),
                        y(t.y()),
                        k * t.size(),
                        t.weight(),
                        t.argb(),
                        t.anchor(),
                        t.degrees(),
                        t.datum());
            case Shape.Clip c ->
                new Shape.Clip(
                        x(c.x()),
                        y(c.y()),
                        k * c.width(),
                        k * c.height(),
                        c.shapes().stream().map(this::shape).toList());
        };
    }

    private double x(double x) {
        return k * x + dx;
    }

    private double y(double y) {
        return k * y + dy;
    }

    private double[] xs(double[] xs) {
        return Arrays.stream(xs).map(this::x).toArray();
    }

    private double[] ys(double[] ys) {
        return Arrays.stream(ys).map(this::y).toArray();
    }

    private Stroke pen(Stroke stroke) {
        return new Stroke(stroke.argb(), k * stroke.width(), stroke.dash());
    }
}
