package tare.render;

import java.util.ArrayList;
import java.util.List;

/** A rectangle at which shapes are cut off. */
record SlideClip(double left, double top, double right, double bottom) {

    SlideClip and(SlideClip other) {
        return new SlideClip(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Cuts a box of left, top, right and bottom; false when nothing is left of it. */
    boolean cut(double[] box) {
        box[0] = Math.max(box[0], left);
        box[1] = Math.max(box[1], top);
        box[2] = Math.min(box[2], right);
        box[3] = Math.min(box[3], bottom);
        return box[2] >= box[0] && box[3] >= box[1];
    }

    /** Cuts a line of two ends (Liang and Barsky); false when nothing is left of it. */
    boolean cutLine(double[] ends) {
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {ends[0] - left, right - ends[0], ends[1] - top, bottom - ends[1]};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0 && q[i] < 0) {
                return false;
            }
            if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else if (p[i] > 0) {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        if (from > to) {
            return false;
        }
        double x = ends[0];
        double y = ends[1];
        ends[0] = x + from * dx;
        ends[1] = y + from * dy;
        ends[2] = x + to * dx;
        ends[3] = y + to * dy;
        return true;
    }

    /** The parts of a curve that lie inside, each as its x and y values. */
    List<double[][]> cutCurve(double[] xs, double[] ys) {
        List<double[][]> parts = new ArrayList<>();
        List<double[]> part = new ArrayList<>();
        for (int i = 0; i + 1 < xs.length; i++) {
            double[] ends = {xs[i], ys[i], xs[i + 1], ys[i + 1]};
            if (!cutLine(ends)) {
                close(part, parts);
                continue;
            }
            if (part.isEmpty() || ends[0] != xs[i] || ends[1] != ys[i]) {
                close(part, parts);
                part.add(new double[] {ends[0], ends[1]});
            }
            part.add(new double[] {ends[2], ends[3]});
        }
        close(part, parts);
        return parts;
    }

    private static void close(List<double[]> part, List<double[][]> parts) {
        if (part.size() > 1) {
            parts.add(columns(part));
        }
        part.clear();
    }

    /** What of a filled outline lies inside (Sutherland and Hodgman). */
    double[][] cutOutline(double[] xs, double[] ys) {
        List<double[]> points = new ArrayList<>(xs.length);
        for (int i = 0; i < xs.length; i++) {
            points.add(new double[] {xs[i], ys[i]});
        }
        points = inside(points, 0, left, 1);
        points = inside(points, 0, right, -1);
        points = inside(points, 1, top, 1);
        points = inside(points, 1, bottom, -1);
        return columns(points);
    }

    /** The points on one side of an edge, with those where the outline crosses it. */
    private static List<double[]> inside(List<double[]> points, int axis, double edge, int side) {
        List<double[]> out = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            double[] a = points.get(i);
            double[] b = points.get((i + 1) % points.size());
            double da = side * (a[axis] - edge);
            double db = side * (b[axis] - edge);
            if (da >= 0) {
                out.add(a);
            }
            if (da >= 0 != db >= 0) {
                double t = da / (da - db);
                out.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
        }
        return out;
    }

    private static double[][] columns(List<double[]> points) {
        return new double[][] {
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray()
        };
    }
}
