package tare.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import tare.plot.Anchor;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.plot.scene.Stroke;
import tare.plot.scene.Surface;

/** Draws vectors and real text on a PDF page whose coordinates were turned to grow downwards. */
public final class PdfSurface implements Surface {
    /** How far a Bézier curve's handles lie out for a quarter circle. */
    private static final double ROUND = 0.5522847498;

    private final PDPageContentStream page;
    private final Map<Weight, PDFont> fonts;
    /** One state for each opacity: every other one would be one more entry of the page. */
    private final Map<Float, PDExtendedGraphicsState> opacities = new HashMap<>();

    public PdfSurface(PDPageContentStream page, Map<Weight, PDFont> fonts) {
        this.page = page;
        this.fonts = Map.copyOf(fonts);
    }

    /** A step of drawing. */
    private interface Step {
        void run() throws IOException;
    }

    private static void draw(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, int argb) {
        draw(() -> {
            fillColor(argb);
            rect(x, y, width, height, radius);
            page.fill();
            solid(argb);
        });
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        draw(() -> {
            pen(stroke);
            rect(x, y, width, height, radius);
            page.stroke();
            solid(stroke.argb());
        });
    }

    private void rect(double x, double y, double w, double h, double r) throws IOException {
        if (r <= 0) {
            page.addRect((float) x, (float) y, (float) w, (float) h);
            return;
        }
        double k = r * (1 - ROUND);
        page.moveTo((float) (x + r), (float) y);
        page.lineTo((float) (x + w - r), (float) y);
        curve(x + w - k, y, x + w, y + k, x + w, y + r);
        page.lineTo((float) (x + w), (float) (y + h - r));
        curve(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        page.lineTo((float) (x + r), (float) (y + h));
        curve(x + k, y + h, x, y + h - k, x, y + h - r);
        page.lineTo((float) x, (float) (y + r));
        curve(x, y + k, x + k, y, x + r, y);
        page.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        if (xs.length < 2) {
            return;
        }
        draw(() -> {
            pen(stroke);
            path(xs, ys);
            page.stroke();
            solid(stroke.argb());
        });
    }

    @Override
    public void polygon(double[] xs, double[] ys, int argb) {
        if (xs.length < 3) {
            return;
        }
        draw(() -> {
            fillColor(argb);
            path(xs, ys);
            page.closePath();
            page.fill();
            solid(argb);
        });
    }

    private void path(double[] xs, double[] ys) throws IOException {
        page.moveTo((float) xs[0], (float) ys[0]);
        for (int i = 1; i < xs.length; i++) {
            page.lineTo((float) xs[i], (float) ys[i]);
        }
    }

    @Override
    public void fillCircle(double cx, double cy, double radius, int argb) {
        draw(() -> {
            fillColor(argb);
            circle(cx, cy, radius);
            page.fill();
            solid(argb);
        });
    }

    @Override
    public void strokeCircle(double cx, double cy, double radius, Stroke stroke) {
        draw(() -> {
            pen(stroke);
            circle(cx, cy, radius);
            page.stroke();
            solid(stroke.argb());
        });
    }

    private void circle(double cx, double cy, double r) throws IOException {
        double k = r * ROUND;
        page.moveTo((float) (cx + r), (float) cy);
        curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
        curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
        curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
        curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
        page.closePath();
    }

    @Override
    public void text(
            String text, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees) {
        PDFont font = fonts.get(weight);
        if (text.isBlank() || font == null) {
            return;
        }
        String drawn = known(text);
        double left = -FontTable.BUNDLED.width(text, size, weight) * anchor.share();
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        draw(() -> {
            fillColor(argb);
            page.beginText();
            page.setFont(font, (float) size);
            page.setTextMatrix(
                    new Matrix((float) cos, (float) sin, (float) sin, (float) -cos, (float) (x + left * cos), (float)
                            (y + left * sin)));
            page.showText(drawn);
            page.endText();
            solid(argb);
        });
    }

    /** What the embedded font has no glyph for is drawn as a question mark. */
    private static String known(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(c < 0x10000 && FontTable.BUNDLED.has((char) c) ? (char) c : '?'));
        return out.toString();
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        draw(() -> {
            page.saveGraphicsState();
            page.addRect((float) x, (float) y, (float) width, (float) height);
            page.clip();
        });
    }

    @Override
    public void popClip() {
        draw(page::restoreGraphicsState);
    }

    private void pen(Stroke stroke) throws IOException {
        page.setStrokingColor(channel(stroke.argb(), 16), channel(stroke.argb(), 8), channel(stroke.argb(), 0));
        page.setLineWidth((float) stroke.width());
        page.setLineJoinStyle(1);
        float dash = (float) stroke.dashLength();
        page.setLineDashPattern(stroke.dash() ? new float[] {dash, dash} : new float[0], 0);
        alpha(stroke.argb());
    }

    private void fillColor(int argb) throws IOException {
        page.setNonStrokingColor(channel(argb, 16), channel(argb, 8), channel(argb, 0));
        alpha(argb);
    }

    private static float channel(int argb, int shift) {
        return (argb >> shift & 0xff) / 255f;
    }

    private void alpha(int argb) throws IOException {
        if (argb >>> 24 != 0xff) {
            transparency((argb >>> 24) / 255f);
        }
    }

    /** After something transparent, what follows is opaque again. */
    private void solid(int argb) throws IOException {
        if (argb >>> 24 != 0xff) {
            transparency(1);
        }
    }

    private void transparency(float share) throws IOException {
        page.setGraphicsStateParameters(opacities.computeIfAbsent(share, PdfSurface::opacity));
    }

    private static PDExtendedGraphicsState opacity(float share) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(share);
        state.setStrokingAlphaConstant(share);
        return state;
    }
}
