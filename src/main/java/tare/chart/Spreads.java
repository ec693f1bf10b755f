package tare.chart;

import tare.stats.Moments;
import tare.verdict.Figures;

/** How much the units of each side vary, in words that claim no more than the checks do. */
public final class Spreads {
    private static final String UNEQUAL = "UNEQUAL_SPREAD";

    private Spreads() {}

    /** Which side varies more where the check for unequal spread says so; else both coefficients of variation. */
    public static String sentence(TwoSides s) {
        double b = variation(s.baseline());
        double c = variation(s.candidate());
        String unit = s.comparison().unitOfAnalysis();
        String between = " from " + unit + " to " + unit;
        String baseline = s.comparison().baseline().platform();
        String candidate = s.comparison().candidate().platform();
        if (s.comparison().checks().stream().noneMatch(f -> f.code().equals(UNEQUAL))) {
            return "The spread" + between + " is " + percent(c) + " on " + candidate + " and " + percent(b) + " on "
                    + baseline;
        }
        return c > b
                ? candidate + " varies more" + between + " than " + baseline + ": " + percent(c) + " against "
                        + percent(b)
                : candidate + " varies less" + between + " than " + baseline + ": " + percent(c) + " against "
                        + percent(b);
    }

    private static double variation(double[] values) {
        return Moments.sd(values) / Math.abs(Moments.mean(values));
    }

    private static String percent(double cv) {
        return Figures.percent(cv, cv < 0.01 ? 2 : 1);
    }
}
