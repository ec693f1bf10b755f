package tare.chart;

import java.util.Locale;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.verdict.Interval;
import tare.verdict.Rule;

/** The words and numbers that several figures share. */
public final class Labels {
    private Labels() {}

    /** A performance such as {@code 98.7 %}, as precise as the interval's half width allows; a factor above 5 times. */
    public static String performance(double performance, Interval interval) {
        if (Double.isNaN(performance)) {
            return "–";
        }
        if (performance >= 5) {
            return number(performance, 3) + " ×";
        }
        double half = interval.exists() ? (interval.high() - interval.low()) / 2 * 100 : 0.1;
        return percent(performance, half);
    }

    /** A fraction as per cent, with decimals for an uncertainty (in points of per cent). */
    public static String percent(double fraction, double uncertainty) {
        int decimals = uncertainty >= 5 ? 0 : uncertainty >= 0.1 ? 1 : 2;
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", fraction * 100)) + " %";
    }

    /** The margin as people write it: {@code ±1 %}, or both bounds when they differ. */
    public static String margin(Rule rule) {
        double high = rule.margin().high() - 1;
        double low = 1 / rule.margin().low() - 1;
        return Math.abs(high - low) < 1e-9
                ? "±" + trimmed(high * 100) + " %"
                : "−" + trimmed(100 * (1 - 1 / rule.margin().high())) + " to +"
                        + trimmed(100 * (1 / rule.margin().low() - 1)) + " %";
    }

    /** A level such as 0.95 as {@code 95 %}. */
    public static String level(double level) {
        return trimmed(level * 100) + " %";
    }

    /** What thick and thin lines mean. */
    public static String intervals(Rule rule) {
        return "thick line " + level(1 - 2 * rule.alpha()) + " interval (decides equivalence), thin line "
                + level(1 - rule.alpha()) + " interval (decides a difference)";
    }

    /** Who is the yardstick, e.g. {@code Performance, bare metal = 100 %, left is worse}. */
    public static String axis(Analysis a) {
        return "Performance, " + a.baseline() + " = 100 % · left is worse";
    }

    /** Benchmark and, if it is not the primary one, metric. */
    public static String row(Comparison c) {
        return c.metric().role() == tare.model.Role.PRIMARY
                ? c.key().label()
                : c.key().label() + " · " + c.metric().name();
    }

    /** A number with significant digits, thousands apart, a real minus sign. */
    public static String number(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : "–";
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        int decimals = Math.max(0, digits - whole);
        if (whole > 9 || whole < -4) {
            return minus(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
                    .replace("e+0", "e")
                    .replace("e-0", "e−")
                    .replace("e+", "e"));
        }
        return minus(String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', '\u2009'));
    }

    private static String trimmed(double value) {
        return minus(String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", ""));
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
