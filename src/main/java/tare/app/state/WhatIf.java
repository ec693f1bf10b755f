package tare.app.state;

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

    /** How many primary rows would get another verdict than they have now. */
    public long changes(Analysis now) {
        return analysis.map(then -> now.primary().stream()
                        .filter(c ->
                                then.find(c.id()).filter(o -> differs(c, o)).isPresent())
                        .count())
                .orElse(0L);
    }

    /** The tried verdict of a row, when it is another than the present one. */
    public Optional<Comparison> ghost(Comparison now) {
        return analysis.flatMap(then -> then.find(now.id())).filter(o -> differs(now, o));
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
