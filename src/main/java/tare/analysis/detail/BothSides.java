package tare.analysis.detail;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.Told;
import tare.verdict.Figures;
import tare.verdict.Judgement;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Verdict;

/**
 * The strongest honest case for each side from the same data, each point tied to its rows. Provisional rows prove nothing
 * and are called provisional, last, on the side that they point to.
 *
 * @param candidate what speaks for the platform in question
 * @param baseline what speaks for the yardstick
 */
public record BothSides(List<Point> candidate, List<Point> baseline) {
    /** How many rows a sentence names; of more it says how many. */
    public static final int NAMED = 3;

    private static final int TWICE = 2;

    /**
     * One sentence and what it rests on.
     *
     * @param told the sentence, with the rows behind its numbers
     * @param rows ids of all its rows
     */
    public record Point(Told told, List<String> rows) {
        public Point {
            Objects.requireNonNull(told);
            rows = List.copyOf(rows);
        }

        public String sentence() {
            return told.text();
        }
    }

    public BothSides {
        candidate = List.copyOf(candidate);
        baseline = List.copyOf(baseline);
    }

    /** From the primary rows of an analysis. */
    public static BothSides of(Analysis a) {
        List<Comparison> firm = where(a.primary(), c -> !c.provisional());
        List<Comparison> provisional = where(a.primary(), Comparison::provisional);
        return new BothSides(forCandidate(a, firm, provisional), forBaseline(a, firm, provisional));
    }

    /** What is said in place of a case. */
    public static String nothing(String name) {
        return "These data hold nothing that speaks for " + name + ".";
    }

    private static List<Point> forCandidate(Analysis a, List<Comparison> firm, List<Comparison> provisional) {
        List<Comparison> within = of(firm, Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        List<Comparison> worse = of(firm, Verdict.SLOWER);
        List<Comparison> open = where(worse, c -> !c.judgement().beyondMargin());
        List<Comparison> near = where(worse, c -> c.judgement().beyondMargin() && withinTwice(c));
        List<Comparison> lower = where(a.primary(), BothSides::lowerOnce);
        List<Comparison> hopeful = of(
                provisional, Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, Verdict.NOT_WORSE, Verdict.FASTER);
        return new CaseSide(a)
                .sayOf(
                        a.primary(),
                        within,
                        " is proven within " + margin(within),
                        " are proven within " + margin(within))
                .say(of(firm, Verdict.FASTER), " is better than " + a.baseline(), " are better than " + a.baseline())
                .say(
                        of(firm, Verdict.NOT_WORSE),
                        " is proven not to be worse by more than the margin",
                        " are proven not to be worse by more than the margin")
                .say(
                        where(firm, c -> atOtherCpu(c, false)),
                        " takes less CPU for the same work",
                        " take less CPU for the same work",
                        BothSides::cpuTimes)
                .say(open, " gap may still lie within the margin", " gaps may still lie within the margin")
                .say(
                        near,
                        " gap beyond the margin is proven to be less than twice the margin",
                        " gaps beyond the margin are proven to be less than twice the margin")
                .say(
                        where(of(firm, Verdict.INCONCLUSIVE), c -> c.judgement().performance() < 1),
                        " gap could not be told from chance",
                        " gaps could not be told from chance")
                .say(
                        lower,
                        " gap rests on " + Comparison.oneValue(lower) + ", and chance alone may explain it",
                        " gaps rest on " + Comparison.oneValue(lower) + ", and chance alone may explain them")
                .say(
                        where(a.primary(), c -> unlike(c) && (lowerOnce(c) || verdict(c) == Verdict.SLOWER)),
                        " gap cannot be put down to the platform, because the machines differ",
                        " gaps cannot be put down to the platform, because the machines differ")
                .say(
                        where(worse, BothSides::noLargerThanOwn),
                        " gap is no larger than what " + a.baseline()
                                + " shows against itself between its own sessions",
                        " gaps are no larger than what " + a.baseline()
                                + " shows against itself between its own sessions")
                .averages(
                        firm, s -> s.equivalence().low() > 1 / a.rule().margin().high())
                .say(
                        hopeful,
                        " looks good enough, though only provisionally",
                        " look good enough, though only provisionally")
                .points();
    }

    private static List<Point> forBaseline(Analysis a, List<Comparison> firm, List<Comparison> provisional) {
        List<Comparison> worse =
                of(firm, Verdict.SLOWER).stream().sorted(worstFirst()).toList();
        List<Comparison> good = of(
                a.primary(), Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, Verdict.NOT_WORSE, Verdict.FASTER);
        List<Comparison> untested = of(a.primary(), Verdict.NOT_TESTABLE);
        List<Comparison> lower = where(untested, BothSides::lowerOnce);
        List<Comparison> notLower = where(untested, c -> single(c) && !lowerOnce(c));
        return new CaseSide(a)
                .say(
                        where(worse, c -> c.judgement().beyondMargin()),
                        " is worse by more than the margin",
                        " are worse by more than the margin")
                .say(
                        where(worse, c -> !c.judgement().beyondMargin()),
                        " is worse by an amount that may exceed the margin",
                        " are worse by an amount that may exceed the margin")
                .say(
                        where(firm, c -> atOtherCpu(c, true)),
                        " takes more CPU for the same work",
                        " take more CPU for the same work",
                        BothSides::cpuTimes)
                .say(
                        of(firm, Verdict.INCONCLUSIVE),
                        " row cannot exclude a gap beyond the margin, only bound it",
                        " rows cannot exclude a gap beyond the margin, only bound it",
                        BothSides::bound)
                .say(
                        where(good, BothSides::unlike),
                        " good result cannot be put down to the platform, because the machines differ",
                        " good results cannot be put down to the platform, because the machines differ")
                .say(
                        where(of(firm, Verdict.FASTER), BothSides::noLargerThanOwn),
                        " gain is no larger than what " + a.baseline()
                                + " shows against itself between its own sessions",
                        " gains are no larger than what " + a.baseline()
                                + " shows against itself between its own sessions")
                .say(
                        lower,
                        " row of " + Comparison.oneValue(lower) + " is lower, which no test can confirm",
                        " rows of " + Comparison.oneValue(lower) + " are lower, which no test can confirm")
                .say(
                        notLower,
                        " row of " + Comparison.oneValue(notLower) + " is not lower, which no test can confirm either",
                        " rows of " + Comparison.oneValue(notLower)
                                + " are not lower, which no test can confirm either")
                .say(
                        where(untested, c -> !single(c)),
                        " row could not be tested at all",
                        " rows could not be tested at all",
                        c -> "")
                .averages(firm, s -> s.ci().high() < 1)
                .say(
                        of(provisional, Verdict.SLOWER),
                        " looks worse, though only provisionally",
                        " look worse, though only provisionally")
                .say(
                        of(provisional, Verdict.INCONCLUSIVE),
                        " provisional row cannot exclude a gap beyond the margin, only bound it",
                        " provisional rows cannot exclude a gap beyond the margin, only bound it",
                        BothSides::bound)
                .points();
    }

    private static boolean unlike(Comparison c) {
        return c.comparability().stream().anyMatch(FactFinding::serious);
    }

    /** One value a side, the candidate's being the lower. */
    private static boolean lowerOnce(Comparison c) {
        return c.judgement().performance() < 1 && single(c);
    }

    private static boolean single(Comparison c) {
        return c.judgement()
                .reason()
                .filter(r -> r == Refusal.TOO_FEW_VALUES || r == Refusal.ONE_RUN)
                .isPresent();
    }

    private static Verdict verdict(Comparison c) {
        return c.judgement().verdict();
    }

    private static boolean withinTwice(Comparison c) {
        Margin margin = c.rule().margin();
        return c.judgement().boundedAt() < TWICE * Math.min(margin.high() - 1, 1 / margin.low() - 1);
    }

    /** Whether the baseline differs from itself, between two of its sessions, by as much as the row's gap. */
    private static boolean noLargerThanOwn(Comparison c) {
        double gap = Math.abs(Math.log(c.judgement().ratio()));
        return AgainstItself.of(c).stream()
                .anyMatch(s -> Math.abs(Math.log(s.judgement().ratio())) >= gap);
    }

    /** Whether the same work is shown to take more CPU, or less, than the margin allows. */
    private static boolean atOtherCpu(Comparison c, boolean more) {
        return c.cpu()
                .map(CpuCost::judgement)
                .filter(j -> j.testable() && j.pDifference() < c.rule().alpha())
                .filter(j -> more
                        ? j.ratio() > c.rule().margin().high()
                        : j.ratio() < c.rule().margin().low())
                .isPresent();
    }

    private static String cpuTimes(Comparison c) {
        Judgement j = c.cpu().orElseThrow().judgement();
        return Figures.factor(j.ratio(), j.ci());
    }

    private static String bound(Comparison c) {
        return "at " + Figures.bound(c.judgement().boundedAt());
    }

    private static String margin(List<Comparison> rows) {
        return rows.stream().map(c -> c.rule().margin()).distinct().count() == 1
                ? Figures.margin(rows.getFirst().rule().margin())
                : "their margins";
    }

    private static List<Comparison> of(List<Comparison> rows, Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return where(rows, c -> wanted.contains(verdict(c)));
    }

    private static List<Comparison> where(List<Comparison> rows, Predicate<Comparison> which) {
        return rows.stream().filter(which).toList();
    }

    private static Comparator<Comparison> worstFirst() {
        return Comparator.comparingDouble(c -> c.judgement().performance());
    }
}
