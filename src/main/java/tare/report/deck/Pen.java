package tare.report.deck;

import java.util.List;
import tare.report.Kind;
import tare.report.SafeText;

/**
 * How text is written on slides: sizes in points at a slide of 960 by 540, colours as the theme's own or fixed ones.
 *
 * @param fit measures
 * @param scale of the slide against 960 by 540
 * @param ink fill of text
 * @param quiet fill of text that accompanies
 */
record Pen(TextFit fit, double scale, String ink, String quiet) {
    static final double LINE = 1.2;
    static final String RULE = "DDE2E7";

    static Pen onTheme(TextFit fit, double scale) {
        return new Pen(fit, scale, "<a:schemeClr val=\"tx1\"/>", "<a:schemeClr val=\"tx2\"/>");
    }

    /** For a light panel on a dark template. */
    static Pen onPanel(TextFit fit, double scale) {
        return new Pen(fit, scale, rgb("1F2933"), rgb("52606D"));
    }

    static String rgb(String hex) {
        return "<a:srgbClr val=\"" + hex + "\"/>";
    }

    static String ink(Kind kind) {
        return rgb(kind.ink());
    }

    /** A piece of text of one look; the colour is DrawingML. */
    record Run(String text, boolean bold, String colour) {}

    /** A paragraph; the sizes are points on the slide. */
    record Para(List<Run> runs, double size, String align, double before, boolean bullet) {
        Para {
            runs = List.copyOf(runs);
        }
    }

    Run plain(String text) {
        return new Run(text, false, ink);
    }

    Run bold(String text) {
        return new Run(text, true, ink);
    }

    Run muted(String text) {
        return new Run(text, false, quiet);
    }

    static Para para(double size, Run... runs) {
        return new Para(List.of(runs), size, "l", 0, false);
    }

    static String xml(Para p) {
        StringBuilder out =
                new StringBuilder("<a:p><a:pPr algn=\"").append(p.align()).append('"');
        if (p.bullet()) {
            long indent = Box.emu(p.size() * 0.9);
            out.append(" marL=\"")
                    .append(indent)
                    .append("\" indent=\"-")
                    .append(indent)
                    .append('"');
        } else {
            out.append(" marL=\"0\" indent=\"0\"");
        }
        out.append("><a:spcBef><a:spcPts val=\"")
                .append(Math.round(p.before() * 100))
                .append("\"/></a:spcBef>")
                .append(p.bullet() ? "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>" : "<a:buNone/>")
                .append("</a:pPr>");
        for (Run r : p.runs()) {
            out.append(run(r, p.size()));
        }
        return out.append("</a:p>").toString();
    }

    static String run(Run r, double size) {
        return "<a:r><a:rPr lang=\"en-GB\" sz=\"" + Math.round(size * 100) + "\" b=\"" + (r.bold() ? 1 : 0)
                + "\" dirty=\"0\"><a:solidFill>" + r.colour() + "</a:solidFill></a:rPr><a:t>"
                + SafeText.xml(SafeText.glued(r.text())) + "</a:t></a:r>";
    }
}
