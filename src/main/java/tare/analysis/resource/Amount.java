package tare.analysis.resource;

import tare.verdict.Figures;

/**
 * How much of a resource a side had.
 *
 * @param value above zero; the mean where it was measured run by run
 * @param origin where the number comes from, e.g. {@code entered by hand}, {@code from the files}
 */
public record Amount(double value, String origin) {
    private static final double FINEST = 100;
    private static final double LONG = 1e6;

    public Amount {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("an amount is above zero and finite: " + value);
        }
    }

    /** {@code 48 (entered by hand)}; a price or a count as it was written, what was measured to four digits. */
    public String words() {
        boolean written = value < LONG && Math.abs(value * FINEST - Math.rint(value * FINEST)) < 1e-6;
        return (written ? Figures.plain(value) : Figures.value(value)) + " (" + origin + ")";
    }
}
