package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import tare.report.SafeText;

/** One slide's shapes and relations, as they are added. */
final class Slide {
    static final String NAMESPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private final SlideScene scene;
    private static final String QUIET = "<a:schemeClr val=\"tx2\"/>";

    private final StringBuilder shapes = new StringBuilder();
    private final List<Parts.Relation> relations = new ArrayList<>();
    private int lastId = 1;

    Slide(SlideScene scene) {
        this.scene = scene;
    }

    SlideScene scene() {
        return scene;
    }

    /** Text that accompanies, in the theme's second colour. */
    static Pen.Run quiet(String text) {
        return new Pen.Run(text, false, QUIET);
    }

    String relate(String type, String target) {
        String id = "rId" + (relations.size() + 1);
        relations.add(new Parts.Relation(id, Template.REL + type, target, false));
        return id;
    }

    List<Parts.Relation> relations() {
        return relations;
    }

    private String names(String name, String alt) {
        lastId++;
        return "<p:cNvPr id=\"" + lastId + "\" name=\"" + SafeText.xml(name) + " " + lastId
                + (alt.isEmpty() ? "\"/>" : "\" descr=\"" + SafeText.xml(alt) + "\"/>");
    }

    /** Fills a placeholder of the layout; size 0 keeps the layout's. */
    void placeholder(Template.Slot slot, String name, List<String> paragraphs, double size) {
        boolean title = slot.type().equals("title") || slot.type().equals("ctrTitle");
        String colour = "<a:schemeClr val=\"" + (title ? "tx1" : "tx2") + "\"/>";
        boolean bold = !slot.type().equals("subTitle");
        scene.text(
                slot.box(),
                paragraphs.stream()
                        .map(p -> Pen.para(size > 0 ? size : slot.fontSize(), new Pen.Run(p, bold, colour)))
                        .toList(),
                slot.index().equals("10") ? "b" : "t");
        String index = slot.index().isEmpty() ? "" : " idx=\"" + SafeText.xml(slot.index()) + "\"";
        String type = slot.type().equals("obj") ? "" : " type=\"" + SafeText.xml(slot.type()) + "\"";
        shapes.append("<p:sp><p:nvSpPr>")
                .append(names(name, ""))
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph")
                .append(type)
                .append(index)
                .append("/></p:nvPr></p:nvSpPr>")
                .append(slot.moved() ? "<p:spPr>" + slot.box().xfrm("a:xfrm") + "</p:spPr>" : "<p:spPr/>")
                .append("<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>");
        String sz = size > 0 ? " sz=\"" + Math.round(size * 100) + "\"" : "";
        for (String p : paragraphs) {
            shapes.append("<a:p><a:r><a:rPr lang=\"en-GB\"")
                    .append(sz)
                    .append(" dirty=\"0\"/><a:t>")
                    .append(SafeText.xml(SafeText.glued(p)))
                    .append("</a:t></a:r></a:p>");
        }
        shapes.append("</p:txBody></p:sp>");
    }

    /** The footer's text in its placeholder. */
    void footer(Template.Slot slot, String text, boolean ours, boolean moved) {
        scene.text(slot.box(), List.of(Pen.para(10, new Pen.Run(text, false, QUIET))), "ctr");
        shapes.append("<p:sp><p:nvSpPr>")
                .append(names("Footer", ""))
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ftr\" sz=\"quarter\""
                        + " idx=\"")
                .append(SafeText.xml(slot.index()))
                .append("\"/></p:nvPr></p:nvSpPr>")
                .append(moved ? "<p:spPr>" + slot.box().xfrm("a:xfrm") + "</p:spPr>" : "<p:spPr/>")
                .append("<p:txBody><a:bodyPr/><a:lstStyle/><a:p>")
                .append(ours || moved ? "<a:pPr algn=\"l\"/>" : "")
                .append("<a:r><a:rPr lang=\"en-GB\" sz=\"1000\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>")
                .append("<a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>")
                .append(SafeText.xml(text))
                .append("</a:t></a:r></a:p></p:txBody></p:sp>");
    }

    /** The slide's number in its placeholder. */
    void number(Template.Slot slot, int number) {
        Pen.Run run = new Pen.Run(String.valueOf(number), false, QUIET);
        scene.text(slot.box(), List.of(new Pen.Para(List.of(run), 10, "r", 0, false)), "ctr");
        shapes.append("<p:sp><p:nvSpPr>")
                .append(names("Slide number", ""))
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\""
                        + " idx=\"")
                .append(SafeText.xml(slot.index()))
                .append("\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld")
                .append(" id=\"{7C0E7A0B-5D1E-4C55-9B0C-1B1C5D1C0A01}\" type=\"slidenum\"><a:rPr lang=\"en-GB\"/><a:t>")
                .append(number)
                .append("</a:t></a:fld><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>");
    }

    /** A text without fill; the anchor is t, ctr or b. */
    void text(String name, Box box, List<Pen.Para> paragraphs, String anchor) {
        shape(name, "", box, "rect", "<a:noFill/>", paragraphs, anchor, 0, true);
    }

    /** A shape with its fill (DrawingML) and text in it. */
    void shape(
            String name,
            String alt,
            Box box,
            String geometry,
            String fill,
            List<Pen.Para> paragraphs,
            String anchor,
            double inset,
            boolean isText) {
        scene.fill(box, geometry, fill);
        Box inside = new Box(
                box.x() + inset, box.y() + inset, box.width() - 2 * inset, Math.max(1, box.height() - 2 * inset));
        scene.text(inside, paragraphs, anchor);
        long in = Box.emu(inset);
        shapes.append("<p:sp><p:nvSpPr>")
                .append(names(name, alt))
                .append(isText ? "<p:cNvSpPr txBox=\"1\"/>" : "<p:cNvSpPr/>")
                .append("<p:nvPr/></p:nvSpPr><p:spPr>")
                .append(box.xfrm("a:xfrm"))
                .append("<a:prstGeom prst=\"")
                .append(geometry)
                .append("\"><a:avLst>")
                .append(geometry.equals("roundRect") ? "<a:gd name=\"adj\" fmla=\"val " + corner(box) + "\"/>" : "")
                .append("</a:avLst></a:prstGeom>")
                .append(fill)
                .append("</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"")
                .append(in)
                .append("\" tIns=\"")
                .append(in)
                .append("\" rIns=\"")
                .append(in)
                .append("\" bIns=\"")
                .append(in)
                .append("\" anchor=\"")
                .append(anchor)
                .append("\"><a:noAutofit/></a:bodyPr><a:lstStyle/>");
        if (paragraphs.isEmpty()) {
            shapes.append("<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>");
        }
        paragraphs.forEach(p -> shapes.append(Pen.xml(p)));
        shapes.append("</p:txBody></p:sp>");
    }

    /** Corners of about four points, whatever the size. */
    private static long corner(Box box) {
        return Math.round(Math.min(50000, 4 / Math.max(1, Math.min(box.width(), box.height())) * 100000));
    }

    void table(String name, String alt, Box box, Grid grid) {
        scene.table(box, grid);
        frame(name, alt, box, grid.graphic());
    }

    /** A table or chart, given as its {@code a:graphic}. */
    void frame(String name, String alt, Box box, String graphic) {
        shapes.append("<p:graphicFrame><p:nvGraphicFramePr>")
                .append(names(name, alt))
                .append("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>")
                .append("</p:nvGraphicFramePr>")
                .append(box.xfrm("p:xfrm"))
                .append(graphic)
                .append("</p:graphicFrame>");
    }

    /** A picture as SVG with a PNG for readers that cannot show it. */
    void picture(String name, String alt, Box box, String png, String svg) {
        shapes.append("<p:pic><p:nvPicPr>")
                .append(names(name, alt))
                .append("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>")
                .append("<a:blip r:embed=\"")
                .append(png)
                .append("\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip")
                .append(" xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"")
                .append(svg)
                .append("\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>")
                .append(box.xfrm("a:xfrm"))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    /** A picture as it is. */
    void logo(String name, String alt, Box box, String relation) {
        shapes.append("<p:pic><p:nvPicPr>")
                .append(names(name, alt))
                .append("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>")
                .append("<a:blip r:embed=\"")
                .append(relation)
                .append("\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>")
                .append(box.xfrm("a:xfrm"))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    /** The slide as a part. */
    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:sld " + NAMESPACES
                + "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                + "</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\""
                + " y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>" + shapes
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }
}
