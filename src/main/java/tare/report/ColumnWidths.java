package tare.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tare.model.VisibleText;

/**
 * How wide a table's columns are, on slides and on paper: none narrower than its longest word, numbers on one line, what is
 * left to the columns that have most to say. The same for all parts of one table.
 */
public final class ColumnWidths {
    /** What stands for the mark before a cell's word. */
    public static final String MARK = "●\u00a0";
    /** A single word takes no more of the table than this, or than its column's share. */
    private static final double WORD = 0.3;
    /** A column that needs no more than this stays on one line: whichever of these makes the table lowest. */
    private static final double[] SHORT = {0.25, 0.2, 0.16, 0.11, 0};
    /** Rows that this is tried on. */
    private static final int TRIED = 40;
    /** A heading takes no more than this. */
    private static final double HEAD = 0.13;
    /** A single word of it may take more. */
    private static final double HEAD_WORD = 0.18;
    /** Rows that are measured; of longer tables so many from all over it stand for all. */
    private static final int MEASURED = 300;

    /** Words beside a number that ends at their column's edge begin so many pads further in. */
    private static final double LEAD = 1.2;

    private final Measure measure;
    private final Block.Table table;
    private final double pad;
    private final Map<List<Double>, List<Double>> known = new ConcurrentHashMap<>();

    /** How wide a text is on one line. */
    @FunctionalInterface
    public interface Measure {
        double width(String text, double size, boolean bold);
    }

    /**
     * Widths of a table.
     *
     * @param pad what a cell keeps free on either side
     */
    public ColumnWidths(Measure measure, Block.Table table, double pad) {
        this.measure = measure;
        this.table = table;
        this.pad = pad;
    }

    /** What a column keeps free before its words, so that they are not read together with the number left of them. */
    public double lead(int column) {
        List<Block.Table.Column> columns = table.columns();
        boolean beside = column > 0
                && columns.get(column - 1).number()
                && !columns.get(column).number();
        return beside ? LEAD * pad : 0;
    }

    /** What a column's width keeps free in all. */
    private double around(int column) {
        return 2 * pad + 2 + lead(column);
    }

    /** Widths that add up to the given one. */
    public List<Double> of(double width, double size) {
        return known.computeIfAbsent(List.of(width, size), any -> share(width, size));
    }

    private List<Double> share(double width, double size) {
        int n = table.columns().size();
        double[] least = new double[n];
        double[] full = new double[n];
        for (int i = 0; i < n; i++) {
            measure(i, width, size, least, full);
        }
        double lowest = Double.MAX_VALUE;
        List<Double> best = List.of();
        for (double[] kept : kept(width, least, full)) {
            List<Double> widths = share(width, kept, full);
            double lines = lines(widths, size);
            if (lines < lowest) {
                lowest = lines;
                best = widths;
            }
        }
        return best;
    }

    /** What columns may be promised: one line to all short ones, or to a single long one. */
    private static List<double[]> kept(double width, double[] least, double[] full) {
        List<double[]> out = new ArrayList<>();
        if (sum(full) <= width) {
            return List.of(least);
        }
        for (double within : SHORT) {
            double[] kept = least.clone();
            for (int i = 0; i < kept.length; i++) {
                kept[i] = full[i] <= within * width ? full[i] : least[i];
            }
            out.add(kept);
        }
        for (int i = 0; i < least.length; i++) {
            if (full[i] > SHORT[0] * width) {
                double[] kept = least.clone();
                kept[i] = full[i];
                out.add(kept);
            }
        }
        out.removeIf(kept -> sum(kept) > width);
        out.add(least);
        return out;
    }

    /** Lines of rows from all over the table; where they are the same, those of all cells. */
    private double lines(List<Double> widths, double size) {
        double sum = 0;
        int step = 1 + (table.rows().size() - 1) / TRIED;
        for (int r = 0; r < table.rows().size(); r += step) {
            List<Block.Table.Cell> row = table.rows().get(r);
            int most = 1;
            for (int i = 0; i < row.size(); i++) {
                double room = widths.get(i) - around(i) + 1;
                int own = lines(text(row.get(i)), room, size, bold(row.get(i)));
                sum += own / 1000.0;
                most = Math.max(most, own);
            }
            sum += most;
        }
        return sum;
    }

    private int lines(String text, double room, double size, boolean bold) {
        return LineBreaks.of(text, room, t -> measure.width(t, size, bold)).size();
    }

    private List<Double> share(double width, double[] least, double[] full) {
        int n = least.length;
        double leastSum = sum(least);
        double fullSum = sum(full);
        double shares =
                table.columns().stream().mapToDouble(Block.Table.Column::share).sum();
        double level = leastSum > width ? level(least, width) : 0;
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (fullSum <= width) {
                out.add(full[i] + (width - fullSum) * table.columns().get(i).share() / shares);
            } else if (leastSum <= width) {
                out.add(least[i] + (width - leastSum) * (full[i] - least[i]) / (fullSum - leastSum));
            } else {
                out.add(Math.min(least[i], level));
            }
        }
        return out;
    }

    /** The width above which columns have to give way, so that the narrow ones keep their words whole. */
    private static double level(double[] least, double width) {
        double[] sorted = least.clone();
        Arrays.sort(sorted);
        double left = width;
        for (int i = 0; i < sorted.length; i++) {
            double even = left / (sorted.length - i);
            if (sorted[i] >= even) {
                return even;
            }
            left -= sorted[i];
        }
        return width;
    }

    private void measure(int column, double width, double size, double[] least, double[] full) {
        Block.Table.Column c = table.columns().get(column);
        head(c.name(), column, width, size, least, full);
        int step = 1 + (table.rows().size() - 1) / MEASURED;
        for (int r = 0; r < table.rows().size(); r += step) {
            Block.Table.Cell cell = table.rows().get(r).get(column);
            add(text(cell), bold(cell), c.number(), column, width, size, least, full);
        }
    }

    /** A cell's text as it stands, with room for its mark. */
    public static String text(Block.Table.Cell cell) {
        return VisibleText.of((cell.mark().isEmpty() ? "" : MARK) + cell.text());
    }

    private static boolean bold(Block.Table.Cell cell) {
        return cell.kind().isPresent();
    }

    /** A heading may be shortened: it takes no room from the cells beyond a long word of theirs. */
    private void head(String name, int column, double width, double size, double[] least, double[] full) {
        String visible = VisibleText.of(name);
        double around = around(column);
        least[column] = Math.min(longest(visible, size, true) + around, HEAD_WORD * width);
        full[column] = Math.max(least[column], Math.min(measure.width(visible, size, true) + around, HEAD * width));
    }

    private void add(
            String text,
            boolean bold,
            boolean whole,
            int column,
            double width,
            double size,
            double[] least,
            double[] full) {
        String visible = VisibleText.of(text);
        double around = around(column);
        double all = measure.width(visible, size, bold) + around;
        double word = whole ? all : longest(visible, size, bold) + around;
        double most = Math.max(WORD, shareOf(column)) * width;
        full[column] = Math.max(full[column], all);
        least[column] = Math.max(least[column], Math.min(word, most));
    }

    private double shareOf(int column) {
        double all =
                table.columns().stream().mapToDouble(Block.Table.Column::share).sum();
        return table.columns().get(column).share() / all;
    }

    private double longest(String text, double size, boolean bold) {
        double most = 0;
        for (String word : LineBreaks.words(text)) {
            most = Math.max(most, measure.width(word.strip(), size, bold));
        }
        return most;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
