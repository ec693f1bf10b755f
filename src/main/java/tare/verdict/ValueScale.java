package tare.verdict;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Metric;

/**
 * A unit in which a metric's values read well: 0.00048 s as 480 µs, 184 100 IOPS as 184.1 thousand IOPS.
 *
 * @param factor values are multiplied by it
 * @param unit symbol for axis and text; may be empty
 */
public record ValueScale(double factor, String unit) {
    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final double[] SECONDS = {1e-9, 1e-6, 1e-3, 1};
    private static final String[] COUNTS = {"thousand", "million", "billion", "trillion"};
    /** From so many on a number is read in thousands, and below so few in thousandths. */
    private static final double MANY = 20_000;

    private static final double FEW = 0.01;
    /** Prefix, binary or not, and the rest. */
    private static final Pattern BYTES = Pattern.compile("([kKMGT]?)(i?)((?:B|bits?|bps)(?:/.*)?)");

    private static final String PREFIXES = " kmgt";

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
        Matcher bytes = BYTES.matcher(symbol);
        return bytes.matches() && metric.unit().dimension().matches("(bytes|bits)(/.*)?")
                ? prefixed(bytes, size)
                : counted(symbol, size);
    }

    /**
     * The scale for a sentence: the metric's own unit, except for bytes and bits and where its number would need a power
     * of ten.
     */
    public static ValueScale inSentence(Metric metric, double typical) {
        String dimension = metric.unit().dimension();
        boolean bytes = dimension.startsWith("bytes") || dimension.startsWith("bits");
        return bytes || Figures.scientific(typical)
                ? of(metric, typical)
                : new ValueScale(1, metric.unit().symbol());
    }

    /** The prefix at which values have one to three digits before the point: 25 120 MB/s as 25.12 GB/s. */
    private static ValueScale prefixed(Matcher unit, double size) {
        boolean binary = !unit.group(2).isEmpty();
        double step = binary ? 1024 : 1000;
        int from = unit.group(1).isEmpty() ? 0 : PREFIXES.indexOf(unit.group(1).toLowerCase(Locale.ROOT));
        int to = from;
        double shown = size;
        while (shown >= (to == from ? MANY : step) && to < PREFIXES.length() - 1) {
            shown /= step;
            to++;
        }
        while (shown < FEW && to > (binary ? 1 : 0)) {
            shown *= step;
            to--;
        }
        if (to == from) {
            return new ValueScale(1, unit.group());
        }
        String letter = to == 0 ? "" : PREFIXES.substring(to, to + 1);
        String prefix = to == 1 && !binary ? "k" : letter.toUpperCase(Locale.ROOT);
        return new ValueScale(Math.pow(step, from - to), prefix + unit.group(2) + unit.group(3));
    }

    private static ValueScale counted(String symbol, double size) {
        for (int i = COUNTS.length - 1; i >= 0; i--) {
            if (size >= MANY * Math.pow(1000, i)) {
                String word = COUNTS[i];
                return new ValueScale(Math.pow(1000, -i - 1), symbol.isEmpty() ? word + "s" : word + " " + symbol);
            }
        }
        return new ValueScale(1, symbol);
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
