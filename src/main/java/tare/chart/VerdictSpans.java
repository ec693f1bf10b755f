package tare.chart;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Panel.Span;
import tare.plot.Symbol;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/** A judgement on a performance axis: the thin interval, the thick one and the verdict's mark. */
public final class VerdictSpans {
    private static final double THIN = 1.4;
    private static final double THICK = 4;

    private VerdictSpans() {}

    public static List<Span> of(Judgement j, VerdictLook look, Rule rule) {
        List<Span> spans = new ArrayList<>();
        Interval thin = j.performanceCi();
        Interval thick = j.performanceEquivalence();
        if (thin.exists()) {
            spans.add(Span.interval(thin.low(), thin.high(), look.tone(), THIN));
        }
        if (thick.exists()) {
            spans.add(Span.interval(thick.low(), thick.high(), look.tone(), THICK));
        }
        if (!Double.isNaN(j.performance())) {
            Symbol symbol = look.mark();
            boolean hollow = look.open() || !j.testable();
            spans.add(Span.point(
                    j.performance(), look.tone(), symbol, hollow, Labels.performance(j.performance(), rule)));
        }
        return spans;
    }
}
