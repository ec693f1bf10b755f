package tare.stats.quantile;

import java.util.Arrays;
import tare.stats.Require;

/**
 * Quantile by quantile, how far y lies above x (Harrell–Davis quantiles).
 *
 * @param x quantiles of x
 * @param y quantiles of y
 * @param shift y − x
 */
public record ShiftFunction(double[] x, double[] y, double[] shift) {
    public static ShiftFunction of(double[] x, double[] y, double[] p) {
        Require.samples(x, y, 2);
        Arrays.stream(p).forEach(Require::probability);
        double[] qx = quantiles(x, p);
        double[] qy = quantiles(y, p);
        double[] shift = new double[p.length];
        Arrays.setAll(shift, i -> qy[i] - qx[i]);
        return new ShiftFunction(qx, qy, shift);
    }

    /** 0.1, 0.2, … 0.9. */
    public static double[] deciles() {
        double[] p = new double[9];
        Arrays.setAll(p, i -> (i + 1) / 10.0);
        return p;
    }

    private static double[] quantiles(double[] x, double[] p) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Arrays.stream(p).map(q -> HarrellDavis.value(sorted, q)).toArray();
    }
}
