package tare.stats.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.Stop;
import tare.stats.quantile.Quantiles;

/**
 * Where a series of iterations settles (after Barrett et al. 2017): changepoints of mean and variance with a penalty of
 * 15 ln n, compared with the last segment.
 *
 * <p>A segment is like the last one when their means differ by no more than max(1e−3 of the mean, the last segment's sd).
 * Rolling outliers are left out for finding the segments, and for nothing else. Beyond 10 000 iterations the segments are
 * found on means of equal blocks.
 *
 * @param kind what happens over the run
 * @param steadyFrom index of the first iteration of the last stretch that is like the end; 0 when all are
 * @param segments the segments in order
 * @param setAside iterations left out while the segments were found
 */
public record SteadyState(Kind kind, int steadyFrom, List<Segment> segments, int setAside) {
    public SteadyState {
        segments = List.copyOf(segments);
    }

    /** What happens over a run. */
    public enum Kind {
        /** Fewer than 20 iterations: nothing is said. */
        TOO_SHORT,
        /** All segments are like the last. */
        FLAT,
        /** Ends faster than it began. */
        WARM_UP,
        /** Ends slower than some stretch before. */
        SLOWDOWN,
        /** A segment unlike the last ends too late to speak of a steady end. */
        NO_STEADY_STATE
    }

    /**
     * One segment.
     *
     * @param from index of its first iteration
     * @param to index after its last
     * @param mean of its iterations, outliers left out
     * @param sd of its iterations, outliers left out; 0 for one
     */
    public record Segment(int from, int to, double mean, double sd) {}

    /** Below so many iterations nothing is segmented. */
    public static final int SMALLEST = 20;

    private static final int WINDOW = 200;
    private static final int MOST_POINTS = 10_000;
    private static final int LONG = 2000;
    private static final int LONG_END = 500;
    private static final double TOLERANCE = 1e-3;

    /**
     * Classifies one run.
     *
     * @param cost iterations in order of time, lower is better
     */
    public static SteadyState of(double[] cost, BooleanSupplier cancelled) {
        Require.finite(cost);
        if (cost.length < SMALLEST) {
            return new SteadyState(Kind.TOO_SHORT, 0, List.of(), 0);
        }
        int[] kept = RollingOutliers.kept(cost, WINDOW);
        double[] x = Arrays.stream(kept).mapToDouble(i -> cost[i]).toArray();
        if (Moments.constant(x)) {
            Segment all = new Segment(0, cost.length, x[0], 0);
            return new SteadyState(Kind.FLAT, 0, List.of(all), cost.length - kept.length);
        }
        List<Segment> segments = segments(x, kept, cost.length, cancelled);
        return classify(segments, cost.length, cost.length - kept.length);
    }

    private static List<Segment> segments(double[] x, int[] kept, int n, BooleanSupplier cancelled) {
        int block = (x.length + MOST_POINTS - 1) / MOST_POINTS;
        double[] points = block == 1 ? x : blocks(x, block);
        double penalty = 15 * Math.log(points.length);
        int[] changes = Moments.constant(points)
                ? new int[0]
                : Pelt.of(points, Pelt.Cost.MEAN_AND_VARIANCE, penalty, 2, cancelled)
                        .changepoints();
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int k = 0; k <= changes.length; k++) {
            int to = k < changes.length ? changes[k] * block : x.length;
            double[] part = Arrays.copyOfRange(x, from, to);
            double sd = part.length > 1 ? Moments.sd(part) : 0;
            int start = from == 0 ? 0 : kept[from];
            int end = to == x.length ? n : kept[to];
            segments.add(new Segment(start, end, Moments.mean(part), sd));
            from = to;
        }
        return segments;
    }

    private static double[] blocks(double[] x, int block) {
        double[] means = new double[x.length / block];
        for (int i = 0; i < means.length; i++) {
            int to = i == means.length - 1 ? x.length : (i + 1) * block;
            means[i] = Moments.mean(Arrays.copyOfRange(x, i * block, to));
        }
        return means;
    }

    private static SteadyState classify(List<Segment> segments, int n, int setAside) {
        Segment last = segments.getLast();
        double tolerance = Math.max(TOLERANCE * Math.abs(last.mean), last.sd);
        int steadyFrom = 0;
        boolean fasterBefore = false;
        for (Segment s : segments) {
            boolean like = Math.abs(s.mean - last.mean) <= tolerance;
            steadyFrom = like ? steadyFrom : s.to;
            fasterBefore |= !like && s.mean < last.mean;
        }
        int latest = n >= LONG ? n - LONG_END : n - n / 4;
        Kind kind;
        if (steadyFrom == 0) {
            kind = Kind.FLAT;
        } else if (steadyFrom > latest) {
            kind = Kind.NO_STEADY_STATE;
        } else {
            kind = fasterBefore ? Kind.SLOWDOWN : Kind.WARM_UP;
        }
        return new SteadyState(kind, steadyFrom, segments, setAside);
    }

    /** The last stretch alone. */
    public double[] steady(double[] values) {
        return Arrays.copyOfRange(values, steadyFrom, values.length);
    }

    /** Values far from the median of their neighbourhood: more than three times the distance of its 10 % and 90 % points. */
    private static final class RollingOutliers {
        private RollingOutliers() {}

        static int[] kept(double[] x, int window) {
            boolean[] drop = new boolean[x.length];
            int width = Math.min(window, x.length);
            int stride = Math.max(1, width / 4);
            for (int from = 0; from < x.length; from += stride) {
                Stop.here();
                int to = Math.min(x.length, from + stride);
                int start = Math.max(0, Math.min(x.length - width, (from + to - width) / 2));
                double[] near = Arrays.copyOfRange(x, start, start + width);
                Arrays.sort(near);
                double median = Quantiles.ofSorted(near, 0.5);
                double reach = 3 * (Quantiles.ofSorted(near, 0.9) - Quantiles.ofSorted(near, 0.1));
                for (int i = from; i < to; i++) {
                    drop[i] = reach > 0 && Math.abs(x[i] - median) > reach;
                }
            }
            return IntStream.range(0, x.length).filter(i -> !drop[i]).toArray();
        }
    }
}
