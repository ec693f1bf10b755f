package tare.analysis.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.Told;
import tare.stats.Layout;
import tare.stats.Moments;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Judge;
import tare.verdict.Reasons;
import tare.verdict.Refusal;
import tare.verdict.RunsNeeded;

/**
 * What rows of one value a side say together: how many are below 100 %, between what, the spread that would overturn the
 * reading, and the runs that a test needs. No p-value is made of them.
 */
final class SingleValues {
    private static final int FEWEST_RUNS = 5;

    private final String baseline;
    private final List<Comparison> primary;
    private final List<Comparison> single;
    private final String oneValue;

    SingleValues(String baseline, List<Comparison> primary) {
        this.baseline = baseline;
        this.primary = primary;
        this.single = primary.stream().filter(SingleValues::single).toList();
        this.oneValue = Comparison.oneValue(single);
    }

    private static boolean single(Comparison c) {
        boolean few = c.judgement()
                .reason()
                .filter(r -> r == Refusal.TOO_FEW_VALUES || r == Refusal.ONE_RUN)
                .isPresent();
        return few
                && c.judgement().performance() > 0
                && Double.isFinite(c.judgement().performance());
    }

    /** For a study without one testable row. */
    Told nothing() {
        Told start = Told.of("Nothing can be tested: ");
        if (single.size() == primary.size()) {
            return start.plus(Told.of("only " + oneValue, single)).plus(". ").plus(direction());
        }
        List<Told> reasons = primary.stream()
                .collect(Collectors.groupingBy(this::why, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> Told.of(Figures.inWords(e.getValue().size()) + " " + e.getKey(), e.getValue()))
                .toList();
        Told said = start.plus(Told.join(", ", reasons)).plus(".");
        return single.size() < 2 ? said : said.plus(" ").plus(direction());
    }

    private String why(Comparison c) {
        if (single(c)) {
            return "with " + oneValue;
        }
        Refusal reason = c.judgement().reason().orElse(Refusal.TOO_FEW_VALUES);
        return switch (reason) {
            case TOO_FEW_VALUES, ONE_RUN -> "with too few values for a ratio";
            case OFFERED_LOAD -> "with an offered load";
            case NON_POSITIVE -> "with values of zero or below";
            case NON_FINITE -> "with values that are no numbers";
            case NO_VARIATION -> "with the same value in every run";
            case COARSE_RESOLUTION -> "printed too coarsely for the margin";
            case MIXED_SYSTEMS -> "with several systems under one name";
            case PARTS_OR_REPEATS -> "that may be parts or repeats";
            case SAME_FILE -> "with the same file on both sides";
            case UNKNOWN_DIRECTION -> "of unknown direction";
            default -> "for other reasons";
        };
    }

    /** {@code All five are lower (92.2 to 97.6 % of Bare metal).} */
    private Told direction() {
        int n = single.size();
        List<Comparison> below = where(p -> p < 1);
        boolean higher = where(p -> p > 1).size() == n;
        Told which = below.size() == n
                ? Told.of(all(n), single).plus(" are lower")
                : higher
                        ? Told.of(all(n), single).plus(" are higher")
                        : Told.of(below.isEmpty() ? "none" : Figures.inWords(below.size()), below)
                                .plus(" of ")
                                .plus(Told.of(Figures.inWords(n), single))
                                .plus(below.size() <= 1 ? " is lower" : " are lower")
                                .capital();
        return which.plus(" (").plus(Told.of(range(), ends())).plus(" of " + baseline + ").");
    }

    private List<Comparison> where(DoublePredicate performance) {
        return single.stream()
                .filter(c -> performance.test(c.judgement().performance()))
                .toList();
    }

    /** The lowest and the highest. */
    private List<Comparison> ends() {
        List<Comparison> sorted = single.stream()
                .sorted(Comparator.comparingDouble(c -> c.judgement().performance()))
                .toList();
        return List.of(sorted.getFirst(), sorted.getLast());
    }

    private static String all(int n) {
        return n == 2 ? "Both" : "All " + Figures.inWords(n);
    }

    private String range() {
        double[] sorted = single.stream()
                .mapToDouble(c -> c.judgement().performance())
                .sorted()
                .toArray();
        return Figures.percentRange(new Interval(sorted[0], sorted[sorted.length - 1]), 1);
    }

    /** Empty with fewer than two such rows. */
    Told reading() {
        int n = single.size();
        if (n < 2) {
            return Told.NOTHING;
        }
        List<Comparison> below = where(p -> p < 1);
        return Told.of("With " + oneValue + ": ")
                .plus(Told.of(String.valueOf(below.size()), below))
                .plus(" of ")
                .plus(Told.of(String.valueOf(n), single))
                .plus(" below 100 % (")
                .plus(Told.of(range(), ends()))
                .plus("). " + overturned() + "Runs needed: " + runs());
    }

    /** Standard deviations between runs at which the smallest and the largest gap are within chance. */
    private String overturned() {
        List<Comparison> gaps = where(p -> p != 1).stream()
                .sorted(Comparator.comparingDouble(
                        c -> Math.abs(Math.log(c.judgement().performance()))))
                .toList();
        if (gaps.isEmpty()) {
            return "";
        }
        String least = overturning(gaps.getFirst());
        return gaps.size() == 1
                ? "A run-to-run spread of " + least + " (standard deviation) would produce the gap by chance. "
                : "A run-to-run spread of " + least
                        + " (standard deviation) would produce the smallest of these gaps by" + " chance, "
                        + overturning(gaps.getLast()) + " the largest. ";
    }

    private static String overturning(Comparison c) {
        return percent(100
                * Reasons.overturning(
                        c.judgement().performance(),
                        c.baseline().n(),
                        c.candidate().n()));
    }

    private static String percent(double x) {
        return Figures.fixed(x, Math.max(0, Figures.decimals(x))) + " %";
    }

    /** At least five; more where rows that were repeated show how much runs spread. */
    private String runs() {
        double[] spreads = primary.stream()
                .filter(c -> c.judgement().testable())
                .filter(c -> c.baseline().n() > 1 && c.candidate().n() > 1)
                .mapToDouble(SingleValues::spread)
                .filter(s -> s > 0 && Double.isFinite(s))
                .sorted()
                .toArray();
        String least = "at least " + FEWEST_RUNS + " a side";
        if (spreads.length == 0) {
            return least + ".";
        }
        double sigma = spreads[spreads.length / 2];
        int n = Judge.runsNeeded(
                        Layout.SEPARATE,
                        sigma,
                        Math.max(1, spreads.length),
                        primary.getFirst().rule())
                .ifNoGap();
        String of = " at the spread of the repeated rows (" + percent(100 * sigma) + ").";
        return n == RunsNeeded.UNREACHABLE
                ? least + "; more than can be made" + of
                : n <= FEWEST_RUNS ? least + "." : least + "; " + n + of;
    }

    private static double spread(Comparison c) {
        return Math.sqrt(Arrays.stream(
                        new double[][] {c.baseline().values(), c.candidate().values()})
                .mapToDouble(x -> Moments.variance(Moments.logs(x)))
                .average()
                .orElse(Double.NaN));
    }
}
