package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.analysis.FactFinding;
import tare.analysis.Suite;
import tare.analysis.SuiteRatio;
import tare.analysis.Told;
import tare.verdict.Figures;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/**
 * The strongest honest case for each side from the same data, each point tied to its rows. Provisional rows carry no case.
 *
 * @param candidate what speaks for the platform in question
 * @param baseline what speaks for the yardstick
 */
public record BothSides(List<Point> candidate, List<Point> baseline) {
    /** How many rows a sentence names; of more it says how many. */
    public static final int NAMED = 3;

    /**
     * One sentence and what it rests on.
     *
     * @param told the sentence, with the rows behind its numbers
     * @param rows ids of all its rows
     */
    public record Point(Told told, List<String> rows) {
        public Point {
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
        List<Comparison> firm =
                a.primary().stream().filter(c -> !c.provisional()).toList();
        return new BothSides(forCandidate(a, firm), forBaseline(a, firm));
    }

    private static List<Point> forCandidate(Analysis a, List<Comparison> firm) {
        List<Point> points = new ArrayList<>();
        List<Comparison> within = of(firm, Verdict.EQUIVALENT, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        add(
                points,
                within,
                count(within, " is", " are")
                        .plus(" proven within " + margin(a, within) + ", of ")
                        .plus(Told.of(String.valueOf(a.primary().size()), a.primary()))
                        .plus(": "),
                names(a, within));
        List<Comparison> faster = of(firm, Verdict.FASTER);
        add(points, faster, count(faster, " is", " are").plus(" better than " + a.baseline() + ": "), names(a, faster));
        List<Comparison> notWorse = of(firm, Verdict.NOT_WORSE);
        add(
                points,
                notWorse,
                count(notWorse, " is", " are").plus(" proven not to be worse by more than the margin: "),
                names(a, notWorse));
        List<Comparison> worse = of(firm, Verdict.SLOWER);
        List<Comparison> unlike = worse.stream()
                .filter(c -> c.comparability().stream().anyMatch(FactFinding::serious))
                .toList();
        add(
                points,
                unlike,
                count(unlike, " gap", " gaps")
                        .plus(" cannot be put down to the platform, because the machines differ: "),
                names(a, unlike));
        List<Comparison> ordinary =
                worse.stream().filter(BothSides::noLargerThanOwn).toList();
        add(
                points,
                ordinary,
                count(ordinary, " gap is", " gaps are")
                        .plus(" no larger than what " + a.baseline()
                                + " shows against itself between its own sessions: "),
                names(a, ordinary));
        averages(
                points,
                a,
                firm,
                s -> s.equivalence().low() > 1 / a.rule().margin().high());
        return points;
    }

    private static List<Point> forBaseline(Analysis a, List<Comparison> firm) {
        List<Point> points = new ArrayList<>();
        List<Comparison> beyond = of(firm, Verdict.SLOWER).stream()
                .filter(c -> c.judgement().beyondMargin())
                .sorted(worstFirst())
                .toList();
        add(points, beyond, count(beyond, " is", " are").plus(" worse by more than the margin: "), names(a, beyond));
        List<Comparison> open = of(firm, Verdict.SLOWER).stream()
                .filter(c -> !c.judgement().beyondMargin())
                .sorted(worstFirst())
                .toList();
        add(
                points,
                open,
                count(open, " is", " are").plus(" worse by an amount that may exceed the margin: "),
                names(a, open));
        List<Comparison> cpu = firm.stream().filter(BothSides::atMoreCpu).toList();
        add(
                points,
                cpu,
                count(cpu, " takes", " take").plus(" more CPU for the same work: "),
                listed(cpu, c -> name(a, c) + " " + cpuTimes(c)));
        List<Comparison> undecided = of(firm, Verdict.INCONCLUSIVE);
        add(
                points,
                undecided,
                count(undecided, " row", " rows").plus(" cannot exclude a gap beyond the margin: "),
                listed(
                        undecided,
                        c -> name(a, c) + " " + Figures.bound(c.judgement().boundedAt())));
        List<Comparison> untested = of(a.primary(), Verdict.NOT_TESTABLE);
        add(
                points,
                untested,
                count(untested, " row", " rows").plus(" could not be tested at all: "),
                names(a, untested));
        averages(points, a, firm, s -> s.ci().high() < 1);
        return points;
    }

    /** Whether the baseline differs from itself, between two of its sessions, by as much as the row's gap. */
    private static boolean noLargerThanOwn(Comparison c) {
        double gap = Math.abs(Math.log(c.judgement().ratio()));
        return AgainstItself.of(c).stream()
                .anyMatch(s -> Math.abs(Math.log(s.judgement().ratio())) >= gap);
    }

    private static boolean atMoreCpu(Comparison c) {
        return c.cpu()
                .map(CpuCost::judgement)
                .filter(j -> j.testable() && j.pDifference() < c.rule().alpha())
                .filter(j -> j.ratio() > c.rule().margin().high())
                .isPresent();
    }

    private static String cpuTimes(Comparison c) {
        Judgement j = c.cpu().orElseThrow().judgement();
        return Figures.factor(j.ratio(), j.ci());
    }

    /** What each candidate does on average over its firm rows, where that speaks for the side. */
    private static void averages(List<Point> points, Analysis a, List<Comparison> firm, Predicate<Suite> speaks) {
        for (String candidate : a.candidates()) {
            List<Comparison> rows = firm.stream()
                    .filter(c -> c.candidate().platform().equals(candidate)
                            && c.judgement().testable())
                    .toList();
            SuiteRatio.of(rows, a.rule())
                    .filter(s -> rows.size() > 1 && speaks.test(s))
                    .ifPresent(s -> points.add(new Point(
                            Told.of("On average over ")
                                    .plus(Told.of(Figures.inWords(rows.size()) + " rows", rows))
                                    .plus(a.candidates().size() > 1 ? " " + candidate + " does " : " ")
                                    .plus(Told.of(
                                            Figures.performance(
                                                    s.performance(),
                                                    s.ci(),
                                                    a.rule().alpha()),
                                            rows))
                                    .plus(" of " + a.baseline() + "."),
                            ids(rows))));
        }
    }

    /** {@code One is}, {@code Two are}, {@code 15 are}. */
    private static Told count(List<Comparison> rows, String one, String many) {
        return Told.of(Figures.inWords(rows.size()), rows).capital().plus(rows.size() == 1 ? one : many);
    }

    private static String margin(Analysis a, List<Comparison> rows) {
        boolean one =
                rows.stream().allMatch(c -> c.rule().margin().equals(a.rule().margin()));
        return one ? Figures.margin(a.rule().margin()) : rows.size() == 1 ? "its margin" : "their margins";
    }

    private static void add(List<Point> points, List<Comparison> rows, Told start, Told names) {
        if (!rows.isEmpty()) {
            points.add(new Point(start.plus(names).plus("."), ids(rows)));
        }
    }

    private static List<Comparison> of(List<Comparison> rows, Verdict... verdicts) {
        List<Verdict> wanted = List.of(verdicts);
        return rows.stream()
                .filter(c -> wanted.contains(c.judgement().verdict()))
                .toList();
    }

    private static Comparator<Comparison> worstFirst() {
        return Comparator.comparingDouble(c -> c.judgement().performance());
    }

    private static Told names(Analysis a, List<Comparison> rows) {
        return listed(rows, c -> {
            Judgement j = c.judgement();
            return Double.isNaN(j.performance())
                    ? name(a, c)
                    : name(a, c) + " "
                            + Figures.percent(
                                    j.performance(), Figures.percentDecimals(j.performance(), j.performanceCi()));
        });
    }

    /** The first few by name, each with its number, and how many more. */
    private static Told listed(List<Comparison> rows, Function<Comparison, String> name) {
        Told shown = Told.join(
                ", ",
                rows.stream()
                        .limit(NAMED)
                        .map(c -> Told.of(name.apply(c), List.of(c)))
                        .toList());
        return rows.size() <= NAMED
                ? shown
                : shown.plus(" and ").plus(Told.of((rows.size() - NAMED) + " more", rows.subList(NAMED, rows.size())));
    }

    private static String name(Analysis a, Comparison c) {
        return c.key().label()
                + (a.candidates().size() > 1 ? " on " + c.candidate().platform() : "");
    }

    private static List<String> ids(List<Comparison> rows) {
        return rows.stream().map(Comparison::id).toList();
    }
}
