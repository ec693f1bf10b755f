package tare.report.deck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.report.SafeText;

/** Speaker notes; a template without a master for them gets ours. */
final class Notes {
    private static final String P = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String MASTER = "ppt/notesMasters/tareNotesMaster.xml";

    private final Template template;
    private final String master;
    private boolean added;

    Notes(Template template) throws IOException {
        this.template = template;
        Optional<String> own = template.parts().relations(template.presentation()).stream()
                .filter(r -> r.type().endsWith("/notesMaster"))
                .map(r -> Parts.resolve(template.presentation(), r.target()))
                .findFirst();
        if (own.isEmpty()) {
            addMaster();
        }
        this.master = own.orElse(MASTER);
    }

    private void addMaster() throws IOException {
        Parts ours = Parts.ofResources("/tare/deck/");
        Parts parts = template.parts();
        parts.add(
                MASTER,
                P + "notesMaster+xml",
                ours.get("ppt/notesMasters/notesMaster1.xml").orElseThrow());
        parts.add(
                "ppt/theme/tareNotesTheme.xml",
                "application/vnd.openxmlformats-officedocument.theme+xml",
                ours.get("ppt/theme/theme2.xml").orElseThrow());
        parts.relate(
                MASTER,
                List.of(new Parts.Relation("rId1", Template.REL + "theme", "../theme/tareNotesTheme.xml", false)));
        List<Parts.Relation> relations = new ArrayList<>(parts.relations(template.presentation()));
        relations.add(new Parts.Relation("rIdTareNotes", Template.REL + "notesMaster", "/" + MASTER, false));
        parts.relate(template.presentation(), relations);
        added = true;
    }

    void add(Slide slide, int number, String text) {
        String name = "ppt/notesSlides/tareNotes" + number + ".xml";
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:notes ")
                .append(Slide.NAMESPACES)
                .append("><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>")
                .append("</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide image\"/>")
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>")
                .append("<p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr>")
                .append("<p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>")
                .append("<p:ph type=\"body\""
                        + " idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>");
        text.lines().filter(l -> !l.isBlank()).forEach(l -> xml.append("<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>")
                .append(SafeText.xml(l))
                .append("</a:t></a:r></a:p>"));
        xml.append("</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
        template.parts().add(name, P + "notesSlide+xml", xml.toString());
        template.parts()
                .relate(
                        name,
                        List.of(
                                new Parts.Relation("rId1", Template.REL + "notesMaster", "/" + master, false),
                                new Parts.Relation(
                                        "rId2",
                                        Template.REL + "slide",
                                        "../slides/tareSlide" + number + ".xml",
                                        false)));
        slide.relate("notesSlide", "../notesSlides/tareNotes" + number + ".xml");
    }

    /** Puts the list of slides (and of our notes master) into the main part. */
    void finish(String slideList) throws IOException {
        Parts parts = template.parts();
        String name = template.presentation();
        String xml = new String(
                parts.get(name).orElseThrow(() -> new IOException("no presentation")), StandardCharsets.UTF_8);
        String list = added
                ? "<p:notesMasterIdLst><p:notesMasterId r:id=\"rIdTareNotes\"/></p:notesMasterIdLst>" + slideList
                : slideList;
        int at = position(xml);
        parts.replace(name, xml.substring(0, at) + declared(xml, list) + xml.substring(at));
    }

    /** Behind the lists of masters, as the schema orders them. */
    private static int position(String xml) {
        for (String end : List.of("</p:notesMasterIdLst>", "</p:sldMasterIdLst>")) {
            int at = xml.indexOf(end);
            if (at >= 0) {
                return at + end.length();
            }
        }
        return xml.indexOf("<p:sldSz");
    }

    private static String declared(String xml, String list) {
        return xml.contains("xmlns:p=") && xml.contains("xmlns:r=")
                ? list
                : list.replace("<p:sldIdLst>", "<p:sldIdLst " + Slide.NAMESPACES + ">");
    }
}
