package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tare.analysis.Question;
import tare.analysis.Unpaired;
import tare.model.Key;
import tare.model.Source;
import tare.model.Status;

/** Says why a measurement has no counterpart: what the other side has instead. */
final class Missing {
    private final String baselineLabel;
    private final Map<Entry.Group, List<Entry>> baseline;
    private final Map<Entry.Group, List<Entry>> candidate;
    private final List<Source> sources;
    private final Map<String, Known> baselineKnown;
    private final Map<String, Known> candidateKnown;

    Missing(Question question, Map<Entry.Group, List<Entry>> baseline, Map<Entry.Group, List<Entry>> candidate) {
        this.baselineLabel = question.baseline();
        this.sources = question.sources();
        this.baseline = baseline;
        this.candidate = candidate;
        this.baselineKnown = known(baseline);
        this.candidateKnown = known(candidate);
    }

    private static Map<String, Known> known(Map<Entry.Group, List<Entry>> groups) {
        Map<String, Known> known = new HashMap<>();
        groups.keySet().forEach(g -> known.computeIfAbsent(g.key().benchmark(), b -> new Known())
                .add(g));
        return known;
    }

    /** The measurement as unpaired, with what is missing on the given side. */
    Unpaired on(String side, Entry.Group group, Entry have) {
        boolean there = side.equals(baselineLabel);
        Known known = (there ? baselineKnown : candidateKnown)
                .getOrDefault(group.key().benchmark(), new Known());
        String why = side + " " + why(group, known, there ? baseline : candidate);
        return new Unpaired(have.platform(), have.measurement().key(), have.metric(), why + failed(side, have));
    }

    /** Files of the same runner on that side that hold no result at all: a failed side is not a slow side. */
    private String failed(String side, Entry have) {
        int files = 0;
        String note = "";
        for (Source s : sources) {
            boolean sameRunner =
                    !s.format().isEmpty() && s.format().equals(have.source().format());
            boolean failed = s.measurements().isEmpty() && s.status() != Status.OK;
            if (sameRunner && failed && s.platform().label().equals(side)) {
                files++;
                note = note.isEmpty() && !s.notes().isEmpty()
                        ? s.notes().getFirst().message()
                        : note;
            }
        }
        if (files == 0) {
            return "";
        }
        String count = files == 1 ? "one file of this runner holds" : files + " files of this runner hold";
        return "; " + count + " no result" + (note.isEmpty() ? "" : " (" + note + ")");
    }

    private static String why(Entry.Group have, Known known, Map<Entry.Group, List<Entry>> other) {
        Key key = have.key();
        List<Entry.Group> same = known.groups.getOrDefault(key, List.of());
        TreeSet<String> runners = new TreeSet<>();
        TreeSet<String> metrics = new TreeSet<>();
        for (Entry.Group g : same) {
            if (g.metric().equals(have.metric())) {
                runners.add(other.getOrDefault(g, List.of()).getFirst().runner());
            } else if (g.runner().equals(have.runner())) {
                metrics.add(g.metric());
            }
        }
        if (!runners.isEmpty()) {
            return "has it from another runner: " + String.join(", ", runners);
        }
        if (!metrics.isEmpty()) {
            return "has this benchmark, but without " + have.metric() + " (it has " + String.join(", ", metrics) + ")";
        }
        return known.groups.keySet().stream().allMatch(key::equals)
                ? "has no result of this benchmark"
                : "has this benchmark only with other parameters: " + known.instead(key);
    }

    /** What a side has of one benchmark. */
    private static final class Known {
        private static final int MOST_NEAR = 1000;
        private static final int MOST_NAMED = 3;
        private final Map<Key, List<Entry.Group>> groups = new LinkedHashMap<>();
        private final Map<String, Set<String>> values = new TreeMap<>();

        private void add(Entry.Group g) {
            groups.computeIfAbsent(g.key(), k -> new ArrayList<>(1)).add(g);
            g.key().parameters().forEach((name, value) -> values.computeIfAbsent(name, n -> new TreeSet<>())
                    .add(value));
        }

        private Set<String> known(String parameter) {
            return values.getOrDefault(parameter, Set.of());
        }

        /** What it has in place of a key: a parameter whose value it nowhere has, else the nearest key. */
        private String instead(Key have) {
            Optional<String> never = have.parameters().keySet().stream()
                    .filter(n -> {
                        Set<String> known = known(n);
                        return !known.isEmpty()
                                && known.size() <= MOST_NAMED
                                && !known.contains(have.parameters().get(n));
                    })
                    .min(Comparator.comparingInt(n -> known(n).size()));
            if (never.isPresent()) {
                return never.get() + "=" + String.join(" or ", known(never.get()));
            }
            return groups.keySet().stream()
                    .filter(k -> !k.equals(have))
                    .limit(MOST_NEAR)
                    .min(Comparator.comparingLong(k -> distance(have, k)))
                    .map(near -> differing(have, near))
                    .orElse("");
        }
    }

    private static long distance(Key a, Key b) {
        TreeSet<String> names = new TreeSet<>(a.parameters().keySet());
        names.addAll(b.parameters().keySet());
        return names.stream()
                .filter(n -> !a.parameters()
                        .getOrDefault(n, "")
                        .equals(b.parameters().getOrDefault(n, "")))
                .count();
    }

    /** What the near key has in the parameters in which they differ, e.g. {@code size=4096}. */
    private static String differing(Key have, Key near) {
        TreeSet<String> names = new TreeSet<>(have.parameters().keySet());
        names.addAll(near.parameters().keySet());
        StringBuilder there = new StringBuilder();
        for (String name : names) {
            String value = near.parameters().getOrDefault(name, "");
            if (!value.equals(have.parameters().getOrDefault(name, ""))) {
                there.append(there.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(value.isEmpty() ? " not given" : "=" + value);
            }
        }
        return there.toString();
    }
}
