package tare.analysis.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Told;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.verdict.Figures;

/**
 * What the machines of both sides do not have in common and matters, over all rows.
 *
 * @param serious whether it forbids to put the results down to the platform; else it is only worth a look
 * @param facts each fact's most frequent difference, the most frequent first
 * @param rows the rows that have any of them
 */
public record Unlike(boolean serious, List<FactFinding> facts, List<Comparison> rows) {
    private static final int MOST = 3;

    /** Differ from run to run without meaning another machine. */
    private static final Set<String> USUAL = Set.of(FactKeys.RUN_LENGTH, FactKeys.TARGET_RATE, FactKeys.USERS);

    public Unlike {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /** Serious differences; where there are none, those that are worth a look; empty if there are none either. */
    public static Optional<Unlike> of(List<Comparison> primary) {
        Unlike serious = of(primary, true, FactFinding::serious);
        Unlike any = serious.rows.isEmpty() ? of(primary, false, Unlike::notable) : serious;
        return any.rows.isEmpty() ? Optional.empty() : Optional.of(any);
    }

    /** The differences with their values in one sentence; nothing where there are none. */
    public static Told warning(List<Comparison> primary) {
        return of(primary).map(u -> u.sentence(primary)).orElse(Told.NOTHING);
    }

    /** What follows for the rows: {@code 3 of 13 results cannot be put down to the platform alone}. */
    public String consequence(List<Comparison> all) {
        return results(all).text() + follows();
    }

    private static boolean notable(FactFinding f) {
        return f.result() == FactFinding.Result.DIFFERS
                && f.severity() == Severity.WARNING
                && f.accepted().isEmpty()
                && !f.fact().equals(FactComparison.MACHINE)
                && !USUAL.contains(f.fact());
    }

    private static Unlike of(List<Comparison> primary, boolean serious, Predicate<FactFinding> which) {
        Map<FactFinding, Integer> times = new LinkedHashMap<>();
        List<Comparison> rows = new ArrayList<>();
        for (Comparison c : primary) {
            List<FactFinding> here = c.comparability().stream().filter(which).toList();
            here.forEach(f -> times.merge(f, 1, Integer::sum));
            if (!here.isEmpty()) {
                rows.add(c);
            }
        }
        Set<String> names = new HashSet<>();
        List<FactFinding> facts = times.entrySet().stream()
                .sorted(Map.Entry.<FactFinding, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(f -> names.add(f.fact()))
                .toList();
        return new Unlike(serious, facts, rows);
    }

    private Told sentence(List<Comparison> all) {
        List<String> words = facts.stream().map(Comparability::words).toList();
        List<String> first = words.subList(0, Math.min(MOST, words.size()));
        String said = words.size() > MOST ? String.join(", ", first) + " and more" : Figures.listed(first);
        return Told.of(said + ": ").capital().plus(results(all)).plus(follows() + ".");
    }

    private Told results(List<Comparison> all) {
        return rows.size() == all.size()
                ? Told.of(rows.size() == 1 ? "the result" : "the results", rows)
                : Told.of(rows.size() + " of " + all.size() + " results", rows);
    }

    private String follows() {
        return serious
                ? " cannot be put down to the platform alone"
                : " may owe something to that and not to the platform";
    }
}
