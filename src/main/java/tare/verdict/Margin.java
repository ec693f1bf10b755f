package tare.verdict;

/**
 * The largest gap that is called negligible, on the cost ratio R (above 1 = candidate worse).
 *
 * @param low lower bound of R, below 1; 1/(1+m) for a margin m
 * @param high upper bound of R, above 1; 1+m for a margin m
 */
public record Margin(double low, double high) {
    public Margin {
        if (!(low > 0 && low < 1 && high > 1 && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a margin needs 0 < low < 1 < high: " + low + ", " + high);
        }
    }

    /** The symmetric margin [1/(1+m), 1+m], e.g. {@code of(0.01)} for 1 %. */
    public static Margin of(double fraction) {
        if (!(fraction > 0) || Double.isInfinite(fraction)) {
            throw new IllegalArgumentException("a margin must be positive: " + fraction);
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
