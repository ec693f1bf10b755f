package tare.plot.layout;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Panel;
import tare.plot.Spec;

/** Splits a figure whose table has more rows than a page holds. */
public final class Pages {
    /** No page is higher by itself: picture programs and PDF readers open nothing much higher. */
    private static final double MOST_HEIGHT = 8000;

    private Pages() {}

    /** As high as the figure needs at a width, or as high as a page may be: then there are several. */
    public static double height(Spec spec, double width) {
        return Math.min(MOST_HEIGHT, Layout.naturalHeight(spec, width));
    }

    /** The figure, page by page; one page when everything fits or nothing can be split. */
    public static List<Spec> of(Spec spec, double width, double height) {
        if (spec.panels().size() != 1 || !(spec.panels().getFirst() instanceof Panel.Table table)) {
            return List.of(spec);
        }
        Box body = Layout.body(spec, width, height);
        if (TableLayout.naturalHeight(table, body.width()) <= body.height() + 0.5
                || TableLayout.fitting(table, body.width(), body.height())
                        >= table.rows().size()) {
            return List.of(spec);
        }
        double room = Layout.body(page(spec, table, table.rows(), "Page 1 of 2"), width, height)
                .height();
        List<List<Panel.Row>> parts = new ArrayList<>();
        List<Panel.Row> rest = table.rows();
        while (!rest.isEmpty()) {
            List<Panel.Row> near = rest.subList(0, Math.min(rest.size(), TableLayout.most(room)));
            int fit = TableLayout.fitting(table.withRows(near), body.width(), room);
            int cut = fit < rest.size() && fit > 1 && rest.get(fit - 1).kind() == Panel.Row.Kind.GROUP ? fit - 1 : fit;
            List<Panel.Row> page = new ArrayList<>(rest.subList(0, cut));
            rest = continued(page, rest.subList(cut, rest.size()));
            parts.add(page);
        }
        return parts.size() < 2 ? List.of(spec) : numbered(spec, table, parts);
    }

    /** What follows on the next page begins with its group's name. */
    private static List<Panel.Row> continued(List<Panel.Row> page, List<Panel.Row> rest) {
        if (rest.isEmpty() || rest.getFirst().kind() == Panel.Row.Kind.GROUP || page.size() < 3) {
            return rest;
        }
        for (int i = page.size() - 1; i >= 0; i--) {
            if (page.get(i).kind() == Panel.Row.Kind.GROUP) {
                String name = page.get(i).cells().getFirst().text();
                String again = name.endsWith(", continued") ? name : name + ", continued";
                List<Panel.Row> out = new ArrayList<>();
                out.add(Panel.Row.group(again));
                out.addAll(rest);
                return out;
            }
        }
        return rest;
    }

    private static List<Spec> numbered(Spec spec, Panel.Table table, List<List<Panel.Row>> parts) {
        List<Spec> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            out.add(page(spec, table, parts.get(i), "Page " + (i + 1) + " of " + parts.size()));
        }
        return out;
    }

    /** The page's number comes first, where it stays when words give way. */
    private static Spec page(Spec spec, Panel.Table table, List<Panel.Row> rows, String number) {
        String subtitle = spec.subtitle().isEmpty() ? number : number + " · " + spec.subtitle();
        return new Spec(
                spec.title(), subtitle, spec.caption(), spec.alt(), spec.legend(), List.of(table.withRows(rows)));
    }
}
