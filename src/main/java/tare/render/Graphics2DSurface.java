package tare.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import tare.plot.Anchor;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.plot.scene.Stroke;
import tare.plot.scene.Surface;

/** Draws on any Graphics2D: a picture, a printer page, a slide. */
public final class Graphics2DSurface implements Surface {
    private final Graphics2D g;
    private final Deque<Shape> clips = new ArrayDeque<>();

    public Graphics2DSurface(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, int argb) {
        color(argb);
        g.fill(rect(x, y, width, height, radius));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        draw(rect(x, y, width, height, radius), stroke);
    }

    private static Shape rect(double x, double y, double width, double height, double radius) {
        return radius > 0
                ? new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius)
                : new Rectangle2D.Double(x, y, width, height);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), stroke);
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        if (xs.length > 1) {
            draw(path(xs, ys), stroke);
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, int argb) {
        if (xs.length > 2) {
            Path2D path = path(xs, ys);
            path.closePath();
            color(argb);
            g.fill(path);
        }
    }

    private static Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        return path;
    }

    @Override
    public void fillCircle(double cx, double cy, double radius, int argb) {
        color(argb);
        g.fill(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void strokeCircle(double cx, double cy, double radius, Stroke stroke) {
        draw(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius), stroke);
    }

    @Override
    public void text(
            String text, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees) {
        color(argb);
        g.setFont(Fonts.font(text, weight, size));
        double left = -FontTable.BUNDLED.width(text, size, weight) * anchor.share();
        if (degrees == 0) {
            g.drawString(text, (float) (x + left), (float) y);
            return;
        }
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(degrees));
        g.drawString(text, (float) left, 0f);
        g.setTransform(before);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        Shape before = g.getClip();
        clips.push(before == null ? new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6) : before);
        g.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void popClip() {
        g.setClip(clips.pop());
    }

    private void draw(Shape shape, Stroke stroke) {
        color(stroke.argb());
        float dash = (float) stroke.dashLength();
        g.setStroke(
                stroke.dash()
                        ? new BasicStroke(
                                (float) stroke.width(),
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                10,
                                new float[] {dash, dash},
                                0)
                        : new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private void color(int argb) {
        g.setColor(new Color(argb, true));
    }
}
