package tare.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tare.report.Headway;
import tare.report.Page;
import tare.report.Report;
import tare.report.SafeText;

/**
 * A report as one HTML file: style, script and figures inside, nothing is fetched (a policy in the page forbids it), and
 * without the script everything is still there to read.
 */
public final class WebPage {
    private final Report report;
    private final StringBuilder out = new StringBuilder(1 << 16);

    private WebPage(Report report) {
        this.report = report;
    }

    /** Writes the page, each of the report's pages a piece of the work; the stream stays open. */
    public static void write(Report report, OutputStream stream, Headway headway) throws IOException {
        WebPage page = new WebPage(report);
        page.head();
        page.body(headway);
        stream.write(page.out.toString().getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WebPage.class.getResourceAsStream("/tare/report/" + name)) {
            if (in == null) {
                throw new IOException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void head() throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .append(" style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none';")
                .append(" form-action 'none'\">\n<meta name=\"generator\" content=\"Tare ")
                .append(SafeText.html(report.provenance().version()))
                .append("\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
                .append(SafeText.html(report.analysis().headline()))
                .append("</title>\n<style>\n")
                .append(resource("report.css"))
                .append(accent())
                .append("</style>\n</head>\n");
    }

    /** The organisation's colour as a line along the upper edge; the branding has made sure that it is a colour. */
    private String accent() {
        String accent = report.branding().accent();
        return accent.matches("#[0-9A-Fa-f]{6}") ? "body { border-top: 5px solid " + accent + "; }\n" : "";
    }

    private void logo() {
        byte[] png = report.branding().logo();
        if (png.length > 0) {
            out.append("<p class=\"logo\"><img alt=\"Logo\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(png))
                    .append("\"></p>\n");
        }
    }

    private void body(Headway headway) throws IOException {
        List<Page> pages = report.pages();
        out.append("<body>\n<a class=\"skip\" href=\"#main\">Skip to the results</a>\n<div id=\"tip\" hidden></div>\n");
        BlockHtml blocks = new BlockHtml(report, out);
        headway.reached(0, pages.size() + 1);
        if (!pages.isEmpty()) {
            header(pages.getFirst(), blocks);
        }
        out.append("<main id=\"main\">\n<p class=\"tools\" hidden><button type=\"button\" aria-pressed=\"false\">")
                .append("Open all comparisons</button></p>\n");
        for (int i = 1; i < pages.size(); i++) {
            headway.reached(i, pages.size() + 1);
            page(pages.get(i), blocks);
        }
        out.append("</main>\n<footer><p class=\"quiet\">Tare ")
                .append(SafeText.html(report.provenance().version()))
                .append(report.branding().internal() ? " · INTERNAL" : "")
                .append(
                        report.branding().footer().isEmpty()
                                ? ""
                                : " · " + SafeText.html(report.branding().footer()))
                .append("</p></footer>\n<script>\n")
                .append(resource("report.js"))
                .append("</script>\n</body>\n</html>\n");
    }

    private void header(Page first, BlockHtml blocks) {
        out.append("<header>\n");
        logo();
        out.append("<p class=\"kicker\">")
                .append(SafeText.html(first.kicker()))
                .append("</p>\n<h1>")
                .append(SafeText.html(first.title()))
                .append("</h1>\n");
        blocks.write(first.blocks(), false);
        out.append("<p class=\"foot\">").append(SafeText.html(first.foot())).append("</p>\n");
        out.append("<nav aria-label=\"Contents\"><ul>\n");
        String before = "";
        for (Page p : report.pages().subList(1, report.pages().size())) {
            if (!p.kicker().equals(before)) {
                out.append("<li><a href=\"#")
                        .append(SafeText.html(p.id()))
                        .append("\">")
                        .append(SafeText.html(p.kicker()))
                        .append("</a></li>\n");
            }
            before = p.kicker();
        }
        out.append("</ul></nav>\n</header>\n");
    }

    private void page(Page p, BlockHtml blocks) {
        boolean detail = p.id().startsWith("row-") || p.id().startsWith("figures-");
        String id = SafeText.html(p.id());
        out.append(detail ? "<details class=\"page\" id=\"" : "<section aria-labelledby=\"" + id + "-title\" id=\"")
                .append(id)
                .append(detail ? "\"><summary><span class=\"kicker\">" : "\"><p class=\"kicker\">")
                .append(SafeText.html(p.kicker()))
                .append(detail ? "</span> " : "</p>\n")
                .append("<h2 id=\"")
                .append(id)
                .append("-title\">")
                .append(SafeText.html(p.title()))
                .append(detail ? "</h2></summary>\n" : "</h2>\n");
        blocks.write(p.blocks(), false);
        out.append("<p class=\"foot\">")
                .append(SafeText.html(p.foot()))
                .append("</p>\n")
                .append(detail ? "</details>\n" : "</section>\n");
    }
}
