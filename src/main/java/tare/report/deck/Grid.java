package tare.report.deck;

import java.util.ArrayList;
import java.util.List;

/** A native table. */
final class Grid {
    private final List<Row> rows = new ArrayList<>();
    private final List<Double> widths;

    Grid(List<Double> widths) {
        this.widths = List.copyOf(widths);
    }

    /** A cell's text and its sides' room in points. */
    record Cell(Pen.Para text, double left, double right) {}

    /** A row; the head is ruled darker. */
    record Row(double height, List<Cell> cells, boolean head) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    void row(double height, List<Cell> cells, boolean head) {
        rows.add(new Row(height, cells, head));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Double> widths() {
        return widths;
    }

    private static void row(StringBuilder out, Row row) {
        out.append("<a:tr h=\"").append(Box.emu(row.height())).append("\">");
        for (Cell cell : row.cells()) {
            out.append("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>")
                    .append(Pen.xml(cell.text()))
                    .append("</a:txBody><a:tcPr marL=\"")
                    .append(Box.emu(cell.left()))
                    .append("\" marR=\"")
                    .append(Box.emu(cell.right()))
                    .append("\" marT=\"0\" marB=\"0\" anchor=\"ctr\">")
                    .append(line("lnL", ""))
                    .append(line("lnR", ""))
                    .append(line("lnT", ""))
                    .append(line("lnB", row.head() ? "B8C1CB" : Pen.RULE))
                    .append("<a:noFill/></a:tcPr></a:tc>");
        }
        out.append("</a:tr>");
    }

    private static String line(String side, String colour) {
        return colour.isEmpty()
                ? "<a:" + side + " w=\"0\"><a:noFill/></a:" + side + ">"
                : "<a:" + side + " w=\"6350\"><a:solidFill>" + Pen.rgb(colour) + "</a:solidFill></a:" + side + ">";
    }

    String graphic() {
        StringBuilder out = new StringBuilder("<a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/>"
                + "<a:tblGrid>");
        widths.forEach(w -> out.append("<a:gridCol w=\"").append(Box.emu(w)).append("\"/>"));
        out.append("</a:tblGrid>");
        rows.forEach(r -> row(out, r));
        return out.append("</a:tbl></a:graphicData></a:graphic>").toString();
    }
}
