package tare.plot.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tare.plot.Panel;
import tare.plot.Theme;
import tare.plot.Weight;
import tare.plot.Words;

/** Where the columns of a table lie: as wide as their text, at most what they ask for; the lane takes the rest. */
final class TableColumns {
    static final double GAP = 18;
    static final double SIGN = 18;
    private static final double LEAST_LANE = 170;
    private static final double NARROW_LANE = 120;
    private static final double LEAST_OF_NARROW = 96;
    private static final double LEAST_NAME = 130;
    private static final double LEAST_TEXT = 34;
    private static final double LEAST_SHORT_NAME = 84;
    private static final double MOST_GAP = 72;

    private final Panel.Table table;
    private final double[] lefts;
    private final double[] widths;

    private TableColumns(Panel.Table table, double[] lefts, double[] widths) {
        this.table = table;
        this.lefts = lefts;
        this.widths = widths;
    }

    /** The table without the columns that a width has no room for. */
    static Panel.Table fitted(Panel.Table table, double width, Ink ink) {
        Panel.Table now = table;
        for (int rank = most(table); rank > 0 && least(now, ink) > width; rank--) {
            List<Panel.Column> all = now.columns();
            int limit = rank;
            now = now.only(IntStream.range(0, all.size())
                    .filter(i -> all.get(i).spare() < limit)
                    .toArray());
        }
        return now;
    }

    private static int most(Panel.Table table) {
        return table.columns().stream().mapToInt(Panel.Column::spare).max().orElse(0);
    }

    /** The width at which names can still be read. */
    private static double least(Panel.Table table, Ink ink) {
        double sum = GAP * (table.columns().size() - 1);
        for (int i = 0; i < table.columns().size(); i++) {
            Panel.Column c = table.columns().get(i);
            double natural = Math.min(c.most(), natural(table, i, ink));
            sum += switch (c.kind()) {
                case LANE -> NARROW_LANE;
                case WRAPPED -> LEAST_LANE;
                case LEFT -> Math.min(LEAST_NAME, natural);
                case RIGHT, TILE -> natural;
            };
        }
        return sum;
    }

    static TableColumns of(Panel.Table table, double x, double width, Ink ink) {
        int n = table.columns().size();
        double[] widths = new double[n];
        double fixed = GAP * (n - 1);
        int open = 0;
        double least = 0;
        for (int i = 0; i < n; i++) {
            Panel.Column c = table.columns().get(i);
            boolean takesRest = c.kind() == Panel.Column.Kind.LANE || c.kind() == Panel.Column.Kind.WRAPPED;
            widths[i] = takesRest ? 0 : Math.min(c.most(), natural(table, i, ink));
            fixed += widths[i];
            open += takesRest ? 1 : 0;
            least += takesRest ? Math.min(LEAST_LANE, Math.max(LEAST_OF_NARROW, 0.27 * width)) : 0;
        }
        shrink(table, widths, fixed + least - width, ink);
        double rest = width - GAP * (n - 1);
        for (double w : widths) {
            rest -= w;
        }
        double gap = GAP;
        if (open == 0 && rest > 0) {
            rest -= widen(table.columns(), widths, rest * 0.7);
            gap += n > 1 ? Math.min(MOST_GAP - GAP, rest / (n - 1)) : 0;
        }
        double[] lefts = new double[n];
        double at = x;
        for (int i = 0; i < n; i++) {
            boolean takesRest = table.columns().get(i).kind() == Panel.Column.Kind.LANE
                    || table.columns().get(i).kind() == Panel.Column.Kind.WRAPPED;
            widths[i] = takesRest ? Math.max(20, rest / open) : widths[i];
            lefts[i] = at;
            at += widths[i] + gap;
        }
        return new TableColumns(table, lefts, widths);
    }

    /** Gives room to spare to tiles, up to what they ask for; gives how much was used. */
    private static double widen(List<Panel.Column> columns, double[] widths, double spare) {
        long tiles =
                columns.stream().filter(c -> c.kind() == Panel.Column.Kind.TILE).count();
        double used = 0;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).kind() == Panel.Column.Kind.TILE) {
                double more = Math.min(Math.max(0, columns.get(i).most() - widths[i]), spare / tiles);
                widths[i] += more;
                used += more;
            }
        }
        return used;
    }

    /** Takes what is too much from the widest text columns: first down to names in two lines, then by shortening them. */
    private static void shrink(Panel.Table table, double[] widths, double tooMuch, Ink ink) {
        double[] least = new double[widths.length];
        Arrays.setAll(least, i -> Math.min(widths[i], twoLines(table, i, ink)));
        double left = take(table, widths, least, tooMuch);
        Arrays.setAll(least, i -> signs(table, i) ? least[i] : Math.min(least[i], LEAST_SHORT_NAME));
        left = take(table, widths, least, left);
        Arrays.fill(least, LEAST_TEXT);
        take(table, widths, least, left);
    }

    /** Takes from the widest that are wider than their least; gives what could not be taken. */
    private static double take(Panel.Table table, double[] widths, double[] least, double tooMuch) {
        double left = tooMuch;
        while (left > 0.5) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                Panel.Column.Kind kind = table.columns().get(i).kind();
                boolean text = kind == Panel.Column.Kind.LEFT || kind == Panel.Column.Kind.TILE;
                if (text && widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return left;
            }
            double step = Math.min(Math.min(8, left), widths[widest] - least[widest]);
            widths[widest] -= step;
            left -= step;
        }
        return 0;
    }

    /** The width of a column whose names with brackets stand in two lines. */
    private static double twoLines(Panel.Table table, int column, Ink ink) {
        double most = ink.width(table.columns().get(column).head(), Theme.SMALL, Weight.SEMIBOLD);
        for (Panel.Row row : table.rows()) {
            if (row.kind() != Panel.Row.Kind.GROUP && column < row.cells().size()) {
                Panel.Cell cell = row.cells().get(column);
                boolean split = TwoLines.of(cell.text()).size() > 1;
                double text = split
                        ? TwoLines.width(cell.text(), cell.weight(), ink)
                        : ink.width(cell.text(), Theme.BODY, cell.weight());
                most = Math.max(most, text + (cell.sign().present() ? SIGN : 0));
            }
        }
        return Math.ceil(most);
    }

    /** Whether a column holds words beside signs. */
    private static boolean signs(Panel.Table table, int column) {
        return table.columns().get(column).kind() == Panel.Column.Kind.LEFT
                && table.rows().stream()
                        .anyMatch(row -> column < row.cells().size()
                                && row.cells().get(column).sign().present());
    }

    /** Whether a name of the row stands in two lines. */
    boolean inTwoLines(Panel.Row row, Ink ink) {
        for (int i = 0; i < Math.min(row.cells().size(), widths.length); i++) {
            if (table.columns().get(i).kind() == Panel.Column.Kind.LEFT
                    && wider(row.cells().get(i), widths[i], ink)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wider(Panel.Cell cell, double width, Ink ink) {
        double sign = cell.sign().present() ? SIGN : 0;
        return TwoLines.of(cell.text()).size() > 1
                && sign + ink.width(cell.text(), Theme.BODY, cell.weight()) > width + 1;
    }

    private static double natural(Panel.Table table, int column, Ink ink) {
        double most = ink.width(table.columns().get(column).head(), Theme.SMALL, Weight.SEMIBOLD);
        for (Panel.Row row : table.rows()) {
            if (row.kind() != Panel.Row.Kind.GROUP && column < row.cells().size()) {
                Panel.Cell cell = row.cells().get(column);
                double sign = cell.sign().present() ? SIGN : 0;
                most = Math.max(most, sign + ink.width(cell.text(), Theme.BODY, cell.weight()));
            }
        }
        return Math.ceil(most) + (table.columns().get(column).kind() == Panel.Column.Kind.TILE ? 16 : 0);
    }

    double left(int column) {
        return lefts[column];
    }

    double width(int column) {
        return widths[column];
    }

    /** The lane's left and right edge, as a box without height. */
    Box lane() {
        for (int i = 0; i < widths.length; i++) {
            if (table.columns().get(i).kind() == Panel.Column.Kind.LANE) {
                return new Box(lefts[i], 0, widths[i], 0);
            }
        }
        throw new IllegalStateException("the table has no lane");
    }

    /** How many lines of text the row's tallest cell needs. */
    int lines(Panel.Row row, Ink ink) {
        int most = 1;
        for (int i = 0; i < Math.min(row.cells().size(), widths.length); i++) {
            if (table.columns().get(i).kind() == Panel.Column.Kind.WRAPPED) {
                Panel.Cell cell = row.cells().get(i);
                most = Math.max(most, wrapped(cell, i, ink).size());
            }
        }
        return most;
    }

    List<String> wrapped(Panel.Cell cell, int column, Ink ink) {
        return Words.wrap(cell.text(), widths[column], 6, Theme.BODY, cell.weight(), ink.measure);
    }
}
