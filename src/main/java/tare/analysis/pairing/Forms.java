package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tare.model.Key;

/**
 * A runner writes its results in several forms, and some say less than others: fio's terse lines know the job and not its
 * block size. Where the two sides hold different forms, two keys agree in all that both say, and no third key could be meant,
 * both stand under what they have in common. What only one side says is an unknown of the other ({@link Setups#findings}).
 */
final class Forms {

    /** A benchmark of a runner, whatever its metrics. */
    private record Benchmark(String runner, Key key) {
        static Benchmark of(Entry.Group group) {
            return new Benchmark(group.runner(), group.key());
        }

        Benchmark name() {
            return new Benchmark(runner, Key.of(key.benchmark(), Map.of()));
        }

        boolean agrees(Benchmark other) {
            return key.parameters().entrySet().stream()
                    .allMatch(p -> p.getValue().equals(other.key.parameters().getOrDefault(p.getKey(), p.getValue())));
        }

        Benchmark common(Benchmark other) {
            Map<String, String> both = new TreeMap<>(key.parameters());
            both.keySet().retainAll(other.key.parameters().keySet());
            return new Benchmark(runner, Key.of(key.benchmark(), both));
        }
    }

    /** A key of each side that may mean the same. */
    private record Match(Benchmark here, Benchmark there) {
        Benchmark common() {
            return here.common(there);
        }

        boolean joins(Benchmark one) {
            return here.equals(one) || there.equals(one);
        }
    }

    private final Map<Benchmark, Key> common = new HashMap<>();

    private Forms() {}

    /** The keys that stand for each other in these two sides. */
    static Forms of(Map<Entry.Group, List<Entry>> baseline, Map<Entry.Group, List<Entry>> candidate) {
        Map<Benchmark, Set<String>> here = formats(baseline);
        Map<Benchmark, Set<String>> there = formats(candidate);
        Set<Benchmark> taken = new HashSet<>(here.keySet());
        taken.addAll(there.keySet());
        Set<Benchmark> paired = new HashSet<>(here.keySet());
        paired.retainAll(there.keySet());
        here.keySet().removeAll(paired);
        there.keySet().removeAll(paired);
        Forms forms = new Forms();
        Map<Benchmark, List<Match>> targets =
                matches(here, there).stream().collect(Collectors.groupingBy(Match::common));
        targets.forEach((target, matches) -> {
            Match match = matches.getFirst();
            if (matches.size() == 1 && (match.joins(target) || !taken.contains(target))) {
                forms.common.put(match.here(), target.key());
                forms.common.put(match.there(), target.key());
            }
        });
        return forms;
    }

    /** Keys of different forms that agree, where neither agrees with another one as well. */
    private static List<Match> matches(Map<Benchmark, Set<String>> here, Map<Benchmark, Set<String>> there) {
        Map<Benchmark, List<Benchmark>> families =
                there.keySet().stream().collect(Collectors.groupingBy(Benchmark::name));
        List<Match> all = new ArrayList<>();
        Map<Benchmark, Integer> times = new HashMap<>();
        here.forEach((b, own) -> families.getOrDefault(b.name(), List.of()).stream()
                .filter(c ->
                        b.agrees(c) && there.getOrDefault(c, Set.of()).stream().noneMatch(own::contains))
                .forEach(c -> {
                    all.add(new Match(b, c));
                    times.merge(b, 1, Integer::sum);
                    times.merge(c, 1, Integer::sum);
                }));
        all.removeIf(m -> times.getOrDefault(m.here(), 0) > 1 || times.getOrDefault(m.there(), 0) > 1);
        return all;
    }

    /** The groups, each under the key that both sides can have. */
    Map<Entry.Group, List<Entry>> meet(Map<Entry.Group, List<Entry>> groups) {
        if (common.isEmpty()) {
            return groups;
        }
        Map<Entry.Group, List<Entry>> all = new LinkedHashMap<>();
        groups.forEach((group, entries) -> {
            Key key = common.getOrDefault(Benchmark.of(group), group.key());
            all.computeIfAbsent(
                            new Entry.Group(group.runner(), key, group.metric()), g -> new ArrayList<>(entries.size()))
                    .addAll(entries);
        });
        return all;
    }

    private static Map<Benchmark, Set<String>> formats(Map<Entry.Group, List<Entry>> groups) {
        Map<Benchmark, Set<String>> formats = new LinkedHashMap<>();
        groups.forEach((group, entries) -> {
            Set<String> names = formats.computeIfAbsent(Benchmark.of(group), b -> new HashSet<>());
            entries.forEach(e -> names.add(e.source().format()));
        });
        return formats;
    }
}
