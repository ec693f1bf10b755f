package tare.plot.layout;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Scale;
import tare.plot.Theme;
import tare.plot.Ticks;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;

/** Places a panel with two axes. */
final class PlotLayout {
    private static final double TICK_GAP = 7;
    private static final double NAME_LINE = 13;

    private final Panel.Plot plot;
    private final int index;
    private final Ink ink;
    private final EndLabels ends;

    PlotLayout(Panel.Plot plot, int index, Ink ink) {
        this.plot = plot;
        this.index = index;
        this.ink = ink;
        this.ends = new EndLabels(plot.marks(), ink);
    }

    void draw(Box box) {
        double top = headings(box);
        Box area = area(box, top);
        Scale x = new Scale(
                plot.x().from(), plot.x().to(), area.x(), area.right(), plot.x().log());
        Scale y = new Scale(
                plot.y().from(),
                plot.y().to(),
                area.bottom(),
                area.y(),
                plot.y().log());
        PlotArea place = new PlotArea(index, area.x(), area.y(), area.width(), area.height(), x, y);
        ink.areas.add(place);
        MarkLayout marks = new MarkLayout(place, ink);
        marks.bands(plot.marks());
        yAxis(area, y);
        xAxis(box, area, x);
        marks.draw(plot.marks());
        ends.draw(area, ends.room(box.width()), y);
    }

    /** The panel's title, and the y axis's title above the axis, where it reads without turning the head. */
    private double headings(Box box) {
        double y = box.y();
        if (!plot.title().isEmpty()) {
            y += Theme.BODY * 1.5;
            String title = Words.title(plot.title(), box.width(), Theme.BODY, Weight.SEMIBOLD, ink.measure);
            ink.text(title, box.x(), y - 5, Theme.BODY, Weight.SEMIBOLD, Tone.INK, Anchor.START);
        }
        if (!plot.y().title().isEmpty()) {
            y += Theme.SMALL * 1.7;
            String title = Words.title(plot.y().title(), box.width(), Theme.SMALL, Weight.REGULAR, ink.measure);
            boolean right = plot.yRight();
            ink.small(title, right ? box.right() : box.x(), y - 6, right ? Anchor.END : Anchor.START);
        }
        return y - box.y() + (plot.y().title().isEmpty() ? 6 : 10);
    }

    private Box area(Box box, double top) {
        double below = (plot.x().format() == Axis.NumberFormat.HIDDEN ? 4 : 20)
                + (nameLines(box.width()) - 1) * NAME_LINE
                + (plot.x().title().isEmpty() ? 0 : 18);
        double height = Math.max(20, box.height() - top - below);
        double side = 0;
        for (Ticks.Tick t : yTicks(height)) {
            side = Math.max(side, ink.width(t.text(), Theme.SMALL, Weight.REGULAR));
        }
        side = side == 0 ? 2 : Math.min(side, box.width() * 0.4) + TICK_GAP;
        double right = Math.max(6, ends.room(box.width()));
        return plot.yRight() ? box.inset(0, top, side, below) : box.inset(side, top, right, below);
    }

    private List<Ticks.Tick> yTicks(double height) {
        int target = (int) Math.clamp(height / 42, 2, 7);
        return Ticks.readable(plot.y(), target, (int) Math.max(target, height / 18));
    }

    private void yAxis(Box area, Scale y) {
        List<Ticks.Tick> ticks = yTicks(area.height());
        double edge = plot.yRight() ? area.right() + TICK_GAP : area.x() - TICK_GAP;
        double room = plot.yRight() ? 400 : area.x();
        double last = Double.POSITIVE_INFINITY;
        for (Ticks.Tick t : ticks) {
            double at = y.at(t.value());
            if (plot.y().numeric()) {
                ink.line(area.x(), at, area.right(), at, Tone.GRID, 1);
            }
            if (last - at >= Theme.SMALL * 1.15) {
                String text = Words.shorten(t.text(), room, Theme.SMALL, Weight.REGULAR, ink.measure);
                ink.small(text, edge, at + ink.half(Theme.SMALL), plot.yRight() ? Anchor.START : Anchor.END);
                last = at;
            }
        }
    }

    private void xAxis(Box box, Box area, Scale x) {
        if (plot.x().format() == Axis.NumberFormat.HIDDEN) {
            return;
        }
        ink.line(area.x(), area.bottom(), area.right(), area.bottom(), Tone.FAINT, 1);
        double y = area.bottom() + 15;
        if (plot.x().labels().isEmpty()) {
            numbers(area, x, y);
        } else {
            names(area, x, y);
        }
        if (!plot.x().title().isEmpty()) {
            double at = area.x() + area.width() / 2;
            double room = 2 * Math.min(at - box.x(), box.right() - at);
            String title = Words.title(plot.x().title(), room, Theme.SMALL, Weight.REGULAR, ink.measure);
            ink.small(title, at, area.bottom() + 33, Anchor.MIDDLE);
        }
    }

    private void numbers(Box area, Scale x, double y) {
        double last = Double.NEGATIVE_INFINITY;
        int target = (int) Math.clamp(area.width() / 56, 2, 12);
        for (Ticks.Tick t : Ticks.readable(plot.x(), target, (int) Math.max(target, area.width() / 40))) {
            double at = x.at(t.value());
            double half = ink.width(t.text(), Theme.SMALL, Weight.REGULAR) / 2;
            ink.line(at, area.bottom(), at, area.bottom() + 4, Tone.FAINT, 1);
            if (at - half > last + 6) {
                ink.small(t.text(), at, y, Anchor.MIDDLE);
                last = at + half;
            }
        }
    }

    private void names(Box area, Scale x, double y) {
        int n = plot.x().labels().size();
        double step = area.width() / Math.max(1, n);
        int every = (int) Math.max(1, Math.ceil(34 / step));
        for (int i = 0; i < n; i += every) {
            double line = y;
            for (String text : name(plot.x().labels().get(i), step * every - 8)) {
                ink.text(text, x.at(i), line, Theme.SMALL, Weight.REGULAR, Tone.INK, Anchor.MIDDLE);
                line += NAME_LINE;
            }
        }
    }

    /** A name under its place: in two lines where one is too narrow, its parts shortened where they must be. */
    private List<String> name(String name, double room) {
        int at = ink.width(name, Theme.SMALL, Weight.REGULAR) <= room ? -1 : breakAt(name);
        List<String> lines = at < 0 ? List.of(name) : List.of(name.substring(0, at), name.substring(at + 1));
        return lines.stream()
                .map(l -> l.startsWith("(")
                        ? Words.parameters(l, room, Theme.SMALL, Weight.REGULAR, ink.measure)
                        : Words.shortenAtDots(l, room, Theme.SMALL, Weight.REGULAR, ink.measure))
                .toList();
    }

    /** Before a bracket, else the space nearest the middle; −1 for a name that is one word or parts with middle dots. */
    private static int breakAt(String name) {
        int bracket = name.indexOf(" (");
        if (bracket >= 0 || name.contains(" · ")) {
            return bracket;
        }
        int before = name.lastIndexOf(' ', name.length() / 2);
        int after = name.indexOf(' ', name.length() / 2);
        return after >= 0 && (before < 0 || after + before < name.length()) ? after : before;
    }

    /** How many lines the names take in a panel of a width. */
    private int nameLines(double width) {
        double room = width / Math.max(1, plot.x().labels().size()) - 8;
        return plot.x().labels().stream()
                .mapToInt(n -> name(n, room).size())
                .max()
                .orElse(1);
    }
}
