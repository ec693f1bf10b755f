package tare.stats;

/**
 * How equally many values of two sides stand to each other, for planning: it sets the degrees of freedom of the test. The
 * standard deviation is always that of one value of a side, so that a difference of means has the variance 2σ²/n; of pairs
 * that is σ = s_d/√2.
 */
public enum Layout {
    /** Two independent samples: ν = 2n − 2. */
    SEPARATE(2),
    /** Pairs: ν = n − 1. */
    PAIRED(1);

    private final int samples;

    Layout(int samples) {
        this.samples = samples;
    }

    /** Degrees of freedom with n values a side. */
    double freedom(double n) {
        return samples * (n - 1);
    }
}
