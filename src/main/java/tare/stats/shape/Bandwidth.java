package tare.stats.shape;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Root;
import tare.stats.Stop;
import tare.stats.quantile.Quantiles;

/** Bandwidths of a Gaussian kernel density. */
public final class Bandwidth {
    private static final int EXACT_PAIRS = 1500;
    private static final int BINS = 4096;
    private static final int WIDEN = 60;
    private static final int NARROW = 90;

    /** Roots nearer to each other than a tenth are taken for one. */
    private static final double STEP = 0.9;

    private Bandwidth() {}

    /** 0.9·min(s, IQR/1.34)·n^(−1/5); falls back to s, then |x₁|, then 1 where that is 0. */
    public static double silverman(double[] x) {
        Require.sample(x, 2);
        double sd = Moments.sd(x);
        double spread = Math.min(sd, range(x) / 1.34);
        double size = spread > 0 ? spread : sd > 0 ? sd : x[0] != 0 ? Math.abs(x[0]) : 1;
        return 0.9 * size * Math.pow(x.length, -0.2);
    }

    /**
     * Sheather and Jones (1991), solve-the-equation; exact pairs up to 1500 values, finely binned beyond. Of several roots
     * the largest that is no wider than 1.144·min(s, IQR/1.349)·n^(−1/5).
     */
    public static double sheatherJones(double[] x) {
        Require.sample(x, 2);
        Require.variation(x);
        int n = x.length;
        double sd = Moments.sd(x);
        double robust = range(x) / 1.349;
        double scale = robust > 0 ? Math.min(sd, robust) : sd;
        Distances distances = Distances.of(x, scale);
        double second = distances.derivative(1.24 * Math.pow(n, -1.0 / 7), false);
        double third = -distances.derivative(1.23 * Math.pow(n, -1.0 / 9), true);
        double ratio = 1.357 * Math.pow(second / third, 1.0 / 7);
        double constant = 1 / (2 * Math.sqrt(Math.PI) * n);
        if (!(third > 0) || !(second > 0)) {
            throw new Refused(Refused.Code.NO_VARIATION, "too few different values for this bandwidth");
        }
        DoubleUnaryOperator equation = h -> {
            double curvature = distances.derivative(ratio * Math.pow(h, 5.0 / 7), false);
            return curvature > 0 ? Math.pow(constant / curvature, 0.2) - h : -h;
        };
        return solve(equation, 1.144 * Math.pow(n, -0.2)) * scale;
    }

    /**
     * With few or tied values the equation has several roots. The largest one at or below the widest bandwidth that is
     * usual (that of normal values) is meant: a smoother density invents no peaks. Where even the widest is too narrow,
     * the first root above it.
     */
    private static double solve(DoubleUnaryOperator equation, double widest) {
        double low = widest;
        double high = widest;
        for (int i = 0; i < WIDEN && equation.applyAsDouble(high) >= 0; i++) {
            low = high;
            high *= 1.5;
        }
        if (high > widest) {
            return Root.between(equation, low, high);
        }
        for (int i = 0; i < NARROW && equation.applyAsDouble(low) <= 0; i++) {
            high = low;
            low *= low > 0.1 * widest ? STEP : 0.5;
        }
        return Root.between(equation, low, high);
    }

    private static double range(double[] x) {
        double[] q = Quantiles.of(x, new double[] {0.25, 0.75}, 7);
        return q[1] - q[0];
    }

    /** Distances between all pairs, in units of the sample's scale, with how often each occurs. */
    private record Distances(double[] distance, double[] count, int n) {
        static Distances of(double[] x, double scale) {
            return x.length <= EXACT_PAIRS ? exact(x, scale) : binned(x, scale);
        }

        private static Distances exact(double[] x, double scale) {
            int n = x.length;
            double[] d = new double[n * (n - 1) / 2];
            int k = 0;
            for (int i = 1; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    d[k++] = Math.abs(x[i] - x[j]) / scale;
                }
            }
            double[] one = new double[d.length];
            Arrays.fill(one, 1);
            return new Distances(d, one, n);
        }

        private static Distances binned(double[] x, double scale) {
            double low = Arrays.stream(x).min().orElseThrow();
            double high = Arrays.stream(x).max().orElseThrow();
            double width = (high - low) / (BINS - 1);
            double[] bins = new double[BINS];
            for (double v : x) {
                bins[(int) Math.round((v - low) / width)]++;
            }
            double[] count = new double[BINS];
            for (int i = 0; i < BINS; i++) {
                Stop.here();
                for (int j = 0; j < i && bins[i] > 0; j++) {
                    count[i - j] += bins[i] * bins[j];
                }
                count[0] += bins[i] * (bins[i] - 1) / 2;
            }
            double[] distance = new double[BINS];
            Arrays.setAll(distance, i -> i * width / scale);
            return new Distances(distance, count, x.length);
        }

        /** Kernel estimate of ∫f·f'''' or, at the sixth order, of ∫f·f''''''. */
        double derivative(double h, boolean sixth) {
            Stop.here();
            double sum = 0;
            for (int i = 0; i < distance.length; i++) {
                double d = distance[i] / h;
                double square = d * d;
                if (square < 1000 && count[i] > 0) {
                    double shape = sixth ? ((square - 15) * square + 45) * square - 15 : (square - 6) * square + 3;
                    sum += count[i] * shape * Math.exp(-square / 2);
                }
            }
            double diagonal = n * (sixth ? -15.0 : 3.0);
            double power = Math.pow(h, sixth ? 7 : 5);
            return (2 * sum + diagonal) / (n * (n - 1.0) * power * Math.sqrt(2 * Math.PI));
        }
    }
}
