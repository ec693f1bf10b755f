package tare.stats.shape;

import java.util.Arrays;
import tare.stats.Require;
import tare.stats.Stop;

/**
 * A Gaussian kernel density of a very large sample: values are counted in classes of an eighth of the bandwidth first, each
 * value shared between the two nearest class middles (Jones and Lotwick 1984), so that the time follows the classes. The
 * relative error against {@link Kde} is below one in a thousand where the density is not negligible.
 */
public final class BinnedKde {
    private static final double REACH = 8;
    private static final int CLASSES_A_BANDWIDTH = 8;
    private static final int MOST_CLASSES = 1 << 20;

    private final double low;
    private final double step;
    private final double[] counts;
    private final double n;
    private final double bandwidth;

    private BinnedKde(double low, double step, double[] counts, double n, double bandwidth) {
        this.low = low;
        this.step = step;
        this.counts = counts;
        this.n = n;
        this.bandwidth = bandwidth;
    }

    /** Refuses a constant sample and fewer than two values. */
    public static BinnedKde of(double[] x, double bandwidth) {
        Require.sample(x, 2);
        Require.variation(x);
        Require.positive(bandwidth, "bandwidth");
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        double step = Math.max(bandwidth / CLASSES_A_BANDWIDTH, (high - low) / MOST_CLASSES);
        double[] counts = new double[(int) ((high - low) / step) + 2];
        for (double v : x) {
            double at = (v - low) / step;
            int i = (int) at;
            double share = at - i;
            counts[i] += 1 - share;
            counts[i + 1] += share;
        }
        return new BinnedKde(low, step, counts, x.length, bandwidth);
    }

    /** Density at one place. */
    public double at(double where) {
        Stop.here();
        int from = (int) Math.max(0, Math.ceil((where - REACH * bandwidth - low) / step));
        int to = (int) Math.min(counts.length - 1.0, Math.floor((where + REACH * bandwidth - low) / step));
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double z = (where - low - i * step) / bandwidth;
            sum += counts[i] * Math.exp(-0.5 * z * z);
        }
        return sum / (n * bandwidth * Math.sqrt(2 * Math.PI));
    }
}
