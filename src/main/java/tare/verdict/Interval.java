package tare.verdict;

/**
 * An interval on a ratio; NaN at both ends when there is none.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    public boolean exists() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** The interval of the reciprocal. */
    public Interval inverse() {
        return new Interval(1 / high, 1 / low);
    }
}
