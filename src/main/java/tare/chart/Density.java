package tare.chart;

import java.util.Arrays;
import tare.stats.Moments;

/**
 * Gaussian kernel density with the bandwidth nrd0 = 0.9·min(s, IQR/1.34)·n^(−1/5). For values that are all positive no mass
 * is put below zero (it is reflected).
 *
 * @param xs where it is evaluated
 * @param density at each
 * @param bandwidth used
 */
public record Density(double[] xs, double[] density, double bandwidth) {
    private static final int POINTS = 160;

    /** The density between two ends; at least two different values are needed. */
    public static Density of(double[] values, double from, double to) {
        double h = bandwidth(values);
        boolean positive = Arrays.stream(values).allMatch(v -> v > 0);
        double[] xs = new double[POINTS];
        double[] out = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = from + (to - from) * i / (POINTS - 1);
            xs[i] = x;
            double sum = 0;
            for (double v : values) {
                sum += kernel((x - v) / h) + (positive ? kernel((x + v) / h) : 0);
            }
            out[i] = positive && x < 0 ? 0 : sum / (values.length * h);
        }
        return new Density(xs, out, h);
    }

    public static double bandwidth(double[] values) {
        double sd = Moments.sd(values);
        double iqr = Quantile.of(values, 0.75) - Quantile.of(values, 0.25);
        double spread = iqr > 0 ? Math.min(sd, iqr / 1.34) : sd;
        return 0.9 * (spread > 0 ? spread : 1) * Math.pow(values.length, -0.2);
    }

    private static double kernel(double u) {
        return Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
    }
}
