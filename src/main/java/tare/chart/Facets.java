package tare.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.layout.SharedScales;

/**
 * One small figure for each comparison, or for each sweep of several, on shared scales: in per cent of the baseline unless
 * the selection says otherwise.
 *
 * @param figures in the order of the first row of each
 * @param rows how many of the selected comparisons they show
 */
public record Facets(List<Spec> figures, int rows) {
    /** More cannot be read on one page. */
    public static final int MOST = 24;

    public Facets {
        figures = List.copyOf(figures);
    }

    /** The figures of the selected comparisons that have something to show, at most {@value #MOST}. */
    public static Facets of(Chart chart, Analysis analysis, Selection selection) {
        boolean percent = chart.options().stream().anyMatch(o -> o.name().equals("axis") && o.knows("percent"));
        Map<String, Drawn> drawn = new LinkedHashMap<>();
        for (Comparison c : selection.rows(analysis)) {
            Selection one = new Selection(List.of(c.id()), selection.options());
            Selection seen = percent && !one.options().containsKey("axis") ? one.with("axis", "percent") : one;
            if (drawn.size() < MOST && chart.fits(analysis, seen)) {
                Spec spec = chart.figure(analysis, seen);
                boolean sweep = chart.whole() && spec.panels().getFirst() instanceof Panel.Plot;
                drawn.merge(sweep ? spec.subtitle() + spec.alt() : c.id(), new Drawn(spec, c, 1), Drawn::again);
            }
        }
        List<Spec> out = drawn.values().stream().map(Drawn::small).toList();
        int rows = drawn.values().stream().mapToInt(Drawn::rows).sum();
        return new Facets(out.isEmpty() ? out : SharedScales.of(out), rows);
    }

    /** A figure, the row that it was first drawn for, and how many rows it is the same for: the points of a sweep. */
    private record Drawn(Spec spec, Comparison row, int rows) {
        Drawn again(Drawn other) {
            return new Drawn(spec, row, rows + other.rows);
        }

        Spec small() {
            return rows == 1
                    ? Facets.small(spec, row)
                    : new Spec(row.key().benchmark(), spec.title(), "", spec.alt(), List.of(), spec.panels());
        }
    }

    /** Row, verdict and n in two lines: what is small has no room for sentences. */
    private static Spec small(Spec spec, Comparison c) {
        String words = VerdictLook.of(c).word() + " · " + Labels.performanceRange(c) + " · "
                + c.baseline().n() + " and " + c.candidate().n() + " "
                + TwoSides.plural(c.unitOfAnalysis(), 2);
        return new Spec(Labels.row(c), words, "", spec.alt(), List.of(), spec.panels());
    }
}
