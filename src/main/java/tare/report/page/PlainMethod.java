package tare.report.page;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tare.analysis.Comparison;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Verdict;

/** The method for readers who decide and do not compute: the same facts as the methods paragraph, in everyday words. */
final class PlainMethod {
    private PlainMethod() {}

    static List<String> of(Facts facts) {
        String margin = facts.margins();
        double alpha = facts.analysis().rule().alpha();
        List<String> out = new ArrayList<>();
        out.add(compared(facts));
        out.add("A gap of up to " + margin + " counts as negligible. This margin was "
                + facts.provenance().lock().words() + ".");
        out.add("“Equivalent” means that everything these runs leave possible ("
                + Figures.level(2 * alpha) + " interval) lies inside the margin. “Slower” and “faster” mean a gap that"
                + " chance alone would produce in fewer than " + chance(alpha) + " such comparisons (α "
                + Figures.plain(alpha) + ").");
        out.add("“Undecided” and “not testable” are no good news and no bad news: these runs cannot tell.");
        looked(facts).ifPresent(out::add);
        if (facts.analysis().provisional() > 0) {
            out.add(facts.analysis().provisional() + " provisional: " + Wording.provisional(facts.rows())
                    + ". They support no claim.");
        }
        out.add(
                facts.exclusions() == 0
                        ? "No run was left out by hand; failed work was left out and counted."
                        : facts.exclusions()
                                + " left out by hand, with reasons in the full report; failed work was left"
                                + " out and counted.");
        out.add("A gap may come from anything that differs between the sides, not only from the hypervisor.");
        return out;
    }

    private static String compared(Facts facts) {
        if (facts.rows().isEmpty()) {
            return "Nothing was compared.";
        }
        IntSummaryStatistics n = facts.rows().stream()
                .flatMapToInt(c -> IntStream.of(c.baseline().n(), c.candidate().n()))
                .summaryStatistics();
        String runs = n.getMin() == n.getMax() ? String.valueOf(n.getMin()) : n.getMin() + " to " + n.getMax();
        List<String> units =
                facts.rows().stream().map(c -> c.unitOfAnalysis()).distinct().toList();
        int rows = facts.rows().size();
        return (rows == 1 ? "One benchmark was measured on both sides" : measured(facts, rows)) + ", with " + runs
                + (n.getMax() == 1 ? " value" : " values") + " a side; one " + String.join(" or ", units)
                + " counts as one value.";
    }

    private static String measured(Facts facts, int rows) {
        return facts.counted(rows) + (facts.several() ? " were made" : " were measured on both sides");
    }

    /** What holds when every benchmark is looked at; empty where all verdicts do. */
    private static Optional<String> looked(Facts facts) {
        List<Comparison> said = facts.rows().stream()
                .filter(c -> c.judgement().testable() && !c.provisional())
                .filter(c -> c.judgement().verdict() != Verdict.INCONCLUSIVE)
                .toList();
        long standing = said.stream().filter(Comparison::stands).count();
        return standing == said.size()
                ? Optional.empty()
                : Optional.of(
                        "Among " + facts.counted(facts.analysis().k()) + " chance alone can show a gap somewhere: "
                                + standing + " of " + said.size() + " verdicts hold even so.");
    }

    private static String chance(double alpha) {
        double of = 1 / alpha;
        return Math.abs(of - Math.rint(of)) < 1e-9 ? "1 of " + Math.round(of) : Figures.plain(100 * alpha) + " of 100";
    }
}
