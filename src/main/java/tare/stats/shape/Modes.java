package tare.stats.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;

/**
 * Peaks of the kernel density (Sheather–Jones bandwidth) that a valley below 0.8 of the lower peak keeps apart. Fewer than
 * 20 values or a constant sample have at most one mode.
 *
 * @param at where the peaks are, ascending
 * @param share share of the values nearest to each peak, split at the valleys
 */
public record Modes(double[] at, double[] share) {
    /** Below so many values no modes are sought. */
    public static final int SMALLEST = 20;

    private static final double VALLEY = 0.8;
    private static final int POINTS = 512;

    /** More than one peak. */
    public boolean several() {
        return at.length > 1;
    }

    public static Modes of(double[] x, BooleanSupplier cancelled) {
        Require.sample(x, 1);
        if (x.length < SMALLEST || Moments.constant(x)) {
            return new Modes(new double[] {Moments.mean(x)}, new double[] {1});
        }
        Kde kde = Kde.of(x, bandwidth(x));
        double[] grid = kde.grid(POINTS, 3);
        double[] density = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            density[i] = kde.at(grid[i]);
        }
        return of(x, grid, peaks(density), density);
    }

    private static double bandwidth(double[] x) {
        try {
            return Bandwidth.sheatherJones(x);
        } catch (Refused tooFewDifferentValues) {
            return Bandwidth.silverman(x);
        }
    }

    /** Local maxima, merged while the valley to a neighbour is not deep enough. */
    private static List<Integer> peaks(double[] density) {
        List<Integer> peaks = new ArrayList<>();
        for (int i = 1; i < density.length - 1; i++) {
            if (density[i] > density[i - 1] && density[i] >= density[i + 1]) {
                peaks.add(i);
            }
        }
        boolean merged = true;
        while (merged && peaks.size() > 1) {
            merged = mergeShallowest(peaks, density);
        }
        return peaks;
    }

    private static boolean mergeShallowest(List<Integer> peaks, double[] density) {
        int worst = -1;
        double shallowest = VALLEY;
        for (int i = 0; i + 1 < peaks.size(); i++) {
            double lower = Math.min(density[peaks.get(i)], density[peaks.get(i + 1)]);
            double depth = density[valley(density, peaks.get(i), peaks.get(i + 1))] / lower;
            if (depth >= shallowest) {
                shallowest = depth;
                worst = i;
            }
        }
        if (worst >= 0) {
            boolean leftIsLower = density[peaks.get(worst)] < density[peaks.get(worst + 1)];
            peaks.remove(leftIsLower ? worst : worst + 1);
        }
        return worst >= 0;
    }

    private static int valley(double[] density, int from, int to) {
        int lowest = from;
        for (int i = from; i <= to; i++) {
            lowest = density[i] < density[lowest] ? i : lowest;
        }
        return lowest;
    }

    private static Modes of(double[] x, double[] grid, List<Integer> peaks, double[] density) {
        double[] at = peaks.stream().mapToDouble(i -> grid[i]).toArray();
        double[] share = new double[at.length];
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < at.length; i++) {
            double low = from;
            double high = i + 1 < at.length
                    ? grid[valley(density, peaks.get(i), peaks.get(i + 1))]
                    : Double.POSITIVE_INFINITY;
            share[i] = Arrays.stream(x).filter(v -> v > low && v <= high).count() / (double) x.length;
            from = high;
        }
        return new Modes(at, share);
    }
}
