package tare.report.deck;

/** What every native chart has around its series: the frame without lines, the plot's place in it, and its type. */
final class ChartSpace {
    private static final String QUIET = "52606D";
    private static final String GRID = "E4E8EC";
    /** Numbers along axes are written so much smaller than the chart's text. */
    private static final double NUMBERS = 0.88;

    private ChartSpace() {}

    /** Where the plot stands in the frame, as shares of its width and height. */
    record Room(double x, double y, double width, double height) {
        private String layout() {
            return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode"
                    + " val=\"edge\"/><c:x val=\"" + x + "\"/><c:y val=\"" + y + "\"/><c:w val=\"" + width
                    + "\"/><c:h val=\"" + height + "\"/></c:manualLayout></c:layout>";
        }
    }

    /** The whole part; the plot is the chart element with its axes. */
    static String xml(String plot, Room room, double fontSize) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>"
                + "<c:plotArea>" + room.layout() + plot
                + "<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/>"
                + "<c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
                + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + Math.round(fontSize * 100)
                + "\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
                + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    static String stroke(String paint) {
        return "<a:ln w=\"6350\">" + paint + "</a:ln>";
    }

    /** Thin lines through the plot from an axis' numbers. */
    static String grid() {
        return "<c:majorGridlines><c:spPr>" + stroke(Series.paint(GRID)) + "</c:spPr></c:majorGridlines>";
    }

    /** How the numbers along an axis are written. */
    static String numbers(double fontSize) {
        return "<c:txPr><a:bodyPr rot=\"0\"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\""
                + Math.round(fontSize * NUMBERS * 100) + "\">" + Series.paint(QUIET)
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>";
    }
}
