package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Comparison;
import tare.chart.VerdictLook;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;
import tare.report.Block;
import tare.verdict.Figures;
import tare.verdict.Interval;

/** The forest chart as shapes, where a slide is only shown. */
final class ForestPicture {
    private final Block.Forest.Axis axis;
    private final double left;
    private final double width;
    private final List<Shape> out = new ArrayList<>();

    private ForestPicture(Block.Forest.Axis axis, double left, double width) {
        this.axis = axis;
        this.left = left;
        this.width = width;
    }

    static List<Shape> of(
            List<Comparison> rows, Block.Forest.Axis axis, double rowHeight, double font, double left, double width) {
        ForestPicture picture = new ForestPicture(axis, left, width);
        for (int i = 0; i < rows.size(); i++) {
            picture.band(rows.get(i), i * rowHeight, rowHeight);
        }
        double bottom = rows.size() * rowHeight;
        double middle = picture.x(1);
        picture.out.add(Shape.Line.of(middle, 0, middle, bottom, Stroke.dashed(Theme.LIGHT.color(Tone.FAINT), 0.75)));
        for (int i = 0; i < rows.size(); i++) {
            picture.row(rows.get(i), (i + 0.5) * rowHeight, font);
        }
        picture.numbers(bottom + font * 1.3, font * 0.85);
        return picture.out;
    }

    private double x(double performance) {
        return left + width * (100 * performance - axis.low()) / (axis.high() - axis.low());
    }

    private double inside(double performance) {
        return Math.clamp(x(performance), left, left + width);
    }

    private void band(Comparison c, double y, double height) {
        double from = inside(1 / c.rule().margin().high());
        double to = inside(1 / c.rule().margin().low());
        out.add(Shape.Rect.filled(from, y, to - from, height, Theme.LIGHT.tint(Tone.EQUIVALENT, 0.14)));
    }

    private void row(Comparison c, double y, double font) {
        VerdictLook look = VerdictLook.of(c);
        int colour = Theme.LIGHT.color(look.tone());
        interval(c.judgement().performanceCi(), y, Stroke.solid(colour, 1.25));
        interval(c.judgement().performanceEquivalence(), y, Stroke.solid(colour, 3.5));
        double at = 100 * c.judgement().performance();
        if (Double.isNaN(at)) {
            return;
        }
        if (at < axis.low() || at > axis.high()) {
            boolean low = at < axis.low();
            out.add(Shape.Text.of(
                    ForestChart.edge(c, axis),
                    low ? left : left + width,
                    y + font * 0.35,
                    font * 0.85,
                    Weight.REGULAR,
                    colour,
                    low ? Anchor.START : Anchor.END));
            return;
        }
        boolean hollow = look.hollow() || !c.judgement().testable();
        Symbol symbol = look.symbol() == Symbol.DASH ? Symbol.CIRCLE : look.symbol();
        out.add(new Shape.Marker(symbol, x(at / 100), y, 4.5, colour, hollow ? 0xffffffff : 0, Datum.NONE));
    }

    private void interval(Interval i, double y, Stroke stroke) {
        double low = 100 * Math.min(i.low(), i.high());
        double high = 100 * Math.max(i.low(), i.high());
        if (i.exists() && high > axis.low() && low < axis.high()) {
            out.add(Shape.Line.of(inside(low / 100), y, inside(high / 100), y, stroke));
        }
    }

    private void numbers(double y, double size) {
        for (double v = axis.low(); v <= axis.high() + 1e-9; v += axis.step()) {
            out.add(Shape.Text.of(
                    Figures.percent(v / 100, axis.decimals()),
                    x(v / 100),
                    y,
                    size,
                    Weight.REGULAR,
                    Theme.LIGHT.color(Tone.MUTED),
                    Anchor.MIDDLE));
        }
    }
}
