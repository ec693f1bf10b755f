package tare.stats.rank;

import java.util.Arrays;

/**
 * Mid-ranks of a sample.
 *
 * @param ranks rank of each value, in the order of the input; ties share their mean rank
 * @param tieTerm Σ(t³ − t) over groups of t tied values
 * @param tied how many values are tied with another
 */
record Ranks(double[] ranks, double tieTerm, int tied) {
    static Ranks of(double[] x) {
        long[] order = order(x);
        double[] ranks = new double[x.length];
        double tieTerm = 0;
        int tied = 0;
        int from = 0;
        while (from < x.length) {
            int to = from + 1;
            while (to < x.length && x[(int) order[to]] == x[(int) order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[(int) order[i]] = 0.5 * (from + 1 + to);
            }
            double t = to - from;
            tieTerm += t * t * t - t;
            tied += to - from > 1 ? to - from : 0;
            from = to;
        }
        return new Ranks(ranks, tieTerm, tied);
    }

    private static long[] order(double[] x) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(x[i] + 0.0, x[j] + 0.0));
        return Arrays.stream(order).mapToLong(Integer::longValue).toArray();
    }
}
