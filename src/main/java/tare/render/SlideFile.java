package tare.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;

/** A presentation of one slide as large as a figure, which it holds as shapes; parts in order and a fixed time. */
public final class SlideFile {
    /** English metric units of 1/96 inch. */
    static final double PIXEL = 9525;

    /** The least and most that a slide may measure. */
    private static final double LEAST = 914_400;

    private static final double MOST = 51_206_400;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PROPERTIES = "<Relationship Id=\"rIdCore\" Type=\"" + PACKAGE
            + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";
    /** Who made it, so that an import knows it again. */
    private static final String CORE = HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
            + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Tare</dc:creator>"
            + "</cp:coreProperties>";

    private static final String NAMES = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TREE =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>" + "<p:grpSpPr/>";
    private static final String MASTER = HEAD + "<p:sldMaster" + NAMES + "><p:cSld><p:spTree>" + TREE
            + "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
            + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
            + " hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\""
            + " r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>";
    private static final String LAYOUT = HEAD + "<p:sldLayout" + NAMES + " type=\"blank\" preserve=\"1\"><p:cSld"
            + " name=\"Figure\"><p:spTree>" + TREE + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
            + "</p:clrMapOvr></p:sldLayout>";

    private SlideFile() {}

    /**
     * Writes it.
     *
     * @param scale size of a unit of the scene, in pixels of 1/96 inch
     */
    public static void write(Scene scene, double scale, OutputStream out) throws IOException {
        double unit = Math.min(PIXEL * scale, MOST / Math.max(scene.width(), scene.height()));
        StringBuilder shapes = new StringBuilder(1 << 16);
        Painter.paint(scene.withBackground(0), new SlideSurface(shapes, unit));
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put(
                "_rels/.rels",
                relations("officeDocument", "ppt/presentation.xml")
                        .replace("</Relationships>", PROPERTIES + "</Relationships>"));
        parts.put("docProps/core.xml", CORE);
        parts.put("ppt/presentation.xml", presentation(scene, unit));
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                relations(
                        "slideMaster", "slideMasters/slideMaster1.xml",
                        "slide", "slides/slide1.xml",
                        "theme", "theme/theme1.xml"));
        parts.put("ppt/slideMasters/slideMaster1.xml", MASTER);
        parts.put(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relations("slideLayout", "../slideLayouts/slideLayout1.xml", "theme", "../theme/theme1.xml"));
        parts.put("ppt/slideLayouts/slideLayout1.xml", LAYOUT);
        parts.put(
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                relations("slideMaster", "../slideMasters/slideMaster1.xml"));
        parts.put("ppt/slides/slide1.xml", slide(scene, shapes));
        parts.put("ppt/slides/_rels/slide1.xml.rels", relations("slideLayout", "../slideLayouts/slideLayout1.xml"));
        parts.put("ppt/theme/theme1.xml", theme());
        zip(parts, out);
    }

    private static String slide(Scene scene, StringBuilder shapes) {
        int background = scene.background();
        String ground = background >>> 24 == 0
                ? ""
                : "<p:bg><p:bgPr><a:solidFill><a:srgbClr val=\""
                        + String.format(Locale.ROOT, "%06X", background & 0xffffff)
                        + "\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
        String alt = SvgText.escape(scene.alt());
        String title = SvgText.escape(scene.title().isEmpty() ? "Figure" : scene.title());
        return HEAD + "<p:sld" + NAMES + "><p:cSld name=\"" + title + "\">" + ground
                + "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"" + title + "\" descr=\"" + alt
                + "\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\n" + shapes
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

    private static String presentation(Scene scene, double unit) {
        return HEAD + "<p:presentation" + NAMES + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                + "</p:sldMasterIdLst><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId2\"/></p:sldIdLst><p:sldSz cx=\""
                + size(scene.width() * unit) + "\" cy=\"" + size(scene.height() * unit)
                + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
    }

    private static long size(double emu) {
        return Math.round(Math.clamp(emu, LEAST, MOST));
    }

    private static String theme() throws IOException {
        try (InputStream in = SlideFile.class.getResourceAsStream("/tare/deck/ppt/theme/theme1.xml")) {
            if (in == null) {
                throw new IOException("the slides' theme is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String types() {
        StringBuilder xml = new StringBuilder(HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        String office = "application/vnd.openxmlformats-officedocument.";
        type(xml, "presentation", office + "presentationml.presentation.main+xml");
        type(xml, "slideMasters/slideMaster1", office + "presentationml.slideMaster+xml");
        type(xml, "slideLayouts/slideLayout1", office + "presentationml.slideLayout+xml");
        type(xml, "slides/slide1", office + "presentationml.slide+xml");
        type(xml, "theme/theme1", office + "theme+xml");
        return xml.append("<Override PartName=\"/docProps/core.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-package.core-properties+xml\"/></Types>")
                .toString();
    }

    private static void type(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/ppt/").append(part).append(".xml\" ContentType=\"");
        xml.append(type).append("\"/>");
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                    .append(kindsAndTargets[i])
                    .append("\" Target=\"")
                    .append(kindsAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void zip(Map<String, String> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
