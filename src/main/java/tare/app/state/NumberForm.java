package tare.app.state;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written in the window. The engine writes them with a decimal point and without groups, and so do files
 * and the command line; here they become what the user reads at home.
 *
 * <p>In a sentence only numbers of the engine change: those with a unit, a per cent sign, a sign or an equals sign at their
 * side, and the ends of such a range. Versions, dates, names, paths and parameters ({@code bytes=16384}) stay as they are.
 *
 * @param decimal stands before the fraction
 * @param group stands between groups of three digits, in counts and values alike, from five digits on
 */
public record NumberForm(char decimal, char group) {
    private static final char THIN_SPACE = '\u202f';
    /** Between groups of digits in figures. */
    private static final char ENGINE_GROUP = '\u2009';

    private static final int LONG = 5;
    private static final int GROUP = 3;

    /** So far beside a number it is looked for what says that it is the engine's. */
    private static final int NEAR = 60;

    private static final String ONE = "[±−+]?\\d+(?:\\.\\d+)?";
    private static final String UNIT =
            "(?:[%×°]|(?:times|percent|hours?|minutes?|seconds?|runs?|hosts?|rows?|comparisons?"
                    + "|files?|values?|lines?|points?|results?|benchmarks?|measurements?|claims?|facts?|metrics?|columns?"
                    + "|machines?|iterations?|requests?|queries|transactions?|operations?|entries|names|pairs|failures?"
                    + "|ns|[µμu]s|ms|s|min|h|[kKMGT]?i?B|[kKMGT]?bit|[kKMG]?W|J|kJ|Wh|kWh|IOPS|[kKM]IOPS|tps|rps|iops|ops|[KkMG]bps"
                    + "|[GMT]FLOPS|[\\p{L}]{1,14}/[\\p{L}]{1,10})(?![\\p{L}\\p{N}]))";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,_/:#@=-])(\\d{1,3}(?:\u2009\\d{3})+|\\d+)(?:\\.(\\d+))?(?![\\p{L}\\p{N}_/:]|[.,]\\d|-[\\p{L}\\d])");
    private static final Pattern AFTER = Pattern.compile(
            "^(?:[ \u00a0\u202f]?" + UNIT
                    + "| of \\d+| \\((?:entered by hand|from the files|\\d+(?:\\.\\d+)? % interval)|(?: to | / |…)"
                    + ONE
                    + "[ \u00a0\u202f]?"
                    + UNIT + ").*",
            Pattern.DOTALL);
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?:[±−+=<>≈≤≥α]|\\b[pνα])\\s?|% interval (?:" + ONE + " to )?)$");
    /** Rows counted in a headline: {@code on 12345 of 20000}. */
    private static final Pattern COUNTED = Pattern.compile("\\b(?:on|of|all) $");

    private static final Pattern TYPED_SIGN = Pattern.compile("[±+\\s\u00a0\u2009\u202f'’]");
    private static final Pattern NEUTRAL = Pattern.compile("-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");

    /** The form of a language and country; without either, a point and thin spaces. */
    public static NumberForm of(Locale locale) {
        if (locale.getLanguage().isEmpty()) {
            return new NumberForm('.', THIN_SPACE);
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char group = symbols.getGroupingSeparator();
        return new NumberForm(symbols.getDecimalSeparator(), Character.isSpaceChar(group) ? THIN_SPACE : group);
    }

    /** The form that is in force: that of the process's locale for numbers. */
    public static NumberForm here() {
        return of(Locale.getDefault(Locale.Category.FORMAT));
    }

    /** A text of the engine, with its numbers in this form. */
    public String text(String neutral) {
        Matcher m = NUMBER.matcher(neutral);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            boolean whole = m.end() - m.start() == neutral.length();
            boolean ours = whole || m.group(1).indexOf(ENGINE_GROUP) > 0 || ours(neutral, m);
            m.appendReplacement(out, Matcher.quoteReplacement(ours ? number(m) : m.group()));
        }
        return m.appendTail(out).toString();
    }

    private static boolean ours(String text, Matcher m) {
        String before = text.substring(Math.max(0, m.start() - NEAR), m.start());
        return AFTER.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + NEAR)))
                        .matches()
                || BEFORE.matcher(before).find()
                || m.group(2) == null && COUNTED.matcher(before).find();
    }

    private String number(Matcher m) {
        String fraction = m.group(2) == null ? "" : decimal + m.group(2);
        String digits = m.group(1).replace(String.valueOf(ENGINE_GROUP), "");
        return (m.group(1).length() < LONG ? digits : grouped(digits)) + fraction;
    }

    /** A count. */
    public String count(long n) {
        String digits = String.valueOf(Math.abs(n));
        return (n < 0 ? "−" : "") + (digits.length() < LONG ? digits : grouped(digits));
    }

    private String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            out.insert(at, group);
        }
        return out.toString();
    }

    /**
     * A typed number as the engine writes it, with a point; signs of size such as ± are dropped. Point and comma are both
     * taken. Where there are both, the last is the decimal one; where there is one and it could be a group of thousands
     * ({@code 1.500}), this form decides. Empty if it is no number.
     */
    public String neutral(String typed) {
        String text = usual(TYPED_SIGN.matcher(typed).replaceAll("").replace('−', '-'));
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            String groups = point > comma ? "," : ".";
            text = text.replace(groups, "").replace(',', '.');
        } else if (text.chars().filter(c -> c == ',').count() > 1 || grouping(text, ',')) {
            text = text.replace(",", "");
        } else if (text.chars().filter(c -> c == '.').count() > 1 || grouping(text, '.')) {
            text = text.replace(".", "");
        }
        text = text.replace(',', '.');
        return NEUTRAL.matcher(text).matches() ? text : "";
    }

    /** Where this form has neither point nor comma, as Arabic has, its own signs as these. */
    private String usual(String text) {
        String pointed = decimal == ',' || decimal == '.' ? text : text.replace(decimal, '.');
        return group == ',' || group == '.' ? pointed : pointed.replace(String.valueOf(group), "");
    }

    private boolean grouping(String text, char c) {
        return c == group && text.matches("-?[1-9]\\d{0,2}" + Pattern.quote(String.valueOf(c)) + "\\d{3}");
    }

    /** A typed number. */
    public OptionalDouble parse(String typed) {
        String text = neutral(typed);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
