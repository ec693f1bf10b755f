package tare.chart;

import java.util.Arrays;

/**
 * Which values of a side are drawn one by one: all where there are few, else {@value #MOST} taken evenly by rank, the lowest
 * and the highest among them, so that the shape, the range and the size of the figure stay whatever the number of values.
 *
 * @param indices of the values that are drawn, ascending
 * @param of how many values there are
 */
public record Shown(int[] indices, int of) {
    /** Most values of a side that are drawn one by one. */
    public static final int MOST = 2000;

    public static Shown of(double[] values) {
        int n = values.length;
        if (n <= MOST) {
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            return new Shown(all, n);
        }
        return new Shown(places(values, byRank(values, MOST)), n);
    }

    public boolean reduced() {
        return indices.length < of;
    }

    /** The values that are drawn. */
    public double[] pick(double[] values) {
        return reduced() ? Arrays.stream(indices).mapToDouble(i -> values[i]).toArray() : values;
    }

    /** A sentence for the caption that begins with a space; empty when all values of both sides are drawn. */
    public static String words(double[] baseline, double[] candidate, String what) {
        return Math.max(baseline.length, candidate.length) > MOST
                ? " Reduced: at most " + MOST + " " + what + " a side are drawn, evenly by rank with both extremes."
                : "";
    }

    /** So many of the values, ascending, evenly by rank from the lowest to the highest. */
    static double[] byRank(double[] values, int many) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] out = new double[many];
        Arrays.setAll(out, i -> sorted[(int) ((sorted.length - 1L) * i / (many - 1))]);
        return out;
    }

    /** Where chosen values stand among all; each is found once however often it occurs. */
    private static int[] places(double[] values, double[] chosen) {
        int[] out = new int[chosen.length];
        boolean[] taken = new boolean[chosen.length];
        int found = 0;
        for (int i = 0; i < values.length && found < out.length; i++) {
            int at = Arrays.binarySearch(chosen, values[i]);
            if (at >= 0) {
                at = free(chosen, taken, at);
                if (at >= 0) {
                    taken[at] = true;
                    out[found++] = i;
                }
            }
        }
        return found == out.length ? out : Arrays.copyOf(out, found);
    }

    /** The next place not taken among equal chosen values; -1 when all are. */
    private static int free(double[] chosen, boolean[] taken, int at) {
        int from = at;
        while (from > 0 && Double.compare(chosen[from - 1], chosen[at]) == 0) {
            from--;
        }
        for (int i = from; i < chosen.length && Double.compare(chosen[i], chosen[at]) == 0; i++) {
            if (!taken[i]) {
                return i;
            }
        }
        return -1;
    }
}
