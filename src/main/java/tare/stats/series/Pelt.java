package tare.stats.series;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Stop;

/**
 * Changepoints by penalised least cost (Killick, Fearnhead and Eckley 2012, PELT): the segmentation with the smallest sum
 * of costs plus one penalty a changepoint. Pruning waits until the pruned candidate's shortest segment has passed, so that
 * the result is that of the full search.
 *
 * @param changepoints index of the first element of each new segment
 * @param totalCost costs and penalties
 */
public record Pelt(int[] changepoints, double totalCost) {
    /** What a segment costs. */
    public enum Cost {
        /** Σ(x − x̄)²: changes of the mean at known unit noise. */
        MEAN,
        /** n(ln 2π + ln σ̂² + 1): changes of mean or variance. */
        MEAN_AND_VARIANCE
    }

    private static final double FLOOR = 1e-11;
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    public static Pelt of(double[] x, Cost cost, double penalty, int minSegment) {
        return of(x, cost, penalty, minSegment, () -> false);
    }

    public static Pelt of(double[] x, Cost cost, double penalty, int minSegment, BooleanSupplier cancelled) {
        Require.sample(x, 2);
        check(x, cost, penalty, minSegment);
        Segments segments = new Segments(x, cost);
        return new Search(segments, x.length, penalty, minSegment, cancelled).run();
    }

    private static void check(double[] x, Cost cost, double penalty, int minSegment) {
        boolean variance = cost == Cost.MEAN_AND_VARIANCE;
        if (variance) {
            Require.variation(x);
        }
        if (minSegment < (variance ? 2 : 1) || !(penalty >= 0)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "segments of " + minSegment + " and a penalty of " + penalty);
        }
        Require.finite(penalty, "penalty");
        Require.atLeast(minSegment, x);
    }

    /** Costs from running sums of the data scaled to mean 0 and unit variance. */
    private static final class Segments {
        private final double[] sums;
        private final double[] squares;
        private final double scale;
        private final double twiceLogScale;
        private final Cost cost;

        Segments(double[] x, Cost cost) {
            this.cost = cost;
            double mean = Moments.mean(x);
            double sd = Moments.sd(x);
            scale = sd > 0 ? sd : 1;
            twiceLogScale = 2 * Math.log(scale);
            sums = new double[x.length + 1];
            squares = new double[x.length + 1];
            for (int i = 0; i < x.length; i++) {
                double z = (x[i] - mean) / scale;
                sums[i + 1] = sums[i] + z;
                squares[i + 1] = squares[i] + z * z;
            }
        }

        double of(int from, int to) {
            double n = to - from;
            double sum = sums[to] - sums[from];
            double deviation = Math.max(0, squares[to] - squares[from] - sum * sum / n);
            if (cost == Cost.MEAN) {
                return deviation * scale * scale;
            }
            double variance = Math.max(FLOOR, deviation / n);
            return n * (LOG_TWO_PI + Math.log(variance) + twiceLogScale + 1);
        }
    }

    private static final class Search {
        private final Segments segments;
        private final int n;
        private final double penalty;
        private final int shortest;
        private final BooleanSupplier cancelled;
        private final double[] best;
        private final int[] previous;
        private final int[] candidates;
        private final int[] retiredAt;
        private final double[] costs;

        Search(Segments segments, int n, double penalty, int shortest, BooleanSupplier cancelled) {
            this.segments = segments;
            this.n = n;
            this.penalty = penalty;
            this.shortest = shortest;
            this.cancelled = cancelled;
            best = new double[n + 1];
            previous = new int[n + 1];
            candidates = new int[n + 1];
            retiredAt = new int[n + 1];
            costs = new double[n + 1];
        }

        Pelt run() {
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            Arrays.fill(retiredAt, Integer.MAX_VALUE);
            best[0] = -penalty;
            int count = 0;
            for (int end = shortest; end <= n; end++) {
                Stop.here();
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                int start = end - shortest;
                if (start == 0 || start >= shortest) {
                    candidates[count++] = start;
                }
                count = extend(end, count);
            }
            return new Pelt(changepoints(), best[n]);
        }

        /** The best segmentation up to {@code end}; returns how many candidates remain. */
        private int extend(int end, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int start = candidates[i];
                if (retiredAt[start] > end) {
                    double cost = best[start] + segments.of(start, end);
                    candidates[kept] = start;
                    costs[kept++] = cost;
                    double total = cost + penalty;
                    if (total < best[end]) {
                        best[end] = total;
                        previous[end] = start;
                    }
                }
            }
            for (int i = 0; i < kept; i++) {
                int start = candidates[i];
                if (retiredAt[start] == Integer.MAX_VALUE && costs[i] > best[end]) {
                    retiredAt[start] = end + shortest;
                }
            }
            return kept;
        }

        private int[] changepoints() {
            int[] found = new int[n];
            int count = 0;
            for (int end = previous[n]; end > 0; end = previous[end]) {
                found[count++] = end;
            }
            int[] ascending = new int[count];
            for (int i = 0; i < count; i++) {
                ascending[i] = found[count - 1 - i];
            }
            return ascending;
        }
    }
}
