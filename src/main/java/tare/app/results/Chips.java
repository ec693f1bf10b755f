package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.WhatIf;
import tare.app.state.Words;

/** Counts the primary rows by verdict, now and at the margin that is tried. */
final class Chips {
    private Chips() {}

    static List<Chip> of(Optional<Analysis> analysis, Optional<WhatIf> whatIf) {
        List<Chip> chips = new ArrayList<>();
        List<Comparison> now = analysis.map(Analysis::primary).orElse(List.of());
        Optional<List<Comparison>> then = whatIf.flatMap(WhatIf::analysis).map(Analysis::primary);
        for (Outcome o : Outcome.values()) {
            Predicate<Comparison> is = c -> Outcome.of(c) == o && !c.provisional();
            add(chips, new Chip(Optional.of(o), o.word(), count(now, is), then.map(t -> count(t, is))));
        }
        Predicate<Comparison> is = Comparison::provisional;
        String word = Words.of("outcome.provisional");
        add(chips, new Chip(Optional.empty(), word, count(now, is), then.map(t -> count(t, is))));
        return chips;
    }

    private static void add(List<Chip> chips, Chip chip) {
        if (chip.count() > 0 || chip.tried().orElse(0L) > 0) {
            chips.add(chip);
        }
    }

    private static long count(List<Comparison> rows, Predicate<Comparison> is) {
        return rows.stream().filter(is).count();
    }
}
