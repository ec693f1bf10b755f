package tare.app.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.model.Role;
import tare.study.Study.Annotation;

/** Which rows are shown, in which order and in which groups, as the user chose. */
final class RowChoice {
    private static final String PINNED = "\0pinned";

    final BooleanProperty secondary = new SimpleBooleanProperty();
    final StringProperty filter = new SimpleStringProperty("");
    final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DOMAIN);
    final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.GIVEN);
    /** The verdicts that are shown, empty for the provisional rows; all where none is chosen. */
    final ObjectProperty<Set<Optional<Outcome>>> only = new SimpleObjectProperty<>(Set.of());

    final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(Set.of());

    private Runnable changed = () -> {};

    /** What is done now and after every change. */
    void onChange(Runnable done) {
        changed = done;
        filter.subscribe(t -> changed.run());
        hidden.subscribe(h -> changed.run());
        only.subscribe(o -> changed.run());
        grouping.subscribe(g -> changed.run());
        sort.subscribe(s -> changed.run());
        secondary.subscribe(s -> changed.run());
    }

    /** The rows that are shown, in their order. */
    List<Comparison> kept(Analysis a, Map<String, Annotation> remarks) {
        Predicate<Comparison> fits = RowFilter.of(filter.get(), remarks);
        List<Comparison> kept = a.comparisons().stream()
                .filter(c -> kept(c) && fits.test(c))
                .sorted(sort.get().comparator())
                .toList();
        return a.candidates().size() > 1 && sort.get().equals(Sort.GIVEN) ? together(kept) : kept;
    }

    private boolean kept(Comparison c) {
        boolean chosen = only.get().isEmpty() || only.get().contains(Chip.of(c));
        return wanted(c) && chosen && !hidden.get().contains(c.candidate().platform());
    }

    /** Whether a row counts among those that could be shown: secondary metrics only where they are asked for. */
    boolean wanted(Comparison c) {
        return c.metric().role() == Role.PRIMARY || secondary.get();
    }

    /** The rows of one benchmark one after the other, candidate by candidate. */
    private static List<Comparison> together(List<Comparison> rows) {
        Map<String, List<Comparison>> by = new LinkedHashMap<>();
        rows.forEach(c -> by.computeIfAbsent(
                        c.runner() + "\0" + c.key() + "\0" + c.metric().name(), k -> new ArrayList<>())
                .add(c));
        return by.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The rows in their groups, the pinned ones first.
     *
     * @param several whether rows name their candidate
     */
    List<ForestRow> rows(List<Comparison> kept, Map<String, Annotation> remarks, boolean several) {
        Map<String, List<ForestRow.Line>> groups = new LinkedHashMap<>();
        for (Comparison c : kept.stream().sorted(grouping.get().order()).toList()) {
            Annotation a = remarks.getOrDefault(c.id(), new Annotation(c.id(), false, ""));
            groups.computeIfAbsent(a.pinned() ? PINNED : grouping.get().of(c), k -> new ArrayList<>())
                    .add(new ForestRow.Line(
                            c, several ? ForestRow.Named.BOTH : ForestRow.Named.BENCHMARK, a.pinned(), a.text()));
        }
        List<ForestRow> rows = new ArrayList<>();
        List<ForestRow.Line> pinned = groups.remove(PINNED);
        if (pinned != null) {
            rows.add(new ForestRow.Group(Words.of("group.pinned"), pinned.size()));
            rows.addAll(shared(pinned));
        }
        groups.forEach((name, members) -> {
            if (!name.isEmpty() || pinned != null) {
                rows.add(new ForestRow.Group(name.isEmpty() ? Words.of("group.others") : name, members.size()));
            }
            rows.addAll(shared(members));
        });
        return rows;
    }

    /** Rows of one benchmark that follow each other stand under its name, so that each needs to name its candidate only. */
    private static List<ForestRow> shared(List<ForestRow.Line> lines) {
        List<ForestRow> rows = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            if (lines.get(from).named() != ForestRow.Named.BOTH) {
                rows.add(lines.get(from));
                from++;
                continue;
            }
            String name = benchmark(lines.get(from));
            int to = from + 1;
            while (to < lines.size() && benchmark(lines.get(to)).equals(name)) {
                to++;
            }
            if (to - from > 1) {
                rows.add(new ForestRow.Shared(name, to - from));
                lines.subList(from, to).forEach(l -> rows.add(l.under()));
            } else {
                rows.addAll(lines.subList(from, to));
            }
            from = to;
        }
        return rows;
    }

    private static String benchmark(ForestRow.Line line) {
        Comparison c = line.comparison();
        return c.metric().role() == Role.PRIMARY
                ? c.key().label()
                : c.key().label() + " · " + c.metric().name();
    }

    void toggle(Chip chip) {
        Set<Optional<Outcome>> next = new HashSet<>(only.get());
        if (!next.remove(chip.outcome())) {
            next.add(chip.outcome());
        }
        only.set(Set.copyOf(next));
    }

    boolean chosen(Chip chip) {
        return only.get().contains(chip.outcome());
    }

    /** Every row again. */
    void all() {
        only.set(Set.of());
        hidden.set(Set.of());
        filter.set("");
    }

    /** Candidates that are no more are hidden no more; what no row has groups none. */
    void known(Collection<String> candidates, Collection<Grouping> groupings) {
        Set<String> still = new HashSet<>(hidden.get());
        if (still.retainAll(candidates)) {
            hidden.set(Set.copyOf(still));
        }
        if (!groupings.contains(grouping.get())) {
            grouping.set(Grouping.DOMAIN);
        }
    }
}
