package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tare.analysis.Question;
import tare.analysis.Unpaired;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;
import tare.model.Role;
import tare.model.Unit;

/** Finds what can be held against each other: same runner, key and metric, units that convert, the same direction. */
public final class Pairing {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();

    public Pairing(Question question, Entries entries) {
        Map<Entry.Group, List<Entry>> yardstick = groups(entries.of(question.baseline()));
        for (String candidate : question.candidates()) {
            Map<Entry.Group, List<Entry>> own = groups(entries.of(candidate));
            Map<Entry.Group, List<Entry>> plain = Setups.without(yardstick, own);
            Map<Entry.Group, List<Entry>> others = Setups.without(own, yardstick);
            Forms forms = Forms.of(plain, others);
            Map<Entry.Group, List<Entry>> baseline = forms.meet(plain);
            Map<Entry.Group, List<Entry>> other = forms.meet(others);
            Missing missing = new Missing(question, baseline, other);
            baseline.forEach((group, b) -> {
                List<Entry> c = other.get(group);
                if (c == null) {
                    unpaired.add(missing.on(candidate, group, b.getFirst()));
                } else {
                    bySystem(group, candidate, b, c, question);
                }
            });
            other.forEach((group, c) -> {
                if (!baseline.containsKey(group)) {
                    unpaired.add(missing.on(question.baseline(), group, c.getFirst()));
                }
            });
        }
        judged();
        sort(question);
    }

    private static Map<Entry.Group, List<Entry>> groups(List<Entry> entries) {
        Map<Entry.Group, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry e : entries) {
            groups.computeIfAbsent(e.group(), g -> new ArrayList<>(1)).add(e);
        }
        return groups;
    }

    /** One pair, or one for each system where several stand under one label. */
    private void bySystem(Entry.Group group, String candidate, List<Entry> b, List<Entry> c, Question question) {
        List<Systems.Match> systems = Systems.split(b, c);
        if (systems.isEmpty()) {
            pair(group, candidate, b, c, question);
            return;
        }
        for (Systems.Match m : systems) {
            Entry.Group own =
                    new Entry.Group(group.runner(), group.key().with(Systems.PARAMETER, m.name()), group.metric());
            if (m.paired()) {
                pair(own, candidate, m.baseline(), m.candidate(), question);
            } else {
                Entry have = m.baseline().isEmpty()
                        ? m.candidate().getFirst()
                        : m.baseline().getFirst();
                String side = m.baseline().isEmpty() ? question.baseline() : candidate;
                unpaired.add(new Unpaired(
                        have.platform(), own.key(), have.metric(), side + " has no counterpart of this system"));
            }
        }
    }

    private void pair(Entry.Group group, String candidate, List<Entry> b, List<Entry> c, Question question) {
        Metric first = b.getFirst().metric();
        Unit unit = first.unit();
        Optional<Entry> odd = other(b, c, unit);
        if (odd.isPresent()) {
            String why = "units differ and do not convert: " + name(unit) + " on " + question.baseline() + ", "
                    + name(odd.get().metric().unit()) + " on " + odd.get().platform();
            unpaired.add(new Unpaired(candidate, group.key(), first, why));
            return;
        }
        TreeSet<Direction> directions = new TreeSet<>();
        b.forEach(e -> directions.add(e.metric().better()));
        c.forEach(e -> directions.add(e.metric().better()));
        directions.remove(Direction.UNKNOWN);
        if (directions.size() > 1) {
            unpaired.add(new Unpaired(
                    candidate,
                    group.key(),
                    first,
                    "one side says that lower is better, the other that higher is better"));
            return;
        }
        Metric metric = first.withBetter(directions.isEmpty() ? Direction.UNKNOWN : directions.first());
        pairs.add(new Pair(group, b.getFirst().runner(), metric, candidate, b, c));
    }

    private static Optional<Entry> other(List<Entry> b, List<Entry> c, Unit unit) {
        for (List<Entry> side : List.of(b, c)) {
            for (Entry e : side) {
                if (!e.metric().unit().convertsTo(unit)) {
                    return Optional.of(e);
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Unit unit) {
        return unit.symbol().isEmpty() ? "no unit" : unit.symbol();
    }

    /**
     * Where the sides hold different forms of results, a benchmark may be judged by what only one form has: then it is judged
     * by what the candidate's form is judged by.
     */
    private void judged() {
        record Family(String candidate, String runner, Key key) {
            static Family of(Pair p) {
                return new Family(p.candidateLabel(), p.runner(), p.group().key());
            }
        }
        Set<Family> judged = pairs.stream()
                .filter(p -> p.metric().role() == Role.PRIMARY)
                .map(Family::of)
                .collect(Collectors.toSet());
        pairs.replaceAll(p -> judged.contains(Family.of(p)) ? p : p.asCandidate());
    }

    /** Domain, runner, key, candidate; a benchmark's primary metric first. */
    private void sort(Question question) {
        record Family(String runner, Object key) {}
        Map<Family, Domain> domains = new LinkedHashMap<>();
        for (Pair p : pairs) {
            Family family = new Family(p.runner(), p.group().key());
            if (p.metric().role() == Role.PRIMARY) {
                domains.put(family, p.metric().domain());
            } else {
                domains.putIfAbsent(family, p.metric().domain());
            }
        }
        Map<String, Integer> place = new LinkedHashMap<>();
        question.candidates().forEach(c -> place.put(c, place.size()));
        pairs.sort(Comparator.comparing(
                        (Pair p) -> domains.get(new Family(p.runner(), p.group().key())))
                .thenComparing(Pair::runner)
                .thenComparing(p -> p.group().key())
                .thenComparing(p -> place.get(p.candidateLabel()))
                .thenComparing(p -> p.metric().role())
                .thenComparing(p -> p.group().metric()));
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public List<Unpaired> unpaired() {
        return unpaired;
    }
}
