package tare.plot.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;

/**
 * Slanting lines over an area, so that the baseline's bars and areas keep apart from the candidate's without colour. Cut off
 * at the outline by even–odd crossing; drawn as plain lines, alike on every backend.
 */
final class Hatch {
    private static final double STEP = 7;
    private static final double WIDTH = 0.9;
    private static final double LEAST = 1;

    private Hatch() {}

    /** Lines from the upper right to the lower left; they fall on one grid, so that areas side by side continue each other. */
    static List<Shape> of(double[] xs, double[] ys, int argb) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            from = Math.min(from, xs[i] + ys[i]);
            to = Math.max(to, xs[i] + ys[i]);
        }
        Stroke stroke = Stroke.solid(argb, WIDTH);
        List<Shape> lines = new ArrayList<>();
        for (double c = Math.ceil(from / STEP) * STEP; c < to; c += STEP) {
            double[] cuts = cuts(xs, ys, c);
            for (int i = 0; i + 1 < cuts.length; i += 2) {
                if (cuts[i + 1] - cuts[i] > LEAST) {
                    lines.add(Shape.Line.of(cuts[i], c - cuts[i], cuts[i + 1], c - cuts[i + 1], stroke));
                }
            }
        }
        return lines;
    }

    /** Where the line x + y = c crosses the outline, by x. */
    private static double[] cuts(double[] xs, double[] ys, double c) {
        double[] found = new double[xs.length];
        int n = 0;
        for (int i = 0; i < xs.length; i++) {
            int j = (i + 1) % xs.length;
            double a = xs[i] + ys[i] - c;
            double b = xs[j] + ys[j] - c;
            if (a < 0 != b < 0) {
                found[n++] = xs[i] + (xs[j] - xs[i]) * a / (a - b);
            }
        }
        double[] cuts = Arrays.copyOf(found, n);
        Arrays.sort(cuts);
        return cuts;
    }
}
