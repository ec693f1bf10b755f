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

    private final List<String> texts;
    private final CellFormats formats;
    private final TableText table = new TableText();
    private int filled;

    SheetRows(List<String> texts, CellFormats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    int filled() {
        return filled;
    }

    byte[] bytes() {
        return table.bytes();
    }

    void add(XmlElement row) {
        int number = number(row.attribute("r"), table.rows() + 1);
        if (number > MAX_ROWS) {
            throw new ImportFailure("WRONG_TYPE", "row " + number + " is beyond what a sheet can have", row.place());
        }
        while (table.rows() < number - 1) {
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
        filled += cells.isEmpty() || title ? 0 : 1;
        table.row(title ? List.of() : cells);
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
