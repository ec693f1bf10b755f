package tare.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.plot.Panel;
import tare.plot.Spec;

/** What goes into one file: one figure, several on a sheet, or one small figure for each comparison. */
public record FigurePage(List<Chart> charts, Analysis analysis, Selection selection) {

    /** The figures, each as its kind shows the selection best. */
    public List<Spec> figures() {
        return charts.stream().map(c -> c.figure(analysis, selection)).toList();
    }

    /** Small figures of the first kind, one a comparison; they are drawn anew at each call. */
    public Facets facets() {
        return Facets.of(charts.getFirst(), analysis, selection);
    }

    /** What a figure misses, if one of them does. */
    public Optional<String> nothingToShow() {
        return charts.stream()
                .filter(c -> !c.fits(analysis, selection))
                .findFirst()
                .map(c -> nothing(c));
    }

    /** What is missing if no comparison can be drawn small. */
    public String nothingToFacet() {
        return nothing(charts.getFirst());
    }

    private static String nothing(Chart chart) {
        return "there is nothing to show as " + chart.id() + " in these results; --list says what each needs";
    }

    /** What is compared, over figures that each say their own finding. */
    public Spec sheetHead() {
        String title = String.join(", ", analysis.candidates()) + " against " + analysis.baseline();
        return head(title, analysis.warning(), "");
    }

    /** What is said once for all small figures. */
    public Spec facetHead(Facets facets) {
        Chart chart = charts.getFirst();
        int all = selection.rows(analysis).size();
        int shown = facets.rows();
        String count = shown == all ? shown + " comparisons" : shown + " of " + all + " comparisons";
        return head(
                chart.name() + ", " + count,
                analysis.candidates().stream().collect(Collectors.joining(", ")) + " against " + analysis.baseline(),
                chart.reading());
    }

    private static Spec head(String title, String subtitle, String caption) {
        return new Spec(title, subtitle, caption, title, List.of(), List.of(Panel.Table.plain(List.of(), List.of())));
    }
}
