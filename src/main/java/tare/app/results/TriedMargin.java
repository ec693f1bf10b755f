package tare.app.results;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.WhatIf;
import tare.app.state.Words;
import tare.model.Role;
import tare.verdict.Figures;
import tare.verdict.Margin;

/** What a margin that is tried would change: looked up once for each analysis, not for each step of a drag. */
final class TriedMargin {
    private Optional<Analysis> at = Optional.empty();
    private Map<String, String> ghosts = Map.of();
    private long changed;

    /** Nothing was tried on what is judged now. */
    void forget() {
        at = Optional.empty();
        ghosts = Map.of();
        changed = 0;
    }

    void hold(Optional<WhatIf> tried, Optional<Analysis> now) {
        Optional<Analysis> then = tried.flatMap(WhatIf::analysis);
        if (then.isEmpty() || now.isEmpty()) {
            forget();
        } else if (!then.equals(at)) {
            Map<String, Comparison> changes = tried.get().changes(now.get());
            changed = changes.values().stream()
                    .filter(c -> c.metric().role() == Role.PRIMARY)
                    .count();
            Map<String, String> words = new HashMap<>();
            changes.forEach((id, c) -> words.put(id, "→ " + word(c)));
            ghosts = Map.copyOf(words);
            at = then;
        }
    }

    private static String word(Comparison c) {
        return Outcome.said(c).word();
    }

    /** What the verdicts of rows would be, by id, where they would be others. */
    Map<String, String> ghosts() {
        return ghosts;
    }

    /** How many verdicts would change; empty while nothing is tried. */
    String words(Optional<WhatIf> tried) {
        if (tried.isEmpty()) {
            return "";
        }
        String margin = Words.shown(Figures.margin(Margin.of(tried.get().margin())));
        if (at.isEmpty()) {
            return Words.of("whatif.working", margin);
        }
        return changed == 0
                ? Words.of("whatif.none", margin)
                : Words.of("whatif.some", margin, Words.count("whatif.verdicts", changed));
    }
}
