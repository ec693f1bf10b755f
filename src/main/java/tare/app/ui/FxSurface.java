package tare.app.ui;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tare.app.state.Words;
import tare.plot.Anchor;
import tare.plot.Weight;
import tare.plot.scene.Stroke;
import tare.plot.scene.Surface;

/** Draws a figure on a JavaFX canvas. */
public final class FxSurface implements Surface {
    private final GraphicsContext g;
    private final Map<Weight, String> families;
    private final UnaryOperator<String> words;

    /** Draws as it will be exported: pages of documents. */
    public FxSurface(GraphicsContext g) {
        this(g, UnaryOperator.identity());
    }

    private FxSurface(GraphicsContext g, UnaryOperator<String> words) {
        this.g = g;
        this.words = words;
        this.families = Fonts.FAMILIES;
        g.setTextBaseline(VPos.BASELINE);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    /** Draws for the screen, with numbers as the user writes them. */
    public static FxSurface onScreen(GraphicsContext g) {
        return new FxSurface(g, Words::shown);
    }

    /** The bundled font, made known to the toolkit once. */
    public static final class Fonts {
        static final Map<Weight, String> FAMILIES = load();

        private Fonts() {}

        /** The family names by weight; loading them makes them known to style sheets too. */
        public static Map<Weight, String> families() {
            return FAMILIES;
        }

        private static Map<Weight, String> load() {
            Map<Weight, String> families = new EnumMap<>(Weight.class);
            for (Weight weight : Weight.values()) {
                try (var in = weight.open()) {
                    Font font = Font.loadFont(in, 13);
                    families.put(weight, font == null ? "System" : font.getFamily());
                } catch (IOException e) {
                    families.put(weight, "System");
                }
            }
            return families;
        }
    }

    static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private void stroke(Stroke stroke) {
        g.setStroke(color(stroke.argb()));
        g.setLineWidth(stroke.width());
        if (stroke.dash()) {
            g.setLineDashes(stroke.dashLength(), stroke.dashLength());
        } else {
            g.setLineDashes((double[]) null);
        }
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, int argb) {
        g.setFill(color(argb));
        if (radius > 0) {
            g.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        } else {
            g.fillRect(x, y, width, height);
        }
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        stroke(stroke);
        g.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        stroke(stroke);
        g.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        stroke(stroke);
        g.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int argb) {
        g.setFill(color(argb));
        g.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void fillCircle(double cx, double cy, double radius, int argb) {
        g.setFill(color(argb));
        g.fillOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void strokeCircle(double cx, double cy, double radius, Stroke stroke) {
        stroke(stroke);
        g.strokeOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(
            String neutral, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees) {
        String text = words.apply(neutral);
        g.setFill(color(argb));
        g.setFont(Font.font(families.get(weight), size));
        g.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        if (degrees == 0) {
            g.fillText(text, x, y);
            return;
        }
        g.save();
        g.translate(x, y);
        g.rotate(degrees);
        g.fillText(text, 0, 0);
        g.restore();
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    @Override
    public void popClip() {
        g.restore();
    }
}
