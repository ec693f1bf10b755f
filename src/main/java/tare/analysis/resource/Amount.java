package tare.analysis.resource;

import tare.verdict.Figures;

/**
 * How much of a resource a side had.
 *
 * @param value above zero; the mean where it was measured run by run
 * @param origin where the number comes from, e.g. {@code entered by hand}, {@code from the files}
 */
public record Amount(double value, String origin) {
    public Amount {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("an amount is above zero and finite: " + value);
        }
    }

    /** {@code 48 (entered by hand)}. */
    public String words() {
        return Figures.value(value) + " (" + origin + ")";
    }
}
