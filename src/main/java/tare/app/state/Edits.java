package tare.app.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tare.analysis.Analysis;
import tare.analysis.ByHand;
import tare.analysis.RowId;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Source;
import tare.study.Roles;
import tare.study.Study;
import tare.verdict.Margin;

/** Changes of a study as functions from one study to the next. */
public final class Edits {
    private Edits() {}

    public static UnaryOperator<Study> margin(double fraction) {
        return study -> {
            Settings s = study.settings();
            return study.withSettings(s.withRule(s.rule().withMargin(Margin.of(fraction))));
        };
    }

    public static UnaryOperator<Study> baseline(String label) {
        return study -> {
            List<String> others = new ArrayList<>(study.labels());
            others.remove(label);
            return study.withSides(label, others);
        };
    }

    /** Gives a platform another name, everywhere; a name that exists already merges the two. */
    public static UnaryOperator<Study> rename(String from, String to) {
        return study -> study.renamed(from, to);
    }

    /** Comparisons are known by the candidate's name: the ids that they have under another one. */
    static Map<String, String> otherIds(String from, String to, Optional<Analysis> seen) {
        Map<String, String> ids = new HashMap<>();
        seen.ifPresent(a -> a.comparisons().stream()
                .filter(c -> c.candidate().platform().equals(from))
                .forEach(c -> ids.put(
                        c.id(), RowId.of(to, c.runner(), c.key(), c.metric().name()))));
        return ids;
    }

    /** Moves sources to a platform. */
    public static UnaryOperator<Study> move(List<String> paths, String label) {
        return study -> {
            Study moved = study.relabelled(Set.copyOf(paths), label.strip());
            return moved.equals(study) ? study : Roles.propose(moved);
        };
    }

    /** Takes sources out of the study; the files stay where they are. */
    public static UnaryOperator<Study> remove(Predicate<Source> which) {
        return study -> Roles.propose(study.withSources(
                study.sources().stream().filter(which.negate()).toList()));
    }

    /** Adds sources; a file that is there already is replaced, and stays on the platform where it is. */
    public static UnaryOperator<Study> add(List<Source> more) {
        return study -> {
            Map<String, Source> all = new LinkedHashMap<>();
            study.sources().forEach(s -> all.put(s.path(), s));
            more.forEach(s -> all.merge(s.path(), s, (old, next) -> Intake.placed(next, old)));
            return Roles.propose(study.withSources(List.copyOf(all.values())));
        };
    }

    public static UnaryOperator<Study> claims(UnaryOperator<List<String>> change) {
        return study -> study.withSettings(study.settings()
                .withClaims(change.apply(new ArrayList<>(study.settings().claims()))));
    }

    /** Says what the overlapping files of these comparisons are. */
    public static UnaryOperator<Study> parts(Collection<String> keys, Settings.Parts answer) {
        return study -> {
            Map<String, Settings.Parts> more = new TreeMap<>(study.settings().parts());
            keys.forEach(key -> more.put(key, answer));
            return study.withSettings(study.settings().withParts(more));
        };
    }

    public static UnaryOperator<Study> direction(String metric, Direction answer) {
        return study -> {
            Settings s = study.settings();
            return study.withSettings(s.withDirections(with(s.directions(), metric, answer)));
        };
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }

    /** Leaves a unit out, with its reason. */
    public static UnaryOperator<Study> exclude(List<Settings.Exclusion> exclusions) {
        return study -> {
            List<Settings.Exclusion> more = new ArrayList<>(study.settings().exclusions());
            more.addAll(exclusions);
            return study.withSettings(study.settings().withExclusions(more));
        };
    }

    /** Takes a unit in again. */
    public static UnaryOperator<Study> include(Settings.Exclusion exclusion) {
        return study -> {
            List<Settings.Exclusion> fewer = new ArrayList<>(study.settings().exclusions());
            fewer.remove(exclusion);
            return study.withSettings(study.settings().withExclusions(fewer));
        };
    }

    /** Changes the remark on a comparison; one that says nothing any more goes away. */
    public static UnaryOperator<Study> remark(String comparison, UnaryOperator<Study.Annotation> change) {
        return study -> {
            Study.Annotation next = change.apply(Remarks.of(study, comparison));
            List<Study.Annotation> all = new ArrayList<>(study.annotations());
            all.removeIf(a -> a.comparison().equals(comparison));
            if (next.pinned() || !next.text().isEmpty() || !next.figures().isEmpty()) {
                all.add(next);
            }
            return study.withAnnotations(all);
        };
    }

    /** Changes what the user says about the machines. */
    public static UnaryOperator<Study> byHand(UnaryOperator<ByHand> change) {
        return study -> study.withSettings(
                study.settings().withByHand(change.apply(study.settings().byHand())));
    }
}
