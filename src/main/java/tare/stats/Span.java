package tare.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * An interval; an end may be infinite.
 *
 * @param low lower end
 * @param high upper end
 */
public record Span(double low, double high) {
    /** The interval with an increasing function applied to both ends. */
    public Span map(DoubleUnaryOperator increasing) {
        return new Span(increasing.applyAsDouble(low), increasing.applyAsDouble(high));
    }

    public boolean contains(double x) {
        return low <= x && x <= high;
    }
}
