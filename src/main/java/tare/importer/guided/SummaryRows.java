package tare.importer.guided;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import tare.importer.Measured;
import tare.importer.Numbers;
import tare.importer.Written;

/**
 * Rows of a table that sum up those above them: they are called so, and one of those that stand together is, in every column
 * of numbers, what its name says of the rows above. So a benchmark may be called max, and a p99 may stand in a row.
 */
final class SummaryRows {
    private static final double NEAR = 0.006;
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\d\\p{Punct}\\s]");

    private final List<String> names;
    private final List<String> blocks;
    private final List<List<String>> columns;
    private final boolean decimalComma;
    private final Set<String> summing = new LinkedHashSet<>();
    private final Set<String> other = new LinkedHashSet<>();
    private final List<Integer> block = new ArrayList<>();
    private final List<Integer> since = new ArrayList<>();

    /**
     * The rows of a table.
     *
     * @param names what each row is called
     * @param blocks what tells one part of the table from the next; a blank belongs to the part above it
     * @param columns the cells of each column of numbers
     */
    SummaryRows(List<String> names, List<String> blocks, List<List<String>> columns, boolean decimalComma) {
        this.names = names;
        this.blocks = blocks;
        this.columns = columns;
        this.decimalComma = decimalComma;
    }

    /** What the rows are called that sum up others; a name that another row has, too, is not among them. */
    List<String> words() {
        int row = 0;
        while (row < names.size()) {
            if (begins(row)) {
                block.clear();
                since.clear();
            }
            if (Summaries.named(names.get(row))) {
                int end = row + 1;
                while (end < names.size() && Summaries.named(names.get(end)) && !begins(end)) {
                    end++;
                }
                together(row, end);
                row = end;
            } else {
                data(row++);
            }
        }
        summing.removeAll(other);
        return List.copyOf(summing);
    }

    private boolean begins(int row) {
        return row > 0
                && !blocks.get(row).isBlank()
                && !blocks.get(row).equals(blocks.get(row - 1))
                && !Summaries.named(blocks.get(row));
    }

    private void data(int row) {
        block.add(row);
        since.add(row);
        other.add(names.get(row).strip());
    }

    /** Rows from here to there that are called so: those before the first that proves right are data if it is right of them, too. */
    private void together(int from, int to) {
        for (int row = from; row < to; row++) {
            boolean without = right(row, block) || right(row, since);
            List<Integer> more = new ArrayList<>(block);
            for (int before = from; before < row; before++) {
                more.add(before);
            }
            if (without || right(row, more)) {
                for (int each = from; each < row; each++) {
                    if (without) {
                        summing.add(names.get(each).strip());
                    } else {
                        data(each);
                    }
                }
                names.subList(row, to).forEach(name -> summing.add(name.strip()));
                since.clear();
                return;
            }
        }
        for (int row = from; row < to; row++) {
            data(row);
        }
    }

    /** Whether a row is what it is called of some others, in every column that tells. */
    private boolean right(int row, List<Integer> above) {
        int told = 0;
        for (List<String> column : columns) {
            OptionalDouble x = number(column.get(row));
            double[] values = above.stream()
                    .map(r -> number(column.get(r)))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            if (x.isPresent() && values.length > 1) {
                told++;
                double near = Math.max(NEAR * Math.abs(x.getAsDouble()), step(column.get(row)));
                if (!of(word(names.get(row)), values, x.getAsDouble(), near)) {
                    return false;
                }
            }
        }
        return told > 0;
    }

    private OptionalDouble number(String cell) {
        Optional<Written> written = Measured.is(cell) ? Optional.empty() : Written.in(cell);
        if (written.isPresent()) {
            return OptionalDouble.of(written.get().number().doubleValue());
        }
        String amount = Measured.in(cell).map(Measured::amount).orElse(cell);
        return decimalComma ? Numbers.decimalComma(amount) : Numbers.lenient(amount);
    }

    /** Half the last place that is printed. */
    private static double step(String cell) {
        String text = Measured.in(cell).map(Measured::amount).orElse(cell).strip();
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return mark < 0 ? 0.5 : 0.51 * Math.pow(10, mark + 1 - text.length());
    }

    private static String word(String name) {
        return ASIDE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean of(String word, double[] v, double x, double near) {
        return Arrays.stream(meant(word, v)).anyMatch(y -> Math.abs(x - y) <= near);
    }

    /** What a row of this name may hold of these values; nothing where the name says too little. */
    private static double[] meant(String word, double[] v) {
        double mean = mean(v);
        double sd = sd(v, mean);
        double sum = mean * v.length;
        if (starts(word, "geo", "arithmeticgeo")) {
            return new double[] {geometric(v)};
        }
        if (starts(word, "harm")) {
            return new double[] {v.length / Arrays.stream(v).map(y -> 1 / y).sum()};
        }
        if (starts(word, "mean", "av", "arith", "mittel", "durchschnitt", "moy")) {
            return new double[] {mean};
        }
        if (starts(word, "med", "méd")) {
            return new double[] {median(v)};
        }
        if (starts(word, "total", "sum", "gesamt", "somme")) {
            return new double[] {sum};
        }
        if (starts(word, "overall")) {
            return new double[] {mean, geometric(v), sum};
        }
        if (starts(word, "stderr", "standarderror")) {
            return new double[] {sd / Math.sqrt(v.length)};
        }
        if (starts(
                word, "std", "sd", "stdev", "standard", "stab", "streuung", "σ", "sigma", "écart", "ecart", "spread")) {
            return new double[] {sd, sd * Math.sqrt((v.length - 1.0) / v.length)};
        }
        return extremes(word, v);
    }

    private static double[] extremes(String word, double[] v) {
        double min = Arrays.stream(v).min().orElse(Double.NaN);
        double max = Arrays.stream(v).max().orElse(Double.NaN);
        return switch (word) {
            case "min", "minimum" -> new double[] {min};
            case "max", "maximum" -> new double[] {max};
            case "range" -> new double[] {max - min};
            case "n", "count" -> new double[] {v.length};
            default -> new double[0];
        };
    }

    private static double mean(double[] v) {
        return Arrays.stream(v).sum() / v.length;
    }

    private static double sd(double[] v, double mean) {
        return Math.sqrt(Arrays.stream(v).map(y -> (y - mean) * (y - mean)).sum() / (v.length - 1));
    }

    private static double geometric(double[] v) {
        return Arrays.stream(v).allMatch(y -> y > 0)
                ? Math.exp(mean(Arrays.stream(v).map(Math::log).toArray()))
                : Double.NaN;
    }

    private static double median(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        int half = v.length / 2;
        return v.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static boolean starts(String word, String... beginnings) {
        return Arrays.stream(beginnings).anyMatch(word::startsWith);
    }
}
