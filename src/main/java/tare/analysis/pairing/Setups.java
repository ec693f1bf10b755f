package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tare.analysis.FactFinding;
import tare.model.Key;
import tare.model.Severity;

/**
 * A parameter that names how a side was set up ({@code config=kvm-pinned}) and of which the two sides share no value belongs
 * to the platform and not to the benchmark: the sides are compared without it, and the difference is said as a serious one.
 */
public final class Setups {
    private static final Set<String> NAMES = Set.of("config", "configuration", "setup", "variant");

    private Setups() {}

    /** The groups with such parameters taken out of their keys, where that gives both sides a key in common. */
    static Map<Entry.Group, List<Entry>> without(
            Map<Entry.Group, List<Entry>> groups, Map<Entry.Group, List<Entry>> other) {
        Set<Family> loose = new HashSet<>();
        Map<Family, Set<String>> here = values(groups);
        Map<Family, Set<String>> there = values(other);
        here.forEach((family, values) -> {
            Set<String> shared = new HashSet<>(values);
            shared.retainAll(there.getOrDefault(family, Set.of()));
            if (there.containsKey(family) && shared.isEmpty()) {
                loose.add(family);
            }
        });
        Map<Entry.Group, List<Entry>> all = new LinkedHashMap<>();
        groups.forEach((group, entries) -> {
            Optional<Family> family = Family.of(group).filter(loose::contains);
            Entry.Group own = family.map(f -> new Entry.Group(group.runner(), f.rest(), group.metric()))
                    .orElse(group);
            all.computeIfAbsent(own, g -> new ArrayList<>()).addAll(entries);
        });
        return all;
    }

    /**
     * What must agree besides the setup.
     *
     * @param runner the tool
     * @param rest the key without the setup
     * @param metric the metric
     * @param name the parameter
     */
    private record Family(String runner, Key rest, String metric, String name) {
        static Optional<Family> of(Entry.Group group) {
            return group.key().parameters().keySet().stream()
                    .filter(n -> NAMES.contains(n.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(n -> {
                        TreeMap<String, String> rest = new TreeMap<>(group.key().parameters());
                        rest.remove(n);
                        return new Family(group.runner(), new Key(group.key().benchmark(), rest), group.metric(), n);
                    });
        }
    }

    private static Map<Family, Set<String>> values(Map<Entry.Group, List<Entry>> groups) {
        Map<Family, Set<String>> values = new LinkedHashMap<>();
        for (Entry.Group group : groups.keySet()) {
            Family.of(group).ifPresent(f -> values.computeIfAbsent(f, k -> new LinkedHashSet<>())
                    .add(group.key().parameters().getOrDefault(f.name(), "")));
        }
        return values;
    }

    /**
     * The parameters that the pair's key does not hold: setups as a difference of the machines, and what the form of one
     * side's files does not say as unknown there.
     */
    public static List<FactFinding> findings(Pair pair) {
        Set<String> names = new TreeSet<>();
        for (List<Entry> side : List.of(pair.baseline(), pair.candidate())) {
            side.forEach(e -> names.addAll(e.measurement().key().parameters().keySet()));
        }
        names.removeAll(pair.group().key().parameters().keySet());
        return names.stream()
                .map(n -> finding(n, words(pair.baseline(), n), words(pair.candidate(), n)))
                .toList();
    }

    private static FactFinding finding(String name, String baseline, String candidate) {
        boolean unsaid = baseline.isEmpty() || candidate.isEmpty();
        boolean setup = NAMES.contains(name.toLowerCase(Locale.ROOT));
        return new FactFinding(
                "parameter." + name,
                setup ? "configurations" : name,
                baseline,
                candidate,
                unsaid ? FactFinding.Result.UNKNOWN : FactFinding.Result.DIFFERS,
                unsaid ? Severity.WARNING : Severity.ERROR);
    }

    private static String words(List<Entry> entries, String name) {
        Set<String> values = new TreeSet<>();
        entries.forEach(e -> values.add(e.measurement().key().parameters().getOrDefault(name, "")));
        values.remove("");
        return String.join("; ", values);
    }
}
