package tare.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import tare.stats.shape.Bandwidth;
import tare.stats.shape.BinnedKde;
import tare.stats.shape.Kde;

/**
 * Gaussian kernel density with the bandwidth nrd0 = 0.9·min(s, IQR/1.34)·n^(−1/5), from a little below the lowest value to a
 * little above the highest. For values that are all positive no mass is put below zero (it is reflected); on a logarithmic
 * axis it is the density of the logarithms.
 *
 * @param xs where it is evaluated, ascending
 * @param density at each
 */
public record Density(double[] xs, double[] density) {
    private static final int POINTS = 160;
    private static final int MANY = 20_000;

    /** How far beyond the outermost values it is drawn, in bandwidths; there it is near nothing. */
    private static final double BEYOND = 2.4;

    /** So many values have points of their own where the bandwidth is narrower than the points lie apart. */
    private static final int NARROW = 40;

    /** Of the values themselves, or of their logarithms; at least two different values are needed. */
    public static Density of(double[] values, boolean log) {
        double[] x = log ? Arrays.stream(values).map(Math::log).toArray() : values;
        double bandwidth = Bandwidth.silverman(x);
        DoubleUnaryOperator kde = x.length > MANY ? BinnedKde.of(x, bandwidth)::at : Kde.of(x, bandwidth)::at;
        boolean reflected = !log && Arrays.stream(x).allMatch(v -> v > 0);
        double[] xs = places(x, bandwidth, reflected);
        double[] out = Arrays.stream(xs)
                .map(at -> kde.applyAsDouble(at) + (reflected ? kde.applyAsDouble(-at) : 0))
                .toArray();
        return new Density(log ? Arrays.stream(xs).map(Math::exp).toArray() : xs, out);
    }

    /** Evenly from end to end, and about the values where humps would else fall between two points. */
    private static double[] places(double[] x, double bandwidth, boolean positive) {
        double reach = BEYOND * bandwidth;
        double low = Arrays.stream(x).min().orElseThrow() - reach;
        double from = positive ? Math.max(0, low) : low;
        double to = Arrays.stream(x).max().orElseThrow() + reach;
        double step = (to - from) / (POINTS - 1);
        double[] even = new double[POINTS];
        Arrays.setAll(even, i -> from + step * i);
        if (bandwidth > step) {
            return even;
        }
        double[] about = Shown.byRank(x, Math.min(NARROW, x.length));
        return DoubleStream.concat(Arrays.stream(even), Arrays.stream(about).flatMap(v -> DoubleStream.of(
                                -2, -1, -0.5, 0, 0.5, 1, 2)
                        .map(k -> v + k * bandwidth)))
                .filter(v -> v >= from)
                .sorted()
                .distinct()
                .toArray();
    }

    public double peak() {
        return Arrays.stream(density).max().orElse(0);
    }

    /** The lowest and highest place of it. */
    public double from() {
        return xs[0];
    }

    public double to() {
        return xs[xs.length - 1];
    }
}
