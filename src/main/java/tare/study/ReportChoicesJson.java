package tare.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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

    static ReportChoices read(JsonNode n) {
        List<String> rows = new ArrayList<>();
        n.path("rows").forEach(r -> rows.add(r.asText()));
        List<ReportChoices.PageChoice> pages = new ArrayList<>();
        for (JsonNode p : n.path("pages")) {
            pages.add(new ReportChoices.PageChoice(
                    p.path("page").asText(),
                    p.path("hidden").asBoolean(),
                    p.path("title").asText(""),
                    p.path("comment").asText("")));
        }
        try {
            return new ReportChoices(
                    n.path("executive").asBoolean(),
                    n.path("redact").asBoolean(),
                    new Dress(
                            n.path("title").asText(""),
                            n.path("footer").asText(""),
                            n.path("accent").asText(""),
                            n.path("logo").asText(""),
                            n.path("template").asText(""),
                            n.path("internal").asBoolean()),
                    rows,
                    figures(n.path("figures")),
                    pages);
        } catch (IllegalArgumentException e) {
            throw new StudyFailure("the study's report holds a value that is not allowed: " + e.getMessage(), e);
        }
    }

    private static FigureChoices figures(JsonNode n) {
        List<String> each = new ArrayList<>();
        n.path("each").forEach(k -> each.add(k.asText()));
        List<FigureChoices.Sheet> sheets = new ArrayList<>();
        n.path("sheets").forEach(s -> sheets.add(FigureChoices.Sheet.of(s.asText())));
        return new FigureChoices(each, sheets);
    }
}
