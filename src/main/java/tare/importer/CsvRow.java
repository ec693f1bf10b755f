package tare.importer;

import java.util.OptionalDouble;

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
        int length = cut.end(column) - from;
        if (length > MAX_TEXT) {
            draft.warn("CELL_CUT", "a cell of " + length + " characters was cut to " + MAX_TEXT, place());
            return new String(cut.chars(), from, MAX_TEXT) + '\u2026';
        }
        return new String(cut.chars(), from, length).strip();
    }

    /** Whether a cell holds exactly this text; compares without making a string. */
    public boolean is(int column, String text) {
        if (isMissing(column)) {
            return false;
        }
        int from = cut.start(column);
        int length = text.length();
        if (cut.end(column) - from != length) {
            return false;
        }
        char[] chars = cut.chars();
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
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
        char[] chars = cut.chars();
        char mark = decimalComma ? ',' : '.';
        int end = cut.end(column);
        int at = cut.start(column);
        boolean negative = at < end && chars[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        int point = -1;
        long digits = 0;
        for (; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (chars[at] == mark && point < 0 && at > first) {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        int many = end - first - (point < 0 ? 0 : 1);
        if (many == 0 || many > 15 || point == end - 1) {
            return Double.NaN;
        }
        double value = point < 0 ? digits : digits / TENS[end - point - 1];
        return negative ? -value : value;
    }

    /** A whole number of up to 18 plain digits, read without making a string; otherwise the substitute. */
    public long whole(int column, long otherwise) {
        if (isMissing(column)) {
            return otherwise;
        }
        char[] chars = cut.chars();
        int at = cut.start(column);
        int end = cut.end(column);
        boolean negative = at < end && chars[at] == '-';
        at += negative ? 1 : 0;
        if (at == end || end - at > 18) {
            return otherwise;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** A hash of a cell's characters, to look repeated texts up without making strings. */
    public int hash(int column) {
        int h = 0;
        if (!isMissing(column)) {
            char[] chars = cut.chars();
            int end = cut.end(column);
            for (int i = cut.start(column); i < end; i++) {
                h = 31 * h + chars[i];
            }
        }
        return h;
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
        return last >= 0 && cut.end(last) > cut.start(last) && cut.chars()[cut.end(last) - 1] == 0;
    }

    boolean hasNul() {
        for (int c = 0; c < size(); c++) {
            for (int i = cut.start(c); i < cut.end(c); i++) {
                if (cut.chars()[i] == 0) {
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
