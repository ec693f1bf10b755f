package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis, and how they are written. */
public final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};

    private static final int LEAST = 3;
    private static final int MOST_DECIMALS = 15;

    private Ticks() {}

    /**
     * A tick.
     *
     * @param value in data
     * @param text as written
     */
    public record Tick(double value, String text) {}

    /** The same, and more where so few round numbers lie between the ends that no step can be read; at most {@code most}. */
    public static List<Tick> readable(Axis axis, int target, int most) {
        List<Tick> ticks = of(axis, target);
        for (int more = target + 1; ticks.size() < LEAST && more <= most; more++) {
            List<Tick> finer = of(axis, more);
            ticks = finer.size() <= most ? finer : ticks;
        }
        return ticks;
    }

    /** About {@code target} ticks between the ends of an axis; none on one without a length. */
    public static List<Tick> of(Axis axis, int target) {
        int parts = Math.max(2, target);
        return switch (axis.format()) {
            case HIDDEN -> List.of();
            case PERCENT -> written(axis, 100, parts, " %");
            case MAGNITUDE ->
                written(axis, 100, parts, " %").stream()
                        .map(t -> new Tick(t.value(), t.text().replace("\u2212", "")))
                        .toList();
            case COUNT -> written(axis, 1, parts, "");
            case PLAIN -> axis.labels().isEmpty() ? written(axis, 1, parts, "") : named(axis);
        };
    }

    private static List<Tick> named(Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < axis.labels().size(); i++) {
            ticks.add(new Tick(i, axis.labels().get(i)));
        }
        return ticks;
    }

    private static List<Tick> written(Axis axis, double factor, int target, String suffix) {
        double low = Math.min(axis.from(), axis.to()) * factor;
        double high = Math.max(axis.from(), axis.to()) * factor;
        List<Tick> ticks = new ArrayList<>();
        if (!axis.ticks().isEmpty()) {
            axis.ticks().forEach(v -> ticks.add(new Tick(v, text(v * factor, shortest(v * factor)) + suffix)));
            return ticks;
        }
        if (!(high > low)) {
            return ticks;
        }
        if (axis.log() && low > 0 && high / low > 8) {
            for (double v : decades(low, high, target)) {
                ticks.add(new Tick(v / factor, text(v, v) + suffix));
            }
            return ticks;
        }
        double fine = step(high - low, target);
        double step = axis.format() == Axis.NumberFormat.COUNT ? Math.max(1, Math.ceil(fine)) : fine;
        for (long i = (long) Math.ceil(low / step - 1e-9); i <= Math.floor(high / step + 1e-9); i++) {
            ticks.add(new Tick(i * step / factor, text(i * step, step) + suffix));
        }
        return ticks;
    }

    /** A round step that divides a range in at most about {@code target} parts. */
    public static double step(double range, int target) {
        double raw = range / target;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double s : STEPS) {
            if (s * power >= raw * 0.999) {
                return s * power;
            }
        }
        return 10 * power;
    }

    private static List<Double> decades(double low, double high, int target) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int[] parts = 3 * Math.log10(high / low) <= target + 1.5 ? new int[] {1, 2, 5} : new int[] {1};
        int every = Math.max(1, (int) Math.ceil((last - first + 1.0) / (target + 1)));
        List<Double> out = new ArrayList<>();
        for (int d = first; d <= last; d += every) {
            for (int p : parts) {
                double v = p * Math.pow(10, d);
                if (v >= low * 0.9999 && v <= high * 1.0001) {
                    out.add(v);
                }
            }
        }
        return out;
    }

    /** A number with as many decimals as its step needs; thousands apart, a real minus sign. */
    public static String text(double value, double step) {
        double magnitude = Math.abs(value);
        if (magnitude != 0 && (magnitude >= 1e9 || magnitude < 1e-5)) {
            return power(value, step);
        }
        int decimals = decimals(step);
        String s = String.format(Locale.ROOT, "%,." + decimals + "f", magnitude < step * 1e-6 ? 0.0 : magnitude);
        return (value < 0 && magnitude >= step * 1e-6 ? "\u2212" : "") + s.replace(',', '\u2009');
    }

    /** The place of a number's last digit that is not zero. */
    private static double shortest(double value) {
        return Math.pow(10, -decimals(value));
    }

    private static int decimals(double step) {
        for (int d = 0; d < MOST_DECIMALS; d++) {
            double scaled = Math.abs(step) * Math.pow(10, d);
            boolean whole = Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(1, scaled);
            if (whole && (scaled >= 0.5 || step == 0)) {
                return d;
            }
        }
        return MOST_DECIMALS;
    }

    private static String power(double value, double step) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        double lead = value / Math.pow(10, exponent);
        int places = (int) Math.clamp(exponent - Math.floor(Math.log10(Math.abs(step)) + 1e-9), 0, 9);
        String digits =
                String.format(Locale.ROOT, "%." + places + "f", Math.abs(lead)).replaceAll("\\.0+$", "");
        String text = digits + "e" + (exponent < 0 ? "\u2212" : "") + Math.abs(exponent);
        return value < 0 ? "\u2212" + text : text;
    }
}
