package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

        /** What it says of some parameters. */
        Map<String, String> only(Set<String> names) {
            Map<String, String> some = new TreeMap<>(key.parameters());
            some.keySet().retainAll(names);
            return some;
        }

        Benchmark common(Benchmark other) {
            return new Benchmark(
                    runner, Key.of(key.benchmark(), only(other.key.parameters().keySet())));
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
        Map<Benchmark, Map<Form, Alike>> families = new HashMap<>();
        there.forEach((c, formats) -> families.computeIfAbsent(c.name(), n -> new LinkedHashMap<>())
                .computeIfAbsent(Form.of(c, formats), f -> new Alike())
                .all
                .add(c));
        List<Match> only = new ArrayList<>();
        here.forEach((b, formats) -> {
            int met = 0;
            Benchmark last = b;
            for (Map.Entry<Form, Alike> e :
                    families.getOrDefault(b.name(), Map.of()).entrySet()) {
                if (Collections.disjoint(e.getKey().formats(), formats)) {
                    Bucket bucket = e.getValue().agreeing(b);
                    bucket.asked++;
                    met += bucket.members.size();
                    last = bucket.members.isEmpty() ? last : bucket.members.getFirst();
                }
            }
            if (met == 1) {
                only.add(new Match(b, last));
            }
        });
        Map<Benchmark, Integer> times = new HashMap<>();
        families.values().forEach(f -> f.values().forEach(alike -> alike.count(times)));
        only.removeIf(m -> times.getOrDefault(m.there(), 0) > 1);
        return only;
    }

    /** What keys of one form say something of. */
    private record Form(Set<String> formats, Set<String> names) {
        static Form of(Benchmark b, Set<String> formats) {
            return new Form(formats, b.key().parameters().keySet());
        }
    }

    /** Keys of one form, found by what they say of the parameters that another form names as well. */
    private static final class Alike {
        private final List<Benchmark> all = new ArrayList<>();
        private final Map<Set<String>, Map<Map<String, String>, Bucket>> found = new HashMap<>();

        private Bucket agreeing(Benchmark other) {
            Set<String> both = new TreeSet<>(all.getFirst().key().parameters().keySet());
            both.retainAll(other.key().parameters().keySet());
            return found.computeIfAbsent(both, this::buckets).computeIfAbsent(other.only(both), k -> new Bucket());
        }

        private Map<Map<String, String>, Bucket> buckets(Set<String> names) {
            Map<Map<String, String>, Bucket> buckets = new HashMap<>();
            all.forEach(c -> buckets.computeIfAbsent(c.only(names), k -> new Bucket())
                    .members
                    .add(c));
            return buckets;
        }

        private void count(Map<Benchmark, Integer> times) {
            found.values().forEach(buckets -> buckets.values()
                    .forEach(bucket -> bucket.members.forEach(c -> times.merge(c, bucket.asked, Integer::sum))));
        }
    }

    /** Keys that say the same of some parameters, and how many keys of the other side asked for them. */
    private static final class Bucket {
        private final List<Benchmark> members = new ArrayList<>(1);
        private int asked;
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
