package tare.app.results;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.WhatIf;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Role;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** The margin in force and one that is tried, with what that would change: looked up once for each analysis, not for each step of a drag. */
final class MarginTrial {
    private final Workbench bench;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Map<String, String>> ghosts = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Analysis> at = Optional.empty();
    private long changed;

    MarginTrial(Workbench bench) {
        this.bench = bench;
        bench.analysisProperty().subscribe(a -> {
            forget();
            hold();
        });
        bench.whatIfProperty().subscribe(w -> hold());
    }

    /** Nothing was tried on what is judged now. */
    private void forget() {
        at = Optional.empty();
        ghosts.set(Map.of());
        changed = 0;
    }

    private void hold() {
        Optional<WhatIf> tried = bench.whatIfProperty().get();
        Optional<Analysis> then = tried.flatMap(WhatIf::analysis);
        Optional<Analysis> now = bench.analysisProperty().get();
        if (then.isEmpty() || now.isEmpty()) {
            forget();
        } else if (!then.equals(at)) {
            at = then;
            compare(tried.get().changes(now.get()));
        }
        words.set(tried.map(this::wordsOf).orElse(""));
    }

    private void compare(Map<String, Comparison> changes) {
        changed = changes.values().stream()
                .filter(c -> c.metric().role() == Role.PRIMARY)
                .count();
        Map<String, String> next = new HashMap<>();
        changes.forEach((id, c) -> next.put(id, "→ " + Outcome.said(c).word()));
        ghosts.set(Map.copyOf(next));
    }

    private String wordsOf(WhatIf tried) {
        String margin = Words.shown(Figures.margin(Margin.of(tried.margin())));
        if (at.isEmpty()) {
            return Words.of("whatif.working", margin);
        }
        return changed == 0
                ? Words.of("whatif.none", margin)
                : Words.of("whatif.some", margin, Words.count("whatif.verdicts", changed));
    }

    /** The margin in force, as a fraction. */
    double inForce() {
        return bench.margin();
    }

    /** The margin that is tried; else the one in force. */
    double seen() {
        return bench.whatIfProperty().get().map(WhatIf::margin).orElse(bench.margin());
    }

    boolean underway() {
        return bench.whatIfProperty().get().isPresent();
    }

    void attempt(double fraction) {
        bench.tryMargin(fraction);
    }

    void apply() {
        bench.applyWhatIf();
    }

    void drop() {
        bench.dropWhatIf();
    }

    /** Changes with the margin that is tried. */
    ReadOnlyObjectProperty<Optional<WhatIf>> triedProperty() {
        return bench.whatIfProperty();
    }

    /** How many verdicts would change; empty while nothing is tried. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What the verdicts of rows would be at the margin that is tried, by id, where they would be others. */
    ReadOnlyObjectProperty<Map<String, String>> ghostsProperty() {
        return ghosts.getReadOnlyProperty();
    }
}
