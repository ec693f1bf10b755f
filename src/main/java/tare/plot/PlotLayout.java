package tare.plot;

import java.util.List;

/** Places a panel with two axes. */
final class PlotLayout {
    private static final double TICK_GAP = 7;

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
        xAxis(area, x);
        marks.draw(plot.marks());
        ends.draw(area, ends.room(box.width()), y);
    }

    /** The panel's title, and the y axis's title above the axis, where it reads without turning the head. */
    private double headings(Box box) {
        double y = box.y();
        if (!plot.title().isEmpty()) {
            y += Theme.BODY * 1.5;
            String title = Words.shorten(plot.title(), box.width(), Theme.BODY, Weight.SEMIBOLD, ink.measure);
            ink.text(title, box.x(), y - 5, Theme.BODY, Weight.SEMIBOLD, Tone.INK, Anchor.START);
        }
        if (!plot.y().title().isEmpty()) {
            y += Theme.SMALL * 1.7;
            String title = Words.shorten(plot.y().title(), box.width(), Theme.SMALL, Weight.REGULAR, ink.measure);
            boolean right = plot.yRight();
            ink.small(title, right ? box.right() : box.x(), y - 6, right ? Anchor.END : Anchor.START);
        }
        return y - box.y() + (plot.y().title().isEmpty() ? 6 : 10);
    }

    private Box area(Box box, double top) {
        double below = (plot.x().format() == Axis.NumberFormat.HIDDEN ? 4 : 20)
                + (plot.x().title().isEmpty() ? 0 : 18);
        double height = Math.max(20, box.height() - top - below);
        double side = 0;
        for (Ticks.Tick t : Ticks.of(plot.y(), yTarget(height))) {
            side = Math.max(side, ink.width(t.text(), Theme.SMALL, Weight.REGULAR));
        }
        side = side == 0 ? 2 : Math.min(side, box.width() * 0.4) + TICK_GAP;
        double right = Math.max(6, ends.room(box.width()));
        return plot.yRight() ? box.inset(0, top, side, below) : box.inset(side, top, right, below);
    }

    private static int yTarget(double height) {
        return (int) Math.max(2, Math.min(7, height / 42));
    }

    private void yAxis(Box area, Scale y) {
        List<Ticks.Tick> ticks = Ticks.of(plot.y(), yTarget(area.height()));
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

    private void xAxis(Box area, Scale x) {
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
            String title = Words.shorten(plot.x().title(), area.width(), Theme.SMALL, Weight.REGULAR, ink.measure);
            ink.small(title, area.x() + area.width() / 2, y + 18, Anchor.MIDDLE);
        }
    }

    private void numbers(Box area, Scale x, double y) {
        double last = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick t : Ticks.of(plot.x(), (int) Math.max(2, Math.min(12, area.width() / 56)))) {
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
            String text = Words.shortenAtDots(
                    plot.x().labels().get(i), step * every - 8, Theme.SMALL, Weight.REGULAR, ink.measure);
            ink.text(text, x.at(i), y, Theme.SMALL, Weight.REGULAR, Tone.INK, Anchor.MIDDLE);
        }
    }
}
