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
    static Ranks of(double[] x) {
        double[] sorted = new double[x.length];
        Arrays.setAll(sorted, i -> x[i] + 0.0);
        Stop.before(x.length);
        Arrays.sort(sorted);
        Stop.before(x.length);
        double[] meanRank = new double[x.length];
        double tieTerm = 0;
        int tied = 0;
        int from = 0;
        while (from < sorted.length) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(meanRank, from, to, 0.5 * (from + 1 + to));
            double t = to - from;
            tieTerm += t * t * t - t;
            tied += to - from > 1 ? to - from : 0;
            from = to;
        }
        double[] ranks = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Stop.here(i);
            ranks[i] = meanRank[Arrays.binarySearch(sorted, x[i] + 0.0)];
        }
        return new Ranks(ranks, tieTerm, tied);
    }
}
