package tare.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.model.Measurement;
import tare.model.Source;

/**
 * One question with its sources, settings and history. Immutable: every change gives a new study, so that undo is a stack
 * of studies.
 *
 * @param name in the user's words
 * @param sources imported files; the platform label of each says which side it is on
 * @param baseline label of the yardstick; empty while it is open
 * @param candidates labels of the platforms in question
 * @param settings margin, claims, exclusions and the like
 * @param annotations the user's remark on a comparison, by its id
 * @param changes what was changed and when, oldest first
 * @param report what was decided about its report
 * @param protocol path of the sealed protocol that the runs follow; empty if there is none
 */
public record Study(
        String name,
        List<Source> sources,
        String baseline,
        List<String> candidates,
        Settings settings,
        List<Annotation> annotations,
        List<Change> changes,
        ReportChoices report,
        String protocol) {
    public static final Study EMPTY =
            new Study("Untitled study", List.of(), "", List.of(), Settings.DEFAULT, List.of(), List.of());

    /**
     * A remark on a comparison; a pinned one is shown first and gets a slide of its own.
     *
     * @param figures ids of the figures chosen for it; empty = as the program chooses
     */
    public record Annotation(String comparison, boolean pinned, String text, List<String> figures) {
        public Annotation {
            figures = List.copyOf(figures);
        }

        public Annotation(String comparison, boolean pinned, String text) {
            this(comparison, pinned, text, List.of());
        }
    }

    /**
     * One entry of the history.
     *
     * @param what in words, e.g. {@code Margin 1 % → 2 %}
     * @param at when, ISO 8601; empty if not recorded
     * @param afterResults whether results had been seen: printed with the results when it touches the rule or the data
     */
    public record Change(String what, String at, boolean afterResults) {}

    public Study {
        Objects.requireNonNull(name);
        Objects.requireNonNull(protocol);
        sources = List.copyOf(sources);
        Objects.requireNonNull(baseline);
        candidates = List.copyOf(candidates);
        Objects.requireNonNull(settings);
        annotations = List.copyOf(annotations);
        changes = List.copyOf(changes);
        Objects.requireNonNull(report);
    }

    /** A study about whose report nothing was decided yet. */
    public Study(
            String name,
            List<Source> sources,
            String baseline,
            List<String> candidates,
            Settings settings,
            List<Annotation> annotations,
            List<Change> changes) {
        this(name, sources, baseline, candidates, settings, annotations, changes, ReportChoices.NONE, "");
    }

    /** What the analysis is made of. */
    public Question question() {
        return new Question(sources, baseline, candidates, settings);
    }

    /** Whether there is something to judge: a baseline, a candidate and files of both. */
    public boolean judgeable() {
        Set<String> labels = labels();
        return labels.contains(baseline) && candidates.stream().anyMatch(labels::contains);
    }

    /** All platform labels that sources or their rows carry, in order of appearance. */
    public Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (Source source : sources) {
            for (Measurement m : source.measurements()) {
                if (!m.platform().isEmpty()) {
                    labels.add(m.platform());
                }
            }
            if (!source.platform().label().isEmpty() && source.takesLabel()) {
                labels.add(source.platform().label());
            }
        }
        return labels;
    }

    /** Ids of the pinned comparisons, in the order of pinning. */
    public List<String> pinned() {
        return annotations.stream()
                .filter(Annotation::pinned)
                .map(Annotation::comparison)
                .toList();
    }

    public Study withName(String other) {
        return new Study(other, sources, baseline, candidates, settings, annotations, changes, report, protocol);
    }

    public Study withSources(List<Source> other) {
        return new Study(name, other, baseline, candidates, settings, annotations, changes, report, protocol);
    }

    /** The study with other sides: exactly one baseline and any number of candidates. */
    public Study withSides(String newBaseline, List<String> newCandidates) {
        return new Study(name, sources, newBaseline, newCandidates, settings, annotations, changes, report, protocol);
    }

    public Study withSettings(Settings other) {
        return new Study(name, sources, baseline, candidates, other, annotations, changes, report, protocol);
    }

    public Study withAnnotations(List<Annotation> other) {
        return new Study(name, sources, baseline, candidates, settings, other, changes, report, protocol);
    }

    public Study withReport(ReportChoices other) {
        return new Study(name, sources, baseline, candidates, settings, annotations, changes, other, protocol);
    }

    /** The study whose runs follow a sealed protocol. */
    public Study withProtocol(String path) {
        return new Study(name, sources, baseline, candidates, settings, annotations, changes, report, path);
    }

    /** The study with one more line of history. */
    public Study logged(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Study(name, sources, baseline, candidates, settings, annotations, more, report, protocol);
    }

    /** Puts files on another platform; rows that name their own platform stay where they are. */
    public Study relabelled(Set<String> paths, String label) {
        return mapped(s -> paths.contains(s.path())
                        && s.takesLabel()
                        && !s.platform().label().equals(label)
                ? s.withPlatform(s.platform().withLabel(label, "set by hand"))
                : s);
    }

    /** Renames a platform everywhere; a name that exists already merges the two. */
    public Study renamed(String from, String to) {
        Study renamed = mapped(s -> withLabel(s, from, to));
        List<String> others =
                candidates.stream().map(c -> c.equals(from) ? to : c).distinct().toList();
        String base = baseline.equals(from) ? to : baseline;
        Study said = renamed.withSettings(settings.withByHand(settings.byHand().renamed(from, to)));
        return said.withSides(base, others.stream().filter(c -> !c.equals(base)).toList());
    }

    /** The study whose files lie elsewhere: what was left out of them stays left out. */
    public Study moved(UnaryOperator<String> path) {
        return withSettings(settings.withExclusions(settings.exclusions().stream()
                .map(e -> new Settings.Exclusion(path.apply(e.source()), e.place(), e.unit(), e.reason()))
                .toList()));
    }

    /** The study whose comparisons are known by other ids: what was said of them and chosen for the report stays. */
    public Study known(Map<String, String> ids) {
        List<Annotation> said = new ArrayList<>();
        for (Annotation a : annotations) {
            String id = ids.getOrDefault(a.comparison(), a.comparison());
            if (said.stream().noneMatch(b -> b.comparison().equals(id))) {
                said.add(new Annotation(id, a.pinned(), a.text(), a.figures()));
            }
        }
        List<String> rows = report.rows().stream()
                .map(r -> ids.getOrDefault(r, r))
                .distinct()
                .toList();
        return withAnnotations(said).withReport(report.withRows(rows));
    }

    private static Source withLabel(Source s, String from, String to) {
        List<Measurement> rows = s.measurements().stream()
                .map(m -> m.platform().equals(from) ? m.withPlatform(to) : m)
                .toList();
        Source moved = s.withMeasurements(rows);
        return s.platform().label().equals(from)
                ? moved.withPlatform(s.platform().withLabel(to, "set by hand"))
                : moved;
    }

    private Study mapped(UnaryOperator<Source> change) {
        return withSources(sources.stream().map(change).toList());
    }
}
