package tare.chart;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.plot.Spec;
import tare.plot.layout.SharedScales;

/** One small figure for each comparison, on shared scales: in per cent of the baseline unless the selection says otherwise. */
public final class Facets {
    /** More cannot be read on one page. */
    public static final int MOST = 24;

    private Facets() {}

    /** The figures of the selected comparisons that have something to show, at most {@value #MOST}. */
    public static List<Spec> of(Chart chart, Analysis analysis, Selection selection) {
        List<Spec> out = new ArrayList<>();
        boolean percent = chart.options().stream().anyMatch(o -> o.name().equals("axis") && o.knows("percent"));
        for (Comparison c : selection.rows(analysis)) {
            Selection one = new Selection(List.of(c.id()), selection.options());
            Selection seen = percent && !one.options().containsKey("axis") ? one.with("axis", "percent") : one;
            if (out.size() < MOST && chart.fits(analysis, seen)) {
                out.add(small(chart.figure(analysis, seen), c));
            }
        }
        return out.isEmpty() ? out : SharedScales.of(out);
    }

    /** Row, verdict and n in two lines: what is small has no room for sentences. */
    private static Spec small(Spec spec, Comparison c) {
        String words = VerdictLook.of(c).word() + " · " + Labels.performanceRange(c) + " · "
                + c.baseline().n() + " and " + c.candidate().n() + " "
                + TwoSides.plural(c.unitOfAnalysis(), 2);
        return new Spec(Labels.row(c), words, "", spec.alt(), List.of(), spec.panels());
    }
}
