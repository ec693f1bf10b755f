package tare.importer.text;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.Numbers;

/** One row of a table. The same object is used for all rows: take out what is needed, do not keep it. */
public final class CsvRow {
    /** Longest text of a cell that is handed out; longer ones are cut and noted. */
    public static final int MAX_TEXT = 4096;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final Draft draft;
    private final boolean decimalComma;
    private final CsvCutter cut;

    /** A row that shows where the cutter stands. */
    CsvRow(Draft draft, boolean decimalComma, CsvCutter cut) {
        this.draft = draft;
        this.decimalComma = decimalComma;
        this.cut = cut;
    }

    /** Line of the file at which the row begins, from 1. */
    public long line() {
        return cut.line();
    }

    /** Where the row stands, as notes say it. */
    public String place() {
        return "line " + line();
    }

    /** Number of cells. */
    public int size() {
        return cut.size();
    }

    /** Text of a cell without space around it; empty for a column that is not there (also -1). */
    public String text(int column) {
        if (isMissing(column)) {
            return "";
        }
        int from = cut.start(column);
        String text = new String(cut.bytes(), from, cut.end(column) - from, StandardCharsets.UTF_8);
        if (text.length() > MAX_TEXT) {
            draft.warn("CELL_CUT", "a cell of " + text.length() + " characters was cut to " + MAX_TEXT, place());
            return text.substring(0, MAX_TEXT) + '\u2026';
        }
        return text.strip();
    }

    /** Whether a cell holds exactly this text; compares without making a string where the text is ASCII. */
    public boolean is(int column, String text) {
        if (isMissing(column)) {
            return false;
        }
        byte[] bytes = cut.bytes();
        int from = cut.start(column);
        int held = cut.end(column) - from;
        int length = text.length();
        if (held < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return text.equals(new String(bytes, from, held, StandardCharsets.UTF_8));
            }
            if (bytes[from + i] != c) {
                return false;
            }
        }
        return held == length;
    }

    public boolean isBlank(int column) {
        return text(column).isEmpty();
    }

    /** The number in a cell, by the table's decimal mark; empty if it is none. */
    public OptionalDouble number(int column) {
        double plain = plain(column);
        if (!Double.isNaN(plain)) {
            return OptionalDouble.of(plain);
        }
        String t = text(column);
        return decimalComma ? Numbers.decimalComma(t) : Numbers.lenient(t);
    }

    /**
     * A number of up to 15 plain digits with or without a decimal mark, read without making a string; NaN for all else. The
     * digits and the power of ten are exact, so their quotient is the nearest number.
     */
    private double plain(int column) {
        if (isMissing(column)) {
            return Double.NaN;
        }
        byte[] bytes = cut.bytes();
        char mark = decimalComma ? ',' : '.';
        int end = cut.end(column);
        int at = cut.start(column);
        boolean negative = at < end && bytes[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        int point = -1;
        long digits = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (bytes[at] == mark && point < 0 && at > first) {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        int many = end - first - (point < 0 ? 0 : 1);
        if (many == 0 || many > 15 || point == end - 1) {
            return Double.NaN;
        }
        double value = point < 0 ? (double) digits : digits / TENS[end - point - 1];
        return negative ? -value : value;
    }

    /** A whole number of up to 18 plain digits, read without making a string; otherwise the substitute. */
    public long whole(int column, long otherwise) {
        if (isMissing(column)) {
            return otherwise;
        }
        byte[] bytes = cut.bytes();
        int at = cut.start(column);
        int end = cut.end(column);
        boolean negative = at < end && bytes[at] == '-';
        at += negative ? 1 : 0;
        if (at == end || end - at > 18) {
            return otherwise;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** What was put under the content of a cell, without making a string; empty when there is nothing. */
    public <T> @Nullable T find(int column, CellIndex<T> index) {
        return isMissing(column)
                ? index.find(cut.bytes(), 0, 0)
                : index.find(cut.bytes(), cut.start(column), cut.end(column));
    }

    /** Puts something under the content of a cell. */
    public <T> void put(int column, CellIndex<T> index, T value) {
        if (isMissing(column)) {
            index.put(cut.bytes(), 0, 0, value);
        } else {
            index.put(cut.bytes(), cut.start(column), cut.end(column), value);
        }
    }

    boolean allBlankFrom(int column) {
        for (int i = column; i < size(); i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsInNul() {
        int last = size() - 1;
        return last >= 0 && cut.end(last) > cut.start(last) && cut.bytes()[cut.end(last) - 1] == 0;
    }

    boolean hasNul() {
        for (int c = 0; c < size(); c++) {
            for (int i = cut.start(c); i < cut.end(c); i++) {
                if (cut.bytes()[i] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMissing(int column) {
        return column < 0 || column >= cut.size();
    }
}
