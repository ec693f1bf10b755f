package tare.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.model.Role;
import tare.model.Severity;
import tare.model.VisibleText;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.Sentence;
import tare.verdict.Speech;
import tare.verdict.Subject;
import tare.verdict.ValueScale;
import tare.verdict.VerdictWords;

/** Words and numbers as every document prints them. */
public final class Wording {
    private static final double MANY_TIMES = 10;

    private Wording() {}

    /** The verdict's word, with its size and provisional marks. */
    public static String word(Comparison c) {
        return verdict(c).word();
    }

    /** Name and parameters, and the metric where it is not the one that the benchmark is judged by. */
    public static String name(Comparison c) {
        String label = VisibleText.of(c.key().label());
        return c.metric().role() == Role.PRIMARY
                ? label
                : label + ", " + VisibleText.of(c.metric().name());
    }

    /** The same, and on which candidate where there are several, so that no two rows are called alike. */
    public static String name(Comparison c, Analysis of) {
        return of.candidates().size() > 1
                ? name(c) + " on " + VisibleText.of(c.candidate().platform())
                : name(c);
    }

    /** What the rows are, as often as there are: benchmarks; of several candidates comparisons. */
    public static String noun(Analysis a, long rows) {
        return (a.candidates().size() > 1 ? "comparison" : "benchmark") + (rows == 1 ? "" : "s");
    }

    /** {@code 12 benchmarks}. */
    public static String counted(Analysis a, long rows) {
        return rows + " " + noun(a, rows);
    }

    /** The unit in which both sides' numbers read well. */
    public static ValueScale scale(Comparison c) {
        double b = Math.abs(c.baseline().mean());
        double n = Math.abs(c.candidate().mean());
        return ValueScale.of(c.metric(), Double.isFinite(b) && b > 0 ? b : n);
    }

    /** The metric, the unit of its numbers and which way is better: {@code throughput in events/s, higher is better}. */
    public static String metric(Comparison c) {
        String unit = scale(c).unit();
        String better =
                switch (c.metric().better()) {
                    case LOWER -> ", lower is better";
                    case HIGHER -> ", higher is better";
                    case UNKNOWN -> ", which way is better is not known";
                };
        boolean said = unit.isEmpty() || unit.equals(c.metric().name());
        return VisibleText.of(c.metric().name()) + (said ? "" : " in " + VisibleText.of(unit)) + better;
    }

    /** What was found, short enough for a title: without the plan, and without what differs between the machines. */
    public static String finding(Comparison c) {
        if (!c.judgement().testable()) {
            return "not tested: " + c.judgement().reason().map(Wording::refusal).orElse("no number");
        }
        Subject subject = new Subject(
                c.baseline().platform(),
                c.candidate().platform(),
                "",
                c.metric(),
                c.rule(),
                c.baseline().n(),
                c.candidate().n(),
                c.unitOfAnalysis(),
                Double.NaN,
                c.provisionalBecause(),
                "",
                "");
        return Sentence.finding(c.judgement(), subject);
    }

    /** The first of several sentences. */
    public static String first(String sentences) {
        int end = sentences.indexOf(". ");
        return end < 0 ? sentences : sentences.substring(0, end + 1);
    }

    /** Runs a side: {@code 12}, or {@code 12 / 9} where they differ. */
    public static String runs(Comparison c) {
        int b = c.baseline().n();
        int n = c.candidate().n();
        return b == n ? String.valueOf(b) : b + " / " + n;
    }

    /** Performance of the candidate with the baseline at 100 %; a dash when nothing can be said. */
    public static String performance(Comparison c) {
        return performance(c.judgement());
    }

    /** The same of any judgement. */
    public static String performance(Judgement judgement) {
        double p = judgement.performance();
        if (!Double.isFinite(p)) {
            return "–";
        }
        Interval ci = judgement.performanceCi();
        return p >= MANY_TIMES
                ? Figures.times(p, ci.exists() ? (ci.high() - ci.low()) / 2 : p / 100)
                : Figures.percent(p, Figures.percentDecimals(p, ci));
    }

    /** The interval of performance at level 1−α, or what is there instead. */
    public static String interval(Comparison c) {
        return interval(c.judgement().performance(), c.judgement().performanceCi());
    }

    /** The interval that decides equivalence. */
    public static String equivalence(Comparison c) {
        return interval(c.judgement().performance(), c.judgement().performanceEquivalence());
    }

    /** An interval of performance: {@code 93.7 to 96.1 %}. */
    public static String interval(double performance, Interval ci) {
        if (!ci.exists()) {
            return "no interval";
        }
        if (ci.high() >= MANY_TIMES) {
            double half = (ci.high() - ci.low()) / 2;
            return Figures.limit(ci.low(), Figures.decimals(half)) + " to " + Figures.times(ci.high(), half);
        }
        return Figures.percentRange(ci, Figures.percentDecimals(performance, ci));
    }

    /** The mark and the word of a row's verdict. */
    public static VerdictWords verdict(Comparison c) {
        return VerdictWords.of(c.judgement(), c.provisional(), Speech.of(c.metric()));
    }

    /** Margin and α in one line. */
    public static String rule(Rule rule) {
        return "Margin " + Figures.margin(rule.margin()) + " · α " + Figures.plain(rule.alpha());
    }

    /** Counts of the verdicts in the order in which all screens list them; words to numbers, zeros left out. */
    public static Map<Kind, Integer> counts(Iterable<Comparison> rows) {
        Map<Kind, Integer> out = new TreeMap<>();
        rows.forEach(c -> out.merge(c.provisional() ? Kind.PROVISIONAL : Kind.of(c), 1, Integer::sum));
        return out;
    }

    /** {@code 6 equivalent, 2 slower, 1 not testable}. */
    public static String countsLine(Iterable<Comparison> rows) {
        return counts(rows).entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().word().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    /** The facts that differ and matter to this row; what the user accepted stands among the checks. */
    public static List<FactFinding> differing(Comparison c) {
        return c.comparability().stream()
                .filter(f -> f.result() == FactFinding.Result.DIFFERS && f.severity() != Severity.INFO)
                .filter(f -> f.accepted().isEmpty())
                .toList();
    }

    /** One fact in words: {@code CPU model differs: A against B.} */
    public static String fact(FactFinding f) {
        String b = f.baseline().isEmpty() ? "unknown" : VisibleText.of(f.baseline());
        String c = f.candidate().isEmpty() ? "unknown" : VisibleText.of(f.candidate());
        String label = capital(f.label());
        return switch (f.result()) {
            case SAME -> label + ": the same (" + b + ").";
            case DIFFERS ->
                (f.baseline().isEmpty() && f.candidate().isEmpty()
                                ? label + ": no"
                                : label + (plural(f.label()) ? " differ: " : " differs: ") + b + " against " + c)
                        + (f.accepted().isEmpty() ? "." : ", accepted: " + VisibleText.of(f.accepted()));
            case UNKNOWN -> label + ": not known on both sides (" + b + " against " + c + ").";
        };
    }

    /** {@code CPU cores and memory differ}, {@code Storage differs}. */
    public static String differ(List<String> labels) {
        int last = labels.size() - 1;
        String all =
                last == 0 ? labels.getFirst() : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
        return capital(all) + (last == 0 && !plural(labels.getFirst()) ? " differs" : " differ");
    }

    private static boolean plural(String label) {
        return label.endsWith("s") && !label.endsWith("ss");
    }

    /** The text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Why nothing was tested, in a few words. */
    public static String refusal(Refusal reason) {
        return switch (reason) {
            case NON_FINITE -> "a value is no number";
            case TOO_FEW_VALUES -> "one value on a side";
            case ONE_RUN -> "one run on a side";
            case NON_POSITIVE -> "a value is zero or negative";
            case COARSE_RESOLUTION -> "printed too coarsely for this margin";
            case OFFERED_LOAD -> "a rate that was set, not reached";
            case NO_VARIATION -> "every run gave the same number";
            case UNEQUAL_LENGTHS -> "pairs do not match";
            case BAD_PARAMETER -> "a setting is out of range";
            case TOO_FEW_GROUPS -> "fewer than two groups";
            case UNREACHABLE -> "no number of runs would do";
            case UNKNOWN_DIRECTION -> "which way is better is not known";
            case SAME_FILE -> "both sides come from the same file";
            case PARTS_OR_REPEATS -> "open whether the runs are repeats or parts";
            case MIXED_SYSTEMS -> "several systems under one label";
        };
    }

    /** Why verdicts are provisional, each reason once: {@code fewer than five runs on a side, or repeats within one run}. */
    public static String provisional(Collection<Comparison> rows) {
        return rows.stream()
                .flatMap(c -> c.provisionalBecause().stream())
                .distinct()
                .map(code -> switch (code) {
                    case "FEW_RUNS" -> "fewer than five runs on a side";
                    case "ONE_RUN" -> "repeats within one run";
                    case "CONSTANT_SIDE" -> "one side gave the same number every time";
                    default -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
                })
                .collect(Collectors.joining(", or "));
    }

    /** Everything that weakens a row: differing facts, then what the checks found, worst first. */
    public static List<String> doubts(Comparison c) {
        List<String> out = new ArrayList<>();
        differing(c).forEach(f -> out.add(fact(f)));
        c.checks().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(f -> out.add(f.message()));
        return out;
    }
}
