package tare.stats.rank;

import java.util.Arrays;
import tare.stats.Stop;

/**
 * Mid-ranks of a sample.
 *
 * @param ranks rank of each value, in the order of the input; ties share their mean rank
 * @param tieTerm Σ(t³ − t) over groups of t tied values
 * @param tied how many values are tied with another
 */
record Ranks(double[] ranks, double tieTerm, int tied) {
    /** Turns the values into their ranks where they are: ten million values leave little room for copies. */
    static Ranks of(double[] x) {
        double[] sorted = new double[x.length];
        Arrays.setAll(sorted, i -> x[i] + 0.0);
        Stop.before(x.length);
        Arrays.sort(sorted);
        Stop.before(x.length);
        double tieTerm = 0;
        int tied = 0;
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            tieTerm += t * t * t - t;
            tied += to - from > 1 ? to - from : 0;
            from = to;
        }
        for (int i = 0; i < x.length; i++) {
            Stop.here(i);
            double value = x[i] + 0.0;
            x[i] = 0.5 * (below(sorted, value, false) + 1 + below(sorted, value, true));
        }
        return new Ranks(x, tieTerm, tied);
    }

    /** How many of the sorted values lie below a value, or with {@code orAt} up to it. */
    static int below(double[] sorted, double value, boolean orAt) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orAt && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
