package tare.plot;

/**
 * Data to position and back.
 *
 * @param from data value at {@code start}
 * @param to data value at {@code end}
 * @param start position, in scene units
 * @param end position; below start for an axis that grows upwards
 * @param log whether equal ratios take equal lengths; then both data values are positive
 */
public record Scale(double from, double to, double start, double end, boolean log) {
    public Scale {
        if (!(Double.isFinite(from) && Double.isFinite(to)) || from == to) {
            throw new IllegalArgumentException("a scale needs two different finite ends: " + from + ", " + to);
        }
        if (log && !(from > 0 && to > 0)) {
            throw new IllegalArgumentException("a log scale needs positive ends: " + from + ", " + to);
        }
    }

    /** Position of a value; outside the ends it continues. */
    public double at(double value) {
        double share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        return start + share * (end - start);
    }

    /** The value at a position. */
    public double valueAt(double position) {
        double share = (position - start) / (end - start);
        return log ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    /** Whether the value lies between the ends. */
    public boolean holds(double value) {
        return value >= Math.min(from, to) && value <= Math.max(from, to);
    }

    public double clamp(double value) {
        return Math.max(Math.min(from, to), Math.min(Math.max(from, to), value));
    }
}
