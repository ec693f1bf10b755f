package tare.report.deck;

import tare.report.SafeText;

/** A native scatter chart: series between two value axes, and the room that the plot takes of the frame. */
final class ScatterChart {
    private final double fontSize;
    private final StringBuilder series = new StringBuilder();
    private int count;

    /** A chart's XML and its workbook. */
    record Made(String xml, byte[] workbook) {}

    /**
     * An axis.
     *
     * @param step between its numbers
     * @param format of its numbers, as spreadsheets write formats
     * @param shown whether its numbers are drawn
     * @param grid whether lines go from its numbers through the plot
     */
    record Axis(
            String title,
            double low,
            double high,
            double step,
            boolean log,
            String format,
            boolean shown,
            boolean grid) {
        static Axis hidden(double low, double high) {
            return new Axis("", low, high, 1, false, "General", false, false);
        }
    }

    /** Where the plot stands in the frame, as shares of its width and height. */
    record Room(double x, double y, double width, double height) {}

    ScatterChart(double fontSize) {
        this.fontSize = fontSize;
    }

    void add(Series s, ChartSheet.Numbers x, ChartSheet.Numbers y) {
        series.append(s.xml(count, x, y));
        count++;
    }

    String xml(Axis x, Axis y, Room room) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>"
                + "<c:plotArea>" + layout(room) + "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/>"
                + "<c:varyColors val=\"0\"/>" + series + "<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:scatterChart>"
                + axis(x, 1001, 1002, "b") + axis(y, 1002, 1001, "l")
                + "<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/>"
                + "<c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
                + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + Math.round(fontSize * 100)
                + "\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
                + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    private static String layout(Room room) {
        return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                + "<c:x val=\"" + room.x() + "\"/><c:y val=\"" + room.y() + "\"/><c:w val=\"" + room.width()
                + "\"/><c:h val=\"" + room.height() + "\"/></c:manualLayout></c:layout>";
    }

    private String axis(Axis axis, int id, int cross, String side) {
        return "<c:valAx><c:axId val=\"" + id + "\"/><c:scaling>" + (axis.log() ? "<c:logBase val=\"10\"/>" : "")
                + "<c:orientation val=\"minMax\"/><c:max val=\"" + axis.high() + "\"/><c:min val=\"" + axis.low()
                + "\"/></c:scaling><c:delete val=\"" + (axis.shown() ? 0 : 1) + "\"/><c:axPos val=\"" + side + "\"/>"
                + (axis.grid()
                        ? "<c:majorGridlines><c:spPr>" + stroke(Series.paint("E4E8EC")) + "</c:spPr></c:majorGridlines>"
                        : "")
                + (axis.shown() && !axis.title().isEmpty() ? title(axis, side) : "") + "<c:numFmt formatCode=\""
                + SafeText.xml(axis.format()) + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"" + (axis.shown() ? "low" : "none") + "\"/>"
                + "<c:spPr>" + stroke("<a:noFill/>") + "</c:spPr>" + numbers() + "<c:crossAx val=\"" + cross
                + "\"/><c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/>"
                + (axis.log() ? "" : "<c:majorUnit val=\"" + axis.step() + "\"/>") + "</c:valAx>";
    }

    private static String stroke(String paint) {
        return "<a:ln w=\"6350\">" + paint + "</a:ln>";
    }

    private String numbers() {
        return "<c:txPr><a:bodyPr rot=\"0\"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + Math.round(fontSize * 88)
                + "\">" + Series.paint("52606D") + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>";
    }

    private String title(Axis axis, String side) {
        return "<c:title><c:tx><c:rich><a:bodyPr rot=\"" + (side.equals("l") ? "-5400000" : "0") + "\""
                + (side.equals("l") ? " vert=\"horz\"" : "") + "/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\""
                + Math.round(fontSize * 88) + "\" b=\"0\">" + Series.paint("52606D") + "</a:defRPr></a:pPr><a:r><a:rPr"
                + " lang=\"en-GB\" sz=\"" + Math.round(fontSize * 88) + "\" b=\"0\">" + Series.paint("52606D")
                + "</a:rPr><a:t>" + SafeText.xml(axis.title())
                + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
    }
}
