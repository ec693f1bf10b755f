package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tare.analysis.Comparison;
import tare.report.Block;
import tare.report.Wording;
import tare.verdict.Interval;

/**
 * Intervals as lines: three places a row (low end, high end, and one without a row, which is the gap), cut at the axis. Programs that draw no horizontal error
 * bars show these; elsewhere the two lie on one another.
 */
final class ForestLines {
    private static final String SHEET = "Lines";
    private static final int PLACES = 3;

    private final List<Comparison> rows;
    private final Block.Forest.Axis axis;
    private final List<Workbook.Column> columns = new ArrayList<>();
    private final List<List<Object>> cells = new ArrayList<>();

    ForestLines(List<Comparison> rows, Block.Forest.Axis axis) {
        this.rows = rows;
        this.axis = axis;
        columns.add(new Workbook.Column("Benchmark", 40, Workbook.Format.TEXT));
        for (Comparison c : rows) {
            for (int i = 0; i < PLACES; i++) {
                List<Object> line = new ArrayList<>();
                line.add(i == PLACES - 1 ? "" : Wording.name(c));
                cells.add(line);
            }
        }
    }

    /** Ends a series with the lines of the rows it has. */
    void series(StringBuilder xml, String title, Function<Comparison, Interval> interval, Predicate<Comparison> has) {
        double[] x = new double[rows.size() * PLACES];
        double[] y = new double[rows.size() * PLACES];
        java.util.Arrays.fill(x, 100);
        java.util.Arrays.fill(y, Double.NaN);
        for (int i = 0; i < rows.size(); i++) {
            Interval ends = interval.apply(rows.get(i));
            double low = 100 * Math.min(ends.low(), ends.high());
            double high = 100 * Math.max(ends.low(), ends.high());
            if (has.test(rows.get(i)) && ends.exists() && high > axis.low() && low < axis.high()) {
                x[i * PLACES] = Math.max(axis.low(), low);
                x[i * PLACES + 1] = Math.min(axis.high(), high);
                y[i * PLACES] = rows.size() - i;
                y[i * PLACES + 1] = rows.size() - i;
            }
        }
        xml.append("<c:xVal>");
        reference(xml, column(title + ", performance", x), x);
        xml.append("</c:xVal><c:yVal>");
        reference(xml, column(title + ", row", y), y);
        xml.append("</c:yVal><c:smooth val=\"0\"/></c:ser>");
    }

    private int column(String title, double[] values) {
        columns.add(new Workbook.Column(title, 14, Workbook.Format.NUMBER));
        for (int i = 0; i < values.length; i++) {
            cells.get(i).add(values[i]);
        }
        return columns.size() - 1;
    }

    private static void reference(StringBuilder xml, int column, double[] values) {
        String letters = Workbook.letters(column);
        xml.append("<c:numRef><c:f>" + SHEET + "!$")
                .append(letters)
                .append('$')
                .append(ForestChart.FIRST)
                .append(":$")
                .append(letters)
                .append('$')
                .append(values.length + ForestChart.FIRST - 1)
                .append("</c:f>");
        ForestChart.cache(xml, values);
        xml.append("</c:numRef>");
    }

    Workbook.Sheet sheet() {
        return new Workbook.Sheet(SHEET, columns, new ArrayList<>(cells));
    }
}
