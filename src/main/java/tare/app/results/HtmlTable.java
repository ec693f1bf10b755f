package tare.app.results;

import java.util.regex.Pattern;

/** A table with tabs between its cells as HTML, so that a document or a mail takes it as a table. */
public final class HtmlTable {
    private static final Pattern LINES = Pattern.compile("\n");
    private static final Pattern CELLS = Pattern.compile("\t");

    private HtmlTable() {}

    /** The first line becomes the head. */
    public static String of(String tabbed) {
        StringBuilder html = new StringBuilder("<table>\n");
        String cell = "th";
        for (String line : LINES.split(tabbed)) {
            html.append("<tr>");
            for (String text : CELLS.split(line, -1)) {
                html.append('<').append(cell).append('>');
                html.append(safe(text.strip()));
                html.append("</").append(cell).append('>');
            }
            html.append("</tr>\n");
            cell = "td";
        }
        return html.append("</table>\n").toString();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
