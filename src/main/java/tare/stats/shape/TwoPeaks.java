package tare.stats.shape;

import java.util.Arrays;
import java.util.Optional;
import tare.stats.Moments;

/**
 * Two peaks of the density that overlap. Peaks of a Sheather–Jones density alone would call a fifth of all normal samples
 * of 20 to 30 values bimodal; so both sides of the valley must hold a tenth of the values, lie more than 4(1 + 3/n)
 * of their spreads apart (Ashman's D, √2|x̄₁−x̄₂|/√(s₁²+s₂²)), and farther than the margin. Then 2 % of normal samples of 20
 * values are called so, fewer of more; of two equal spreads ten apart all.
 */
public final class TwoPeaks {
    private static final int MOST = 20_000;
    private static final double APART = 4;
    private static final double FEW = 3;

    /** Lets through what running sums, less exact than means, would put just short of the limit. */
    private static final double NOT_ROUNDING = 1.001;

    private TwoPeaks() {}

    /** Means on both sides of the clearest valley; empty where there is none or too few or too many values to look. */
    public static Optional<double[]> of(double[] x, double margin) {
        if (x.length < Modes.SMALLEST || x.length > MOST || coarse(x)) {
            return Optional.empty();
        }
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int fewest = Math.max(3, sorted.length / 10);
        if (!anyCut(sorted, fewest, margin)) {
            return Optional.empty();
        }
        Modes modes = Modes.of(x, () -> false);
        double[] found = null;
        double clearest = apart(sorted.length);
        double below = 0;
        for (int i = 0; i + 1 < modes.share().length; i++) {
            below += modes.share()[i];
            int cut = (int) Math.round(below * sorted.length);
            if (cut >= fewest && sorted.length - cut >= fewest) {
                double[] low = Arrays.copyOfRange(sorted, 0, cut);
                double[] high = Arrays.copyOfRange(sorted, cut, sorted.length);
                double[] means = {Moments.mean(low), Moments.mean(high)};
                double spread = Math.sqrt((Moments.variance(low) + Moments.variance(high)) / 2);
                double apart = (means[1] - means[0]) / spread;
                boolean matters = means[1] - means[0] > margin * Math.abs(means[0]);
                if (apart > clearest && matters) {
                    clearest = apart;
                    found = means;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Whether some cut of the sorted values, at a valley or not, leaves two groups so far apart. Most samples have none, and
     * their density, which costs far more than running sums, need not be looked at.
     */
    private static boolean anyCut(double[] sorted, int fewest, double margin) {
        int n = sorted.length;
        double pivot = sorted[n / 2];
        double[] sums = new double[n + 1];
        double[] squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double v = sorted[i] - pivot;
            sums[i + 1] = sums[i] + v;
            squares[i + 1] = squares[i] + v * v;
        }
        for (int cut = fewest; cut <= n - fewest; cut++) {
            int above = n - cut;
            double low = sums[cut] / cut;
            double high = (sums[n] - sums[cut]) / above;
            double variance = Math.max(0, squares[cut] - cut * low * low) / (cut - 1)
                    + Math.max(0, squares[n] - squares[cut] - above * high * high) / (above - 1);
            double gap = (high - low) * NOT_ROUNDING;
            if (gap > apart(n) * Math.sqrt(variance / 2) && gap > margin * Math.abs(low + pivot)) {
                return true;
            }
        }
        return false;
    }

    /** In spreads; farther where few values may lie so by chance. */
    private static double apart(int n) {
        return APART * (1 + FEW / n);
    }

    /** Printed steps make peaks of their own. */
    private static boolean coarse(double[] x) {
        return 2 * Arrays.stream(x).distinct().count() < x.length;
    }
}
