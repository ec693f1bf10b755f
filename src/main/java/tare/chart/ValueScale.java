package tare.chart;

import tare.model.Metric;
import tare.verdict.Figures;

/**
 * A unit in which a metric's values read well: 0.00048 s as 480 µs, 184 100 IOPS as 184.1 thousand IOPS.
 *
 * @param factor values are multiplied by it
 * @param unit symbol for axis and text; may be empty
 */
public record ValueScale(double factor, String unit) {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final double[] SECONDS = {1e-9, 1e-6, 1e-3, 1};

    /** The scale for values as large as {@code typical}. */
    public static ValueScale of(Metric metric, double typical) {
        String symbol = metric.unit().symbol();
        double size = Math.abs(typical);
        if (!(size > 0) || Double.isInfinite(size)) {
            return new ValueScale(1, symbol);
        }
        if (metric.unit().dimension().equals("time")) {
            return time(metric.unit().toBase(), size);
        }
        if (metric.unit().dimension().startsWith("time/")) {
            ValueScale time = time(metric.unit().toBase(), size);
            int slash = symbol.indexOf('/');
            return new ValueScale(time.factor, slash < 0 ? time.unit : time.unit + symbol.substring(slash));
        }
        if (size >= 20_000_000) {
            return new ValueScale(1e-6, symbol.isEmpty() ? "millions" : "million " + symbol);
        }
        return size >= 20_000
                ? new ValueScale(1e-3, symbol.isEmpty() ? "thousands" : "thousand " + symbol)
                : new ValueScale(1, symbol);
    }

    private static ValueScale time(double toSeconds, double size) {
        double seconds = size * toSeconds;
        int i = 0;
        while (i < SECONDS.length - 1 && seconds >= SECONDS[i + 1]) {
            i++;
        }
        return new ValueScale(toSeconds / SECONDS[i], TIMES[i]);
    }

    public double apply(double value) {
        return value * factor;
    }

    /** All values in this scale; the same array where the scale changes nothing. */
    public double[] apply(double[] values) {
        if (factor == 1) {
            return values;
        }
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = values[i] * factor;
        }
        return out;
    }

    /** A raw value in this scale with its unit. */
    public String text(double value) {
        return Figures.value(value * factor, unit);
    }

    /** {@code IOPS} or {@code time (µs)}: the metric's name with the unit, once. */
    public String title(Metric metric) {
        String name = metric.name();
        if (unit.isEmpty() || name.equalsIgnoreCase(unit)) {
            return name;
        }
        if (unit.startsWith("%")) {
            return unit;
        }
        return unit.endsWith(" " + name) ? unit : name + " (" + unit + ")";
    }
}
