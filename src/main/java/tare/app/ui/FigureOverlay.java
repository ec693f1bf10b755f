package tare.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.FontTable;
import tare.plot.Panel;
import tare.plot.PlotArea;
import tare.plot.Scale;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Ticks;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;
import tare.plot.scene.DataPoints;
import tare.plot.scene.Stroke;

/** What lies over a figure while it is used: crosshair, rings around points, the box that is drawn. Positions in scene units. */
final class FigureOverlay {
    private static final double READOUTS = 300;
    private static final double RING = 4;
    private static final double LIT = 2.5;
    private static final double WIDEST = 320;
    private static final double LINE = Theme.SMALL * 1.4;

    private final Canvas canvas;

    FigureOverlay(Canvas canvas) {
        this.canvas = canvas;
        canvas.setMouseTransparent(true);
    }

    /** What is drawn. */
    record Picture(
            Optional<PlotArea> area,
            double x,
            double y,
            Optional<DataPoints.Point> focus,
            List<DataPoints.Point> lit,
            List<DataPoints.Point> boxed,
            Optional<double[]> box) {}

    void draw(Picture p, Optional<Spec> spec, Theme theme, double zoom) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.save();
        g.scale(zoom, zoom);
        FxSurface s = FxSurface.onScreen(g);
        p.lit().forEach(at -> ring(s, at, LIT, theme.color(Tone.ACCENT), 2));
        p.boxed().forEach(at -> ring(s, at, LIT, theme.color(Tone.WARNING), 2));
        p.area().ifPresent(a -> spec.ifPresent(f -> crosshair(s, a, p.x(), p.y(), f, theme)));
        p.box().ifPresent(b -> box(s, b, theme));
        p.focus().ifPresent(at -> {
            ring(s, at, RING, theme.background(), 4);
            ring(s, at, RING, theme.color(Tone.ACCENT), 2);
            words(s, at, canvas.getWidth() / zoom, theme);
        });
        g.restore();
    }

    private static void ring(FxSurface s, DataPoints.Point at, double gap, int argb, double width) {
        s.strokeCircle(at.x(), at.y(), at.reach() + gap, Stroke.solid(argb, width));
    }

    /** What a point says, above it, within the figure's width. */
    private static void words(FxSurface s, DataPoints.Point at, double width, Theme theme) {
        List<String> lines = Words.wrap(
                at.datum().hover(), Math.min(WIDEST, width - 16), 4, Theme.SMALL, Weight.REGULAR, FontTable.BUNDLED);
        double widest = lines.stream()
                .mapToDouble(l -> FontTable.BUNDLED.width(l, Theme.SMALL, Weight.REGULAR))
                .max()
                .orElse(0);
        double w = widest + 12;
        double h = lines.size() * LINE + 6;
        double x = Math.max(2, Math.min(width - w - 2, at.x() - w / 2));
        double above = at.y() - at.reach() - 10 - h;
        double y = above > 0 ? above : at.y() + at.reach() + 10;
        s.fillRect(x, y, w, h, 4, theme.color(Tone.INK));
        for (int i = 0; i < lines.size(); i++) {
            double base = y + 3 + (i + 0.74) * LINE;
            s.text(lines.get(i), x + 6, base, Theme.SMALL, Weight.REGULAR, theme.background(), Anchor.START, 0);
        }
    }

    private static void box(FxSurface s, double[] b, Theme theme) {
        double x = Math.min(b[0], b[2]);
        double y = Math.min(b[1], b[3]);
        double w = Math.abs(b[2] - b[0]);
        double h = Math.abs(b[3] - b[1]);
        int accent = theme.color(Tone.ACCENT);
        s.fillRect(x, y, w, h, 0, accent & 0xffffff | 0x22000000);
        s.strokeRect(x, y, w, h, 0, Stroke.solid(accent, 1));
    }

    private static void crosshair(FxSurface s, PlotArea a, double x, double y, Spec spec, Theme theme) {
        Stroke line = Stroke.solid(theme.color(Tone.FAINT), 0.8);
        s.line(x, a.y(), x, a.y() + a.height(), line);
        switch (spec.panels().get(a.panel())) {
            case Panel.Table t -> readout(s, text(t.lane(), a.xScale(), x), x, a.y() + a.height(), theme, true);
            case Panel.Plot p -> {
                s.line(a.x(), y, a.x() + a.width(), y, line);
                readout(s, text(p.x(), a.xScale(), x), x, a.y() + a.height(), theme, true);
                readout(s, text(p.y(), a.yScale(), y), a.x(), y, theme, false);
            }
        }
    }

    private static String text(Axis axis, Scale scale, double at) {
        if (!axis.numeric()) {
            return "";
        }
        double value = scale.valueAt(at);
        boolean percent = axis.format() == Axis.NumberFormat.PERCENT || axis.format() == Axis.NumberFormat.MAGNITUDE;
        double factor = percent ? 100 : 1;
        double range = axis.log() ? Math.abs(value) : Math.abs(axis.to() - axis.from());
        double fine = Ticks.step(Math.max(range * factor, Double.MIN_NORMAL * 1e6), (int) READOUTS);
        double step = axis.format() == Axis.NumberFormat.COUNT ? Math.max(1, fine) : fine;
        return Ticks.text(Math.rint(value * factor / step) * step, step) + (percent ? " %" : "");
    }

    /** A number on the axis, on its own ground. */
    private static void readout(FxSurface s, String text, double x, double y, Theme theme, boolean below) {
        if (text.isEmpty()) {
            return;
        }
        double width = FontTable.BUNDLED.width(text, Theme.SMALL, Weight.SEMIBOLD) + 8;
        double left = below ? x - width / 2 : x - width - 1;
        double top = below ? y + 4 : y - 8;
        s.fillRect(left, top, width, 16, 3, theme.color(Tone.INK));
        double base = top + 8 + FontTable.BUNDLED.capHeight(Theme.SMALL) / 2;
        s.text(text, left + 4, base, Theme.SMALL, Weight.SEMIBOLD, theme.background(), Anchor.START, 0);
    }
}
