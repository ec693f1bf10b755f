package tare.app.claims;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.detail.BothSides;
import tare.app.state.Edits;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;

/** The study's claims and what the data say of them. */
public final class ClaimsViewModel {
    private final Workbench bench;
    private final ObservableList<ClaimAnswer> answers = FXCollections.observableArrayList();
    private final ObservableList<String> ready = FXCollections.observableArrayList();
    private final ObservableList<BothSides.Point> forCandidate = FXCollections.observableArrayList();
    private final ObservableList<BothSides.Point> forBaseline = FXCollections.observableArrayList();

    public ClaimsViewModel(Workbench bench) {
        this.bench = bench;
        bench.analysisProperty().subscribe(a -> refresh());
        bench.studyProperty().subscribe(s -> refresh());
    }

    private void refresh() {
        List<ClaimAnswer> now =
                bench.analysisProperty().get().map(Analysis::claims).orElse(List.of());
        if (!answers.equals(now)) {
            answers.setAll(now);
        }
        Optional<BothSides> sides = bench.analysisProperty().get().map(BothSides::of);
        forBaseline.setAll(sides.map(BothSides::baseline).orElse(List.of()));
        forCandidate.setAll(sides.map(BothSides::candidate).orElse(List.of()));
        List<String> written =
                bench.studyProperty().get().map(s -> s.settings().claims()).orElse(List.of());
        ready.setAll(List.of(
                        Words.of("claim.ready.overhead"),
                        Words.of("claim.ready.training"),
                        Words.of("claim.ready.inference"))
                .stream()
                .filter(c -> !written.contains(c))
                .toList());
    }

    /** Adds a claim in the user's words; blank or known ones are left alone. */
    public void add(String text) {
        String claim = text.strip();
        if (!claim.isEmpty()) {
            bench.apply(Words.of("step.claim.add"), Edits.claims(all -> {
                if (!all.contains(claim)) {
                    all.add(claim);
                }
                return all;
            }));
        }
    }

    public void remove(String claim) {
        bench.apply(Words.of("step.claim.remove"), Edits.claims(all -> {
            all.remove(claim);
            return all;
        }));
    }

    /** The comparison's name. */
    public Optional<Comparison> row(String id) {
        return bench.analysisProperty().get().flatMap(a -> a.find(id));
    }

    public void open(String id) {
        bench.selectionProperty().set(id);
        bench.pageProperty().set(Page.RESULTS);
    }

    public ObservableList<ClaimAnswer> answers() {
        return answers;
    }

    /** The strongest honest case for the candidate. */
    public ObservableList<BothSides.Point> forCandidate() {
        return forCandidate;
    }

    /** The strongest honest case for the baseline, from the same data. */
    public ObservableList<BothSides.Point> forBaseline() {
        return forBaseline;
    }

    public String candidate() {
        return bench.analysisProperty()
                .get()
                .map(a -> String.join(", ", a.candidates()))
                .orElse("");
    }

    public String baseline() {
        return bench.analysisProperty().get().map(Analysis::baseline).orElse("");
    }

    /** Claims that are one click away. */
    public ObservableList<String> ready() {
        return ready;
    }
}
