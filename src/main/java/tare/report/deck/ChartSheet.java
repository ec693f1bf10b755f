package tare.report.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.report.SafeText;

/** A sheet of a chart's workbook while its columns are added; every series of the chart points into one. */
final class ChartSheet {
    /** The first row with numbers, as a spreadsheet counts. */
    private static final int FIRST = 2;

    private static final double WIDTH = 14;

    private final String name;
    private final List<Workbook.Column> columns = new ArrayList<>();
    private final List<List<?>> values = new ArrayList<>();

    /** @param name letters only, so that it needs no quotes in references */
    ChartSheet(String name) {
        this.name = name;
    }

    /** A column of numbers and where it stands; NaN is an empty cell. */
    record Numbers(String reference, double[] values) {
        /** The reference with the numbers beside it, for readers that do not open the workbook. */
        String xml() {
            StringBuilder xml = new StringBuilder("<c:numRef><c:f>")
                    .append(reference)
                    .append("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"")
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
            return xml.append("</c:numCache></c:numRef>").toString();
        }
    }

    /** A column of words and where it stands. */
    record Texts(String reference, List<String> values) {
        String xml() {
            StringBuilder xml = new StringBuilder("<c:strRef><c:f>")
                    .append(reference)
                    .append("</c:f><c:strCache><c:ptCount val=\"")
                    .append(values.size())
                    .append("\"/>");
            for (int i = 0; i < values.size(); i++) {
                xml.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(SafeText.xml(values.get(i)))
                        .append("</c:v></c:pt>");
            }
            return xml.append("</c:strCache></c:strRef>").toString();
        }
    }

    Texts text(String title, double width, List<String> texts) {
        columns.add(new Workbook.Column(title, width, Workbook.Format.TEXT));
        values.add(List.copyOf(texts));
        return new Texts(reference(texts.size()), List.copyOf(texts));
    }

    Numbers numbers(String title, double[] numbers) {
        columns.add(new Workbook.Column(title, WIDTH, Workbook.Format.NUMBER));
        values.add(Arrays.stream(numbers).boxed().toList());
        return new Numbers(reference(numbers.length), numbers);
    }

    /** So many cells of the last column. */
    private String reference(int cells) {
        String letters = Workbook.letters(columns.size() - 1);
        return name + "!$" + letters + "$" + FIRST + ":$" + letters + "$" + (Math.max(1, cells) + FIRST - 1);
    }

    Workbook.Sheet sheet() {
        int rows = values.stream().mapToInt(List::size).max().orElse(0);
        List<List<Object>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Object> row = new ArrayList<>();
            for (List<?> column : values) {
                row.add(r < column.size() ? column.get(r) : "");
            }
            cells.add(row);
        }
        return new Workbook.Sheet(name, columns, cells);
    }
}
