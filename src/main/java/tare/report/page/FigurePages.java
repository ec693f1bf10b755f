package tare.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tare.chart.Chart;
import tare.chart.Facets;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.report.Block;
import tare.report.Page;
import tare.study.FigureChoices.Sheet;
import tare.verdict.Figures;

/** Pages of figures that the user asked for: one of all comparisons, several on a page, or a small one for each comparison. */
final class FigurePages {
    /** Small figures on a page, and beside one another. */
    private static final int SMALL = 6;

    private static final int ACROSS = 3;

    private FigurePages() {}

    /** The pages of a sheet; none where nothing of it can be drawn. */
    static List<Page> of(Facts facts, Sheet sheet) {
        List<Chart> kinds = sheet.kinds().stream()
                .flatMap(k -> Charts.find(k).stream())
                .filter(k -> sheet.faceted() || (k.whole() && k.fits(facts.analysis(), Selection.ALL)))
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        return sheet.faceted() ? facets(facts, kinds.getFirst()) : List.of(together(facts, kinds));
    }

    private static List<Page> facets(Facts facts, Chart kind) {
        Facets small = Facets.of(kind, facts.analysis(), Selection.ALL);
        List<Spec> all = small.figures();
        List<Page> out = new ArrayList<>();
        int pages = (all.size() + SMALL - 1) / SMALL;
        for (int page = 0; page < pages; page++) {
            int from = page * all.size() / pages;
            List<Spec> some = all.subList(from, (page + 1) * all.size() / pages);
            String which = all.size() <= SMALL ? "" : ", " + (from + 1) + " to " + (from + some.size());
            String title =
                    kind.name() + " of " + counted(small.rows(), facts.rows().size()) + " on one scale" + which;
            out.add(page(
                    facts,
                    "facets-" + kind.id() + (page == 0 ? "" : "-" + (page + 1)),
                    "Small multiples",
                    title,
                    List.of(
                            Facts.quiet(sides(facts, kind) + kind.reading()),
                            new Block.Grid(
                                    some.stream().map(s -> figure(kind.id(), s)).toList(), ACROSS)),
                    kind.reading()));
        }
        return out;
    }

    /** Small figures have no legend each. */
    private static String sides(Facts facts, Chart kind) {
        boolean values = kind.options().stream().anyMatch(o -> o.name().equals("axis"));
        return !values || facts.analysis().candidates().size() > 1
                ? ""
                : "Grey, squares: " + Facts.brief(facts.analysis().baseline()) + "; blue, dots: "
                        + Facts.brief(facts.analysis().candidates().getFirst()) + ". ";
    }

    private static String counted(int shown, int rows) {
        String words = Figures.inWords(shown) + (shown == 1 ? " comparison" : " comparisons");
        return shown == rows ? words : Figures.inWords(shown) + " of " + rows + " comparisons";
    }

    private static Page together(Facts facts, List<Chart> kinds) {
        List<Block.Figure> figures = kinds.stream()
                .map(k -> figure(k.id(), k.figure(facts.analysis(), Selection.ALL)))
                .toList();
        String id = "sheet-" + kinds.stream().map(Chart::id).collect(Collectors.joining("-"));
        String names = kinds.stream().map(Chart::name).collect(Collectors.joining(", "));
        boolean one = figures.size() == 1;
        String title = one
                ? figures.getFirst().spec().title()
                : names.charAt(0) + names.substring(1).toLowerCase(Locale.ROOT);
        Block block = one ? figures.getFirst() : new Block.Grid(figures, 2);
        String reading = kinds.stream().map(Chart::reading).collect(Collectors.joining(" "));
        return page(facts, id, one ? names : "Figures", title, List.of(block), reading);
    }

    private static Block.Figure figure(String id, Spec spec) {
        return new Block.Figure(id, spec, spec.alt(), spec.caption());
    }

    private static Page page(Facts facts, String id, String part, String title, List<Block> blocks, String reading) {
        String plain = Optional.of(title)
                .filter(t -> t.endsWith("."))
                .map(t -> t.substring(0, t.length() - 1))
                .orElse(title);
        return new Page(
                id,
                facts.kicker(part),
                plain,
                blocks,
                facts.foot(),
                facts.speech(plain + ". How to read it: " + reading));
    }
}
