package tare.plot;

import java.util.List;
import java.util.Objects;

/**
 * One direction of a panel.
 *
 * @param title with the unit; empty for none
 * @param from data value at its beginning (left, bottom)
 * @param to data value at its end
 * @param log whether equal ratios take equal lengths
 * @param format how tick numbers are written
 * @param labels names of the positions 0, 1, 2 ... instead of numbers; empty for a numeric axis
 * @param ticks where numbers stand; empty = at round numbers
 */
public record Axis(
        String title,
        double from,
        double to,
        boolean log,
        NumberFormat format,
        List<String> labels,
        List<Double> ticks) {
    /** How tick numbers are written. */
    public enum NumberFormat {
        PLAIN,
        /** The data are fractions, shown as per cent. */
        PERCENT,
        /** The same without a sign, for bars that grow both ways from zero. */
        MAGNITUDE,
        /** Whole numbers only. */
        COUNT,
        /** No numbers and no grid. */
        HIDDEN
    }

    public Axis {
        Objects.requireNonNull(title);
        Objects.requireNonNull(format);
        labels = List.copyOf(labels);
        ticks = List.copyOf(ticks);
    }

    /** An axis with numbers at round places. */
    public Axis(String title, double from, double to, boolean log, NumberFormat format, List<String> labels) {
        this(title, from, to, log, format, labels, List.of());
    }

    public static Axis linear(String title, double from, double to) {
        return new Axis(title, from, to, false, NumberFormat.PLAIN, List.of());
    }

    public static Axis percent(String title, double from, double to) {
        return new Axis(title, from, to, false, NumberFormat.PERCENT, List.of());
    }

    public static Axis log(String title, double from, double to) {
        return new Axis(title, from, to, true, NumberFormat.PLAIN, List.of());
    }

    public static Axis hidden(double from, double to) {
        return new Axis("", from, to, false, NumberFormat.HIDDEN, List.of());
    }

    /** Positions 0 to n − 1 with names; half a step of room at both ends. */
    public static Axis names(String title, List<String> names) {
        return new Axis(title, -0.5, Math.max(1, names.size()) - 0.5, false, NumberFormat.PLAIN, names);
    }

    public Axis withLog(boolean other) {
        return new Axis(title, from, to, other, format, labels, ticks);
    }

    public Axis withTitle(String other) {
        return new Axis(other, from, to, log, format, labels, ticks);
    }

    public Axis withRange(double low, double high) {
        return new Axis(title, low, high, log, format, labels, ticks);
    }

    public Axis withFormat(NumberFormat other) {
        return new Axis(title, from, to, log, other, labels, ticks);
    }

    /** With numbers at these values and nowhere else. */
    public Axis withTicks(List<Double> other) {
        return new Axis(title, from, to, log, format, labels, other);
    }

    /** From values to shares of the axis: 0 at its beginning, 1 at its end. */
    public Scale shares() {
        return new Scale(from, to, 0, 1, log);
    }

    public boolean numeric() {
        return labels.isEmpty() && format != NumberFormat.HIDDEN;
    }
}
