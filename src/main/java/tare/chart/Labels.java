package tare.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.model.Role;
import tare.verdict.Figures;
import tare.verdict.Rule;
import tare.verdict.ValueScale;

/** The words and numbers that several figures share. */
public final class Labels {
    private static final double MANY_TIMES = 5;
    private static final double TWICE = 2;
    private static final double FOUR_DIGITS = 1000;
    private static final double NEARLY_NOTHING = 0.005;

    /** Margins below half a per cent need two decimals. */
    private static final double FINE_MARGIN = 0.0049;

    private Labels() {}

    /** A performance for a column of numbers, all to one place: {@code 98.7 %}; a factor where it is many times. */
    public static String performance(double performance, Rule rule) {
        if (Double.isNaN(performance)) {
            return "–";
        }
        if (performance >= MANY_TIMES) {
            return number(performance, 3) + " ×";
        }
        return Figures.limit(100 * performance, rule.margin().fraction() < FINE_MARGIN ? 2 : 1) + " %";
    }

    /** Performance with its interval in words: {@code 94.9 % (95 % interval 93.7 to 96.1 %)}. */
    public static String performanceRange(Comparison c) {
        double p = c.judgement().performance();
        return p >= MANY_TIMES
                ? number(p, 3) + " ×"
                : Figures.performance(p, c.judgement().performanceCi(), c.rule().alpha());
    }

    /** For a caption after the margin that a figure of several rows draws: which rows are judged by another; empty for none. */
    public static String otherMargins(List<Comparison> rows, Rule drawn) {
        List<Comparison> others = rows.stream()
                .filter(c -> !c.rule().margin().equals(drawn.margin()))
                .toList();
        String margins =
                others.stream().map(c -> margin(c.rule())).distinct().limit(4).collect(Collectors.joining(", "));
        return others.isEmpty()
                ? ""
                : "; " + others.size() + " of " + rows.size()
                        + (others.size() == 1
                                ? " judged by a margin of its own ("
                                : " judged by margins of their own (")
                        + margins + ")";
    }

    public static String margin(Rule rule) {
        return Figures.margin(rule.margin());
    }

    /** A level such as 0.95 as {@code 95 %}. */
    public static String level(double level) {
        return Figures.level(1 - level);
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
        return c.metric().role() == Role.PRIMARY
                ? c.key().label()
                : c.key().label() + " · " + c.metric().name();
    }

    /** A ratio in words: {@code 1.8 % higher}, {@code 0.4 % lower}, {@code within 0.05 %}. */
    public static String change(double ratio) {
        double percent = 100 * Math.abs(ratio - 1);
        if (percent < 0.05) {
            return "within 0.05 %";
        }
        return ratio >= TWICE
                ? number(ratio, 2) + " times as high"
                : Figures.fixed(percent, Math.max(percent < 1 ? 2 : 1, ofRest(ratio))) + " % "
                        + (ratio > 1 ? "higher" : "lower");
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

    /** A count with thousands apart. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u2009');
    }

    /** {@code 5.7 % below} of a value beside another; without a share where one of them is not positive; empty for equal ones. */
    public static String beside(double value, double other) {
        if (value == other) {
            return "";
        }
        String where = value < other ? "below" : "above";
        if (value <= 0 || other <= 0) {
            return where;
        }
        double percent = 100 * Math.abs(value / other - 1);
        return value / other >= TWICE
                ? number(value / other, 2) + " times"
                : Figures.fixed(percent, Math.max(ofRest(value / other), Figures.decimals(percent))) + " % " + where;
    }

    /** Decimals at which what is left of nearly nothing is still seen: 99.990 % lower, and not 100 %. */
    private static int ofRest(double ratio) {
        return ratio < NEARLY_NOTHING ? Figures.decimals(100 * ratio) : 1;
    }

    /** The same with its unit. */
    public static String value(double value, String unit) {
        return unit.isEmpty() ? value(value) : value(value) + " " + unit;
    }

    /** A raw value in a scale with its unit. */
    public static String value(double raw, ValueScale scale) {
        return value(scale.apply(raw), scale.unit());
    }

    /** The same for a column of numbers: four digits in every row, {@code 45.60} below {@code 45.79}. */
    public static String evenValue(double raw, ValueScale scale) {
        double value = scale.apply(raw);
        boolean short4 = Math.abs(value) < FOUR_DIGITS && Math.abs(value) >= 1 / FOUR_DIGITS;
        String unit = scale.unit().isEmpty() ? "" : " " + scale.unit();
        return short4 ? number(value, 4) + unit : value(raw, scale);
    }

    /** A measured value to four significant digits, thousands apart and powers of ten as on the axes. */
    public static String value(double value) {
        return apart(Figures.value(value));
    }

    /** A mean to the place of its spread with its unit, {@link Figures#mean}; thousands apart. */
    public static String mean(double raw, double spread, ValueScale scale) {
        String mean = mean(scale.apply(raw), scale.apply(spread));
        return scale.unit().isEmpty() ? mean : mean + " " + scale.unit();
    }

    /** The same without a unit. */
    public static String mean(double value, double spread) {
        return apart(Figures.mean(value, spread));
    }

    private static String apart(String figure) {
        String text = figure.replace(" × 10^", "e");
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        if (!whole.matches("−?[0-9]{4,}")) {
            return text;
        }
        String apart = count(Long.parseLong(whole.replace('−', '-')));
        return minus(apart) + (point < 0 ? "" : text.substring(point));
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
