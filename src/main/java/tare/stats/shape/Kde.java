package tare.stats.shape;

import java.util.Arrays;
import tare.stats.Require;
import tare.stats.Stop;

/** A Gaussian kernel density of one sample. */
public final class Kde {
    private static final double REACH = 39;
    private final double[] sorted;
    private final double bandwidth;

    private Kde(double[] sorted, double bandwidth) {
        this.sorted = sorted;
        this.bandwidth = bandwidth;
    }

    /** Refuses a constant sample and fewer than two values. */
    public static Kde of(double[] x, double bandwidth) {
        Require.sample(x, 2);
        Require.variation(x);
        Require.positive(bandwidth, "bandwidth");
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return new Kde(sorted, bandwidth);
    }

    public double bandwidth() {
        return bandwidth;
    }

    /** Density at one place. */
    public double at(double where) {
        Stop.here();
        double sum = 0;
        for (int i = first(where - REACH * bandwidth); i < sorted.length; i++) {
            double z = (where - sorted[i]) / bandwidth;
            if (z < -REACH) {
                break;
            }
            sum += Math.exp(-0.5 * z * z);
        }
        return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
    }

    public double[] at(double[] where) {
        return Arrays.stream(where).map(this::at).toArray();
    }

    /** Where the density is drawn: the range of the data and {@code beyond} bandwidths on both sides. */
    public double[] grid(int points, double beyond) {
        double low = sorted[0] - beyond * bandwidth;
        double high = sorted[sorted.length - 1] + beyond * bandwidth;
        double[] grid = new double[points];
        Arrays.setAll(grid, i -> low + (high - low) * i / (points - 1));
        return grid;
    }

    /** Of several values exactly there any may begin: so far out they add nothing. */
    private int first(double from) {
        int at = Arrays.binarySearch(sorted, from);
        return at < 0 ? -at - 1 : at;
    }
}
