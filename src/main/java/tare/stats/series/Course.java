package tare.stats.series;

import java.util.Arrays;
import tare.stats.Moments;
import tare.stats.StudentT;

/**
 * What happens to values in their order, told once: a change of level or a straight trend, whichever leaves less.
 *
 * <p>Levels by penalised least cost on mean and variance (penalty 15·ln n, segments of three at least) for 12 to 5000
 * values whose summed deviations wander beyond 1.2·s·√n; a trend by least squares (t test of the slope below 0.01) from six
 * values on. Either counts only where it is large enough to matter. Of two that do, the one with the smaller residual
 * variance (by degrees of freedom) is told, and a trend that goes on inside the levels beside it.
 *
 * @param changes indices at which a new level begins; empty where the level does not change
 * @param step relative change at the first of them; 0 where there is none
 * @param drift relative change along the trend from first to last; 0 where there is none
 */
public record Course(int[] changes, double step, double drift) {
    private static final Course LEVEL = new Course(new int[0], 0, 0);
    /** Fewer values are not searched for changes of level. */
    public static final int FEWEST_CHANGING = 12;
    /** More values are not searched for changes of level. */
    public static final int MOST_CHANGING = 5_000;

    private static final double PENALTY = 15;
    private static final double WANDER = 1.2;
    /** Fewer values are not searched for a trend. */
    public static final int FEWEST_DRIFTING = 6;

    private static final double CHANCE = 0.01;

    /**
     * Looks at values in their order.
     *
     * @param stepMatters the least relative change of level that is told
     * @param driftMatters the least relative trend that is told
     */
    public static Course of(double[] x, double stepMatters, double driftMatters) {
        int[] changes = changes(x);
        double step = changes.length == 0 ? 0 : step(x, changes);
        Line line = Line.of(x);
        boolean stepped = Math.abs(step) > stepMatters;
        boolean drifts = Math.abs(line.drift()) > driftMatters;
        if (!stepped) {
            return drifts ? line.course() : LEVEL;
        }
        double[] level = levelled(x, changes);
        int spent = 2 * changes.length + 1;
        if (drifts && Moments.variance(line.rest(x)) / (x.length - 2) < Moments.variance(level) / (x.length - spent)) {
            return line.course();
        }
        double within = Line.of(level).drift();
        return new Course(changes, step, Math.abs(within) > driftMatters ? within : 0);
    }

    /** The same values with the changes of level and the trend taken out; the array itself where there are none. */
    public double[] rest(double[] x) {
        double[] level = changes.length == 0 ? x : levelled(x, changes);
        return drift == 0 ? level : new Line(drift * Moments.mean(x) / (x.length - 1), 0, x.length).rest(level);
    }

    /** Indices at which the level changes; empty where it does not or where there are too few or too many to look. */
    public static int[] changes(double[] x) {
        if (x.length < FEWEST_CHANGING || x.length > MOST_CHANGING || Moments.constant(x) || !uneven(x)) {
            return new int[0];
        }
        return Pelt.of(x, Pelt.Cost.MEAN_AND_VARIANCE, PENALTY * Math.log(x.length), 3)
                .changepoints();
    }

    /** Whether the cumulated deviations from the mean wander farther than those of level data nearly always do. */
    private static boolean uneven(double[] x) {
        double mean = Moments.mean(x);
        double reach = WANDER * Moments.sd(x) * Math.sqrt(x.length);
        double sum = 0;
        for (double v : x) {
            sum += v - mean;
            if (Math.abs(sum) > reach) {
                return true;
            }
        }
        return false;
    }

    private static double step(double[] x, int[] changes) {
        int end = changes.length > 1 ? changes[1] : x.length;
        double before = Moments.mean(Arrays.copyOfRange(x, 0, changes[0]));
        return Moments.mean(Arrays.copyOfRange(x, changes[0], end)) / before - 1;
    }

    /** Every stretch brought to the mean of all. */
    private static double[] levelled(double[] x, int[] changes) {
        double mean = Moments.mean(x);
        double[] rest = new double[x.length];
        for (int i = 0; i <= changes.length; i++) {
            int from = i == 0 ? 0 : changes[i - 1];
            int to = i == changes.length ? x.length : changes[i];
            double level = Moments.mean(Arrays.copyOfRange(x, from, to));
            for (int k = from; k < to; k++) {
                rest[k] = x[k] - level + mean;
            }
        }
        return rest;
    }

    /** A straight line through the values in order; no slope where it is not significant. */
    private record Line(double slope, double mean, int n) {
        static Line of(double[] x) {
            int n = x.length;
            double mean = n == 0 ? 0 : Moments.mean(x);
            if (n < FEWEST_DRIFTING || Moments.constant(x)) {
                return new Line(0, mean, n);
            }
            double middle = (n - 1) / 2.0;
            double sxy = 0;
            double sxx = 0;
            double syy = 0;
            for (int i = 0; i < n; i++) {
                sxy += (i - middle) * (x[i] - mean);
                sxx += (i - middle) * (i - middle);
                syy += (x[i] - mean) * (x[i] - mean);
            }
            double slope = sxy / sxx;
            double rest = Math.max(0, syy - slope * sxy) / (n - 2);
            double p = rest == 0 ? 0 : 2 * StudentT.survival(Math.abs(slope) / Math.sqrt(rest / sxx), n - 2);
            return new Line(p < CHANCE ? slope : 0, mean, n);
        }

        Course course() {
            return new Course(new int[0], 0, drift());
        }

        double drift() {
            return slope == 0 ? 0 : slope * (n - 1) / mean;
        }

        double[] rest(double[] x) {
            double[] rest = new double[n];
            for (int i = 0; i < n; i++) {
                rest[i] = x[i] - slope * (i - (n - 1) / 2.0);
            }
            return rest;
        }
    }
}
