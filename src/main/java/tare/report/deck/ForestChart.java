package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tare.analysis.Comparison;
import tare.report.Block;
import tare.report.Kind;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Mark;
import tare.verdict.VerdictWords;

/**
 * Rows as a native scatter chart: performance in per cent across, one row a comparison down, custom error bars for both
 * intervals, a margin band that is error bars too, and a series a verdict with its mark. The workbook behind it holds every
 * number, so that "Edit data" works.
 */
final class ForestChart {
    static final int FIRST = 2;
    private static final String FOREST = "Forest";
    private static final double THICK = 3.5;
    private static final double THIN = 1.25;

    private final List<Comparison> rows;
    private final Block.Forest.Axis axis;
    private final double rowHeight;
    private final double fontSize;
    private final Map<VerdictWords, Kind> series = new LinkedHashMap<>();
    private final List<Workbook.Column> columns = new ArrayList<>();
    private final List<List<Object>> cells = new ArrayList<>();
    private final StringBuilder xml = new StringBuilder();
    private final ForestLines lines;
    private int seriesCount;

    /** A column of numbers in the workbook: its letters and values, NaN = empty. */
    private record Numbers(int column, double[] values) {}

    ForestChart(List<Comparison> rows, Block.Forest.Axis axis, double rowHeight, double fontSize) {
        this.rows = rows;
        this.axis = axis;
        this.rowHeight = rowHeight;
        this.fontSize = fontSize;
        this.lines = new ForestLines(rows, axis);
        rows.forEach(c -> series.putIfAbsent(Wording.verdict(c), Kind.of(c)));
        rows.forEach(c -> cells.add(new ArrayList<>()));
    }

    /** The chart's XML and its workbook. */
    record Made(String xml, byte[] workbook) {}

    Made make() throws IOException {
        text("Benchmark", 40, Wording::name);
        text("Runs", 10, Wording::runs);
        text("Verdict", 24, Wording::word);
        double alpha = rows.getFirst().rule().alpha();
        String ninety = Figures.level(2 * alpha);
        String ninetyFive = Figures.level(alpha);
        Numbers performance =
                numbers("Performance, baseline = 100", c -> 100 * c.judgement().performance());
        numbers(ninetyFive + " low", c -> 100 * low(c.judgement().performanceCi()));
        numbers(ninetyFive + " high", c -> 100 * high(c.judgement().performanceCi()));
        Numbers thinMinus =
                numbers(ninetyFive + " minus", c -> minus(c, c.judgement().performanceCi()));
        Numbers thinPlus =
                numbers(ninetyFive + " plus", c -> plus(c, c.judgement().performanceCi()));
        Numbers thickMinus =
                numbers(ninety + " minus", c -> minus(c, c.judgement().performanceEquivalence()));
        Numbers thickPlus = numbers(ninety + " plus", c -> plus(c, c.judgement().performanceEquivalence()));
        band();
        baseline();
        for (Map.Entry<VerdictWords, Kind> e : series.entrySet()) {
            Numbers own = numbers(
                    "Row: " + e.getKey().word(), c -> Wording.verdict(c).equals(e.getKey()) ? place(c) : Double.NaN);
            interval(e, performance, own, thickMinus, thickPlus, ninety);
            marks(e, performance, own, thinMinus, thinPlus);
        }
        beyond();
        Workbook book = new Workbook()
                .add(new Workbook.Sheet(FOREST, columns, new ArrayList<>(cells)))
                .add(lines.sheet());
        return new Made(chart(), book.bytes());
    }

    /** The first row is on top. */
    private double place(Comparison c) {
        return rows.size() - rows.indexOf(c);
    }

    private static double low(Interval i) {
        return Math.min(i.low(), i.high());
    }

    private static double high(Interval i) {
        return Math.max(i.low(), i.high());
    }

    private static double minus(Comparison c, Interval i) {
        return 100 * (c.judgement().performance() - low(i));
    }

    private static double plus(Comparison c, Interval i) {
        return 100 * (high(i) - c.judgement().performance());
    }

    private void text(String title, double width, java.util.function.Function<Comparison, String> of) {
        columns.add(new Workbook.Column(title, width, Workbook.Format.TEXT));
        for (int i = 0; i < rows.size(); i++) {
            cells.get(i).add(of.apply(rows.get(i)));
        }
    }

    private Numbers numbers(String title, ToDoubleFunction<Comparison> of) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = of.applyAsDouble(rows.get(i));
        }
        return column(title, values);
    }

    private Numbers column(String title, double[] values) {
        int at = columns.size();
        columns.add(new Workbook.Column(title, 14, Workbook.Format.NUMBER));
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(i < values.length ? values[i] : Double.NaN);
        }
        return new Numbers(at, values);
    }

    /** See-through, for some programs draw the first series on top. A stripe a row as high as the row, so that margins that differ from row to row are shown as they are. */
    private void band() {
        String glass = "<c:spPr><a:ln w=\"" + Box.emu(rowHeight) + "\" cap=\"flat\"><a:solidFill><a:srgbClr val=\""
                + Kind.EQUIVALENT.fill()
                + "\"><a:alpha val=\"14000\"/></a:srgbClr></a:solidFill><a:round/></a:ln></c:spPr>";
        open("Margin", glass, NO_MARKER);
        lines.series(
                xml,
                "Margin",
                c -> new Interval(
                        1 / c.rule().margin().high(), 1 / c.rule().margin().low()),
                c -> true);
    }

    /** One point in the middle with error bars up and down: a line that also stands with a single row. */
    private void baseline() {
        double[] x = only(100);
        Numbers xs = column("Baseline", x);
        Numbers ys = column("Baseline row", only((rows.size() + 1) / 2.0));
        Numbers half = column("Baseline reach", only(rows.size() / 2.0));
        open("Baseline = 100 %", NO_LINE, NO_MARKER);
        String dots = "<a:solidFill>" + Pen.rgb("8C959F") + "</a:solidFill><a:prstDash val=\"sysDot\"/>";
        errors("y", half, half, dots, 0.75);
        close(xs, ys);
    }

    private double[] only(double first) {
        double[] out = new double[rows.size()];
        java.util.Arrays.fill(out, Double.NaN);
        out[0] = first;
        return out;
    }

    private void interval(
            Map.Entry<VerdictWords, Kind> e, Numbers x, Numbers y, Numbers minus, Numbers plus, String level) {
        String colour = e.getValue().fill();
        open(e.getKey().word() + ", " + level + " interval", NO_LINE, NO_MARKER);
        errors(minus, plus, colour, THICK);
        close(x, y);
        Predicate<Comparison> own = c -> Wording.verdict(c).equals(e.getKey());
        open(e.getKey().word() + ", line " + level, line(colour, THICK), NO_MARKER);
        lines.series(xml, e.getKey().word() + " " + level, c -> c.judgement().performanceEquivalence(), own);
        open(e.getKey().word() + ", thin line", line(colour, THIN), NO_MARKER);
        lines.series(xml, e.getKey().word() + " thin", c -> c.judgement().performanceCi(), own);
    }

    private void marks(Map.Entry<VerdictWords, Kind> e, Numbers x, Numbers y, Numbers minus, Numbers plus) {
        Kind kind = e.getValue();
        boolean hollow = e.getKey().hollow();
        open(e.getKey().word(), NO_LINE, marker(kind, hollow));
        String glyph = glyph(kind, hollow);
        if (!glyph.isEmpty()) {
            labels(y, glyph, kind.fill());
        }
        errors(minus, plus, kind.fill(), THIN);
        close(x, y);
    }

    private static final String NO_LINE = "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>";
    private static final String NO_MARKER = "<c:marker><c:symbol val=\"none\"/></c:marker>";

    private static String line(String colour, double width) {
        return "<c:spPr><a:ln w=\"" + Box.emu(width) + "\" cap=\"flat\"><a:solidFill>" + Pen.rgb(colour)
                + "</a:solidFill><a:round/></a:ln></c:spPr>";
    }

    private static String marker(Kind kind, boolean hollow) {
        if (!glyph(kind, hollow).isEmpty()) {
            return hollow || kind.shape() != Mark.TRIANGLE_DOWN ? symbol("circle", 7, "FFFFFF") : NO_MARKER;
        }
        return switch (kind.shape()) {
            case DIAMOND -> symbol("diamond", 9, kind.fill());
            case TRIANGLE_UP -> symbol("triangle", 9, kind.fill());
            default -> symbol("circle", 8, kind.fill());
        };
    }

    private static String symbol(String name, int size, String colour) {
        String fill = "<a:solidFill>" + Pen.rgb(colour) + "</a:solidFill>";
        return "<c:marker><c:symbol val=\"" + name + "\"/><c:size val=\"" + size + "\"/><c:spPr>" + fill
                + "<a:ln w=\"6350\">" + fill + "</a:ln></c:spPr></c:marker>";
    }

    /**
     * Charts know no triangle that points down and no circle with a floor, and not every program draws the outline of a
     * hollow marker: these marks are labels on the point, over a white spot.
     */
    private static String glyph(Kind kind, boolean hollow) {
        if (kind.shape() == Mark.DASH) {
            return "○";
        }
        boolean isNative = !hollow
                && (kind.shape() == Mark.CIRCLE || kind.shape() == Mark.DIAMOND || kind.shape() == Mark.TRIANGLE_UP);
        return isNative ? "" : String.valueOf(kind.shape().character(hollow));
    }

    private void labels(Numbers y, String glyph, String colour) {
        xml.append("<c:dLbls>");
        for (int i = 0; i < y.values().length; i++) {
            if (!Double.isNaN(y.values()[i])) {
                label(i, glyph, colour, "ctr", fontSize * 1.2);
            }
        }
        xml.append(NO_LABELS).append("</c:dLbls>");
    }

    private static final String SHOWN =
            "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
                    + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    private static final String NO_LABELS = SHOWN.replace("showVal val=\"1\"", "showVal val=\"0\"");

    private void label(int index, String text, String colour, String place, double size) {
        xml.append("<c:dLbl><c:idx val=\"")
                .append(index)
                .append("\"/><c:tx><c:rich><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:p>")
                .append("<a:r><a:rPr lang=\"en-GB\" sz=\"")
                .append(Math.round(size * 100))
                .append("\" b=\"0\"><a:solidFill>")
                .append(Pen.rgb(colour))
                .append("</a:solidFill></a:rPr><a:t>")
                .append(tare.report.SafeText.xml(text))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"")
                .append(place)
                .append("\"/>")
                .append(SHOWN)
                .append("</c:dLbl>");
    }

    /** Points beyond the axis: an arrow at its edge with the number. */
    private void beyond() {
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            double p = 100 * rows.get(i).judgement().performance();
            boolean out = p < axis.low() || p > axis.high();
            x[i] = out ? p < axis.low() ? axis.low() : axis.high() : Double.NaN;
            y[i] = out ? place(rows.get(i)) : Double.NaN;
            any |= out;
        }
        if (!any) {
            return;
        }
        Numbers xs = column("Edge of the axis", x);
        Numbers ys = column("Row beyond the axis", y);
        open("Beyond the axis", NO_LINE, NO_MARKER);
        xml.append("<c:dLbls>");
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i])) {
                boolean left = x[i] == axis.low();
                String number = Wording.performance(rows.get(i));
                label(
                        i,
                        left ? "◀ " + number : number + " ▶",
                        Kind.of(rows.get(i)).ink(),
                        left ? "r" : "l",
                        fontSize * 0.9);
            }
        }
        xml.append(NO_LABELS).append("</c:dLbls>");
        close(xs, ys);
    }

    private void open(String title, String line, String marker) {
        xml.append("<c:ser><c:idx val=\"")
                .append(seriesCount)
                .append("\"/><c:order val=\"")
                .append(seriesCount)
                .append("\"/><c:tx><c:v>")
                .append(tare.report.SafeText.xml(title))
                .append("</c:v></c:tx>")
                .append(line)
                .append(marker);
        seriesCount++;
    }

    private void close(Numbers x, Numbers y) {
        xml.append("<c:xVal>");
        reference(x);
        xml.append("</c:xVal><c:yVal>");
        reference(y);
        xml.append("</c:yVal><c:smooth val=\"0\"/></c:ser>");
    }

    private void errors(Numbers minus, Numbers plus, String colour, double width) {
        errors("x", minus, plus, "<a:solidFill>" + Pen.rgb(colour) + "</a:solidFill>", width);
    }

    private void errors(String direction, Numbers minus, Numbers plus, String paint, double width) {
        xml.append("<c:errBars><c:errDir val=\"")
                .append(direction)
                .append("\"/><c:errBarType val=\"both\"/><c:errValType val=\"cust\"/>")
                .append("<c:noEndCap val=\"1\"/><c:plus>");
        reference(plus);
        xml.append("</c:plus><c:minus>");
        reference(minus);
        xml.append("</c:minus><c:spPr><a:ln w=\"")
                .append(Box.emu(width))
                .append("\" cap=\"flat\">")
                .append(paint)
                .append("</a:ln></c:spPr></c:errBars>");
    }

    private void reference(Numbers n) {
        String letters = Workbook.letters(n.column());
        xml.append("<c:numRef><c:f>" + FOREST + "!$")
                .append(letters)
                .append('$')
                .append(FIRST)
                .append(":$")
                .append(letters)
                .append('$')
                .append(rows.size() + FIRST - 1)
                .append("</c:f>");
        cache(xml, n.values());
        xml.append("</c:numRef>");
    }

    static void cache(StringBuilder xml, double[] values) {
        xml.append("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
                .append(values.length)
                .append("\"/>");
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                xml.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(values[i])
                        .append("</c:v></c:pt>");
            }
        }
        xml.append("</c:numCache>");
    }

    private String chart() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>"
                + "<c:plotArea>" + plotLayout() + "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/>"
                + "<c:varyColors val=\"0\"/>" + xml + "<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:scatterChart>"
                + xAxis() + yAxis() + "<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/>"
                + "<c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
                + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + Math.round(fontSize * 100)
                + "\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
                + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    /** The plot takes the rows' room exactly; the axis' numbers stand under it. */
    private String plotLayout() {
        double plot = rows.size() * rowHeight;
        double share = plot / (plot + axisRoom(fontSize));
        return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                + "<c:x val=\"" + SIDE + "\"/><c:y val=\"0\"/><c:w val=\"" + (1 - 2 * SIDE) + "\"/><c:h val=\"" + share
                + "\"/></c:manualLayout></c:layout>";
    }

    /** Room left and right for half of the outer numbers. */
    private static final double SIDE = 0.04;

    static double axisRoom(double fontSize) {
        return fontSize * 2;
    }

    private String xAxis() {
        String digits = axis.step() < 1 ? "0.0" : "0";
        return "<c:valAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"" + axis.high()
                + "\"/><c:min val=\"" + axis.low() + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>"
                + "<c:numFmt formatCode=\"" + digits + "&quot; %&quot;\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
                + "<c:spPr><a:ln w=\"6350\"><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr rot=\"0\"/><a:lstStyle/><a:p>"
                + "<a:pPr><a:defRPr sz=\"" + Math.round(fontSize * 88) + "\"><a:solidFill>" + Pen.rgb("52606D")
                + "</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
                + "<c:crossAx val=\"1002\"/><c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/><c:majorUnit val=\""
                + axis.step() + "\"/></c:valAx>";
    }

    private String yAxis() {
        return "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""
                + (rows.size() + 0.5) + "\"/><c:min val=\"0.5\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"l\"/>"
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/><c:crossAx val=\"1001\"/>"
                + "<c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/><c:majorUnit val=\"1\"/></c:valAx>";
    }
}
