package tare.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tare.stats.shape.Bandwidth;
import tare.stats.shape.BinnedKde;
import tare.stats.shape.Kde;

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
    private static final int MANY = 20_000;

    /** The density between two ends; at least two different values are needed. */
    public static Density of(double[] values, double from, double to) {
        double bandwidth = bandwidth(values);
        DoubleUnaryOperator kde =
                values.length > MANY ? BinnedKde.of(values, bandwidth)::at : Kde.of(values, bandwidth)::at;
        boolean positive = Arrays.stream(values).allMatch(v -> v > 0);
        double[] xs = new double[POINTS];
        double[] out = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = from + (to - from) * i / (POINTS - 1);
            xs[i] = x;
            double reflected = positive ? kde.applyAsDouble(-x) : 0;
            out[i] = positive && x < 0 ? 0 : kde.applyAsDouble(x) + reflected;
        }
        return new Density(xs, out, bandwidth);
    }

    public static double bandwidth(double[] values) {
        return Bandwidth.silverman(values);
    }
}
