package tare.verdict;

import tare.model.Direction;

/** The verdict in one plain sentence, with what is open about it. Every word about a verdict comes from here. */
public final class Sentence {
    private static final double LONG = 2;

    private Sentence() {}

    /** The verdict with its numbers; a serious difference of the machines and provisional evidence are said in it. */
    public static String verdict(Judgement j, Subject s) {
        String said = bare(j, s);
        if (!s.unlike().isEmpty()) {
            said = unlike(said, j, s);
        }
        return said + provisional(j, s);
    }

    /** What was found alone, short enough for a title: without the plan, and without what differs between the machines. */
    public static String finding(Judgement j, Subject s) {
        return (j.verdict() == Verdict.INCONCLUSIVE ? cannotTell(j, s) : bare(j, s)) + provisional(j, s);
    }

    private static String bare(Judgement j, Subject s) {
        return switch (j.verdict()) {
            case EQUIVALENT -> equivalent(j, s);
            case SIGNIFICANT_BUT_NEGLIGIBLE ->
                "A real but negligible gap: " + gap(j, s) + ", inside the "
                        + Figures.margin(s.rule().margin()) + " margin.";
            case SLOWER, FASTER -> different(j, s);
            case NOT_WORSE -> notWorse(j, s);
            case INCONCLUSIVE -> cannotTell(j, s) + Planned.decide(j, s);
            case NOT_TESTABLE -> Untested.sentence(j, s);
        };
    }

    private static String equivalent(Judgement j, Subject s) {
        int decimals = Figures.percentDecimals(j.ratio(), j.equivalence());
        return "Equivalent within " + Figures.margin(s.rule().margin()) + ": the gap is "
                + Figures.gap(j.ratio(), decimals) + " ("
                + Figures.interval(2 * s.rule().alpha()) + " "
                + Figures.gapRange(j.equivalence(), decimals) + ").";
    }

    private static String different(Judgement j, Subject s) {
        String margin = Figures.marginSide(s.rule().margin(), j.verdict() == Verdict.SLOWER);
        return gap(j, s)
                + (j.beyondMargin()
                        ? ", beyond the " + margin + " margin" + leastBeyond(j, s) + "."
                        : "; whether by more than " + margin + " is open.");
    }

    /** The one-sided bound that decides, where the two-sided interval alone would seem to contradict it. */
    private static String leastBeyond(Judgement j, Subject s) {
        boolean slower = j.verdict() == Verdict.SLOWER;
        Margin margin = s.rule().margin();
        boolean inside = slower ? j.costCi().low() <= margin.high() : j.costCi().high() >= margin.low();
        if (!inside) {
            return "";
        }
        double bound = j.ratio() > 1 ? j.equivalence().low() : j.equivalence().high();
        double least = 100 * Math.abs(bound - 1);
        double edge = slower ? margin.high() : margin.low();
        double asMeasured = 100 * Math.abs((slower == j.ratio() > 1 ? edge : 1 / edge) - 1);
        int decimals = Math.max(1, Figures.decimals(Math.max(1e-4, Math.abs(least - asMeasured))));
        return " (at least " + Figures.fixed(least, decimals) + " %, "
                + Figures.level(s.rule().alpha()) + " one-sided confidence)";
    }

    /** {@code VM is 5.1 % slower (95 % interval 3.9 to 6.3 %)}, in the words that fit the metric. */
    static String gap(Judgement j, Subject s) {
        String noun = Speech.noun(s.metric());
        double ratio = j.ratio();
        if (noun.isEmpty()) {
            return s.candidate() + (ratio >= LONG ? lasts(j, s) : " is " + size(j, s, ratio > 1 ? "slower" : "faster"));
        }
        String owner = possessive(s.candidate()) + " " + noun + " is ";
        String moved =
                ratio >= LONG ? times(j) + " as high" + timesRange(j, s) : size(j, s, ratio > 1 ? "higher" : "lower");
        return owner + moved + worse(j, s);
    }

    private static String worse(Judgement j, Subject s) {
        if (Speech.of(s.metric()) != Speech.OTHER || Double.isNaN(j.costRatio())) {
            return "";
        }
        return j.costRatio() > 1 ? ", which is worse" : ", which is better";
    }

    private static String size(Judgement j, Subject s, String word) {
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        String amount = Figures.fixed(100 * Math.abs(j.ratio() - 1), decimals) + " % " + word;
        if (!j.ci().exists()) {
            return amount;
        }
        double a = 100 * (j.ci().low() - 1);
        double b = 100 * (j.ci().high() - 1);
        if (a > 0 == b > 0) {
            String near = Figures.limit(Math.min(Math.abs(a), Math.abs(b)), decimals);
            return amount + open(s) + near + " to " + Figures.fixed(Math.max(Math.abs(a), Math.abs(b)), decimals)
                    + " %)";
        }
        return amount + open(s) + Figures.gapRange(j.ci(), decimals) + ")";
    }

    private static String open(Subject s) {
        return " (" + Figures.interval(s.rule().alpha()) + " ";
    }

    private static String lasts(Judgement j, Subject s) {
        return " takes " + times(j) + " as long" + timesRange(j, s);
    }

    private static String times(Judgement j) {
        return Figures.fixed(j.ratio(), timesDecimals(j)) + " times";
    }

    private static String timesRange(Judgement j, Subject s) {
        if (!j.ci().exists()) {
            return "";
        }
        int decimals = timesDecimals(j);
        return open(s) + Figures.fixed(j.ci().low(), decimals) + " to " + Figures.fixed(j.ci().high(), decimals) + ")";
    }

    private static int timesDecimals(Judgement j) {
        return j.ci().exists() ? Math.max(0, Figures.decimals((j.ci().high() - j.ci().low()) / 2)) : 1;
    }

    private static String notWorse(Judgement j, Subject s) {
        String margin = Figures.marginSide(s.rule().margin(), true);
        String noun = Speech.noun(s.metric());
        double bound = s.metric().better() == Direction.HIGHER
                ? j.equivalence().low()
                : j.equivalence().high();
        int decimals = Figures.percentDecimals(j.ratio(), j.equivalence());
        boolean worse = j.costEquivalence().high() > 1;
        String amount = Figures.sizeBound(Math.abs(bound - 1), Math.max(0, decimals), worse);
        String word = noun.isEmpty() ? (worse ? "slower" : "faster") : bound > 1 ? "higher" : "lower";
        String subject = noun.isEmpty() ? s.candidate() : possessive(s.candidate()) + " " + noun;
        String better = noun.isEmpty() ? "faster" : "better";
        return subject + " is not worse by more than " + margin + " (at " + (worse ? "most " : "least ") + amount + " "
                + word + ", " + Figures.level(s.rule().alpha()) + " one-sided confidence); it may even be " + better
                + (worse ? "." : ", which the " + Figures.interval(s.rule().alpha()) + " does not show yet.");
    }

    private static String cannotTell(Judgement j, Subject s) {
        int decimals = Figures.percentDecimals(j.ratio(), j.ci());
        return "These " + Subject.plural(s.unit()) + " cannot tell: the gap may be anywhere from "
                + Figures.gapRange(j.ci(), decimals) + " ("
                + Figures.interval(s.rule().alpha()) + ").";
    }

    private static String unlike(String said, Judgement j, Subject s) {
        String blame = ": not attributable to " + s.kind();
        if (j.reason()
                .filter(r -> r == Refusal.OFFERED_LOAD || r == Refusal.SAME_FILE)
                .isPresent()) {
            return said;
        }
        boolean one = said.indexOf(". ") < 0 && j.testable();
        if (one) {
            return said.substring(0, said.length() - 1) + ", but " + s.unlike() + blame + ".";
        }
        return said + " Besides, " + s.unlike() + ": a gap would not be attributable to " + s.kind() + ".";
    }

    private static String provisional(Judgement j, Subject s) {
        if (s.provisional().isEmpty() || !j.testable()) {
            return "";
        }
        if (s.provisional().contains("ONE_RUN")) {
            return " Provisional: one run alone on a side, so variation between runs was not measured.";
        }
        if (s.provisional().contains("FEW_RUNS")) {
            return " Provisional: only " + s.counts() + " " + Subject.plural(s.unit()) + " a side.";
        }
        return " Provisional: one side gave the same number every time.";
    }

    static String possessive(String label) {
        return label.endsWith("s") ? label + "'" : label + "'s";
    }
}
