package tare.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The report's part of a study file; left out where nothing was decided. */
final class ReportChoicesJson {
    private ReportChoicesJson() {}

    static void write(ObjectNode root, ReportChoices c) {
        if (c.equals(ReportChoices.NONE)) {
            return;
        }
        ObjectNode n = root.putObject("report");
        n.put("executive", c.executive());
        n.put("title", c.dress().title());
        n.put("footer", c.dress().footer());
        n.put("accent", c.dress().accent());
        n.put("logo", c.dress().logo());
        n.put("template", c.dress().template());
        n.put("internal", c.dress().internal());
        n.put("redact", c.redact());
        ArrayNode rows = n.putArray("rows");
        c.rows().forEach(rows::add);
        if (!c.figures().equals(FigureChoices.NONE)) {
            ObjectNode figures = n.putObject("figures");
            ArrayNode each = figures.putArray("each");
            c.figures().each().forEach(each::add);
            ArrayNode sheets = figures.putArray("sheets");
            c.figures().sheets().forEach(x -> sheets.add(x.toString()));
        }
        ArrayNode pages = n.putArray("pages");
        for (ReportChoices.PageChoice p : c.pages()) {
            pages.addObject()
                    .put("page", p.page())
                    .put("hidden", p.hidden())
                    .put("title", p.title())
                    .put("comment", p.comment());
        }
    }

    static ReportChoices read(StudyPart n) {
        Dress dress = new Dress(
                n.one("title", StudyPart::text, ""),
                n.one("footer", StudyPart::text, ""),
                n.one("accent", v -> Dress.NONE.withAccent(StudyPart.text(v)).accent(), ""),
                n.one("logo", StudyPart::text, ""),
                n.one("template", StudyPart::text, ""),
                n.one("internal", StudyPart::yes, false));
        return new ReportChoices(
                n.one("executive", StudyPart::yes, false),
                n.one("redact", StudyPart::yes, false),
                dress,
                n.each("rows", StudyPart::text),
                n.part("figures", ReportChoicesJson::figures),
                n.parts("pages", ReportChoicesJson::page));
    }

    private static ReportChoices.PageChoice page(StudyPart p) {
        return new ReportChoices.PageChoice(
                p.needed("page", StudyPart::text),
                p.one("hidden", StudyPart::yes, false),
                p.one("title", StudyPart::text, ""),
                p.one("comment", StudyPart::text, ""));
    }

    private static FigureChoices figures(StudyPart n) {
        return new FigureChoices(
                n.each("each", StudyPart::text), n.each("sheets", v -> FigureChoices.Sheet.of(StudyPart.text(v))));
    }
}
