package tare.stats;

/**
 * A sum that carries its rounding error along (double-double by Knuth's two-sum), so that the result does not depend on
 * the order of the terms in any digit that is printed.
 */
final class Summing {
    private double high;
    private double low;

    /** Adds one term. */
    void add(double term) {
        double sum = high + term;
        double part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum;
    }

    /** The sum so far. */
    double total() {
        return high + low;
    }

    /** The sum so far minus factor · count, exactly as far as the sum is known. */
    double minus(double factor, int count) {
        return Math.fma(-factor, count, high) + low;
    }

    /** The sum of the array; 0 when empty. */
    static double of(double[] x) {
        Summing sum = new Summing();
        for (double v : x) {
            sum.add(v);
        }
        return sum.total();
    }
}
