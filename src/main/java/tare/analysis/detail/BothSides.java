package tare.analysis.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Suite;
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
    private static final int NAMED = 3;

    /** One sentence and the ids of the rows it rests on. */
    public record Point(String sentence, List<String> rows) {
        public Point {
            rows = List.copyOf(rows);
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
                count(within, " is", " are") + " proven within " + margin(a, within) + ", of "
                        + a.primary().size() + ": " + names(within));
        List<Comparison> faster = of(firm, Verdict.FASTER);
        add(points, faster, count(faster, " is", " are") + " better than " + a.baseline() + ": " + names(faster));
        List<Comparison> notWorse = of(firm, Verdict.NOT_WORSE);
        add(
                points,
                notWorse,
                count(notWorse, " is", " are") + " proven not to be worse by more than the margin: " + names(notWorse));
        List<Comparison> unlike = of(firm, Verdict.SLOWER).stream()
                .filter(c -> c.sentence().contains("not attributable"))
                .toList();
        add(
                points,
                unlike,
                count(unlike, " gap", " gaps") + " cannot be put down to the platform, because the machines differ: "
                        + names(unlike));
        a.suite()
                .filter(s -> s.equivalence().low() > 1 / a.rule().margin().high())
                .ifPresent(s -> points.add(new Point(average(s, a), ids(firm))));
        return points;
    }

    private static List<Point> forBaseline(Analysis a, List<Comparison> firm) {
        List<Point> points = new ArrayList<>();
        List<Comparison> beyond = of(firm, Verdict.SLOWER).stream()
                .filter(c -> c.judgement().beyondMargin())
                .sorted(worstFirst())
                .toList();
        add(points, beyond, count(beyond, " is", " are") + " worse by more than the margin: " + names(beyond));
        List<Comparison> open = of(firm, Verdict.SLOWER).stream()
                .filter(c -> !c.judgement().beyondMargin())
                .sorted(worstFirst())
                .toList();
        add(
                points,
                open,
                count(open, " is", " are") + " worse by an amount that may exceed the margin: " + names(open));
        List<Comparison> undecided = of(firm, Verdict.INCONCLUSIVE);
        add(
                points,
                undecided,
                count(undecided, " row", " rows") + " cannot exclude a gap beyond the margin: " + bounds(undecided));
        List<Comparison> untested = of(a.primary(), Verdict.NOT_TESTABLE);
        add(points, untested, count(untested, " row", " rows") + " could not be tested at all: " + names(untested));
        a.suite().filter(s -> s.ci().high() < 1).ifPresent(s -> points.add(new Point(average(s, a), ids(firm))));
        return points;
    }

    private static String average(Suite s, Analysis a) {
        return "On average " + Figures.performance(s.performance(), s.ci()) + " of " + a.baseline() + ".";
    }

    /** {@code One is}, {@code Two are}, {@code 15 are}. */
    private static String count(List<Comparison> rows, String one, String many) {
        String words = Figures.inWords(rows.size());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (rows.size() == 1 ? one : many);
    }

    private static String margin(Analysis a, List<Comparison> rows) {
        boolean one =
                rows.stream().allMatch(c -> c.rule().margin().equals(a.rule().margin()));
        return one ? Figures.margin(a.rule().margin()) : rows.size() == 1 ? "its margin" : "their margins";
    }

    private static void add(List<Point> points, List<Comparison> rows, String sentence) {
        if (!rows.isEmpty()) {
            points.add(new Point(sentence + ".", ids(rows)));
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

    private static String names(List<Comparison> rows) {
        List<String> shown = rows.stream().limit(NAMED).map(BothSides::name).toList();
        String more = rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : "";
        return String.join(", ", shown) + more;
    }

    private static String name(Comparison c) {
        Judgement j = c.judgement();
        return Double.isNaN(j.performance())
                ? c.key().label()
                : c.key().label() + " "
                        + Figures.percent(j.performance(), Figures.percentDecimals(j.performance(), j.performanceCi()));
    }

    private static String bounds(List<Comparison> rows) {
        List<String> shown = rows.stream()
                .limit(NAMED)
                .map(c -> c.key().label() + " " + Figures.bound(c.judgement().boundedAt()))
                .toList();
        return String.join(", ", shown) + (rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : "");
    }

    private static List<String> ids(List<Comparison> rows) {
        return rows.stream().map(Comparison::id).toList();
    }
}
