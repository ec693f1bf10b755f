package tare.report.deck;

import tare.report.SafeText;

/** A native scatter chart: series between two value axes, and the room that the plot takes of the frame. */
final class ScatterChart {
    private final double fontSize;
    private final StringBuilder series = new StringBuilder();
    private int count;

    /**
     * An axis.
     *
     * @param step between its numbers
     * @param format of its numbers, as spreadsheets write formats
     * @param shown whether its numbers are drawn
     */
    record Axis(double low, double high, double step, boolean log, String format, boolean shown) {
        static Axis hidden(double low, double high) {
            return new Axis(low, high, 1, false, "General", false);
        }
    }

    ScatterChart(double fontSize) {
        this.fontSize = fontSize;
    }

    void add(Series s, ChartSheet.Numbers x, ChartSheet.Numbers y) {
        series.append(s.xml(count, x, y));
        count++;
    }

    String xml(Axis x, Axis y, ChartSpace.Room room) {
        String plot = "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>" + series
                + "<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:scatterChart>" + axis(x, 1001, 1002, "b")
                + axis(y, 1002, 1001, "l");
        return ChartSpace.xml(plot, room, fontSize);
    }

    private String axis(Axis axis, int id, int cross, String side) {
        return "<c:valAx><c:axId val=\"" + id + "\"/><c:scaling>" + (axis.log() ? "<c:logBase val=\"10\"/>" : "")
                + "<c:orientation val=\"minMax\"/><c:max val=\"" + axis.high() + "\"/><c:min val=\"" + axis.low()
                + "\"/></c:scaling><c:delete val=\"" + (axis.shown() ? 0 : 1) + "\"/><c:axPos val=\"" + side + "\"/>"
                + "<c:numFmt formatCode=\""
                + SafeText.xml(axis.format()) + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"" + (axis.shown() ? "low" : "none") + "\"/>"
                + "<c:spPr>" + ChartSpace.stroke("<a:noFill/>") + "</c:spPr>" + ChartSpace.numbers(fontSize)
                + "<c:crossAx val=\"" + cross
                + "\"/><c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/>"
                + (axis.log() ? "" : "<c:majorUnit val=\"" + axis.step() + "\"/>") + "</c:valAx>";
    }
}
