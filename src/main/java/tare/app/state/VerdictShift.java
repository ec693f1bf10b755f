package tare.app.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.model.Key;

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

    /** A row of a platform, by whatever name that goes. */
    private record Row(String candidate, String runner, Key key, String metric) {
        static Row of(Comparison c, String candidate) {
            return new Row(candidate, c.runner(), c.key(), c.metric().name());
        }
    }

    public static VerdictShift between(Analysis before, Analysis after) {
        List<String> changed = new ArrayList<>();
        int added = 0;
        Map<String, Comparison> gone = new HashMap<>();
        before.primary().forEach(c -> gone.put(c.id(), c));
        Map<Row, String> renamed = renamed(before, after);
        for (Comparison now : after.primary()) {
            Row row = Row.of(now, now.candidate().platform());
            Comparison old = gone.remove(gone.containsKey(now.id()) ? now.id() : renamed.getOrDefault(row, ""));
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

    /** Where one candidate has another name now, the ids that its rows had before. */
    private static Map<Row, String> renamed(Analysis before, Analysis after) {
        List<String> old = new ArrayList<>(before.candidates());
        List<String> now = new ArrayList<>(after.candidates());
        old.removeAll(after.candidates());
        now.removeAll(before.candidates());
        Map<Row, String> ids = new HashMap<>();
        if (old.size() == 1 && now.size() == 1) {
            before.primary().stream()
                    .filter(c -> c.candidate().platform().equals(old.getFirst()))
                    .forEach(c -> ids.put(Row.of(c, now.getFirst()), c.id()));
        }
        return ids;
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
