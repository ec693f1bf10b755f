package tare.plot.layout;

import java.util.ArrayList;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.FontTable;
import tare.plot.PlotArea;
import tare.plot.TextMeasure;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;

/** Collects the shapes of a scene in one theme. */
final class Ink {
    final Theme theme;
    final TextMeasure measure = FontTable.BUNDLED;
    final List<Shape> shapes = new ArrayList<>();
    final List<PlotArea> areas = new ArrayList<>();

    Ink(Theme theme) {
        this.theme = theme;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    int color(Tone tone) {
        return theme.color(tone);
    }

    void line(double x1, double y1, double x2, double y2, Tone tone, double width) {
        add(Shape.Line.of(x1, y1, x2, y2, Stroke.solid(color(tone), width)));
    }

    void dashed(double x1, double y1, double x2, double y2, Tone tone) {
        add(Shape.Line.of(x1, y1, x2, y2, Stroke.dashed(color(tone), 1)));
    }

    void text(String text, double x, double y, double size, Weight weight, Tone tone, Anchor anchor) {
        add(Shape.Text.of(text, x, y, size, weight, color(tone), anchor));
    }

    void small(String text, double x, double y, Anchor anchor) {
        text(text, x, y, Theme.SMALL, Weight.REGULAR, Tone.MUTED, anchor);
    }

    void text(Shape.Text text) {
        add(text);
    }

    double width(String text, double size, Weight weight) {
        return measure.width(text, size, weight);
    }

    /** The distance from the middle of a line of text to its baseline. */
    double half(double size) {
        return measure.capHeight(size) / 2;
    }
}
