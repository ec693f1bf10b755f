package tare.model;

/**
 * Values with counts of one run; never expanded.
 *
 * @param values ascending, finite
 * @param counts how often each occurred, positive; same length as values
 */
public record Histogram(double[] values, long[] counts) {
    public Histogram {
        if (values.length != counts.length) {
            throw new IllegalArgumentException("a histogram needs as many counts as values");
        }
    }

    /** Total count. */
    public long n() {
        long n = 0;
        for (long c : counts) {
            n += c;
        }
        return n;
    }
}
