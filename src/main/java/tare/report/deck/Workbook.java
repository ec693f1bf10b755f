package tare.report.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tare.model.VisibleText;
import tare.report.Headway;
import tare.report.SafeText;

/**
 * A spreadsheet file (XLSX): sheets with a frozen, filterable header and number formats. Every text is a text: nothing is
 * a formula, and what a spreadsheet would run has an apostrophe before it. A sheet of more rows than a sheet may have goes on
 * in the next one. Rows are written as they come: a workbook of ten million takes no more memory than one of ten.
 */
public final class Workbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_NAME = 31;
    /** Rows that a sheet may have, its header among them. */
    private static final int MOST_ROWS = 1_048_576;
    /** Letters that are collected before they are written, and rows between two questions whether to go on. */
    private static final int COLLECTED = 1 << 16;

    private static final int ASKED = 1 << 12;
    /** Characters that a page of landscape paper holds across. */
    private static final double ACROSS = 150;
    /** A column of so many characters holds sentences. */
    private static final double SENTENCES = 50;

    private static final int WRAPPED = 6;
    private static final int NUMBER_HEAD = 7;
    /** Points of a line of text, and how much of a line words fill before they break. */
    private static final int LINE = 15;

    private static final double FILLED = 0.95;
    /** No row may be higher than a program lets it be. */
    private static final int MOST_LINES = 27;

    private static final String TOP = " applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>";

    private final List<Sheet> sheets = new ArrayList<>();
    private final int mostRows;

    public Workbook() {
        this(MOST_ROWS);
    }

    /** With sheets of at most so many rows, the header among them. */
    public Workbook(int mostRows) {
        this.mostRows = mostRows;
    }

    /** How a column's numbers are shown; the value keeps all its digits. */
    public enum Format {
        TEXT(0),
        INTEGER(2),
        NUMBER(0),
        PERCENT(3),
        RATIO(4),
        P(5);

        private final int style;

        Format(int style) {
            this.style = style;
        }
    }

    /** A column; the width is in characters. */
    public record Column(String title, double width, Format format) {
        /** Sentences break their lines; names do not. */
        private boolean wraps() {
            return format == Format.TEXT && width >= SENTENCES;
        }
    }

    /**
     * A sheet; a cell is a text, a number, a boolean, or empty ({@code ""} or NaN).
     *
     * @param rows each is asked for once, in order, when the file is written: many may be a view that makes them then
     */
    public record Sheet(String name, List<Column> columns, List<List<Object>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableList(rows);
        }

        /** How many pages of landscape paper its columns need to be read. */
        private int across() {
            double wide = columns.stream().mapToDouble(Column::width).sum();
            return Math.max(1, (int) Math.ceil(wide / ACROSS));
        }
    }

    public Workbook add(Sheet sheet) {
        List<List<Object>> left = sheet.rows();
        while (left.size() >= mostRows) {
            sheets.add(new Sheet(sheet.name(), sheet.columns(), left.subList(0, mostRows - 1)));
            left = left.subList(mostRows - 1, left.size());
        }
        sheets.add(new Sheet(sheet.name(), sheet.columns(), left));
        return this;
    }

    /** The name of a column: A, B, ... AA. */
    public static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** The file's bytes; the same content gives the same bytes. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, Headway.UNTOLD);
        return out.toByteArray();
    }

    /** Writes the file, each sheet a piece of the work; the stream stays open. */
    public void write(OutputStream out, Headway headway) throws IOException {
        Parts parts = Parts.empty();
        StringBuilder list = new StringBuilder();
        List<Parts.Relation> relations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String part = "sheet" + (i + 1) + ".xml";
            int number = i;
            parts.addLate("xl/worksheets/" + part, SHEET_TYPE + "worksheet+xml", o -> sheet(number, o, headway));
            shown.add(name(sheets.get(i).name(), names));
            list.append("<sheet name=\"")
                    .append(SafeText.xml(shown.get(i)))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
            relations.add(new Parts.Relation("rId" + (i + 1), OFFICE + "/worksheet", "worksheets/" + part, false));
        }
        relations.add(new Parts.Relation("rIdStyles", OFFICE + "/styles", "styles.xml", false));
        parts.add(
                "xl/workbook.xml",
                SHEET_TYPE + "sheet.main+xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list + "</sheets>"
                        + titles(shown) + "</workbook>");
        parts.relate("xl/workbook.xml", relations);
        parts.add("xl/styles.xml", SHEET_TYPE + "styles+xml", styles());
        parts.relate("", List.of(new Parts.Relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml", false)));
        parts.save(out);
    }

    /** On paper the header stands on every page, and beside further columns the first one. */
    private String titles(List<String> names) {
        StringBuilder xml = new StringBuilder("<definedNames>");
        for (int i = 0; i < names.size(); i++) {
            String sheet = "'" + SafeText.xml(names.get(i)) + "'!";
            xml.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
                    .append(i)
                    .append("\">")
                    .append(sheets.get(i).across() > 1 ? sheet + "$A:$A," : "")
                    .append(sheet)
                    .append("$1:$1</definedName>");
        }
        return xml.append("</definedNames>").toString();
    }

    private static String name(String wanted, Set<String> taken) {
        String plain = VisibleText.of(wanted).replaceAll("[\\[\\]:*?/\\\\',]", "_");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String name = cut;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            name = cut.substring(0, Math.min(cut.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    private void sheet(int number, OutputStream out, Headway headway) throws IOException {
        Sheet sheet = sheets.get(number);
        Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        StringBuilder xml = start(sheet, number == 0);
        int r = 2;
        for (List<Object> cells : sheet.rows()) {
            if (r % ASKED == 2) {
                headway.reached(number, sheets.size());
            }
            row(xml, r, cells, sheet.columns());
            if (xml.length() > COLLECTED) {
                to.append(xml);
                xml.setLength(0);
            }
            r++;
        }
        to.append(xml).append(end(sheet)).flush();
    }

    /** Up to its first row. */
    private static StringBuilder start(Sheet sheet, boolean first) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
                        + " workbookViewId=\"0\"")
                .append(first ? " tabSelected=\"1\"" : "")
                .append(
                        sheet.across() > 1
                                ? "><pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\""
                                : "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
                .append(" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><cols>");
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(columns.get(i).width())
                    .append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData><row r=\"1\">");
        for (int i = 0; i < columns.size(); i++) {
            text(
                    xml,
                    i,
                    1,
                    columns.get(i).format() == Format.TEXT ? 1 : NUMBER_HEAD,
                    columns.get(i).title());
        }
        return xml.append("</row>");
    }

    /** Behind its last row. */
    private static String end(Sheet sheet) {
        StringBuilder xml = new StringBuilder("</sheetData>");
        if (!sheet.rows().isEmpty()) {
            xml.append("<autoFilter ref=\"A1:")
                    .append(letters(sheet.columns().size() - 1))
                    .append(sheet.rows().size() + 1)
                    .append("\"/>");
        }
        return xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
                        + " footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\" fitToWidth=\"")
                .append(sheet.across())
                .append("\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of"
                        + " &amp;N</oddFooter></headerFooter>")
                .append("</worksheet>")
                .toString();
    }

    /** Lines of the longest sentence: not every program measures the height of a row. */
    private static int lines(List<Object> cells, List<Column> columns) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).wraps()) {
                double letters = cells.get(i).toString().length();
                most = Math.max(most, (int) Math.ceil(letters / (columns.get(i).width() * FILLED)));
            }
        }
        return Math.min(most, MOST_LINES);
    }

    private static void row(StringBuilder xml, int number, List<Object> cells, List<Column> columns) {
        int lines = lines(cells, columns);
        xml.append("<row r=\"").append(number);
        if (lines > 1) {
            xml.append("\" ht=\"").append(lines * LINE).append("\" customHeight=\"1");
        }
        xml.append("\">");
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number n) {
                number(xml, i, number, columns.get(i).format().style, n.doubleValue());
            } else if (cell instanceof Boolean b) {
                xml.append("<c r=\"")
                        .append(letters(i))
                        .append(number)
                        .append("\" t=\"b\"><v>")
                        .append(b ? 1 : 0)
                        .append("</v></c>");
            } else if (!cell.toString().isEmpty()) {
                text(xml, i, number, columns.get(i).wraps() ? WRAPPED : 0, cell.toString());
            }
        }
        xml.append("</row>");
    }

    private static void number(StringBuilder xml, int column, int row, int style, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        xml.append("<c r=\"").append(letters(column)).append(row);
        if (style != 0) {
            xml.append("\" s=\"").append(style);
        }
        xml.append("\"><v>")
                .append(
                        value == Math.rint(value) && Math.abs(value) < 1e15
                                ? String.valueOf((long) value)
                                : Double.toString(value))
                .append("</v></c>");
    }

    private static void text(StringBuilder xml, int column, int row, int style, String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        xml.append("<c r=\"").append(letters(column)).append(row).append("\" t=\"inlineStr\"");
        if (style != 0) {
            xml.append(" s=\"").append(style).append('"');
        }
        xml.append("><is><t>").append(SafeText.xml(SafeText.cell(cut.strip()))).append("</t></is></c>");
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"3\"><numFmt numFmtId=\"164\""
                + " formatCode=\"0.00&quot; %&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"0.0000\"/><numFmt"
                + " numFmtId=\"166\" formatCode=\"[&lt;0.0001]&quot;&lt; 0.0001&quot;;0.0000\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>"
                + "<name val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/>"
                + "</fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill"
                + " patternType=\"solid\"><fgColor rgb=\"FFE9EEF3\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"8\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"" + TOP
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
                + " applyFill=\"1\"" + TOP
                + "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"" + TOP
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\"" + TOP
                + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\"" + TOP
                + "<xf numFmtId=\"166\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\"" + TOP
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf numFmtId=\"0\""
                + " fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
                + " applyAlignment=\"1\"><alignment horizontal=\"right\""
                + " vertical=\"top\"/></xf></cellXfs></styleSheet>";
    }
}
