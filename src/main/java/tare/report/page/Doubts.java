package tare.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Unpaired;
import tare.model.Severity;
import tare.report.Block;
import tare.report.Page;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Verdict;

/** For the short deck: what weakens the answer, what was not tested and what to run next, on one page. */
final class Doubts {
    /** Facts that are named. */
    private static final int FACTS = 5;
    /** Rows that are named of a kind. */
    private static final int NAMED = 2;
    /** Plans that are told. */
    private static final int PLANNED = 3;

    private Doubts() {}

    static Page page(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        section(blocks, "Comparability", comparability(facts));
        section(blocks, "Not tested, not compared", open(facts));
        section(
                blocks,
                "What the same work takes",
                Costs.sentences(facts).stream().limit(NAMED).toList());
        section(blocks, "What to run next", plan(facts));
        String title = Trust.comparabilityTitle(facts, FoundFact.all(facts));
        return new Page(
                "doubts", facts.kicker("Doubts and next steps"), title, blocks, facts.foot(), facts.speech(title));
    }

    /** Every fact that differs once, with its first values; those that matter most first. */
    private static List<String> comparability(Facts facts) {
        List<FoundFact> found = FoundFact.all(facts);
        Map<String, FoundFact> differs = new LinkedHashMap<>();
        found.stream()
                .filter(f -> f.finding().result() == FactFinding.Result.DIFFERS
                        && f.finding().severity() != Severity.INFO)
                .forEach(f -> differs.putIfAbsent(f.finding().fact(), f));
        List<String> out = differs.values().stream()
                .limit(FACTS)
                .map(f -> f.onAll(facts)
                        ? Wording.fact(f.finding())
                        : "On " + f.which(facts) + ": " + Wording.fact(f.finding()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (differs.size() > FACTS) {
            int more = differs.size() - FACTS;
            out.add(
                    more == 1
                            ? "One more fact differs."
                            : Wording.capital(Figures.inWords(more)) + " more facts differ.");
        }
        long unknown = found.stream()
                .filter(f -> f.finding().result() == FactFinding.Result.UNKNOWN)
                .map(f -> f.finding().fact())
                .distinct()
                .count();
        if (found.isEmpty()) {
            out.add("The files say nothing about the machines.");
        } else if (unknown > 0) {
            out.add((unknown == 1 ? "1 fact is" : unknown + " facts are") + " unknown on one side at least.");
        }
        return out;
    }

    /** What was not tested, by reason; what has no counterpart and what is doubtful of the files, counted. */
    private static List<String> open(Facts facts) {
        Map<String, List<String>> untested = new LinkedHashMap<>();
        facts.rows().stream().filter(c -> !c.judgement().testable()).forEach(c -> untested.computeIfAbsent(
                        c.judgement().reason().map(Wording::refusal).orElse("no number"), r -> new ArrayList<>())
                .add(facts.shortName(c)));
        List<String> out = new ArrayList<>();
        untested.forEach((why, names) -> out.add(names.size() + " not testable, " + why + ": " + some(names) + "."));
        Map<String, List<String>> alone = facts.analysis().unpaired().stream()
                .collect(Collectors.groupingBy(
                        Unpaired::platform,
                        LinkedHashMap::new,
                        Collectors.mapping(u -> Facts.brief(u.key().label()), Collectors.toList())));
        alone.forEach((platform, names) -> out.add(names.size()
                + (names.size() == 1 ? " measurement is" : " measurements are") + " only on " + Facts.brief(platform)
                + ": " + some(names.stream().distinct().toList()) + "."));
        long warnings = FileDoubts.count(facts.analysis());
        if (warnings > 0) {
            out.add((warnings == 1 ? "One doubt" : warnings + " doubts")
                    + " about the files: see the limits in the full report.");
        }
        return out;
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }

    /** What more runs would decide; too few runs are said once for all rows. */
    private static List<String> plan(Facts facts) {
        List<Comparison> few = facts.undecided().stream().filter(Trust::tooFew).toList();
        List<Comparison> planned = facts.undecided().stream()
                .filter(c -> !Trust.tooFew(c) && !c.provisional())
                .filter(c -> c.judgement().verdict() != Verdict.NOT_TESTABLE)
                .toList();
        List<String> out = new ArrayList<>();
        if (!few.isEmpty()) {
            out.add((few.size() == facts.rows().size() && few.size() > 1
                            ? "All " + few.size()
                            : Wording.capital(Figures.inWords(few.size())))
                    + " " + Wording.noun(facts.analysis(), few.size()) + (few.size() == 1 ? " needs" : " need")
                    + " at least 5 runs a side before a verdict counts: "
                    + some(few.stream().map(facts::shortName).toList()) + ".");
        }
        planned.stream()
                .limit(PLANNED)
                .forEach(c -> out.add(facts.shortName(c) + ": " + Wording.first(c.wouldChange())));
        if (planned.size() > PLANNED) {
            out.add((planned.size() - PLANNED) + " more are planned in the full report.");
        }
        return out;
    }

    private static void section(List<Block> blocks, String heading, List<String> points) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            blocks.add(new Block.Points(points, Block.Tone.QUIET));
        }
    }
}
