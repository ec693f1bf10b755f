package tare.plot.layout;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Scale;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Ticks;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;

/** The shared axis through all rows: margin band, grid, intervals, and arrows for what lies beyond. */
final class LaneLayout {
    private static final double PAD = 10;
    /** A rim in the ground's colour sets a mark off from its interval. */
    private static final double HALO = 1.2;
    /** Room that the axis's numbers take above the rows. */
    static final double UPPER = 18;

    private final Panel.Table table;
    private final int index;
    private final double left;
    private final double right;
    private final List<Box> rows;
    private final Scale scale;
    private final Ink ink;

    LaneLayout(Panel.Table table, int index, Box lane, List<Box> rows, Ink ink) {
        this.table = table;
        this.index = index;
        this.left = lane.x();
        this.right = lane.right();
        this.rows = rows;
        this.ink = ink;
        Axis a = table.lane();
        this.scale = new Scale(a.from(), a.to(), left + PAD, right - PAD, a.log());
    }

    /**
     * Draws the lane.
     *
     * @param upper room above the rows for the axis's numbers; 0 for numbers below the rows only
     */
    void draw(double top, double bottom, double upper) {
        Scale byRow = new Scale(0, Math.max(1, rows.size()), top, bottom, false);
        ink.areas.add(new PlotArea(index, left, top, right - left, bottom - top, scale, byRow));
        bands(top, bottom, upper);
        leaders();
        axis(top, bottom, upper > 0);
        for (int i = 0; i < rows.size(); i++) {
            Panel.Row row = table.rows().get(i);
            for (Panel.Span span : row.spans()) {
                span(
                        row,
                        span,
                        rows.get(i).y() + rows.get(i).height() / 2 + span.drop(),
                        rows.get(i).height());
            }
        }
    }

    private void bands(double top, double bottom, double upper) {
        for (Mark.Band b : table.bands()) {
            if (b.from() != b.to()) {
                double x1 = scale.at(scale.clamp(Math.min(b.from(), b.to())));
                double x2 = scale.at(scale.clamp(Math.max(b.from(), b.to())));
                ink.add(Shape.Rect.filled(x1, top, x2 - x1, bottom - top, ink.color(b.tone())));
                ink.line(x1, top, x1, bottom, Tone.BAND_EDGE, 1);
                ink.line(x2, top, x2, bottom, Tone.BAND_EDGE, 1);
                ink.small(b.label(), (x1 + x2) / 2, top - upper - 9, Anchor.MIDDLE);
            }
        }
    }

    /** Hairlines that lead the eye from a row's name to its mark. */
    private void leaders() {
        for (int i = 0; i < rows.size(); i++) {
            if (table.rows().get(i).kind() != Panel.Row.Kind.GROUP) {
                double y = rows.get(i).y() + rows.get(i).height() / 2;
                ink.line(left, y, right, y, Tone.GRID, 0.6);
            }
        }
    }

    private void axis(double top, double bottom, boolean above) {
        int target = (int) Math.max(2, Math.min(9, (right - left) / 62));
        double last = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick t : Ticks.readable(table.lane(), target, (int) Math.max(target, (right - left) / 38))) {
            double x = scale.at(t.value());
            double half = ink.width(t.text(), Theme.SMALL, Weight.REGULAR) / 2;
            ink.line(x, top, x, bottom, Tone.GRID, 1);
            ink.line(x, bottom, x, bottom + 4, Tone.FAINT, 1);
            if (x - half > last + 5) {
                ink.small(t.text(), x, bottom + 17, Anchor.MIDDLE);
                if (above) {
                    ink.line(x, top - 4, x, top, Tone.FAINT, 1);
                    ink.small(t.text(), x, top - 8, Anchor.MIDDLE);
                }
                last = x + half;
            }
        }
        ink.line(left, bottom, right, bottom, Tone.FAINT, 1);
        if (above) {
            ink.line(left, top, right, top, Tone.FAINT, 1);
        }
        for (Mark.Band b : table.bands()) {
            if (b.from() == b.to() && scale.holds(b.from()) && !inNarrowBand(b.from())) {
                ink.dashed(scale.at(b.from()), top, scale.at(b.from()), bottom, b.tone());
            }
        }
        title(bottom + 35);
    }

    /** The band itself is seen as the line. */
    private boolean inNarrowBand(double at) {
        return table.bands().stream()
                .anyMatch(b -> b.from() != b.to()
                        && Math.min(b.from(), b.to()) < at
                        && at < Math.max(b.from(), b.to())
                        && Math.abs(scale.at(b.from()) - scale.at(b.to())) < MarkLayout.NARROW);
    }

    /** Under the middle of the lane, as wide as the table leaves room for on both sides of it. */
    private void title(double y) {
        double at = (left + right) / 2;
        double room = right - left + 60;
        if (!rows.isEmpty()) {
            Box row = rows.getFirst();
            room = Math.max(room, 2 * Math.min(at - row.x(), row.right() - at));
        }
        String shown = Words.title(table.lane().title(), room, Theme.SMALL, Weight.REGULAR, ink.measure);
        ink.small(shown, at, y, Anchor.MIDDLE);
    }

    private void span(Panel.Row row, Panel.Span span, double y, double rowHeight) {
        int argb = ink.color(span.tone());
        if (!Double.isNaN(span.low()) && !Double.isNaN(span.high())) {
            interval(row, span, y, argb);
        }
        if (Double.isNaN(span.at())) {
            return;
        }
        double radius = Math.min(4.8, rowHeight * 0.22);
        if (scale.holds(span.at())) {
            int inner = span.hollow() ? ink.theme.background() : 0;
            double x = scale.at(span.at());
            ink.add(new Shape.Marker(span.symbol(), x, y, radius + HALO, ink.theme.background(), 0, row.datum()));
            ink.add(new Shape.Marker(span.symbol(), x, y, radius, argb, inner, row.datum()));
        } else {
            beyond(row, span, y, radius, argb);
        }
    }

    private void interval(Panel.Row row, Panel.Span span, double y, int argb) {
        double x1 = scale.at(scale.clamp(span.low()));
        double x2 = scale.at(scale.clamp(span.high()));
        boolean lower = span.low() < Math.min(table.lane().from(), table.lane().to());
        boolean upper = span.high() > Math.max(table.lane().from(), table.lane().to());
        if (lower && scale.clamp(span.high()) == scale.clamp(span.low())
                || upper && scale.clamp(span.low()) == scale.clamp(span.high())) {
            return;
        }
        ink.add(new Shape.Line(
                lower ? left + 4 : x1, y, upper ? right - 4 : x2, y, Stroke.solid(argb, span.width()), row.datum()));
        if (lower) {
            ink.add(new Shape.Marker(Symbol.ARROW_LEFT, left + 4, y, 4, argb, 0, row.datum()));
        }
        if (upper) {
            ink.add(new Shape.Marker(Symbol.ARROW_RIGHT, right - 4, y, 4, argb, 0, row.datum()));
        }
    }

    /** The mark lies beyond the axis: an arrow at the edge, and the number where the interval leaves room for it, else on the interval. */
    private void beyond(Panel.Row row, Panel.Span span, double y, double radius, int argb) {
        double rowSize = radius / 0.3;
        boolean low = span.at() < Math.min(table.lane().from(), table.lane().to());
        double x = low ? left + 6 : right - 6;
        Symbol arrow = low ? Symbol.ARROW_LEFT : Symbol.ARROW_RIGHT;
        int inner = span.hollow() ? ink.theme.background() : 0;
        ink.add(new Shape.Marker(arrow, x, y, radius * 1.2, argb, inner, row.datum()));
        double edge = x + (low ? 11 : -11);
        for (Panel.Span other : row.spans()) {
            if (other.drop() == span.drop() && !Double.isNaN(other.low())) {
                double end = scale.at(scale.clamp(low ? other.high() : other.low()));
                edge = low ? Math.max(edge, end + 8) : Math.min(edge, end - 8);
            }
        }
        Anchor anchor = low ? Anchor.START : Anchor.END;
        double size = Math.min(Theme.BODY, rowSize);
        double width = ink.width(span.beyond(), size, Weight.SEMIBOLD);
        if (low ? edge + width > right : edge - width < left) {
            edge = x + (low ? 11 : -11);
        }
        double ground = edge - width * anchor.share() - 2;
        ink.add(Shape.Rect.filled(ground, y - size * 0.6, width + 4, size * 1.2, ink.theme.background()));
        ink.text(Shape.Text.of(span.beyond(), edge, y + ink.half(size), size, Weight.SEMIBOLD, argb, anchor)
                .of(row.datum()));
    }
}
