package tare.plot;

import java.util.List;

/** Places a figure: words around it, panels side by side. The same spec, size and theme give the same scene. */
public final class Layout {
    private static final double PANEL_GAP = 30;
    private static final int TITLE_LINES = 3;
    private static final int CAPTION_LINES = 4;

    private Layout() {}

    /** A scene of exactly this size; rows of a table that do not fit are left to further {@link Pages}. */
    public static Scene lay(Spec spec, double width, double height, Theme theme) {
        Ink ink = new Ink(theme);
        Box page = page(width, height);
        Box body = around(spec, page, ink);
        panels(spec, body, ink);
        return new Scene(width, height, theme.background(), spec.title(), spec.alt(), ink.shapes, ink.areas);
    }

    /** The same without a rim, for a place that has one. */
    static Scene inner(Spec spec, double width, double height, Theme theme) {
        Ink ink = new Ink(theme);
        panels(spec, around(spec, new Box(0, 0, width, height), ink), ink);
        return new Scene(width, height, theme.background(), spec.title(), spec.alt(), ink.shapes, ink.areas);
    }

    /** Draws the words around the panels of a page; gives what room is left between them. */
    static Box words(Spec spec, double width, double height, Ink ink) {
        return around(spec, page(width, height), ink);
    }

    /** The height at which nothing is squeezed at a width: tables get their rows' room, plots a pleasant proportion. */
    public static double naturalHeight(Spec spec, double width) {
        Box page = page(width, 1e6);
        Box body = around(spec, page, new Ink(Theme.LIGHT));
        double words = 1e6 - body.height();
        double most = 0;
        List<Box> boxes = boxes(spec.panels(), body);
        for (int i = 0; i < spec.panels().size(); i++) {
            most = Math.max(
                    most,
                    switch (spec.panels().get(i)) {
                        case Panel.Table t ->
                            TableLayout.naturalHeight(t, boxes.get(i).width());
                        case Panel.Plot p -> Math.max(260, Math.min(420, body.width() * 0.42));
                    });
        }
        return Math.ceil(words + most);
    }

    private static Box page(double width, double height) {
        double pad = Math.max(10, Math.min(24, width * 0.03));
        return new Box(0, 0, width, height).inset(pad, pad * 0.9, pad, pad * 0.75);
    }

    /** Draws title, subtitle, legend and caption; gives what room is left between them. */
    private static Box around(Spec spec, Box page, Ink ink) {
        double top = page.y();
        top = lines(spec.title(), page, top, Theme.TITLE, Weight.SEMIBOLD, Tone.INK, TITLE_LINES, ink);
        top += spec.title().isEmpty() ? 0 : 5;
        top = lines(spec.subtitle(), page, top, Theme.SUBTITLE, Weight.REGULAR, Tone.MUTED, 3, ink);
        top = LegendLayout.draw(spec.legend(), page, top, ink);
        top += top > page.y() ? (spec.legend().isEmpty() ? 16 : 10) : 0;
        List<String> caption =
                Words.wrap(spec.caption(), page.width(), CAPTION_LINES, Theme.SMALL, Weight.REGULAR, ink.measure);
        double room = caption.isEmpty() ? 0 : caption.size() * Theme.SMALL * 1.4 + 14;
        double y = page.bottom() - room + 14;
        for (String line : caption) {
            y += Theme.SMALL * 1.4;
            ink.small(line, page.x(), y - 3, Anchor.START);
        }
        return new Box(page.x(), top, page.width(), Math.max(20, page.bottom() - room - top));
    }

    private static double lines(
            String text, Box page, double top, double size, Weight weight, Tone tone, int most, Ink ink) {
        double y = top;
        for (String line : Words.wrap(text, page.width(), most, size, weight, ink.measure)) {
            y += size * 1.36;
            ink.text(line, page.x(), y - size * 0.32, size, weight, tone, Anchor.START);
        }
        return y;
    }

    private static void panels(Spec spec, Box body, Ink ink) {
        List<Box> boxes = boxes(spec.panels(), body);
        for (int i = 0; i < boxes.size(); i++) {
            switch (spec.panels().get(i)) {
                case Panel.Plot p -> new PlotLayout(p, i, ink).draw(boxes.get(i));
                case Panel.Table t -> new TableLayout(t, i, boxes.get(i).width(), ink).draw(boxes.get(i));
            }
        }
    }

    private static List<Box> boxes(List<Panel> panels, Box body) {
        double shares = panels.stream().mapToDouble(Panel::share).sum();
        double room = body.width() - PANEL_GAP * (panels.size() - 1);
        List<Box> out = new java.util.ArrayList<>();
        double x = body.x();
        for (Panel p : panels) {
            double w = Math.max(10, room * p.share() / shares);
            out.add(new Box(x, body.y(), w, body.height()));
            x += w + PANEL_GAP;
        }
        return out;
    }
}
