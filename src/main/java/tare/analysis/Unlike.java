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
    static String warning(List<Comparison> primary) {
        Seen serious = Seen.of(primary, Comparability::serious);
        if (serious.rows > 0) {
            return serious.sentence(primary.size(), " cannot be put down to the platform alone.");
        }
        Seen notable = Seen.of(primary, Unlike::notable);
        return notable.rows == 0
                ? ""
                : notable.sentence(primary.size(), " may owe something to that and not to the platform.");
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
     * @param rows how many rows
     */
    private record Seen(List<String> words, int rows) {
        static Seen of(List<Comparison> primary, Predicate<FactFinding> which) {
            Map<FactFinding, Integer> times = new LinkedHashMap<>();
            int rows = 0;
            for (Comparison c : primary) {
                List<FactFinding> here =
                        c.comparability().stream().filter(which).toList();
                here.forEach(f -> times.merge(f, 1, Integer::sum));
                rows += here.isEmpty() ? 0 : 1;
            }
            Set<String> facts = new HashSet<>();
            List<String> words = new ArrayList<>();
            times.entrySet().stream()
                    .sorted(Map.Entry.<FactFinding, Integer>comparingByValue(Comparator.reverseOrder()))
                    .filter(e -> facts.add(e.getKey().fact()))
                    .forEach(e -> words.add(Comparability.words(e.getKey())));
            return new Seen(words, rows);
        }

        String sentence(int all, String consequence) {
            List<String> first = words.subList(0, Math.min(MOST, words.size()));
            String said = words.size() > MOST ? String.join(", ", first) + " and more" : Figures.listed(first);
            String results =
                    rows == all ? (rows == 1 ? "the result" : "the results") : rows + " of " + all + " results";
            return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ": " + results + consequence;
        }
    }
}
