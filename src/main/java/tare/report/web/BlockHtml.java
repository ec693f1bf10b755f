package tare.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.report.Block;
import tare.report.Kind;
import tare.report.Report;
import tare.report.SafeText;

/** Blocks as HTML. */
final class BlockHtml {
    private static final double WIDE = 1000;
    private static final double HALF = 560;
    private static final double SMALL = 360;
    private static final int HELD = 18;

    private final Report report;
    private final StringBuilder out;
    private final Map<String, Integer> regions = new HashMap<>();
    private int figures;

    BlockHtml(Report report, StringBuilder out) {
        this.report = report;
        this.out = out;
    }

    void write(List<Block> blocks, boolean half) {
        blocks.forEach(b -> write(b, half));
    }

    private void write(Block block, boolean half) {
        switch (block) {
            case Block.Sentence s -> paragraph(s);
            case Block.Heading h -> element("h3", "", h.text());
            case Block.Points p -> points(p);
            case Block.Counts c -> counts(c);
            case Block.Forest f -> forest(f);
            case Block.Figure f -> figure(f.spec().bare(), half ? HALF : WIDE, f.caption());
            case Block.Grid g -> grid(g);
            case Block.Columns c -> columns(c);
            case Block.Table t -> table(t);
            case Block.Pairs p -> pairs(p);
            case Block.Finding f -> finding(f);
            case Block.Cards c -> cards(c);
        }
    }

    private void element(String name, String css, String text) {
        out.append('<')
                .append(name)
                .append(css.isEmpty() ? "" : " class=\"" + css + "\"")
                .append('>')
                .append(SafeText.html(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void paragraph(Block.Sentence s) {
        switch (s.tone()) {
            case LEAD -> element("p", "lead", s.text());
            case NORMAL -> element("p", "", s.text());
            case QUIET -> element("p", "quiet", s.text());
            case WARNING -> element("p", "warning", "⚠ " + s.text());
        }
    }

    private void points(Block.Points p) {
        out.append("<ul>\n");
        p.items().forEach(i -> element("li", p.tone() == Block.Tone.QUIET ? "quiet" : "", i));
        out.append("</ul>\n");
    }

    private void counts(Block.Counts c) {
        out.append("<ul class=\"counts\" aria-label=\"Verdicts\">\n");
        for (Block.Counts.Count count : c.counts()) {
            Kind kind = count.kind();
            out.append("<li")
                    .append(kind.hollow() ? " class=\"open\"" : "")
                    .append(" style=\"flex-grow:")
                    .append(count.rows())
                    .append("\"><b style=\"background:#")
                    .append(kind.ink())
                    .append(";border-color:#")
                    .append(kind.ink())
                    .append(kind.hollow() ? ";color:#" + kind.ink() : "")
                    .append("\">")
                    .append(count.rows())
                    .append("</b><span ")
                    .append(ink(kind))
                    .append("><span aria-hidden=\"true\">")
                    .append(kind.mark())
                    .append("</span> ")
                    .append(SafeText.html(kind.word().toLowerCase(Locale.ROOT)))
                    .append("</span></li>\n");
        }
        out.append("</ul>\n");
    }

    private void forest(Block.Forest f) {
        Chart chart = Charts.find("forest").orElseThrow();
        Selection rows = new Selection(f.rows().stream().map(Comparison::id).toList(), Map.of());
        if (chart.fits(report.analysis(), rows)) {
            Spec spec = chart.figure(report.analysis(), rows);
            Spec bare = new Spec("", "", "", f.alt(), spec.legend(), spec.panels());
            figure(bare, WIDE, spec.caption());
        }
    }

    private void figure(Spec spec, double width, String caption) {
        figures++;
        out.append("<figure>\n").append(InlineFigure.of(spec, width, "f" + figures));
        if (!caption.isEmpty()) {
            element("figcaption", "", caption);
        }
        out.append("</figure>\n");
    }

    private void grid(Block.Grid g) {
        out.append("<div class=\"grid\">\n");
        for (Block.Figure f : g.figures()) {
            out.append("<div>\n");
            element("h3", "", f.spec().title());
            element("p", "quiet", f.spec().subtitle());
            figure(f.spec().bare(), g.columns() > 2 ? SMALL : HALF, f.spec().caption());
            out.append("</div>\n");
        }
        out.append("</div>\n");
    }

    private void columns(Block.Columns c) {
        if (c.right().isEmpty()) {
            write(c.left(), false);
            return;
        }
        out.append("<div class=\"sides\"><div>\n");
        write(c.left(), true);
        out.append("</div><div>\n");
        write(c.right(), true);
        out.append("</div></div>\n");
    }

    /** A name that no region before has. */
    private String distinct(String name) {
        int times = regions.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " " + times;
    }

    private void table(Block.Table t) {
        out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(SafeText.html(distinct(t.caption())))
                .append("\"><table class=\"sorts\"><caption>")
                .append(SafeText.html(t.caption()))
                .append("</caption><thead><tr>");
        t.columns().forEach(c -> out.append("<th scope=\"col\"")
                .append(c.number() ? " class=\"number\">" : ">")
                .append(SafeText.html(c.name()))
                .append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (List<Block.Table.Cell> row : t.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), t.columns().get(i), i == 0);
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void cell(Block.Table.Cell cell, Block.Table.Column column, boolean first) {
        String name = first ? "th" : "td";
        out.append('<')
                .append(name)
                .append(first ? " scope=\"row\"" : "")
                .append(column.number() ? " class=\"number\">" : !first && holds(cell) ? " class=\"hold\">" : ">");
        if (cell.kind().isPresent()) {
            Kind kind = cell.kind().get();
            out.append("<span class=\"verdict\" ")
                    .append(ink(kind))
                    .append("><span aria-hidden=\"true\">")
                    .append(cell.mark())
                    .append("</span> ")
                    .append(SafeText.html(cell.text()))
                    .append("</span>");
        } else {
            out.append(SafeText.html(cell.text()));
        }
        out.append("</").append(name).append('>');
    }

    /** Units, intervals and other short cells stay on one line. */
    private static boolean holds(Block.Table.Cell cell) {
        return cell.text().length() <= HELD;
    }

    private void pairs(Block.Pairs p) {
        out.append("<table><tbody>\n");
        p.pairs().forEach(x -> out.append("<tr><th scope=\"row\">")
                .append(SafeText.html(x.name()))
                .append("</th><td>")
                .append(SafeText.html(x.value()))
                .append("</td></tr>\n"));
        out.append("</tbody></table>\n");
    }

    private void finding(Block.Finding f) {
        Kind kind = f.verdict().kind().orElse(Kind.NOT_TESTABLE);
        out.append("<div class=\"finding\" ")
                .append(ink(kind))
                .append("><p class=\"verdict\"><span aria-hidden=\"true\">")
                .append(f.verdict().mark())
                .append("</span> ")
                .append(SafeText.html(f.verdict().text()))
                .append("</p>\n");
        element("p", "number", f.number());
        element("p", "quiet", f.detail());
        out.append("</div>\n");
    }

    private void cards(Block.Cards c) {
        out.append("<div class=\"cards\">\n");
        for (Block.Cards.Card card : c.cards()) {
            out.append("<div class=\"card\">\n");
            element("h3", "", "“" + card.title() + "”");
            for (Block.Cards.Answer a : card.answers()) {
                Kind kind = kind(a.answer());
                out.append("<p class=\"verdict\" ")
                        .append(ink(kind))
                        .append('>')
                        .append(SafeText.html(a.reading() + ": " + a.answer().words()))
                        .append("</p>\n");
            }
            element("p", "", card.text());
            out.append("</div>\n");
        }
        out.append("</div>\n");
    }

    /** Both colours of a verdict's words; the page's style takes the one that can be read. */
    private static String ink(Kind kind) {
        return "style=\"--ink-light:#" + kind.ink() + ";--ink-dark:#" + kind.inkOnDark() + "\"";
    }

    private static Kind kind(ClaimAnswer.Answer answer) {
        return switch (answer) {
            case SUPPORTED -> Kind.EQUIVALENT;
            case CONTRADICTED -> Kind.SLOWER;
            case NOT_SHOWN -> Kind.UNDECIDED;
        };
    }
}
