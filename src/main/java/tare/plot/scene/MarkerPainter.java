package tare.plot.scene;

import java.util.Arrays;

/** Marks from circles, lines and polygons, so that every backend draws them alike. */
final class MarkerPainter {
    /** How thick a ring is. */
    private static final double RIM = 1.4;

    private MarkerPainter() {}

    static void paint(Shape.Marker m, Surface s) {
        double r = m.radius();
        switch (m.symbol()) {
            case CIRCLE -> circle(m, s, m.x(), m.y(), r);
            case RING -> s.strokeCircle(m.x(), m.y(), r, Stroke.solid(m.argb(), RIM));
            case FLOORED_CIRCLE -> {
                circle(m, s, m.x(), m.y() - r * 0.15, r * 0.85);
                s.line(m.x() - r * 1.2, m.y() + r * 1.15, m.x() + r * 1.2, m.y() + r * 1.15, line(m));
            }
            case DOTTED_CIRCLE -> dotted(m, s);
            case DIAMOND -> polygon(m, s, new double[] {0, 1.15, 0, -1.15}, new double[] {-1.15, 0, 1.15, 0});
            case SQUARE, AREA ->
                polygon(m, s, new double[] {-.85, .85, .85, -.85}, new double[] {-.85, -.85, .85, .85});
            case TRIANGLE_DOWN -> polygon(m, s, new double[] {-1.1, 1.1, 0}, new double[] {-.8, -.8, 1.1});
            case TRIANGLE_UP -> polygon(m, s, new double[] {-1.1, 0, 1.1}, new double[] {.8, -1.1, .8});
            case ARROW_LEFT -> polygon(m, s, new double[] {-1.1, .7, .7}, new double[] {0, -.9, .9});
            case ARROW_RIGHT -> polygon(m, s, new double[] {1.1, -.7, -.7}, new double[] {0, -.9, .9});
            case DASH -> s.line(m.x() - r, m.y(), m.x() + r, m.y(), line(m));
            case CROSS -> {
                s.line(m.x() - r * .8, m.y() - r * .8, m.x() + r * .8, m.y() + r * .8, line(m));
                s.line(m.x() - r * .8, m.y() + r * .8, m.x() + r * .8, m.y() - r * .8, line(m));
            }
            case CHECK ->
                s.polyline(
                        new double[] {m.x() - r, m.x() - r * .25, m.x() + r},
                        new double[] {m.y() + r * .1, m.y() + r * .8, m.y() - r * .8},
                        line(m));
        }
    }

    private static Stroke line(Shape.Marker m) {
        return Stroke.solid(m.argb(), Math.max(1.2, m.radius() * 0.4));
    }

    private static void circle(Shape.Marker m, Surface s, double x, double y, double r) {
        if (m.hollow()) {
            double w = Math.max(1.2, r * 0.38);
            s.fillCircle(x, y, r - w / 4, m.inner());
            s.strokeCircle(x, y, r - w / 2, Stroke.solid(m.argb(), w));
        } else {
            s.fillCircle(x, y, r, m.argb());
        }
    }

    private static void dotted(Shape.Marker m, Surface s) {
        int dots = 8;
        double r = m.radius();
        if (m.hollow()) {
            s.fillCircle(m.x(), m.y(), r, m.inner());
        }
        for (int i = 0; i < dots; i++) {
            double a = 2 * Math.PI * i / dots;
            s.fillCircle(m.x() + r * 0.85 * Math.cos(a), m.y() + r * 0.85 * Math.sin(a), r * 0.24, m.argb());
        }
    }

    private static void polygon(Shape.Marker m, Surface s, double[] ux, double[] uy) {
        if (!m.hollow()) {
            s.polygon(scaled(ux, m.x(), m.radius()), scaled(uy, m.y(), m.radius()), m.argb());
            return;
        }
        double w = Math.max(1.2, m.radius() * 0.36);
        double r = m.radius() - w / 2;
        s.polygon(scaled(ux, m.x(), r), scaled(uy, m.y(), r), m.inner());
        double[] xs = closed(scaled(ux, m.x(), r));
        double[] ys = closed(scaled(uy, m.y(), r));
        s.polyline(xs, ys, Stroke.solid(m.argb(), w));
    }

    private static double[] scaled(double[] unit, double at, double r) {
        double[] out = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            out[i] = at + unit[i] * r;
        }
        return out;
    }

    private static double[] closed(double[] points) {
        double[] out = Arrays.copyOf(points, points.length + 2);
        out[points.length] = points[0];
        out[points.length + 1] = points[1];
        return out;
    }
}
