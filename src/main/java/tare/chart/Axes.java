package tare.chart;

import tare.plot.Axis;

/** Axes that hold what they must with a little room, and logarithmic where asked and possible. */
public final class Axes {
    private static final double ROOM = 0.06;
    /** From such a ratio of the largest to the smallest value on, a linear axis would press most values into a line. */
    private static final double WIDE = 30;

    private Axes() {}

    /** The same, logarithmic by itself where values lie very far apart and nobody chose otherwise. */
    public static Axis apt(String title, double low, double high, Selection selection) {
        boolean wide = low > 0 && high / low > WIDE && !selection.options().containsKey("axis");
        return of(title, low, high, wide ? selection.with("axis", "log") : selection);
    }

    /** An axis over [low, high]; never empty. The option {@code axis=log} or {@code axis=zero} of the selection decides. */
    public static Axis of(String title, double low, double high, Selection selection) {
        if (selection.is("axis", "log") && low > 0) {
            double room = Math.max(0.02, ROOM * Math.log(high / low));
            return Axis.log(title, low * Math.exp(-room), high * Math.exp(room));
        }
        double from = selection.is("axis", "zero") ? Math.min(0, low) : low;
        double range = high - from;
        double room = range > 0 ? ROOM * range : high == 0 ? 1 : Math.abs(high) * 0.05;
        boolean zero = selection.is("axis", "zero") && from == 0;
        return Axis.linear(title, zero ? 0 : from - room, high + room);
    }
}
