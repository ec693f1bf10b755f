package tare.stats;

/**
 * A sample in three numbers.
 *
 * @param n values
 * @param mean arithmetic mean
 * @param sd standard deviation with denominator n − 1; NaN for one value
 */
public record Summary(int n, double mean, double sd) {
    public static Summary of(double[] x) {
        return new Summary(x.length, Moments.mean(x), Moments.sd(x));
    }

    /** Standard error of the mean. */
    public double standardError() {
        return sd / Math.sqrt(n);
    }
}
