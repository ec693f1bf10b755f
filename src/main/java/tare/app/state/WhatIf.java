package tare.app.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.verdict.Verdict;

/**
 * A margin that is tried but not applied.
 *
 * @param margin the fraction tried
 * @param analysis how the study would be judged; empty while it is being worked out
 */
public record WhatIf(double margin, Optional<Analysis> analysis) {

    /** The rows as they would be judged, by id, where their verdict is another than the present one. */
    public Map<String, Comparison> changes(Analysis now) {
        Map<String, Comparison> then = new HashMap<>();
        analysis.ifPresent(a -> a.comparisons().forEach(c -> then.put(c.id(), c)));
        Map<String, Comparison> changes = new HashMap<>();
        for (Comparison c : now.comparisons()) {
            Comparison other = then.get(c.id());
            if (other != null && differs(c, other)) {
                changes.put(c.id(), other);
            }
        }
        return changes;
    }

    static boolean differs(Comparison a, Comparison b) {
        return a.judgement().verdict() != b.judgement().verdict()
                || a.judgement().beyondMargin() != b.judgement().beyondMargin();
    }

    /** How many primary rows would have this verdict. */
    public Optional<Integer> count(Verdict verdict) {
        return analysis.map(a -> a.counts().getOrDefault(verdict, 0));
    }
}
