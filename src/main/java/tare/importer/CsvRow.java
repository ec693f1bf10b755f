package tare.importer;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.OptionalDouble;

/** One row of a table. The same object is used for all rows: take out what is needed, do not keep it. */
public final class CsvRow {
    /** Longest text of a cell that is handed out; longer ones are cut and noted. */
    public static final int MAX_TEXT = 4096;

    private final Draft draft;
    private final boolean decimalComma;
    private final int linesBefore;
    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int size;
    private long line;

    CsvRow(Draft draft, boolean decimalComma, int linesBefore) {
        this.draft = draft;
        this.decimalComma = decimalComma;
        this.linesBefore = linesBefore;
    }

    /** Line of the file at which the row begins, from 1. */
    public long line() {
        return line + linesBefore;
    }

    /** Where the row stands, as notes say it. */
    public String place() {
        return "line " + line();
    }

    /** Number of cells. */
    public int size() {
        return size;
    }

    /** Text of a cell without space around it; empty for a column that is not there (also -1). */
    public String text(int column) {
        if (column < 0 || column >= size) {
            return "";
        }
        int from = start(column);
        int length = ends[column] - from;
        if (length > MAX_TEXT) {
            draft.warn("CELL_CUT", "a cell of " + length + " characters was cut to " + MAX_TEXT, place());
            return new String(chars, from, MAX_TEXT) + '\u2026';
        }
        return new String(chars, from, length).strip();
    }

    /** Whether a cell holds exactly this text; compares without making a string. */
    public boolean is(int column, String text) {
        if (column < 0 || column >= size) {
            return false;
        }
        int from = start(column);
        if (ends[column] - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
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
        long whole = whole(column, Long.MIN_VALUE);
        if (whole != Long.MIN_VALUE) {
            return OptionalDouble.of(whole);
        }
        String t = text(column);
        return decimalComma ? Numbers.decimalComma(t) : Numbers.lenient(t);
    }

    /** A whole number of up to 18 plain digits, read without making a string; otherwise the substitute. */
    public long whole(int column, long otherwise) {
        if (column < 0 || column >= size) {
            return otherwise;
        }
        int at = start(column);
        int end = ends[column];
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
        if (column >= 0 && column < size) {
            for (int i = start(column); i < ends[column]; i++) {
                h = 31 * h + chars[i];
            }
        }
        return h;
    }

    boolean allBlankFrom(int column) {
        for (int i = column; i < size; i++) {
            if (!isBlank(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsInNul() {
        return size > 0 && ends[size - 1] > 0 && chars[ends[size - 1] - 1] == 0;
    }

    boolean hasNul() {
        for (int i = 0; i < (size == 0 ? 0 : ends[size - 1]); i++) {
            if (chars[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private void begin(long startingLine) {
        line = startingLine;
        size = 0;
    }

    private void add(char[] buffer, int offset, int length) {
        int from = size == 0 ? 0 : ends[size - 1];
        if (from + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, from + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(buffer, offset, chars, from, length);
        ends[size++] = from + length;
    }

    /** Lets the CSV parser fill this row. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvRow> {
        private final CsvRow row;

        Handler(CsvRow row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected CsvRow buildRecord() {
            return row;
        }
    }
}
