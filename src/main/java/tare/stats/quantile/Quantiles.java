package tare.stats.quantile;

import java.util.Arrays;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Stop;

/**
 * Sample quantiles in the nine definitions of Hyndman and Fan (1996); type 7 is the one used where none is named.
 */
public final class Quantiles {
    /** The type used where none is named: linear interpolation between (k−1)/(n−1). */
    public static final int DEFAULT_TYPE = 7;

    private static final double FUZZ = 4 * Math.ulp(1.0);

    private Quantiles() {}

    /** Quantiles of unsorted values. */
    public static double[] of(double[] x, double[] p, int type) {
        Require.sample(x, 1);
        Arrays.stream(p).forEach(Require::probability);
        if (type < 1 || type > 9) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "quantile types are 1 to 9, not " + type);
        }
        Stop.before(x.length);
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Arrays.stream(p).map(v -> ofSorted(sorted, v, type)).toArray();
    }

    /** One quantile of unsorted values, type 7. */
    public static double of(double[] x, double p) {
        return of(x, new double[] {p}, DEFAULT_TYPE)[0];
    }

    /** The median. */
    public static double median(double[] x) {
        return of(x, 0.5);
    }

    /** One quantile of values that are sorted already, type 7. */
    public static double ofSorted(double[] sorted, double p) {
        return ofSorted(sorted, p, DEFAULT_TYPE);
    }

    /** One quantile of values that are sorted already. */
    public static double ofSorted(double[] sorted, double p, int type) {
        return type <= 3 ? step(sorted, p, type) : interpolated(sorted, p, type);
    }

    /** Types 1 to 3 jump; a product n·p within 4 ulp of a whole number is that number. */
    private static double step(double[] sorted, double p, int type) {
        double position = type == 3 ? sorted.length * p - 0.5 : sorted.length * p;
        double nearest = Math.rint(position);
        boolean onStep = Math.abs(position - nearest) <= FUZZ * Math.max(1, Math.abs(position));
        long j = (long) (onStep ? nearest : Math.floor(position));
        double low = at(sorted, j);
        double high = at(sorted, j + 1);
        return switch (type) {
            case 1 -> onStep ? low : high;
            case 2 -> onStep ? low / 2 + high / 2 : high;
            default -> onStep && j % 2 == 0 ? low : high;
        };
    }

    private static double interpolated(double[] sorted, double p, int type) {
        double n = sorted.length;
        double position =
                switch (type) {
                    case 4 -> n * p;
                    case 5 -> n * p + 0.5;
                    case 6 -> (n + 1) * p;
                    case 7 -> 1 + (n - 1) * p;
                    case 8 -> (n + 1.0 / 3) * p + 1.0 / 3;
                    default -> (n + 0.25) * p + 0.375;
                };
        double floor = Math.floor(position + FUZZ);
        double part = position - floor;
        double low = at(sorted, (long) floor);
        if (Math.abs(part) < FUZZ) {
            return low;
        }
        double high = at(sorted, (long) floor + 1);
        return low == high ? low : (1 - part) * low + part * high;
    }

    /** The order statistic with this number from 1, clamped to what exists. */
    private static double at(double[] sorted, long number) {
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, number - 1))];
    }
}
