package tare.stats.shape;

import java.util.Arrays;
import java.util.Optional;
import tare.stats.Stop;

/**
 * Two humps with nothing between: the values fall into two groups of at least two (and a tenth of all), farther apart than
 * three times the wider group's range (on logarithms), than three of the steps in which values come, and than the margin.
 *
 * @param split the middle of the gap
 * @param crossings how often a value and the next one lie on different sides of it; 1 where the level changed once for good
 */
public record TwoHumps(double split, int crossings) {
    private static final int FEWEST = 6;
    private static final double APART = 3;

    /**
     * Looks at values above zero; empty for fewer than six and where there are none.
     *
     * @param x in their order
     * @param margin the least gap that matters, relative
     */
    public static Optional<TwoHumps> of(double[] x, double margin) {
        if (x.length < FEWEST) {
            return Optional.empty();
        }
        double[] s = x.clone();
        Arrays.sort(s);
        if (!(s[0] > 0)) {
            return Optional.empty();
        }
        int most = widestGap(s);
        if (most == 0) {
            return Optional.empty();
        }
        double gap = Math.log(s[most] / s[most - 1]);
        double inside = Math.max(step(s), Math.max(range(s, 0, most), range(s, most, s.length)));
        if (!(gap > APART * inside && gap > margin)) {
            return Optional.empty();
        }
        double split = Math.sqrt(s[most] * s[most - 1]);
        return Optional.of(new TwoHumps(split, crossings(x, split)));
    }

    /** One level, then the other. */
    public boolean oneAfterTheOther() {
        return crossings == 1;
    }

    /** Index of the first value above the widest gap; 0 where all gaps are nothing. */
    private static int widestGap(double[] sorted) {
        int most = 0;
        double widest = 0;
        int smallest = Math.max(2, sorted.length / 10);
        for (int i = smallest; i <= sorted.length - smallest; i++) {
            Stop.here(i);
            double gap = Math.log(sorted[i] / sorted[i - 1]);
            if (gap > widest) {
                widest = gap;
                most = i;
            }
        }
        return most;
    }

    /** The least difference of the logs of neighbours that differ: rounding and clocks make groups of their own. */
    private static double step(double[] sorted) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                least = Math.min(least, Math.log(sorted[i] / sorted[i - 1]));
            }
        }
        return least;
    }

    /** Range of the logs without the one farthest value, so that a single stray does not hide a hump. */
    private static double range(double[] sorted, int from, int to) {
        int n = to - from;
        double all = Math.log(sorted[to - 1] / sorted[from]);
        if (n < FEWEST) {
            return all;
        }
        double cut = Math.min(Math.log(sorted[to - 1] / sorted[from + 1]), Math.log(sorted[to - 2] / sorted[from]));
        return Math.min(all, cut);
    }

    private static int crossings(double[] x, double split) {
        int crossings = 0;
        for (int i = 1; i < x.length; i++) {
            crossings += x[i] < split == x[i - 1] < split ? 0 : 1;
        }
        return crossings;
    }
}
