package tare.verdict;

import tare.stats.Normal;

/** The numbers behind a verdict, and what would change it, a sentence each. */
public final class Reasons {
    private static final String DEGREES = ", ν = ";
    private static final double CHANCE = 0.05;

    private Reasons() {}

    /**
     * The numbers: runs, means, spread, method, p-values.
     *
     * @param spread means and standard deviations in words, already in the metric's unit
     * @param method the test, e.g. {@code Welch on logs}
     */
    public static String because(Judgement j, Subject s, String spread, String method) {
        if (!j.testable() && !(j.pDifference() >= 0)) {
            boolean single = j.reason()
                    .filter(r -> r == Refusal.TOO_FEW_VALUES || r == Refusal.ONE_RUN)
                    .isPresent();
            return single ? joined(spread, Untested.overturned(j, s)) : spread;
        }
        String test = method + DEGREES + Figures.plain(Math.round(10 * j.df()) / 10.0) + "; "
                + Figures.p(j.pDifference())
                + " for no gap"
                + (Double.isNaN(j.pEquivalence())
                        ? ""
                        : ", " + Figures.p(j.pEquivalence()) + " for a gap of the margin or more")
                + ".";
        return joined(spread, test);
    }

    /** The part of {@link #because} that names the test and its p-values; empty where nothing was tested. */
    public static String test(String because) {
        int degrees = because.indexOf(DEGREES);
        return degrees < 0
                ? ""
                : because.substring(
                        because.lastIndexOf(". ", degrees) < 0 ? 0 : because.lastIndexOf(". ", degrees) + 2);
    }

    /**
     * The standard deviation between runs at which chance alone would produce a gap of this size once in twenty times:
     * |ln R| / (z√(1/n_b + 1/n_c)).
     *
     * @param ratio candidate / baseline
     */
    public static double overturning(double ratio, int baselineN, int candidateN) {
        return Math.abs(Math.log(ratio))
                / (Normal.upperQuantile(CHANCE / 2) * Math.sqrt(1.0 / baselineN + 1.0 / candidateN));
    }

    /** What would change the verdict. */
    public static String wouldChange(Judgement j, Subject s) {
        String bound = bound(j);
        return switch (j.verdict()) {
            case EQUIVALENT, SIGNIFICANT_BUT_NEGLIGIBLE ->
                provisional(s) + "A margin below " + Figures.smallest(j.boundedAt()) + ", or new runs that disagree. "
                        + bound;
            case SLOWER, FASTER -> different(j, s) + bound;
            case NOT_WORSE, INCONCLUSIVE -> (Planned.decide(j, s).strip() + pilot(j, s)).strip() + " " + bound;
            case NOT_TESTABLE -> Untested.wouldChange(j, s).strip();
        };
    }

    /** A verdict on few runs, or on the inside of one, is changed by what was not measured, whatever the numbers say. */
    private static String provisional(Subject s) {
        if (s.provisional().contains("ONE_RUN")) {
            return "Separate runs, at least 5 a side: how much one differs from the next was not measured. ";
        }
        if (s.provisional().contains("FEW_RUNS")) {
            return "At least 5 " + Subject.plural(s.unit()) + " a side: so few may miss a rare slow one. ";
        }
        return s.provisional().isEmpty()
                ? ""
                : "A side that gave the same number every time, measured with more digits or for longer. ";
    }

    private static String different(Judgement j, Subject s) {
        String region = Figures.margin(s.rule().margin());
        String few = provisional(s);
        if (!few.isEmpty()) {
            return few;
        }
        if (j.beyondMargin()) {
            return "Nothing in these data: to be equivalent, the whole "
                    + Figures.level(2 * s.rule().alpha()) + " interval would have to lie within " + region + ". ";
        }
        return "More " + Subject.plural(s.unit()) + ": they would show whether the gap is beyond " + region
                + " or inside it. ";
    }

    private static String pilot(Judgement j, Subject s) {
        if (s.provisional().contains("ONE_RUN")) {
            return "";
        }
        return Planned.atMost(j, s)
                .map(n -> " The spread is itself uncertain: it may take " + n + " in all.")
                .orElse("");
    }

    /** {@code These data bound the gap at ±0.68 %.} */
    public static String bound(Judgement j) {
        if (Double.isNaN(j.boundedAt()) || Double.isInfinite(j.boundedAt())) {
            return "These data put no bound on the gap.";
        }
        return "These data bound the gap at " + Figures.bound(j.boundedAt()) + ".";
    }

    private static String joined(String a, String b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a + " " + b;
    }
}
