package tare.verdict;

/**
 * The largest gap that is called negligible, on the cost ratio R (above 1 = candidate worse).
 *
 * @param low lower bound of R, below 1; 1/(1+m) for a margin m
 * @param high upper bound of R, above 1; 1+m for a margin m
 */
public record Margin(double low, double high) {
    /** The smallest gap that can be called negligible: a smaller one is nothing beside 1. */
    public static final double SMALLEST = 1e-9;

    private static final double ROUNDED = 0.999999;

    /** Nobody calls a gap negligible that is larger, and what lies far from all values cannot be drawn. */
    private static final double LARGEST = 1e6;

    public Margin {
        double gap = Math.min(1 - low, high - 1);
        if (!(gap >= ROUNDED * SMALLEST && low >= 1 / LARGEST && high <= LARGEST)) {
            throw new IllegalArgumentException(
                    "a margin needs a low bound below 1 and a high one above 1, and sensible ones: " + low + ", "
                            + high);
        }
    }

    /** The symmetric margin [1/(1+m), 1+m], e.g. {@code of(0.01)} for 1 %. */
    public static Margin of(double fraction) {
        if (!(fraction >= SMALLEST && fraction < LARGEST)) {
            throw new IllegalArgumentException("a margin must be above 0 and sensible: " + fraction);
        }
        return new Margin(1 / (1 + fraction), 1 + fraction);
    }

    /** m of the upper bound: how much more cost is still negligible. */
    public double fraction() {
        return high - 1;
    }

    /** ln of the lower bound; exactly −{@link #logHigh()} for a symmetric margin, so that roles can be swapped. */
    public double logLow() {
        return symmetric() ? -logHigh() : Math.log(low);
    }

    /** Whether both bounds are the same gap, read either way. */
    public boolean symmetric() {
        return Math.abs(low * high - 1) < 1e-12;
    }

    public double logHigh() {
        return Math.log(high);
    }

    /** Half of the nearer side, as a log with its sign. */
    public double logHalf() {
        return logHigh() <= -logLow() ? logHigh() / 2 : logLow() / 2;
    }
}
