package tare.plot.layout;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.scene.Scene;

/** Places a figure: words around it, panels side by side. The same spec, size and theme give the same scene. */
public final class Layout {
    private static final double PANEL_GAP = 30;
    private static final double SHARE_OF_DATA = 0.55;
    /** On pages lower than this rows would else be left to many further pages. */
    private static final double LOW = 340;

    private static final double SHARE_OF_LOW = 0.7;
    private static final double LEAST_PLOT = 260;
    private static final double MOST_PLOT = 420;

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

    /** The room that words leave the panels of a page. */
    static Box body(Spec spec, double width, double height) {
        return words(spec, width, height, new Ink(Theme.LIGHT));
    }

    /** The height at which nothing is squeezed at a width: tables get their rows' room, plots a pleasant proportion. */
    public static double naturalHeight(Spec spec, double width) {
        Box body = body(spec, width, 1e6);
        double words = 1e6 - body.height();
        double most = 0;
        List<Box> boxes = boxes(spec.panels(), body);
        for (int i = 0; i < spec.panels().size(); i++) {
            most = Math.max(
                    most,
                    switch (spec.panels().get(i)) {
                        case Panel.Table t ->
                            TableLayout.naturalHeight(t, boxes.get(i).width());
                        case Panel.Plot p -> Math.clamp(body.width() * 0.42, LEAST_PLOT, MOST_PLOT);
                    });
        }
        return Math.ceil(words + most);
    }

    private static Box page(double width, double height) {
        double pad = Math.max(10, Math.min(24, width * 0.03));
        return new Box(0, 0, width, height).inset(pad, pad * 0.9, pad, pad * 0.75);
    }

    /** Draws the words around the panels; gives what room is left between them. */
    private static Box around(Spec spec, Box page, Ink ink) {
        return Wording.of(spec, page, needed(spec, page), ink).draw(spec, page, ink);
    }

    /** The height that the data need of a page: plots most of it, tables no more than their rows take. */
    private static double needed(Spec spec, Box page) {
        double share = (page.height() < LOW ? SHARE_OF_LOW : SHARE_OF_DATA) * page.height();
        double most = 0;
        List<Box> boxes = boxes(spec.panels(), page);
        for (int i = 0; i < boxes.size(); i++) {
            most = Math.max(
                    most,
                    switch (spec.panels().get(i)) {
                        case Panel.Table t ->
                            Math.min(
                                    share,
                                    TableLayout.naturalHeight(t, boxes.get(i).width()));
                        case Panel.Plot p -> Math.min(SHARE_OF_DATA * page.height(), LEAST_PLOT);
                    });
        }
        return most;
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
        List<Box> out = new ArrayList<>();
        double x = body.x();
        for (Panel p : panels) {
            double w = Math.max(10, room * p.share() / shares);
            out.add(new Box(x, body.y(), w, body.height()));
            x += w + PANEL_GAP;
        }
        return out;
    }
}
