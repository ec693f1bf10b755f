package tare.report.deck;

import tare.report.SafeText;

/** One series of a native chart: points with or without a line and a marker, or bars; labels and custom error bars. */
final class Series {
    private static final String SHOWN =
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                    + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    private static final String NOT_SHOWN = SHOWN.replace("showVal val=\"1\"", "showVal val=\"0\"");
    /** A label that was moved stands there without a line to its point. */
    private static final String NO_LEADERS = "<c:extLst><c:ext uri=\"{CE6537A1-D6FC-4f65-9D91-7224C49458BB}\""
            + " xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\"><c15:showLeaderLines"
            + " val=\"0\"/></c:ext></c:extLst>";

    private final String title;
    private String look = "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>";
    private String marker = "<c:marker><c:symbol val=\"none\"/></c:marker>";
    private final StringBuilder labels = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();

    Series(String title) {
        this.title = title;
    }

    /** A fill of a colour given as {@code RRGGBB}. */
    static String paint(String colour) {
        return "<a:solidFill>" + Pen.rgb(colour) + "</a:solidFill>";
    }

    /** A line through the points; the paint is DrawingML. */
    Series line(String paint, double width) {
        return line(paint, width, "<a:round/>");
    }

    /** A line as wide as an area; it ends squarely at its points, so that no program thinks it larger than it is. */
    Series area(String paint, double width) {
        return line(paint, width, "<a:miter lim=\"800000\"/>");
    }

    private Series line(String paint, double width, String join) {
        look = "<c:spPr><a:ln w=\"" + Box.emu(width) + "\" cap=\"flat\">" + paint + join + "</a:ln></c:spPr>";
        return this;
    }

    /** What bars are filled with; the paint is DrawingML. */
    Series fill(String paint) {
        look = "<c:spPr>" + paint + "<a:ln><a:noFill/></a:ln></c:spPr>";
        return this;
    }

    Series marker(String symbol, double size, String fill, String edge) {
        marker = "<c:marker><c:symbol val=\"" + symbol + "\"/><c:size val=\""
                + Math.clamp(Math.round(size), 2, 72) + "\"/><c:spPr>" + paint(fill) + "<a:ln w=\"9525\">"
                + paint(edge) + "</a:ln></c:spPr></c:marker>";
        return this;
    }

    /** Words at the point with that index; the place is {@code ctr}, {@code l}, {@code r}, {@code t} or {@code b}. */
    Series label(int index, String text, String colour, String place, double size) {
        return label(index, text, colour, place, size, 0);
    }

    /** The same, moved up by a share of the chart's height. */
    Series label(int index, String text, String colour, String place, double size, double up) {
        labels.append("<c:dLbl><c:idx val=\"")
                .append(index)
                .append(
                        up == 0
                                ? "\"/>"
                                : "\"/><c:layout><c:manualLayout><c:x val=\"0\"/><c:y val=\"" + -up
                                        + "\"/></c:manualLayout></c:layout>")
                .append("<c:tx><c:rich><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:p>")
                .append("<a:r><a:rPr lang=\"en-GB\" sz=\"")
                .append(Math.round(size * 100))
                .append("\" b=\"0\">")
                .append(paint(colour))
                .append("</a:rPr><a:t>")
                .append(SafeText.xml(SafeText.glued(text)))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"")
                .append(place)
                .append("\"/>")
                .append(SHOWN)
                .append("</c:dLbl>");
        return this;
    }

    /** Custom error bars along x or y; the paint is DrawingML. */
    Series errors(String direction, ChartSheet.Numbers minus, ChartSheet.Numbers plus, String paint, double width) {
        return errors("<c:errDir val=\"" + direction + "\"/>", 1, minus, plus, paint, width);
    }

    /** Custom error bars on bars, with caps: an interval that is short beside its bar is seen all the same. */
    Series capped(ChartSheet.Numbers minus, ChartSheet.Numbers plus, String paint, double width) {
        return errors("", 0, minus, plus, paint, width);
    }

    private Series errors(
            String direction,
            int noCap,
            ChartSheet.Numbers minus,
            ChartSheet.Numbers plus,
            String paint,
            double width) {
        errors.append("<c:errBars>")
                .append(direction)
                .append("<c:errBarType val=\"both\"/><c:errValType val=\"cust\"/><c:noEndCap val=\"")
                .append(noCap)
                .append("\"/><c:plus>")
                .append(plus.xml())
                .append("</c:plus><c:minus>")
                .append(minus.xml())
                .append("</c:minus><c:spPr><a:ln w=\"")
                .append(Box.emu(width))
                .append("\" cap=\"flat\">")
                .append(paint)
                .append("</a:ln></c:spPr></c:errBars>");
        return this;
    }

    /** The series as it stands in a scatter chart, at its place in the order. */
    String xml(int order, ChartSheet.Numbers x, ChartSheet.Numbers y) {
        return head(order) + look + marker + labelled() + errors + "<c:xVal>" + x.xml() + "</c:xVal><c:yVal>" + y.xml()
                + "</c:yVal><c:smooth val=\"0\"/></c:ser>";
    }

    /** The series as it stands in a chart of bars. */
    String bars(int order, ChartSheet.Texts names, ChartSheet.Numbers values) {
        return head(order) + look + "<c:invertIfNegative val=\"0\"/>" + labelled() + errors + "<c:cat>" + names.xml()
                + "</c:cat><c:val>" + values.xml() + "</c:val></c:ser>";
    }

    private String head(int order) {
        return "<c:ser><c:idx val=\"" + order + "\"/><c:order val=\"" + order + "\"/><c:tx><c:v>" + SafeText.xml(title)
                + "</c:v></c:tx>";
    }

    private String labelled() {
        return labels.isEmpty() ? "" : "<c:dLbls>" + labels + NOT_SHOWN + NO_LEADERS + "</c:dLbls>";
    }
}
