package tare.importer;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as tools print them. Nothing is guessed: what is not surely a number is empty. */
public final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,5})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d{1,5})?");
    private static final Pattern POINT_GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern SPACE_GROUPED =
            Pattern.compile("[+-]?\\d{1,3}([ \u00a0\u202f\u2009\u2019'_]\\d{3})+([.,]\\d+)?");
    private static final Pattern GO_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");
    private static final int LONGEST = 400;

    private Numbers() {}

    /** A plain decimal number ({@code 1.5}, {@code -3e7}); finite, or empty. */
    public static OptionalDouble plain(String text) {
        String t = text.strip();
        return t.length() <= LONGEST && PLAIN.matcher(t).matches() ? finite(t) : OptionalDouble.empty();
    }

    /**
     * A number as printed for people: thousands separators ({@code 18,149.5}, {@code 18 149}), a leading {@code ≈} or
     * {@code ~}. A single comma before three digits is a thousands separator here. {@code N/A}, {@code ---},
     * {@code inf}, {@code NaN} and all else are empty.
     */
    public static OptionalDouble lenient(String text) {
        String t = text.strip();
        if (!t.isEmpty() && (t.charAt(0) == '\u2248' || t.charAt(0) == '~')) {
            t = t.substring(1).strip();
        }
        t = t.replace('\u2212', '-');
        if (t.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        if (PLAIN.matcher(t).matches()) {
            return finite(t);
        }
        if (GROUPED.matcher(t).matches()) {
            return finite(t.replace(",", ""));
        }
        if (SPACE_GROUPED.matcher(t).matches()) {
            return finite(t.replaceAll("[ \u00a0\u202f\u2009\u2019'_]", "").replace(',', '.'));
        }
        return OptionalDouble.empty();
    }

    /** A number written with a decimal comma ({@code 1234,5}, {@code 1.234,5}, {@code 1 234,5}). */
    public static OptionalDouble decimalComma(String text) {
        String t = text.strip();
        if (t.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        if (COMMA.matcher(t).matches()) {
            return finite(t.replace(',', '.'));
        }
        if (POINT_GROUPED.matcher(t).matches()) {
            return finite(t.replace(".", "").replace(',', '.'));
        }
        if (SPACE_GROUPED.matcher(t).matches()) {
            return finite(t.replaceAll("[ \u00a0\u202f\u2009\u2019'_]", "").replace(',', '.'));
        }
        return PLAIN.matcher(t).matches() && t.indexOf('.') < 0 ? finite(t) : OptionalDouble.empty();
    }

    /** Whether a text is a number with either decimal mark. */
    public static boolean printed(String text) {
        return lenient(text).isPresent() || decimalComma(text).isPresent();
    }

    /** Whether the text says "not a finite number" in a usual spelling: NaN, inf, Infinity, N/A, null, a dash. */
    public static boolean saysMissing(String text) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        return switch (t) {
            case "",
                    "nan",
                    "inf",
                    "+inf",
                    "-inf",
                    "infinity",
                    "+infinity",
                    "-infinity",
                    "n/a",
                    "na",
                    "null",
                    "none",
                    "-",
                    "--",
                    "---" -> true;
            default -> false;
        };
    }

    /** Seconds of a duration as Go prints it: {@code 1m2.5s}, {@code 350µs}; empty if it is none. */
    public static OptionalDouble goDuration(String text) {
        String t = text.strip();
        boolean negative = t.startsWith("-");
        Matcher m = GO_PART.matcher(negative ? t.substring(1) : t);
        double seconds = 0;
        int at = 0;
        while (m.lookingAt()) {
            seconds += Double.parseDouble(m.group(1)) * secondsOf(m.group(2));
            at = m.end();
            m.region(at, m.regionEnd());
        }
        return at > 0 && m.hitEnd() && m.regionStart() == m.regionEnd()
                ? OptionalDouble.of(negative ? -seconds : seconds)
                : OptionalDouble.empty();
    }

    private static double secondsOf(String unit) {
        return switch (unit) {
            case "ns" -> 1e-9;
            case "ms" -> 1e-3;
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3600;
            default -> 1e-6;
        };
    }

    /**
     * The printed step of numbers: one in the last decimal that any of them has, when that is coarse. {@code 1.25, 3.5}
     * gives 0.01; whole numbers give 1.
     *
     * @return the step, or 0 when nothing was printed coarsely: seven or more significant digits, or no number
     */
    public static double step(Iterable<String> texts) {
        Printed printed = new Printed();
        for (String text : texts) {
            printed.add(text.strip());
        }
        return printed.step();
    }

    /** The printed step of numbers that were read from their shortest decimal form, as JSON holds them. */
    public static double step(double[] values) {
        Printed printed = new Printed();
        for (double v : values) {
            String shortest = Double.toString(v).replace(".0E", "E");
            printed.add(shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest);
            if (printed.fine()) {
                return 0;
            }
        }
        return printed.step();
    }

    private static OptionalDouble finite(String t) {
        double d = Double.parseDouble(t);
        return Double.isFinite(d) ? OptionalDouble.of(d) : OptionalDouble.empty();
    }

    /** The finest last digit and the largest number of significant digits seen. */
    private static final class Printed {
        private static final int FINE = 7;

        private int lastPlace = Integer.MAX_VALUE;
        private int significant;

        void add(String text) {
            String t = text.toLowerCase(Locale.ROOT);
            int e = t.indexOf('e');
            int exponent = 0;
            if (e > 0) {
                OptionalDouble x = plain(t.substring(e + 1));
                if (x.isEmpty()) {
                    return;
                }
                exponent = (int) x.getAsDouble();
                t = t.substring(0, e);
            }
            if (!PLAIN.matcher(t).matches()) {
                return;
            }
            digits(t, exponent);
        }

        private void digits(String t, int exponent) {
            int point = t.indexOf('.');
            String all = t.replace(".", "").replaceAll("^[+-]?0*", "");
            if (all.isEmpty()) {
                return;
            }
            int decimals = point < 0 ? 0 : t.length() - point - 1;
            lastPlace = Math.min(lastPlace, exponent - decimals);
            significant = Math.max(significant, all.length());
        }

        boolean fine() {
            return significant >= FINE;
        }

        double step() {
            return significant == 0 || fine() ? 0 : Math.pow(10, lastPlace);
        }
    }
}
