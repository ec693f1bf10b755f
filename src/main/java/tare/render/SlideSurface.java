package tare.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.plot.scene.Stroke;
import tare.plot.scene.Surface;

/**
 * Writes shapes that a slide program can edit (DrawingML): each rectangle, line, outline and text where it was laid out.
 * Slides know no clipping, so what a clip cuts is cut here. What a shape stands for is its name.
 */
public final class SlideSurface implements Surface {
    /** The ascent of the bundled font, by which a slide program places the first line's baseline below a box's top. */
    private static final double ASCENT = 1.069;

    private static final double LINE = 1.362;
    private static final double PIXEL_POINTS = 0.75;
    private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";
    private static final String NO_FILL = "<a:noFill/>";

    private final StringBuilder out;
    private final double unit;
    private final Deque<SlideClip> clips = new ArrayDeque<>();
    private String name = "";
    private int ids = 1;

    /**
     * Begins to write.
     *
     * @param out receives the shapes
     * @param unit English metric units a unit of the scene; 9525 are a pixel of 1/96 inch
     */
    public SlideSurface(StringBuilder out, double unit) {
        this.out = out;
        this.unit = unit;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, int argb) {
        rect(x, y, width, height, radius, fill(argb), NO_LINE);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        rect(x, y, width, height, radius, NO_FILL, pen(stroke));
    }

    private void rect(double x, double y, double width, double height, double radius, String fill, String pen) {
        double[] box = {x, y, x + width, y + height};
        if (!clips.isEmpty() && !clips.peek().cut(box)) {
            return;
        }
        double w = box[2] - box[0];
        double h = box[3] - box[1];
        String corners = radius > 0 && Math.min(w, h) > 0
                ? "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val "
                        + Math.round(Math.min(0.5, radius / Math.min(w, h)) * 100_000) + "\"/></a:avLst></a:prstGeom>"
                : preset("rect");
        shape("Rectangle", frame(box[0], box[1], w, h, 0, ""), corners + fill + pen, "");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        double[] ends = {x1, y1, x2, y2};
        if (!clips.isEmpty() && !clips.peek().cutLine(ends)) {
            return;
        }
        double left = Math.min(ends[0], ends[2]);
        double top = Math.min(ends[1], ends[3]);
        boolean flip = ends[0] < ends[2] != ends[1] < ends[3] && ends[0] != ends[2] && ends[1] != ends[3];
        String frame = frame(
                left, top, Math.abs(ends[2] - ends[0]), Math.abs(ends[3] - ends[1]), 0, flip ? " flipV=\"1\"" : "");
        shape("Line", frame, preset("line") + pen(stroke), "");
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        if (clips.isEmpty()) {
            path("Curve", xs, ys, false, NO_FILL, pen(stroke));
        } else {
            clips.peek().cutCurve(xs, ys).forEach(p -> path("Curve", p[0], p[1], false, NO_FILL, pen(stroke)));
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, int argb) {
        double[][] cut =
                clips.isEmpty() ? new double[][] {xs, ys} : clips.peek().cutOutline(xs, ys);
        if (cut[0].length > 2) {
            path("Area", cut[0], cut[1], true, fill(argb), NO_LINE);
        }
    }

    private void path(String what, double[] xs, double[] ys, boolean closed, String fill, String pen) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        if (xs.length < 2) {
            return;
        }
        StringBuilder d = new StringBuilder(60 * xs.length);
        for (int i = 0; i < xs.length; i++) {
            String tag = i == 0 ? "moveTo" : "lnTo";
            d.append("<a:")
                    .append(tag)
                    .append("><a:pt x=\"")
                    .append(emu(xs[i] - left))
                    .append("\" y=\"");
            d.append(emu(ys[i] - top)).append("\"/></a:").append(tag).append('>');
        }
        String geometry =
                "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>"
                        + "<a:pathLst><a:path w=\"" + emu(right - left) + "\" h=\"" + emu(bottom - top) + "\">" + d
                        + (closed ? "<a:close/>" : "") + "</a:path></a:pathLst></a:custGeom>";
        shape(what, frame(left, top, right - left, bottom - top, 0, ""), geometry + fill + pen, "");
    }

    @Override
    public void fillCircle(double cx, double cy, double radius, int argb) {
        circle(cx, cy, radius, fill(argb), NO_LINE);
    }

    @Override
    public void strokeCircle(double cx, double cy, double radius, Stroke stroke) {
        circle(cx, cy, radius, NO_FILL, pen(stroke));
    }

    private void circle(double cx, double cy, double r, String fill, String pen) {
        if (clips.isEmpty() || clips.peek().holds(cx, cy)) {
            shape("Point", frame(cx - r, cy - r, 2 * r, 2 * r, 0, ""), preset("ellipse") + fill + pen, "");
        }
    }

    @Override
    public void text(
            String text, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees) {
        if (text.isBlank() || !clips.isEmpty() && !clips.peek().holds(x, y)) {
            return;
        }
        double width = FontTable.BUNDLED.width(text, size, weight);
        double turn = Math.toRadians(degrees);
        double dx = width * (0.5 - anchor.share());
        double dy = (LINE / 2 - ASCENT) * size;
        double cx = x + dx * Math.cos(turn) - dy * Math.sin(turn);
        double cy = y + dx * Math.sin(turn) + dy * Math.cos(turn);
        double height = LINE * size;
        String side =
                switch (anchor) {
                    case START -> "l";
                    case MIDDLE -> "ctr";
                    case END -> "r";
                };
        String body = "<p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\""
                + " anchor=\"t\"><a:noAutofit/></a:bodyPr><a:p><a:pPr"
                + " algn=\"" + side + "\"/><a:r><a:rPr lang=\"en-GB\" sz=\""
                + Math.max(100, Math.round(100 * size * PIXEL_POINTS * unit / SlideFile.PIXEL)) + "\" b=\""
                + (weight == Weight.SEMIBOLD ? 1 : 0) + "\">" + fill(argb)
                + "<a:latin typeface=\"Open Sans\"/></a:rPr><a:t>" + SvgText.escape(text)
                + "</a:t></a:r></a:p></p:txBody>";
        String frame = frame(cx - width / 2, cy - height / 2, width, height, degrees, "");
        shape("Text", frame, preset("rect") + NO_FILL + NO_LINE, body);
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        SlideClip next = new SlideClip(x, y, x + width, y + height);
        clips.push(clips.isEmpty() ? next : clips.peek().and(next));
    }

    @Override
    public void popClip() {
        clips.pop();
    }

    @Override
    public void begin(Datum datum) {
        name = datum.hover().isEmpty() ? datum.id() : datum.hover();
    }

    @Override
    public void end() {
        name = "";
    }

    private void shape(String what, String frame, String look, String body) {
        ids++;
        String said = name.isEmpty() ? what + " " + ids : name;
        out.append("<p:sp><p:nvSpPr><p:cNvPr id=\"")
                .append(ids)
                .append("\" name=\"")
                .append(SvgText.escape(said))
                .append("\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>")
                .append(frame)
                .append(look)
                .append("</p:spPr>")
                .append(body)
                .append("</p:sp>\n");
    }

    private String frame(double x, double y, double width, double height, double degrees, String flip) {
        String turned = degrees == 0 ? "" : " rot=\"" + Math.round((degrees + 360) % 360 * 60_000) + "\"";
        return "<a:xfrm" + turned + flip + "><a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\""
                + emu(width) + "\" cy=\"" + emu(height) + "\"/></a:xfrm>";
    }

    private long emu(double units) {
        return Math.round(units * unit);
    }

    private static String preset(String shape) {
        return "<a:prstGeom prst=\"" + shape + "\"><a:avLst/></a:prstGeom>";
    }

    private static String fill(int argb) {
        int alpha = argb >>> 24;
        String share = alpha == 0xff ? "" : "<a:alpha val=\"" + Math.round(alpha / 255.0 * 100_000) + "\"/>";
        return "<a:solidFill><a:srgbClr val=\"" + String.format(Locale.ROOT, "%06X", argb & 0xffffff) + "\">" + share
                + "</a:srgbClr></a:solidFill>";
    }

    private String pen(Stroke stroke) {
        return "<a:ln w=\"" + Math.max(1, emu(stroke.width())) + "\">" + fill(stroke.argb())
                + (stroke.dash() ? "<a:prstDash val=\"sysDash\"/>" : "") + "<a:round/></a:ln>";
    }
}
