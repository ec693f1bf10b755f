package tare.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tare.model.FactKeys;
import tare.model.Severity;
import tare.verdict.Figures;

/** What the machines of both sides do not have in common, over all rows, in one sentence. */
final class Unlike {
    private static final int MOST = 3;

    /** Differ from run to run without meaning another machine. */
    private static final Set<String> USUAL = Set.of(FactKeys.RUN_LENGTH, FactKeys.TARGET_RATE);

    private Unlike() {}

    /** Serious differences; where there are none, those that are worth a look; empty if there are none either. */
    static Told warning(List<Comparison> primary) {
        Seen serious = Seen.of(primary, FactFinding::serious);
        if (!serious.rows.isEmpty()) {
            return serious.sentence(primary, " cannot be put down to the platform alone.");
        }
        Seen notable = Seen.of(primary, Unlike::notable);
        return notable.rows.isEmpty()
                ? Told.NOTHING
                : notable.sentence(primary, " may owe something to that and not to the platform.");
    }

    private static boolean notable(FactFinding f) {
        return f.result() == FactFinding.Result.DIFFERS
                && f.severity() == Severity.WARNING
                && f.accepted().isEmpty()
                && !f.fact().equals(Comparability.MACHINE)
                && !USUAL.contains(f.fact());
    }

    /**
     * Differences and the rows that have any.
     *
     * @param words each fact's most frequent difference, the most frequent first
     * @param rows the rows
     */
    private record Seen(List<String> words, List<Comparison> rows) {
        static Seen of(List<Comparison> primary, Predicate<FactFinding> which) {
            Map<FactFinding, Integer> times = new LinkedHashMap<>();
            List<Comparison> rows = new ArrayList<>();
            for (Comparison c : primary) {
                List<FactFinding> here =
                        c.comparability().stream().filter(which).toList();
                here.forEach(f -> times.merge(f, 1, Integer::sum));
                if (!here.isEmpty()) {
                    rows.add(c);
                }
            }
            Set<String> facts = new HashSet<>();
            List<String> words = new ArrayList<>();
            times.entrySet().stream()
                    .sorted(Map.Entry.<FactFinding, Integer>comparingByValue(Comparator.reverseOrder()))
                    .filter(e -> facts.add(e.getKey().fact()))
                    .forEach(e -> words.add(Comparability.words(e.getKey())));
            return new Seen(words, rows);
        }

        Told sentence(List<Comparison> all, String consequence) {
            List<String> first = words.subList(0, Math.min(MOST, words.size()));
            String said = words.size() > MOST ? String.join(", ", first) + " and more" : Figures.listed(first);
            Told results = rows.size() == all.size()
                    ? Told.of(rows.size() == 1 ? "the result" : "the results", rows)
                    : Told.of(String.valueOf(rows.size()), rows)
                            .plus(" of ")
                            .plus(Told.of(String.valueOf(all.size()), all))
                            .plus(" results");
            return Told.of(said + ": ").capital().plus(results).plus(consequence);
        }
    }
}
