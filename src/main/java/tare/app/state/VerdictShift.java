package tare.app.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.Comparison;

/**
 * What a step did to the verdicts of the primary rows.
 *
 * @param changed rows whose verdict became another, in words: {@code GUPS: Undecided → Slower}
 * @param added rows that were not there before
 * @param gone rows that are not there any more
 */
public record VerdictShift(List<String> changed, int added, int gone) {
    public VerdictShift {
        changed = List.copyOf(changed);
    }

    public static VerdictShift between(Analysis before, Analysis after) {
        List<String> changed = new ArrayList<>();
        int added = 0;
        Map<String, Comparison> gone = new HashMap<>();
        before.primary().forEach(c -> gone.put(c.id(), c));
        for (Comparison now : after.primary()) {
            Comparison old = gone.remove(now.id());
            if (old == null) {
                added++;
            } else if (WhatIf.differs(old, now)) {
                changed.add(Words.of(
                        "history.changed.row",
                        now.key().label(),
                        Outcome.said(old).word(),
                        Outcome.said(now).word()));
            }
        }
        return new VerdictShift(changed, added, gone.size());
    }

    /** In a few words. */
    public String words() {
        List<String> said = new ArrayList<>();
        if (!changed.isEmpty()) {
            said.add(Words.count("history.changed", changed.size()));
        }
        if (added > 0) {
            said.add(Words.count("history.added", added));
        }
        if (gone > 0) {
            said.add(Words.count("history.gone", gone));
        }
        return said.isEmpty() ? Words.of("history.same") : String.join(", ", said);
    }
}
