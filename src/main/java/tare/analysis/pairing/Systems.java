package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tare.analysis.fact.FactValue;
import tare.model.FactKeys;

/**
 * Several systems under one label and one benchmark are several comparisons: each system is held against its own
 * counterpart, found by its name, else by its GPUs, else by its CPU. Where no counterpart is clear, nothing is split.
 */
public final class Systems {
    /** The parameter that tells the systems of one benchmark apart. */
    static final String PARAMETER = "system";

    private static final List<List<String>> IDENTITIES = List.of(
            List.of(FactKeys.SYSTEM), List.of(FactKeys.GPU_MODEL, FactKeys.GPU_COUNT), List.of(FactKeys.CPU_MODEL));

    private Systems() {}

    /**
     * One system with its counterpart.
     *
     * @param name the baseline's name of the system; the candidate's where the baseline has none
     * @param baseline its measurements; empty where the baseline has no such system
     * @param candidate likewise
     */
    record Match(String name, List<Entry> baseline, List<Entry> candidate) {
        boolean paired() {
            return !baseline.isEmpty() && !candidate.isEmpty();
        }
    }

    /** The systems with their counterparts; empty where one system a side is compared, or no counterpart is clear. */
    static List<Match> split(List<Entry> baseline, List<Entry> candidate) {
        Map<String, List<Entry>> b = bySystem(baseline);
        Map<String, List<Entry>> c = bySystem(candidate);
        if (Math.max(b.size(), c.size()) < 2) {
            return List.of();
        }
        for (List<String> identity : IDENTITIES) {
            Optional<List<Match>> found = match(b, c, identity);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    /** Whether a side holds more than one named system. */
    public static boolean mixed(List<Entry> entries) {
        return bySystem(entries).size() > 1;
    }

    /** Measurements by the system's name; those without a name count as nothing of their own. */
    private static Map<String, List<Entry>> bySystem(List<Entry> entries) {
        Map<String, List<Entry>> all = new TreeMap<>();
        for (Entry e : entries) {
            Optional<String> system = e.source().facts().get(FactKeys.SYSTEM);
            if (system.isEmpty()) {
                return Map.of("", entries);
            }
            all.computeIfAbsent(system.get(), s -> new ArrayList<>()).add(e);
        }
        return all;
    }

    private static Optional<List<Match>> match(
            Map<String, List<Entry>> b, Map<String, List<Entry>> c, List<String> identity) {
        Map<String, String> partner = new LinkedHashMap<>();
        for (String left : b.keySet()) {
            List<String> alike = c.keySet().stream()
                    .filter(right -> same(b.get(left), c.get(right), identity))
                    .toList();
            if (alike.size() > 1 || alike.size() == 1 && partner.containsValue(alike.getFirst())) {
                return Optional.empty();
            }
            alike.forEach(right -> partner.put(left, right));
        }
        if (partner.isEmpty() || partner.size() < Math.min(b.size(), c.size())) {
            return Optional.empty();
        }
        List<Match> matches = new ArrayList<>();
        b.forEach((name, entries) ->
                matches.add(new Match(name, entries, c.getOrDefault(partner.getOrDefault(name, ""), List.of()))));
        c.forEach((name, entries) -> {
            if (!partner.containsValue(name)) {
                matches.add(new Match(name, List.of(), entries));
            }
        });
        return Optional.of(matches);
    }

    /** Whether two systems agree in all of these facts; a fact that both lack (no GPU) agrees as long as one is known. */
    private static boolean same(@Nullable List<Entry> left, @Nullable List<Entry> right, List<String> identity) {
        if (left == null || right == null) {
            return false;
        }
        boolean known = false;
        for (String fact : identity) {
            String a = left.getFirst().source().facts().get(fact).orElse("");
            String b = right.getFirst().source().facts().get(fact).orElse("");
            if (a.isEmpty() != b.isEmpty() || !a.isEmpty() && !FactValue.same(fact, a, b)) {
                return false;
            }
            known |= !a.isEmpty();
        }
        return known;
    }
}
