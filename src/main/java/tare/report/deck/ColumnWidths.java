package tare.report.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tare.model.VisibleText;
import tare.report.Block;
import tare.report.LineBreaks;

/**
 * How wide a table's columns are: none narrower than its longest word, numbers on one line, what is left to the columns
 * that have most to say. The same for all slides of one table.
 */
final class ColumnWidths {
    /** A single word takes no more of the table than this, or than its column's share. */
    private static final double WORD = 0.3;
    /** A column that needs no more than this stays on one line. */
    private static final double SHORT = 0.25;
    /** A heading takes no more than this. */
    private static final double HEAD = 0.13;
    /** Rows that are measured; in longer tables the first ones stand for all. */
    private static final int MEASURED = 300;

    private final TextFit fit;
    private final Block.Table table;
    private final double pad;
    private final Map<List<Double>, List<Double>> known = new HashMap<>();

    ColumnWidths(TextFit fit, Block.Table table, double pad) {
        this.fit = fit;
        this.table = table;
        this.pad = pad;
    }

    /** Widths that add up to the given one. */
    List<Double> of(double width, double size) {
        return known.computeIfAbsent(List.of(width, size), any -> share(width, size));
    }

    private List<Double> share(double width, double size) {
        int n = table.columns().size();
        double[] least = new double[n];
        double[] full = new double[n];
        for (int i = 0; i < n; i++) {
            measure(i, width, size, least, full);
        }
        double[] kept = new double[n];
        for (int i = 0; i < n; i++) {
            kept[i] = full[i] <= SHORT * width ? full[i] : least[i];
        }
        if (sum(kept) <= width) {
            least = kept;
        }
        double leastSum = sum(least);
        double fullSum = sum(full);
        double shares =
                table.columns().stream().mapToDouble(Block.Table.Column::share).sum();
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (fullSum <= width) {
                out.add(full[i] + (width - fullSum) * table.columns().get(i).share() / shares);
            } else if (leastSum <= width) {
                out.add(least[i] + (width - leastSum) * (full[i] - least[i]) / (fullSum - leastSum));
            } else {
                out.add(width * least[i] / leastSum);
            }
        }
        return out;
    }

    private void measure(int column, double width, double size, double[] least, double[] full) {
        Block.Table.Column c = table.columns().get(column);
        head(c.name(), column, width, size, least, full);
        table.rows().stream().limit(MEASURED).forEach(row -> {
            Block.Table.Cell cell = row.get(column);
            String text = cell.mark().isEmpty() ? cell.text() : "●\u00a0" + cell.text();
            add(text, cell.kind().isPresent(), c.number(), column, width, size, least, full);
        });
    }

    /** A heading may be shortened: it takes no room from the cells beyond a long word of theirs. */
    private void head(String name, int column, double width, double size, double[] least, double[] full) {
        String visible = VisibleText.of(name);
        double around = 2 * pad + 2;
        least[column] = Math.min(longest(visible, size, true) + around, HEAD * width);
        full[column] = Math.min(fit.width(visible, size, true) + around, HEAD * width);
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
        double around = 2 * pad + 2;
        double all = fit.width(visible, size, bold) + around;
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
            most = Math.max(most, fit.width(word.strip(), size, bold));
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
