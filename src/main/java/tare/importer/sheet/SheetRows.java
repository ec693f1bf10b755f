package tare.importer.sheet;

import java.util.ArrayList;
import java.util.List;
import tare.importer.ImportFailure;
import tare.importer.Numbers;
import tare.importer.text.XmlElement;

/** The rows of a sheet as text. Titles above the table are left blank, so that its header is the first line. */
final class SheetRows {
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_ROWS = 1_048_576;
    /** A head may have two rows, the lower one wider. */
    private static final int HEADS = 2;

    private final List<String> texts;
    private final CellFormats formats;
    private final TableText table;
    private final String column;
    private final String mark;
    private final int before;
    private final boolean first;
    private List<String> head = List.of();
    private int width;
    private int filled;
    private int beside;

    SheetRows(List<String> texts, CellFormats formats) {
        this(texts, formats, new TableText(), "", "");
    }

    private SheetRows(List<String> texts, CellFormats formats, TableText table, String column, String mark) {
        this.texts = texts;
        this.formats = formats;
        this.table = table;
        this.column = column;
        this.mark = mark;
        this.first = table.rows() == 0;
        this.before = table.rows();
    }

    /** The rows of one sheet of several with the same head, each marked by the sheet; those of the next follow. */
    SheetRows marked(String columnName, String sheet) {
        return new SheetRows(texts, formats, table, columnName, sheet);
    }

    int filled() {
        return filled;
    }

    /** The first row with more than one cell. */
    List<String> head() {
        return head;
    }

    /** How many cells stand beside the table and were left out. */
    int beside() {
        return beside;
    }

    /** How many lines of the table come before this sheet's. */
    int before() {
        return before;
    }

    byte[] bytes() {
        return table.bytes();
    }

    void add(XmlElement row) {
        int number = number(row.attribute("r"), table.rows() - before + 1);
        if (number > MAX_ROWS) {
            throw new ImportFailure("WRONG_TYPE", "row " + number + " is beyond what a sheet can have", row.place());
        }
        while (table.rows() - before < number - 1) {
            table.row(List.of());
        }
        List<String> cells = new ArrayList<>();
        for (XmlElement cell : row.children("c")) {
            int column = column(cell.attribute("r"), cells.size());
            if (column >= MAX_COLUMNS) {
                throw new ImportFailure("WRONG_TYPE", "a cell stands beyond what a sheet can have", row.place());
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value(cell));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        boolean title = filled == 0
                && cells.size() == 1
                && Numbers.plain(cells.getFirst()).isEmpty();
        boolean empty = cells.isEmpty() || title;
        filled += empty ? 0 : 1;
        table.row(empty ? List.of() : even(cells));
    }

    /** As many cells as the head has: those that are missing are empty, and a remark beside the table is none of it. */
    private List<String> even(List<String> cells) {
        head = filled == 1 ? List.copyOf(cells) : head;
        width = filled <= HEADS ? Math.max(width, cells.size()) : width;
        if (cells.size() > width) {
            beside += cells.size() - width;
            cells.subList(width, cells.size()).clear();
        }
        while (cells.size() < width) {
            cells.add("");
        }
        if (!mark.isEmpty()) {
            cells.add(filled == 1 ? column : mark);
        }
        return !mark.isEmpty() && filled == 1 && !first ? List.of() : cells;
    }

    private String value(XmlElement cell) {
        String value = cell.childText("v");
        return switch (cell.attribute("t")) {
            case "s" -> {
                int index = number(value, -1);
                yield index >= 0 && index < texts.size() ? texts.get(index) : "";
            }
            case "inlineStr" -> cell.child("is").map(SheetRows::text).orElse("");
            case "b" -> value.equals("1") ? "true" : "false";
            case "str", "e", "d" -> value;
            default -> formats.shown(value, cell.attribute("s"));
        };
    }

    /** The text of an item, its differently written pieces joined; phonetic hints are left out. */
    static String text(XmlElement item) {
        StringBuilder text = new StringBuilder(item.childText("t"));
        item.children("r").forEach(run -> text.append(run.childText("t")));
        return text.toString();
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    /** Column of a reference such as {@code C12}, from 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        for (; letters < reference.length() && letters < 4; letters++) {
            char c = reference.charAt(letters);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return letters == 0 ? otherwise : column - 1;
    }
}
