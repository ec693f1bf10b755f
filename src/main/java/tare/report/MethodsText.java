package tare.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.model.VisibleText;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** How it was done, in sentences with the study's own numbers. */
public final class MethodsText {
    private MethodsText() {}

    /** The methods paragraph. */
    public static String of(Report report) {
        return String.join(" ", sentences(report));
    }

    /** The methods paragraph, sentence by sentence. */
    public static List<String> sentences(Report report) {
        Analysis a = report.analysis();
        Settings settings = report.analysis().settings();
        List<String> out = new ArrayList<>();
        out.add(compared(a));
        out.add("Each benchmark was judged by its primary metric on the natural logarithm of the ratio of "
                + String.join(
                        " and ", a.candidates().stream().map(VisibleText::of).toList())
                + " to " + VisibleText.of(a.baseline())
                + (settings.paired() ? ", paired by run." : ", with Welch's t."));
        out.add(margin(a));
        out.add("Equivalence was tested by two one-sided tests at level α = "
                + Figures.plain(a.rule().alpha())
                + " (the " + Figures.level(2 * a.rule().alpha()) + " interval lies inside the margin); a gap by a"
                + " two-sided test at the same level (the "
                + Figures.level(a.rule().alpha()) + " interval excludes"
                + " no gap).");
        if (a.k() > 1) {
            out.add("Verdicts are those of each row alone; with " + a.k() + " testable rows, what also stands at α/"
                    + a.k() + " is marked, and Holm-adjusted p-values are in the data.");
        } else if (a.k() == 0 && !a.comparisons().isEmpty()) {
            out.add("No row could be tested.");
        }
        if (a.provisional() > 0) {
            out.add("Provisional verdicts (" + Wording.provisional(a.primary()) + "): " + a.provisional()
                    + "; they support no claim.");
        }
        out.add(exclusions(settings));
        if (settings.looks() > 1) {
            out.add("Results were looked at " + settings.looks() + " times while runs were still being added.");
        }
        out.add("The margin was " + report.provenance().lock().words() + ".");
        out.add("Seed " + settings.seed() + "; Tare " + report.provenance().version()
                + (report.provenance().date().isEmpty()
                        ? ""
                        : "; " + report.provenance().date()) + ".");
        return out;
    }

    private static String compared(Analysis a) {
        if (a.comparisons().isEmpty()) {
            return "Nothing was compared.";
        }
        IntSummaryStatistics n = a.primary().stream()
                .flatMapToInt(c -> IntStream.of(c.baseline().n(), c.candidate().n()))
                .summaryStatistics();
        String units =
                a.primary().stream().map(Comparison::unitOfAnalysis).distinct().collect(Collectors.joining(" or "));
        String runs = n.getMin() == n.getMax() ? String.valueOf(n.getMin()) : n.getMin() + " to " + n.getMax();
        return Wording.counted(a, a.primary().size())
                + (a.primary().size() == 1 ? " was" : " were")
                + (a.candidates().size() > 1 ? " made" : " compared") + "; the unit of analysis is the " + units + ", "
                + runs
                + " a side.";
    }

    private static String margin(Analysis a) {
        Margin m = a.rule().margin();
        long others = a.comparisons().stream()
                .filter(c -> !c.rule().margin().equals(m))
                .count();
        return "A gap within " + Figures.margin(m) + " was called negligible (cost ratio "
                + lower(m.low()) + " to " + Figures.plain(m.high()) + ")"
                + (others == 0
                        ? "."
                        : "; " + others
                                + (others == 1 ? " row has a margin of its own" : " rows have a margin of their own")
                                + ", printed with them.");
    }

    /** To four decimals, and to two digits of what it is below 1. */
    private static String lower(double low) {
        double scale = Math.pow(10, Math.max(4, Figures.decimals(1 - low)));
        return Figures.plain(Math.round(low * scale) / scale);
    }

    private static String exclusions(Settings settings) {
        if (settings.exclusions().isEmpty()) {
            return "No run was left out by hand; failed work was left out and counted.";
        }
        return "Left out by hand: "
                + settings.exclusions().stream()
                        .map(e -> VisibleText.of(e.source()) + (e.unit() >= 0 ? ", unit " + (e.unit() + 1) : "") + " ("
                                + VisibleText.of(e.reason()) + ")")
                        .collect(Collectors.joining("; "))
                + ". Failed work was left out and counted.";
    }

    /** The files with their hashes, one a line. */
    public static String sources(Report report) {
        int common = report.provenance().commonFolder();
        return report.provenance().sources().stream()
                .map(s -> s.sha256() + "  " + VisibleText.of(s.path().substring(common)) + "  ("
                        + s.status().code() + ")")
                .collect(Collectors.joining("\n"));
    }
}
