package tare.stats;

/** Input checks shared by the computations; each refuses with its code. */
public final class Require {
    private Require() {}

    /** p in [0, 1]. */
    public static void probability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw Refused.parameter("a probability is between 0 and 1, not " + p);
        }
    }

    /** A confidence or significance level, strictly between 0 and 1. */
    public static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw Refused.parameter("a level lies strictly between 0 and 1, not " + level);
        }
    }

    /** A number above 0 and finite. */
    public static void positive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw Refused.parameter(name + " must be positive, not " + value);
        }
    }

    /** A finite number. */
    public static void finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw Refused.parameter(name + " must be a number, not " + value);
        }
    }

    /** low below upp, both finite. */
    public static void ordered(double low, double upp) {
        if (!(low < upp) || Double.isInfinite(low) || Double.isInfinite(upp)) {
            throw Refused.parameter("the lower bound must lie below the upper: " + low + ", " + upp);
        }
    }

    /** All values finite. */
    public static void finite(double[] x) {
        for (double v : x) {
            if (!Double.isFinite(v)) {
                throw new Refused(Refused.Code.NON_FINITE, "found " + v);
            }
        }
    }

    /** At least so many values. */
    public static void atLeast(int n, double[] x) {
        if (x.length < n) {
            throw new Refused(Refused.Code.TOO_FEW_VALUES, x.length + " of " + n);
        }
    }

    /** Finite and at least so many values: the usual check of one sample. */
    public static void sample(double[] x, int n) {
        finite(x);
        atLeast(n, x);
    }

    /** The usual check of two samples: all finite first, then enough of each. */
    public static void samples(double[] x, double[] y, int n) {
        finite(x);
        finite(y);
        atLeast(n, x);
        atLeast(n, y);
    }

    /** All values above 0, for logarithms. */
    public static void positive(double[] x) {
        for (double v : x) {
            if (!(v > 0)) {
                throw new Refused(Refused.Code.NON_POSITIVE, "found " + v);
            }
        }
    }

    /** Not all values of both sides constant. */
    public static void variation(double[] x, double[] y) {
        if (Moments.constant(x) && Moments.constant(y)) {
            throw new Refused(Refused.Code.NO_VARIATION, "both sides are constant");
        }
    }

    /** Not constant. */
    public static void variation(double[] x) {
        if (Moments.constant(x)) {
            throw new Refused(Refused.Code.NO_VARIATION, "all values are " + x[0]);
        }
    }

    /** Equal lengths, for paired data. */
    public static void paired(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new Refused(Refused.Code.UNEQUAL_LENGTHS, x.length + " and " + y.length);
        }
    }
}
