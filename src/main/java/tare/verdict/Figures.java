package tare.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Numbers for people: two significant digits for the uncertainty, the estimate to the same place, a real minus sign, a
 * space before the per cent sign. One place for screen, slides, documents and sentences.
 */
public final class Figures {
    private static final int MOST_DECIMALS = 9;
    private static final int VALUE_DIGITS = 4;
    private static final double MANY_TIMES = 10;
    private static final int NEAR_ZERO = 3;
    private static final double FIFTH = 0.2;

    /** Rounding of the computation, not of the number, is no reason to round up. */
    private static final int EXACT_DIGITS = 12;

    private Figures() {}

    /** Decimals at which an uncertainty shows two significant digits; negative for tens and hundreds. */
    public static int decimals(double uncertainty) {
        if (!(uncertainty > 0) || Double.isInfinite(uncertainty)) {
            return 1;
        }
        BigDecimal two = rounded(BigDecimal.valueOf(uncertainty), 2);
        int magnitude = two.precision() - two.scale() - 1;
        return Math.min(MOST_DECIMALS, 1 - magnitude);
    }

    /** Decimals for a ratio or gap in per cent, from the wider half of its interval; one decimal when there is none. */
    public static int percentDecimals(double estimate, Interval interval) {
        if (!interval.exists() || Double.isInfinite(interval.high())) {
            return 1;
        }
        double half = Math.max(interval.high() - estimate, estimate - interval.low());
        return Math.max(0, decimals(100 * half));
    }

    /** A number with fixed decimals; negative decimals round to tens; never "−0". */
    public static String fixed(double x, int decimals) {
        if (Double.isNaN(x)) {
            return "–";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(Double.toString(x)).setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().setScale(Math.max(0, decimals)).toPlainString();
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /** The same with a sign, + or −; none on a rounded zero. */
    public static String signed(double x, int decimals) {
        String text = fixed(x, decimals);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return text.startsWith("−") || zero ? text : "+" + text;
    }

    /** {@code 99.8 %} of a fraction 0.998. */
    public static String percent(double fraction, int decimals) {
        return fixed(100 * fraction, decimals) + " %";
    }

    /** How large a step or a share is: {@code 12.3 %}, and {@code 0.03 %}, where one decimal would make it nothing. */
    public static String size(double fraction) {
        return percent(fraction, Math.max(1, decimals(100 * fraction) - 1));
    }

    /** {@code +0.2 %} of a ratio 1.002. */
    public static String gap(double ratio, int decimals) {
        return Double.isNaN(ratio) ? "–" : signedEnd(ratio, decimals);
    }

    /** {@code −0.3 % to +0.7 %} of an interval of ratios. */
    public static String gapRange(Interval ratios, int decimals) {
        return signedEnd(ratios.low(), limitDecimals(100 * (ratios.low() - 1), decimals)) + " to "
                + signedEnd(ratios.high(), limitDecimals(100 * (ratios.high() - 1), decimals));
    }

    private static String signedEnd(double ratio, int decimals) {
        if (Double.isInfinite(ratio)) {
            return "any size";
        }
        return ratio >= MANY_TIMES ? times(ratio, ratio / MANY_TIMES) : signed(100 * (ratio - 1), decimals) + " %";
    }

    /** The limit of a range: a digit more, up to three, where rounding would make it 0 and it is not. */
    public static String limit(double x, int decimals) {
        return fixed(x, limitDecimals(x, decimals));
    }

    private static int limitDecimals(double x, int decimals) {
        for (int d = decimals; d <= decimals + NEAR_ZERO && x != 0 && !Double.isNaN(x) && !Double.isInfinite(x); d++) {
            if (new BigDecimal(Double.toString(x))
                            .setScale(d, RoundingMode.HALF_UP)
                            .signum()
                    != 0) {
                return d;
            }
        }
        return decimals;
    }

    /** {@code 98.7 to 99.4 %} of an interval of ratios. */
    public static String percentRange(Interval ratios, int decimals) {
        return fixed(100 * ratios.low(), limitDecimals(100 * (ratios.low() - 1), decimals)) + " to "
                + fixed(100 * ratios.high(), limitDecimals(100 * (ratios.high() - 1), decimals)) + " %";
    }

    /**
     * Performance with its interval at the right place: {@code 99.0 % (95 % interval 98.7 to 99.4 %)}.
     *
     * @param oneMinusLevel one minus the interval's level
     */
    public static String performance(double performance, Interval interval, double oneMinusLevel) {
        int decimals = percentDecimals(performance, interval);
        String value = percent(performance, decimals);
        return interval.exists()
                ? value + " (" + interval(oneMinusLevel) + " " + percentRange(interval, decimals) + ")"
                : value;
    }

    /** What an interval in a sentence is called: {@code 95 % interval} of α = 0.05. */
    public static String interval(double oneMinusLevel) {
        return level(oneMinusLevel) + " interval";
    }

    /** {@code 5.2 times} of a large ratio. */
    public static String times(double ratio, double uncertainty) {
        return fixed(ratio, decimals(uncertainty)) + " times";
    }

    /** {@code 1.97 times}, at the place of its interval. */
    public static String factor(double ratio, Interval interval) {
        return fixed(ratio, factorDecimals(interval)) + " times";
    }

    /** {@code 1.83 to 2.11} of an interval of such ratios; empty where there is none. */
    public static String factorRange(Interval interval) {
        int decimals = factorDecimals(interval);
        return interval.exists() ? fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals) : "";
    }

    private static int factorDecimals(Interval interval) {
        return interval.exists() && !Double.isInfinite(interval.high())
                ? Math.max(1, decimals((interval.high() - interval.low()) / 2))
                : 2;
    }

    /** The margin: {@code ±1 %}, or {@code −1 % to +2 %} of the cost when its sides differ. */
    public static String margin(Margin margin) {
        if (margin.symmetric()) {
            return "±" + plain(100 * margin.fraction()) + " %";
        }
        return "−" + plain(100 * (1 - margin.low())) + " % to +" + plain(100 * (margin.high() - 1)) + " %";
    }

    /**
     * A bound on the gap, read like a margin: {@code ±0.68 %}; from a fifth on {@code a factor of 1.68}, because there
     * the same bound is another percentage up than down (68 % more time, 40 % less throughput).
     */
    public static String bound(double boundedAt) {
        if (boundedAt >= FIFTH) {
            return "a factor of " + up(1 + boundedAt, Math.max(0, decimals(boundedAt)));
        }
        return "±" + smallest(boundedAt);
    }

    /** The bound as the smallest margin that would have held: {@code 0.68 %}. */
    public static String smallest(double boundedAt) {
        return up(100 * boundedAt, Math.max(0, decimals(100 * boundedAt))) + " %";
    }

    /** A bound on a size in percent, never said surer than it is: up where it is the most, down where it is the least. */
    public static String sizeBound(double fraction, int decimals, boolean most) {
        return rounded(100 * fraction, decimals, most ? RoundingMode.CEILING : RoundingMode.FLOOR) + " %";
    }

    /** A bound is rounded away from what it bounds: a gap bounded at 1.01 % is not bounded at 1.0 %. */
    private static String up(double bound, int decimals) {
        return rounded(bound, decimals, RoundingMode.CEILING);
    }

    private static String rounded(double x, int decimals, RoundingMode mode) {
        BigDecimal exact = new BigDecimal(x).round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_EVEN));
        return exact.setScale(decimals, mode).toPlainString();
    }

    /** One side of the margin without a sign: {@code 1 %}. */
    public static String marginSide(Margin margin, boolean worse) {
        return plain(100 * (worse ? margin.high() - 1 : 1 / margin.low() - 1)) + " %";
    }

    /** As few digits as say it: 1, 2.5, 0.1. */
    public static String plain(double x) {
        BigDecimal short10 = BigDecimal.valueOf(x).round(new MathContext(8, RoundingMode.HALF_EVEN));
        String digits =
                short10.signum() == 0 ? "0" : short10.stripTrailingZeros().toPlainString();
        return digits.replace('-', '−');
    }

    /** {@code p = 0.013}, {@code p < 0.0001}; two significant digits, never zero. */
    public static String p(double p) {
        if (Double.isNaN(p)) {
            return "p not computed";
        }
        return p < 0.0001 ? "p < 0.0001" : "p = " + pValue(p);
    }

    private static String pValue(double p) {
        if (p > 0.995) {
            return "1.0";
        }
        return fixed(p, decimals(p));
    }

    /** A measured value with its unit to four significant digits, e.g. {@code 184.1 kB}; scientific where very large or small. */
    public static String value(double x, String unit) {
        return unit.isEmpty() ? value(x) : value(x) + " " + unit;
    }

    /** A measured value to four significant digits. */
    public static String value(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return fixed(x, 0);
        }
        if (scientific(x)) {
            int exponent = magnitude(x);
            return plain(rounded(BigDecimal.valueOf(x), VALUE_DIGITS)
                            .movePointLeft(exponent)
                            .doubleValue())
                    + power(exponent);
        }
        return rounded(BigDecimal.valueOf(x), VALUE_DIGITS)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    /**
     * A mean to the place of its spread's second digit, zeros kept: {@code 45.60} with a standard deviation of 0.12,
     * {@code 50000} with one of 14000; of a mean smaller than that place two digits stand. Without a spread, or with
     * one of zero, four significant digits.
     */
    public static String mean(double x, double spread) {
        if (!(spread > 0) || Double.isInfinite(spread) || x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return value(x);
        }
        if (scientific(x)) {
            int exponent = magnitude(x);
            double unit = Math.pow(10, exponent);
            return fixed(x / unit, Math.clamp(decimals(spread / unit), 1, MOST_DECIMALS)) + power(exponent);
        }
        return fixed(x, Math.max(decimals(spread), 1 - magnitude(x)));
    }

    /** A mean on a scale that reads well, with its unit. */
    public static String mean(double x, double spread, ValueScale scale) {
        String mean = mean(scale.apply(x), scale.apply(spread));
        return scale.unit().isEmpty() ? mean : mean + " " + scale.unit();
    }

    /** The power of ten of the first digit, after rounding to four. */
    private static int magnitude(double x) {
        BigDecimal four = rounded(BigDecimal.valueOf(x), VALUE_DIGITS);
        return four.precision() - four.scale() - 1;
    }

    private static BigDecimal rounded(BigDecimal x, int digits) {
        return x.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static String power(int exponent) {
        return " × 10^" + String.valueOf(exponent).replace('-', '−');
    }

    /** Whether a value is so large or so small that it is written with a power of ten. */
    static boolean scientific(double x) {
        double size = Math.abs(x);
        return size != 0 && (size >= 1e9 || size < 1e-4);
    }

    /** A measured value on a scale that reads well: {@code 9.301 Gbit/s}. */
    public static String value(double x, ValueScale scale) {
        return value(scale.apply(x), scale.unit());
    }

    /** Two values on a scale that reads well, with as many digits as tell them apart. */
    public static List<String> values(double a, double b, ValueScale scale) {
        List<String> plain = List.of(value(a, scale), value(b, scale));
        double apart = Math.abs(a - b);
        return apart > 0 && plain.getFirst().equals(plain.getLast())
                ? List.of(mean(a, apart, scale), mean(b, apart, scale))
                : plain;
    }

    /** {@code 4 times in 5} of a chance of 0.8. */
    public static String chance(double power) {
        for (int of : new int[] {2, 3, 4, 5, 10, 20}) {
            double hits = power * of;
            if (Math.abs(hits - Math.rint(hits)) < 1e-9) {
                return Math.round(hits) + " times in " + of;
            }
        }
        return Math.round(100 * power) + " times in 100";
    }

    /** {@code 95 %} of α = 0.05. */
    public static String level(double oneMinusLevel) {
        return plain(100 * (1 - oneMinusLevel)) + " %";
    }

    /** {@code a, b and c}. */
    public static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    /** Small numbers in words, larger in digits. */
    public static String inWords(int count) {
        return count >= 0 && count < SMALL.length ? SMALL[count] : String.valueOf(count);
    }
}
