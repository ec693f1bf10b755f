package tare.app.comparability;

import static java.util.stream.Collectors.toList;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.ByHand;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.FactFinding.Result;
import tare.analysis.fact.KnownFacts;
import tare.app.state.Edits;
import tare.app.state.FactsByHand;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Domain;
import tare.model.Severity;

/** The machines side by side: what differs, what is unknown, what is the same. */
public final class ComparabilityViewModel {
    private final Workbench bench;
    private final FactsByHand byHand;
    private final ObservableList<FactLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty same = new SimpleBooleanProperty(true);

    public ComparabilityViewModel(Workbench bench) {
        this.bench = bench;
        this.byHand = new FactsByHand(bench);
        bench.analysisProperty().subscribe(a -> refresh());
        same.subscribe(s -> refresh());
    }

    private void refresh() {
        List<FactLine> all = bench.analysisProperty()
                .get()
                .map(ComparabilityViewModel::gather)
                .orElse(List.of());
        long differ = all.stream().filter(l -> l.result() == Result.DIFFERS).count();
        long unknown = all.stream().filter(l -> l.result() == Result.UNKNOWN).count();
        summary.set(
                all.isEmpty()
                        ? ""
                        : Words.of(
                                "comparability.summary",
                                Words.count("facts.differ", differ),
                                Words.count("facts.unknown", unknown)));
        lines.setAll(all.stream()
                .filter(l -> same.get() || l.result() != Result.SAME)
                .toList());
    }

    /** How a fact stands in a comparison; comparisons of one kind are told together. */
    private record Kind(String label, String baseline, String candidate, String platform) {
        static Kind of(Comparison c, FactFinding f) {
            return new Kind(
                    f.label(), f.baseline(), f.candidate(), c.candidate().platform());
        }
    }

    private static List<FactLine> gather(Analysis analysis) {
        Map<Kind, FactRow> found = new LinkedHashMap<>();
        for (Comparison c : analysis.primary()) {
            for (FactFinding f : c.comparability()) {
                found.merge(Kind.of(c, f), row(c, f), ComparabilityViewModel::both);
            }
        }
        Map<String, List<FactRow>> byFact =
                found.values().stream().collect(Collectors.groupingBy(FactRow::label, LinkedHashMap::new, toList()));
        return byFact.entrySet().stream()
                .map(e -> new FactLine(e.getKey(), e.getValue()))
                .sorted(FactLine.BY_WEIGHT)
                .toList();
    }

    private static FactRow row(Comparison c, FactFinding f) {
        return new FactRow(
                f.fact(),
                f.label(),
                f.baseline(),
                f.candidate(),
                c.candidate().platform(),
                f.result(),
                f.severity(),
                1,
                Set.of(c.metric().domain()),
                f.accepted());
    }

    private static FactRow both(FactRow a, FactRow b) {
        Severity worse = a.severity().compareTo(b.severity()) >= 0 ? a.severity() : b.severity();
        Set<Domain> domains = a.domains();
        if (!domains.containsAll(b.domains())) {
            domains = EnumSet.copyOf(domains);
            domains.addAll(b.domains());
        }
        return new FactRow(
                a.fact(),
                a.label(),
                a.baseline(),
                a.candidate(),
                a.candidatePlatform(),
                a.result(),
                worse,
                a.rows() + b.rows(),
                domains,
                a.accepted());
    }

    /** Which comparisons a row is about, where others stand otherwise; empty where it is about all. */
    String where(FactLine line, FactRow row) {
        if (line.rows().size() == 1) {
            return "";
        }
        String domains = row.domains().stream()
                .sorted()
                .map(Domain::label)
                .map(Words::shown)
                .collect(Collectors.joining(", "));
        return severalCandidates() ? row.candidatePlatform() + " · " + domains : domains;
    }

    private boolean severalCandidates() {
        return bench.analysisProperty()
                .get()
                .filter(a -> a.candidates().size() > 1)
                .isPresent();
    }

    public ObservableList<FactLine> lines() {
        return lines;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The study-wide sentence, empty if nothing stands against the comparison. */
    public String warning() {
        return bench.analysisProperty().get().map(Analysis::warning).orElse("");
    }

    /** Whether equal facts are listed too. */
    public BooleanProperty sameProperty() {
        return same;
    }

    public String baseline() {
        return bench.analysisProperty().get().map(Analysis::baseline).orElse("");
    }

    public String candidates() {
        return bench.analysisProperty()
                .get()
                .map(a -> String.join(", ", a.candidates()))
                .orElse("");
    }

    /** The platforms that facts can be entered for, the baseline first. */
    public List<String> platforms() {
        return byHand.platforms();
    }

    /** Whether there is a platform that a fact can be entered for. */
    public ObservableValue<Boolean> anyPlatformProperty() {
        return bench.analysisProperty().map(Optional::isPresent);
    }

    /** The facts that can be entered: label to key. */
    public Map<String, String> enterable() {
        Map<String, String> keys = new LinkedHashMap<>();
        KnownFacts.all().forEach((key, label) -> keys.put(label, key));
        return keys;
    }

    /** Whether a fact is one that a person can know; what is worked out from the runs is not. */
    public boolean editable(FactRow row) {
        return KnownFacts.all().containsKey(row.fact());
    }

    /** The value that was entered by hand; empty if none. */
    public String entered(String platform, String fact) {
        return byHand.entered(platform, fact);
    }

    /** A value without the mark that it was entered by hand. */
    public String plain(String value) {
        return value.replace(ByHand.MARK, "");
    }

    /** Enters a fact by hand in place of what stands there; what is left as it was is nobody's entry. */
    void change(String platform, String fact, String standing, String value) {
        if (!value.strip().equals(plain(standing).strip())) {
            enter(platform, fact, value);
        }
    }

    /** Enters a fact by hand; a blank value takes it back. */
    public void enter(String platform, String fact, String value) {
        byHand.enter("fact", KnownFacts.all().getOrDefault(fact, fact), platform, fact, value);
    }

    /** Takes a difference as it is, for a reason that is printed; a blank reason takes that back. */
    public void accept(FactRow row, String reason) {
        bench.applyLogged(
                Words.of(reason.isBlank() ? "step.unaccept" : "step.accept", row.label()),
                Edits.byHand(b -> b.withAccepted(row.fact(), reason)),
                reason.isBlank()
                        ? Words.of("step.unaccept", row.label())
                        : Words.of("log.accept", row.label(), reason.strip()));
    }
}
