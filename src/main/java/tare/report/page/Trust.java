package tare.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Unpaired;
import tare.analysis.fact.Unlike;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Refusal;
import tare.verdict.RunsNeeded;

/** What weakens the answer, and what would mend it. */
final class Trust {
    /** Runs a side below which verdicts are provisional. */
    private static final int ENOUGH = 5;

    private static final Set<Refusal> RUNS_MISSING = EnumSet.of(Refusal.TOO_FEW_VALUES, Refusal.ONE_RUN);

    private Trust() {}

    static Page comparability(Facts facts) {
        List<FoundFact> found = FoundFact.all(facts);
        String title = comparabilityTitle(facts, found);
        List<Block> blocks = new ArrayList<>();
        if (!facts.analysis().warning().isEmpty()) {
            blocks.add(new Block.Sentence(facts.analysis().warning(), Block.Tone.WARNING));
        }
        if (found.isEmpty()) {
            blocks.add(
                    Facts.normal("The files say nothing about the machines. Nothing here shows that both sides ran on"
                            + " the same hardware with the same settings."));
        } else {
            blocks.add(FoundFact.table(facts, found));
        }
        return new Page(
                "comparability",
                facts.kicker("Comparability"),
                title,
                blocks,
                "A serious finding does not change a verdict; it changes what may be put down to the hypervisor",
                facts.speech(title));
    }

    static String comparabilityTitle(Facts facts, List<FoundFact> found) {
        Optional<Unlike> unlike = Unlike.of(facts.rows());
        if (unlike.isPresent()) {
            List<String> labels =
                    unlike.get().facts().stream().map(FactFinding::label).toList();
            List<String> names = labels.size() <= 3
                    ? labels
                    : List.of(labels.get(0), labels.get(1), (labels.size() - 2) + " more facts");
            return Wording.differ(names) + ": " + unlike.get().consequence(facts.rows());
        }
        if (found.isEmpty()) {
            return "No serious difference is on record; the files tell nothing of the machines";
        }
        long differing = facts(found, FactFinding.Result.DIFFERS);
        long unknown = facts(found, FactFinding.Result.UNKNOWN);
        if (differing + unknown == 0) {
            return "The machines agree in all " + found.size() + " recorded facts";
        }
        boolean accepted = found.stream().anyMatch(f -> !f.finding().accepted().isEmpty());
        List<String> parts = new ArrayList<>();
        if (differing > 0) {
            parts.add(differing == 1 ? "1 fact differs" : differing + " facts differ");
        }
        if (unknown > 0) {
            parts.add(unknown == 1 ? "1 fact is unknown" : unknown + " facts are unknown");
        }
        return "No serious difference is " + (accepted ? "left that nobody has accepted" : "on record") + "; "
                + String.join(", ", parts);
    }

    private static long facts(List<FoundFact> found, FactFinding.Result result) {
        return found.stream()
                .map(FoundFact::finding)
                .filter(f -> f.result() == result)
                .map(FactFinding::fact)
                .distinct()
                .count();
    }

    static Page notTested(Facts facts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Comparison c : facts.rows()) {
            if (!c.judgement().testable()) {
                rows.add(List.of(
                        Cell.of(facts.name(c)),
                        Cell.of(c.judgement().reason().map(Wording::refusal).orElse("")),
                        Cell.of(c.sentence())));
            }
        }
        Map<List<String>, Integer> alike = new LinkedHashMap<>();
        for (Unpaired u : facts.analysis().unpaired()) {
            alike.merge(List.of(u.key().label(), "only on " + Facts.brief(u.platform()), u.why()), 1, Integer::sum);
        }
        alike.forEach((words, n) -> rows.add(List.of(
                Cell.of(words.get(0) + (n > 1 ? " (" + n + " metrics)" : "")),
                Cell.of(words.get(1)),
                Cell.of(words.get(2)))));
        int alone = facts.analysis().unpaired().size();
        List<String> parts = new ArrayList<>();
        if (facts.openRows() > 0) {
            parts.add(facts.openRows() + " not testable");
        }
        if (alone > 0) {
            parts.add(alone + " without a counterpart");
        }
        String title = "Nothing can be said of these: " + String.join(", ", parts);
        return new Page(
                "not-tested",
                facts.kicker("Not tested"),
                title,
                List.of(new Block.Table(
                        "What could not be tested or compared",
                        List.of(
                                new Column("Benchmark", 2.6, false),
                                new Column("Why", 1.6, false),
                                new Column("In words", 5, false)),
                        rows)),
                facts.foot(),
                facts.speech(title));
    }

    static Page next(Facts facts) {
        List<Comparison> open = facts.undecided();
        List<List<Cell>> rows = open.stream()
                .map(c -> List.of(
                        Cell.of(facts.name(c)),
                        Cells.verdict(c),
                        Cell.of(Wording.runs(c)),
                        Cell.of(c.judgement()
                                .runsNeeded()
                                .map(r -> runs(r.ifNoGap()))
                                .orElse("–")),
                        Cell.of(c.judgement()
                                .runsNeeded()
                                .map(r -> runs(r.ifHalfMargin()))
                                .orElse("–")),
                        Cell.of(change(c))))
                .toList();
        String title = "What to run next: " + facts.counted(open.size()) + (open.size() == 1 ? " is open" : " are open")
                + runsToGo(open);
        return new Page(
                "next",
                facts.kicker("What to run next"),
                title,
                List.of(new Block.Table(
                        "Runs a side, as totals",
                        List.of(
                                new Column("Benchmark", 2.6, false),
                                new Column("Now", 1.7, false),
                                new Column("Runs", 0.8, true),
                                new Column("If no gap", 0.9, true),
                                new Column("If half margin", 1.3, true),
                                new Column("What would change it", 6.5, false)),
                        rows)),
                "Runs a side, as totals, with which equivalence would be shown 4 times in 5",
                facts.speech(title));
    }

    /** The most runs that any row needs, and of how many rows a number is known. */
    private static String runsToGo(List<Comparison> open) {
        List<Integer> needed = open.stream()
                .flatMap(c -> c.judgement().runsNeeded().stream())
                .map(RunsNeeded::ifNoGap)
                .filter(n -> n > 0)
                .toList();
        long few = open.stream().filter(Trust::tooFew).count();
        if (few == open.size()) {
            return few == 1 ? "; it needs at least 5 runs a side first" : "; all need at least 5 runs a side first";
        }
        String most = needed.isEmpty()
                ? ""
                : Collections.max(needed) > RunsNeeded.HOPELESS
                        ? "; for " + (open.size() == 1 ? "it" : "some of them")
                                + " more runs will hardly do: reduce the noise"
                        : "; " + Collections.max(needed) + " runs a side would show "
                                + (needed.size() == open.size()
                                        ? open.size() == 1 ? "it" : "all"
                                        : Figures.inWords(needed.size()) + " of them")
                                + " equivalent if there is no gap";
        return most + (few == 0 ? "" : "; " + few + (few == 1 ? " needs" : " need") + " at least 5 runs a side first");
    }

    /** Fewer than five runs, where runs are what is missing: nothing can be planned before there are that many. */
    static boolean tooFew(Comparison c) {
        boolean runs = c.judgement().reason().map(RUNS_MISSING::contains).orElse(true);
        return runs && Math.min(c.baseline().n(), c.candidate().n()) < ENOUGH;
    }

    /** What has to be run now: at least five runs a side before anything can be planned. */
    private static String change(Comparison c) {
        String plan = "At least 5 runs a side first";
        return tooFew(c)
                        && !c.wouldChange().contains("at least 5")
                        && !c.wouldChange().contains("At least 5")
                ? plan + ". " + c.wouldChange()
                : c.wouldChange();
    }

    private static String runs(int n) {
        return n == RunsNeeded.UNREACHABLE ? "more will not help" : String.valueOf(n);
    }
}
