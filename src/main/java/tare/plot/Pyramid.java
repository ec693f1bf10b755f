package tare.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lowest and highest values of a long line at coarser and coarser steps, so that drawing takes time by the pixel and not by
 * the point. Each level summarises {@value #FACTOR} entries of the one below; level 0 is the data, which is not copied.
 */
public final class Pyramid {
    private static final int FACTOR = 8;

    private final double[] xs;
    private final double[] ys;
    private final List<double[]> lows = new ArrayList<>();
    private final List<double[]> highs = new ArrayList<>();

    /**
     * Builds the levels.
     *
     * @param xs ascending; empty when the points are one apart, beginning at 0
     * @param ys finite
     */
    public Pyramid(double[] xs, double[] ys) {
        if (xs.length != 0 && xs.length != ys.length) {
            throw new IllegalArgumentException("as many x as y: " + xs.length + ", " + ys.length);
        }
        this.xs = xs;
        this.ys = ys;
        lows.add(ys);
        highs.add(ys);
        while (lows.getLast().length > FACTOR) {
            double[] low = summary(lows.getLast(), false);
            double[] high = summary(highs.getLast(), true);
            lows.add(low);
            highs.add(high);
        }
    }

    public int size() {
        return ys.length;
    }

    /** The first x value; of a line without points 0. */
    public double first() {
        return ys.length == 0 ? 0 : x(0);
    }

    /** The last x value; of a line without points 0. */
    public double last() {
        return ys.length == 0 ? 0 : x(ys.length - 1);
    }

    public double x(int i) {
        return xs.length == 0 ? i : xs[i];
    }

    /**
     * What to draw between two x values: all points where there are few, else the lowest and highest of each column.
     *
     * @param columns how many columns of pixels there are
     * @return x values and y values, as two arrays of one length
     */
    public double[][] visible(double from, double to, int columns) {
        int first = Math.max(0, indexOf(from) - 1);
        int last = Math.min(ys.length, indexOf(to) + 2);
        if (last - first <= 2 * columns + 2) {
            return raw(first, last);
        }
        double[] outX = new double[2 * columns];
        double[] outY = new double[2 * columns];
        int n = 0;
        for (int c = 0; c < columns; c++) {
            double left = from + (to - from) * c / columns;
            double right = from + (to - from) * (c + 1) / columns;
            int a = Math.max(first, indexOf(left));
            int b = Math.min(last, c == columns - 1 ? indexOf(right) + 1 : indexOf(right));
            if (a < b) {
                double low = low(a, b);
                double high = high(a, b);
                boolean up = n == 0 || Math.abs(outY[n - 1] - low) <= Math.abs(outY[n - 1] - high);
                double middle = (left + right) / 2;
                outX[n] = middle;
                outY[n++] = up ? low : high;
                outX[n] = middle;
                outY[n++] = up ? high : low;
            }
        }
        return new double[][] {Arrays.copyOf(outX, n), Arrays.copyOf(outY, n)};
    }

    /** Whether so few points lie between two x values that all of them can be drawn. */
    public boolean sparse(double from, double to, int columns) {
        int first = Math.max(0, indexOf(from) - 1);
        int last = Math.min(ys.length, indexOf(to) + 2);
        return last - first <= 2 * columns + 2;
    }

    /** Lowest value of the points a (inclusive) to b (exclusive). */
    public double low(int a, int b) {
        return extreme(lows, a, b, false);
    }

    /** Highest value of the points a (inclusive) to b (exclusive). */
    public double high(int a, int b) {
        return extreme(highs, a, b, true);
    }

    private static double extreme(List<double[]> levels, int from, int to, boolean highest) {
        double best = highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        int a = from;
        int b = to;
        for (double[] level : levels) {
            while (a < b && a % FACTOR != 0) {
                best = better(best, level[a++], highest);
            }
            while (a < b && b % FACTOR != 0) {
                best = better(best, level[--b], highest);
            }
            a /= FACTOR;
            b /= FACTOR;
        }
        return best;
    }

    private static double better(double a, double b, boolean highest) {
        return highest ? Math.max(a, b) : Math.min(a, b);
    }

    private static double[] summary(double[] below, boolean highest) {
        double[] out = new double[(below.length + FACTOR - 1) / FACTOR];
        Arrays.fill(out, highest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        for (int i = 0; i < below.length; i++) {
            out[i / FACTOR] = better(out[i / FACTOR], below[i], highest);
        }
        return out;
    }

    /** Index of the first point at or after x. */
    private int indexOf(double x) {
        if (xs.length == 0) {
            return (int) Math.max(0, Math.min(ys.length, Math.ceil(x)));
        }
        int found = Arrays.binarySearch(xs, x);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && xs[found - 1] == x) {
            found--;
        }
        return found;
    }

    private double[][] raw(int first, int last) {
        int n = Math.max(0, last - first);
        double[] outX = new double[n];
        double[] outY = new double[n];
        for (int i = 0; i < n; i++) {
            outX[i] = x(first + i);
            outY[i] = ys[first + i];
        }
        return new double[][] {outX, outY};
    }
}
