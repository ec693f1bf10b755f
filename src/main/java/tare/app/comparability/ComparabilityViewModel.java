package tare.app.comparability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tare.model.Severity;

/** The machines side by side: what differs, what is unknown, what is the same. */
public final class ComparabilityViewModel {
    private final Workbench bench;
    private final FactsByHand byHand;
    private final ObservableList<FactRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty same = new SimpleBooleanProperty(true);

    public ComparabilityViewModel(Workbench bench) {
        this.bench = bench;
        this.byHand = new FactsByHand(bench);
        bench.analysisProperty().subscribe(a -> refresh());
        same.subscribe(s -> refresh());
    }

    private void refresh() {
        List<FactRow> all = bench.analysisProperty()
                .get()
                .map(ComparabilityViewModel::gather)
                .orElse(List.of());
        long differ = all.stream().filter(r -> r.result() == Result.DIFFERS).count();
        long unknown = all.stream().filter(r -> r.result() == Result.UNKNOWN).count();
        summary.set(
                all.isEmpty()
                        ? ""
                        : Words.of(
                                "comparability.summary",
                                Words.count("facts.differ", differ),
                                Words.count("facts.unknown", unknown)));
        rows.setAll(all.stream()
                .filter(r -> same.get() || r.result() != Result.SAME)
                .toList());
    }

    private static List<FactRow> gather(Analysis analysis) {
        Map<String, FactRow> found = new LinkedHashMap<>();
        for (Comparison c : analysis.primary()) {
            for (FactFinding f : c.comparability()) {
                String key = f.label()
                        + '\0'
                        + f.baseline()
                        + '\0'
                        + f.candidate()
                        + '\0'
                        + c.candidate().platform();
                found.merge(
                        key,
                        new FactRow(
                                f.fact(),
                                f.label(),
                                f.baseline(),
                                f.candidate(),
                                c.candidate().platform(),
                                f.result(),
                                f.severity(),
                                1,
                                f.accepted()),
                        ComparabilityViewModel::both);
            }
        }
        List<FactRow> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingInt((FactRow r) -> order(r.result()))
                .thenComparing(FactRow::severity, Comparator.reverseOrder()));
        return sorted;
    }

    private static FactRow both(FactRow a, FactRow b) {
        Severity worse = a.severity().compareTo(b.severity()) >= 0 ? a.severity() : b.severity();
        return new FactRow(
                a.fact(),
                a.label(),
                a.baseline(),
                a.candidate(),
                a.candidatePlatform(),
                a.result(),
                worse,
                a.rows() + b.rows(),
                a.accepted());
    }

    private static int order(Result result) {
        return switch (result) {
            case DIFFERS -> 0;
            case UNKNOWN -> 1;
            case SAME -> 2;
        };
    }

    public ObservableList<FactRow> rows() {
        return rows;
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
