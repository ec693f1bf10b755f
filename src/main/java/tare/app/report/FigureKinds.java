package tare.app.report;

import java.util.List;
import java.util.Set;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.Facets;
import tare.chart.Selection;
import tare.chart.kind.Charts;

/**
 * The kinds of figure that an analysis has what it takes for; to find them takes a while.
 *
 * @param ofAll of many comparisons at once, those left out that have a page anyway
 * @param ofOne of one comparison, drawn for one of the first at least
 */
record FigureKinds(List<Chart> ofAll, List<Chart> ofOne) {
    private static final Set<String> USUAL = Set.of("forest", "comparability", "claims");

    static FigureKinds of(Analysis analysis) {
        List<Comparison> some = analysis.primary().stream().limit(Facets.MOST).toList();
        return new FigureKinds(
                Charts.ALL.stream()
                        .filter(k -> k.whole() && !USUAL.contains(k.id()) && k.fits(analysis, Selection.ALL))
                        .toList(),
                Charts.ALL.stream()
                        .filter(k -> !k.whole() && some.stream().anyMatch(c -> k.fits(analysis, Selection.of(c.id()))))
                        .toList());
    }
}
