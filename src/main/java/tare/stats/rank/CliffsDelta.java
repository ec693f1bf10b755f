package tare.stats.rank;

import java.util.Arrays;
import tare.stats.Normal;
import tare.stats.Require;
import tare.stats.Span;

/**
 * How often a value of x exceeds one of y, less the reverse (Cliff 1996): δ = mean sign(x_i − y_j).
 *
 * @param delta −1 to 1
 * @param variance unbiased, floored at (1−δ²)/(mn−1)
 * @param interval asymmetric interval that stays within −1 to 1
 */
public record CliffsDelta(double delta, double variance, Span interval) {
    /** P(X &gt; Y) + ½P(X = Y), Vargha and Delaney's A. */
    public double superiority() {
        return (delta + 1) / 2;
    }

    public static CliffsDelta of(double[] x, double[] y, double level) {
        Require.samples(x, y, 2);
        Require.level(level);
        double m = x.length;
        double n = y.length;
        double[] rows = dominance(x, y);
        double[] columns = dominance(y, x);
        double delta = Arrays.stream(rows).sum() / (m * n);
        double untied = m * n - ties(x, y);
        double rowSquares = squares(rows, n, delta);
        double columnSquares = squares(columns, m, -delta);
        double cells = untied - m * n * delta * delta;
        double unbiased = (n * n * rowSquares + m * m * columnSquares - cells) / (m * n * (m - 1) * (n - 1));
        double variance = Math.max(unbiased, (1 - delta * delta) / (m * n - 1));
        return new CliffsDelta(delta, variance, interval(delta, variance, Math.min(m, n), (1 - level) / 2));
    }

    private static Span interval(double delta, double variance, double smaller, double tail) {
        double z = Normal.upperQuantile(tail);
        double square = z * z;
        if (Math.abs(delta) == 1) {
            double bound = (smaller - square) / (smaller + square);
            return delta > 0 ? new Span(bound, 1) : new Span(-1, -bound);
        }
        double rest = 1 - delta * delta;
        double middle = delta - delta * delta * delta;
        double half = z * Math.sqrt(variance) * Math.sqrt(rest * rest + square * variance);
        double scale = rest + square * variance;
        return new Span((middle - half) / scale, (middle + half) / scale);
    }

    /** For each x how many of y lie below it less how many above: whole numbers, so that their sum is exact. */
    private static double[] dominance(double[] x, double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        return Arrays.stream(x)
                .map(v -> Ranks.below(sorted, v, false) - (y.length - Ranks.below(sorted, v, true)))
                .toArray();
    }

    private static double ties(double[] x, double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        return Arrays.stream(x)
                .map(v -> Ranks.below(sorted, v, true) - Ranks.below(sorted, v, false))
                .sum();
    }

    private static double squares(double[] counts, double of, double centre) {
        return Arrays.stream(counts)
                .map(v -> (v / of - centre) * (v / of - centre))
                .sum();
    }
}
