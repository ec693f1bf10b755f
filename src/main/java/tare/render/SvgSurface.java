package tare.render;

import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.plot.scene.Stroke;
import tare.plot.scene.Surface;

/** Writes SVG elements. Text stays text, with the length it was laid out at. */
public final class SvgSurface implements Surface {
    private final StringBuilder out;
    private final String idPrefix;
    private final SvgLetters letters;
    private int clips;

    /**
     * Begins to write.
     *
     * @param out receives the elements
     * @param idPrefix begins every id, so that several figures can stand in one page
     */
    public SvgSurface(StringBuilder out, String idPrefix) {
        this(out, idPrefix, new SvgLetters(SvgLetters.Kind.NAMED));
    }

    /** The same with letters as asked; what they need stands in the file's definitions. */
    public SvgSurface(StringBuilder out, String idPrefix, SvgLetters letters) {
        this.out = out;
        this.idPrefix = idPrefix;
        this.letters = letters;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, double radius, int argb) {
        rect(x, y, width, height, radius);
        fill(argb);
        out.append("/>\n");
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double radius, Stroke stroke) {
        rect(x, y, width, height, radius);
        stroke(stroke);
        out.append("/>\n");
    }

    private void rect(double x, double y, double width, double height, double radius) {
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        if (radius > 0) {
            attribute("rx", radius);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append("<line");
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        stroke(stroke);
        out.append("/>\n");
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        out.append("<path d=\"");
        points(xs, ys);
        out.append('"');
        stroke(stroke);
        out.append(" stroke-linejoin=\"round\"/>\n");
    }

    @Override
    public void polygon(double[] xs, double[] ys, int argb) {
        out.append("<path d=\"");
        points(xs, ys);
        out.append("Z\"");
        fill(argb);
        out.append("/>\n");
    }

    private void points(double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            out.append(i == 0 ? "M" : "L")
                    .append(SvgText.number(xs[i]))
                    .append(' ')
                    .append(SvgText.number(ys[i]));
        }
    }

    @Override
    public void fillCircle(double cx, double cy, double radius, int argb) {
        circle(cx, cy, radius);
        fill(argb);
        out.append("/>\n");
    }

    @Override
    public void strokeCircle(double cx, double cy, double radius, Stroke stroke) {
        circle(cx, cy, radius);
        stroke(stroke);
        out.append("/>\n");
    }

    private void circle(double cx, double cy, double radius) {
        out.append("<circle");
        attribute("cx", cx);
        attribute("cy", cy);
        attribute("r", radius);
    }

    @Override
    public void text(
            String text, double x, double y, double size, Weight weight, int argb, Anchor anchor, double degrees) {
        if (text.isBlank()) {
            return;
        }
        boolean shapes = letters.shapes(text, weight);
        if (shapes) {
            out.append("<g aria-hidden=\"true\"");
            fill(argb);
            letters.use(out, text, x, y, size, weight, anchor, degrees);
        }
        out.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", size);
        if (weight == Weight.SEMIBOLD) {
            out.append(" font-weight=\"600\"");
        }
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        attribute("textLength", FontTable.BUNDLED.width(text, size, weight));
        if (degrees != 0) {
            out.append(" transform=\"rotate(")
                    .append(SvgText.number(degrees))
                    .append(' ')
                    .append(SvgText.number(x))
                    .append(' ')
                    .append(SvgText.number(y))
                    .append(")\"");
        }
        fill(shapes ? 0 : argb);
        out.append('>').append(SvgText.escape(text)).append("</text>\n");
    }

    @Override
    public void pushClip(double x, double y, double width, double height) {
        String id = idPrefix + "clip" + clips++;
        out.append("<clipPath id=\"").append(id).append("\">");
        rect(x, y, width, height, 0);
        out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void popClip() {
        out.append("</g>\n");
    }

    @Override
    public void begin(Datum datum) {
        out.append("<g");
        if (!datum.id().isEmpty()) {
            out.append(" data-datum=\"").append(SvgText.escape(datum.id())).append('"');
        }
        out.append('>');
        if (!datum.hover().isEmpty()) {
            out.append("<title>").append(SvgText.escape(datum.hover())).append("</title>");
        }
        out.append('\n');
    }

    @Override
    public void end() {
        out.append("</g>\n");
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(SvgText.number(value)).append('"');
    }

    private void fill(int argb) {
        out.append(" fill=\"").append(hex(argb)).append('"');
        opacity("fill-opacity", argb);
    }

    private void stroke(Stroke stroke) {
        out.append(" fill=\"none\" stroke=\"").append(hex(stroke.argb())).append('"');
        opacity("stroke-opacity", stroke.argb());
        attribute("stroke-width", stroke.width());
        if (stroke.dash()) {
            attribute("stroke-dasharray", stroke.dashLength());
        }
    }

    private void opacity(String name, int argb) {
        int alpha = argb >>> 24;
        if (alpha != 0xff) {
            attribute(name, alpha / 255.0);
        }
    }

    private static String hex(int argb) {
        String rgb = "000000" + Integer.toHexString(argb & 0xffffff);
        return "#" + rgb.substring(rgb.length() - 6);
    }
}
