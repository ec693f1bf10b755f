package tare.chart;

import tare.stats.Moments;
import tare.verdict.Figures;

/** How much the units of each side vary, in words that claim no more than the checks do. */
public final class Spreads {
    private static final String UNEQUAL = "UNEQUAL_SPREAD";

    private Spreads() {}

    /**
     * Which side varies more where the check for unequal spread says so; else both coefficients of variation. Values of which some
     * are not positive have no share of their mean to vary by: then standard deviations in their unit.
     */
    public static String sentence(TwoSides s) {
        boolean shares = s.low() > 0;
        double b = spread(s.baseline(), shares);
        double c = spread(s.candidate(), shares);
        String words = words(c, s, shares);
        String wordsB = words(b, s, shares);
        String unit = s.comparison().unitOfAnalysis();
        String between = " from " + unit + " to " + unit;
        String baseline = s.comparison().baseline().platform();
        String candidate = s.comparison().candidate().platform();
        if (s.comparison().checks().stream().noneMatch(f -> f.code().equals(UNEQUAL))) {
            if (b == 0 && c == 0) {
                return "Every " + unit + " gave the same number, on " + candidate + " as on " + baseline;
            }
            return "The spread" + between + " is "
                    + (words.equals(wordsB)
                            ? words + " on both sides"
                            : words + " on " + candidate + " and " + wordsB + " on " + baseline);
        }
        return candidate + (c > b ? " varies more" : " varies less") + between + " than " + baseline + ": " + words
                + " against " + wordsB;
    }

    private static double spread(double[] values, boolean share) {
        return share ? Moments.sd(values) / Math.abs(Moments.mean(values)) : Moments.sd(values);
    }

    /** A spread as a share of the mean, to two significant digits: it is itself an estimate. */
    public static String percent(double share) {
        return Figures.percent(share, share > 0 ? Figures.decimals(100 * share) : 0);
    }

    private static String words(double spread, TwoSides s, boolean share) {
        return share
                ? percent(spread)
                : Labels.number(spread, 2) + " " + s.scale().unit();
    }
}
