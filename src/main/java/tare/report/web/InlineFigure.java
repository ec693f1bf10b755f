package tare.report.web;

import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;
import tare.render.SvgSurface;
import tare.render.SvgText;
import tare.report.SafeText;

/** A figure as SVG inside a page, with ids that no other figure has. */
final class InlineFigure {
    private InlineFigure() {}

    static String of(Spec spec, double width, String id) {
        Scene scene = Layout.lay(spec, width, Layout.naturalHeight(spec, width), Theme.LIGHT);
        StringBuilder out = new StringBuilder(16_384);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(SvgText.number(scene.width()))
                .append(' ')
                .append(SvgText.number(scene.height()))
                .append("\" role=\"img\" aria-label=\"")
                .append(SafeText.xml(spec.alt()))
                .append("\" font-family=\"'Open Sans', 'Noto Sans', 'DejaVu Sans', sans-serif\">\n");
        Painter.paint(scene, new SvgSurface(out, id));
        return out.append("</svg>\n").toString();
    }
}
