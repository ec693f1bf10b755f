package tare.chart;

import java.util.Arrays;

/** Sample quantiles of type 7 (linear between order statistics), the product's default. */
public final class Quantile {
    private Quantile() {}

    /** The quantile of values in any order; NaN for none. */
    public static double of(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, p);
    }

    /** The quantile of ascending values. */
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double h = (sorted.length - 1) * p;
        int i = (int) Math.floor(h);
        int j = Math.min(sorted.length - 1, i + 1);
        return sorted[i] + (h - i) * (sorted[j] - sorted[i]);
    }
}
