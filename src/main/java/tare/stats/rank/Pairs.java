package tare.stats.rank;

import java.util.Arrays;
import tare.stats.Stop;

/**
 * Order statistics of all pairwise combinations of two sorted arrays without writing them down: bisection on the value
 * with a two-pointer count, O((m+n)·64) for each rank, exact.
 */
final class Pairs {
    private final double[] a;
    private final double[] b;
    private final boolean triangle;

    private Pairs(double[] a, double[] b, boolean triangle) {
        this.a = a;
        this.b = b;
        this.triangle = triangle;
    }

    /** All x_i − y_j. */
    static Pairs differences(double[] x, double[] y) {
        Stop.before(x.length);
        double[] a = x.clone();
        Arrays.sort(a);
        Stop.before(y.length);
        double[] b = Arrays.stream(y).map(v -> -v).toArray();
        Arrays.sort(b);
        return new Pairs(a, b, false);
    }

    /** All (x_i + x_j)/2 with i ≤ j (Walsh averages). */
    static Pairs averages(double[] x) {
        double[] half = Arrays.stream(x).map(v -> v / 2).sorted().toArray();
        return new Pairs(half, half, true);
    }

    long size() {
        long n = a.length;
        return triangle ? n * (n + 1) / 2 : n * b.length;
    }

    /** The k-th smallest, k from 1 to size. */
    double ranked(long k) {
        long low = key(a[0] + b[0]);
        long high = key(a[a.length - 1] + b[b.length - 1]);
        while (low < high) {
            Stop.here();
            long middle = (low & high) + ((low ^ high) >> 1);
            if (countUpTo(value(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return value(low) + 0.0;
    }

    /** The middle value, or the mean of the two in the middle. */
    double median() {
        long size = size();
        double upper = ranked(size / 2 + 1);
        return size % 2 == 1 ? upper : midpoint(ranked(size / 2), upper);
    }

    private static double midpoint(double low, double high) {
        return low == high ? low : low / 2 + high / 2;
    }

    private long countUpTo(double limit) {
        return triangle ? countTriangle(limit) : countRectangle(limit);
    }

    private long countRectangle(double limit) {
        long count = 0;
        int j = b.length;
        for (double v : a) {
            while (j > 0 && v + b[j - 1] > limit) {
                j--;
            }
            count += j;
        }
        return count;
    }

    private long countTriangle(double limit) {
        long count = 0;
        int j = a.length;
        for (int i = 0; i < a.length && j > i; i++) {
            while (j > i && a[i] + a[j - 1] > limit) {
                j--;
            }
            count += j - i;
        }
        return count;
    }

    /** An integer that orders like the number. */
    private static long key(double v) {
        long bits = Double.doubleToLongBits(v + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key < 0 ? Long.MIN_VALUE - key : key);
    }
}
